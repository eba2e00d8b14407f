import CodeCatalogue
import Diagnostics
import Testing

/// The catalogue of codes says what it must in every language, and nothing twice.
@Suite struct CatalogueTests {
  private static let entries = Catalogue.shipped.entries()

  @Test func codesAreUnique() {
    #expect(Set(DiagnosticCode.allCases.map { $0.rawValue }).count == DiagnosticCode.allCases.count)
    let titles = DiagnosticCode.allCases.map { Self.entries[$0].title.dutch }
    #expect(Set(titles).count == titles.count)
  }

  @Test(arguments: DiagnosticCode.allCases)
  func codesAreThreeLettersAndTwoDigits(code: DiagnosticCode) {
    #expect(code.rawValue.wholeMatch(of: /[A-Z]{3}-[0-9]{2}/) != nil)
  }

  /// A family stands together, and its numbers run from 01 on without a gap.
  @Test func familiesStandTogetherAndCountFromOne() {
    var families: [Substring] = []
    var last = 0
    for code in DiagnosticCode.allCases {
      let family = code.rawValue.prefix(3)
      if family != families.last {
        #expect(!families.contains(family), "\(family) stands in two places")
        families.append(family)
        last = 0
      }
      last += 1
      // A number that was given up stays empty.
      while DiagnosticCode.retired["\(family)-\(last < 10 ? "0" : "")\(last)"] != nil { last += 1 }
      #expect(Int(code.rawValue.suffix(2)) == last, "\(code.rawValue)")
    }
    #expect(
      families == [
        "TXT", "JNL", "INC", "DAT", "BDR", "BAL", "REK", "LBL", "STK", "VPL", "PLN", "TAB", "ORG",
        "VRS", "ANT", "RAP", "IMP", "CSV", "VBD", "NRM", "AVG", "BVR",
      ])
  }

  /// A code that was given up leads to the one that took its place, and is not given again.
  @Test func retiredCodesLeadToTheirHeirs() {
    for (old, heir) in DiagnosticCode.retired {
      #expect(DiagnosticCode(rawValue: old) == nil, "\(old) is in use")
      #expect(DiagnosticCode(typed: old.lowercased()) == heir)
    }
  }

  @Test(arguments: DiagnosticCode.allCases)
  func aTitleIsAPhrase(code: DiagnosticCode) {
    for language in Language.allCases {
      let title = Self.entries[code].title.text(in: language)
      #expect(!title.isEmpty)
      #expect(title.last?.isPunctuation == false, "\(title)")
      #expect(title.first?.isLowercase == true, "\(title)")
      #expect(!title.contains("\n"))
    }
    #expect(Self.entries[code].title.dutch != Self.entries[code].title.english)
  }

  @Test(arguments: DiagnosticCode.allCases)
  func anExplanationIsInSentences(code: DiagnosticCode) {
    for language in Language.allCases {
      let text = Self.entries[code].explanation.text(in: language)
      #expect(text.count >= 40, "\(text)")
      #expect(!text.contains("\n") && !text.contains("  "), "\(text)")
      #expect(text.first?.isUppercase == true || text.first?.isNumber == true, "\(text)")
      #expect(text.last == ".", "\(text)")
    }
    #expect(Self.entries[code].explanation.dutch != Self.entries[code].explanation.english)
  }

  @Test(arguments: DiagnosticCode.allCases)
  func aCodeIsFoundInAnyCase(code: DiagnosticCode) {
    #expect(DiagnosticCode(typed: code.rawValue.lowercased()) == code)
  }

  @Test(arguments: ["", "BAL", "BAL-1", "BAL-01 ", "BAL01", "XYZ-01"])
  func whatIsNoCodeIsNotFound(typed: String) {
    #expect(DiagnosticCode(typed: typed) == nil)
  }
}
