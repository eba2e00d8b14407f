import Diagnostics
import Document
import Foundation
import Rendering
import TestSupport
import Testing

/// What the colours of a page for a browser come to.
@Suite struct HTMLStyleTests {
  /// The page with all that a page can hold, as recorded.
  @Test(arguments: Language.allCases) func pageAsRecorded(language: Language) {
    let golden = Golden(PageGoldenTests.goldens + "html.\(language.rawValue).html")
    let text = PageHTML.text(of: ShownPage(SamplePage.page), in: language)
    #expect(golden.complaint(about: text) == nil)
  }

  private static let sheet = PageHTML.text(
    of: ShownPage(Page(key: "leeg", title: "", subtitle: "")), in: .dutch)

  /// The colours by name: by day, by night and on paper.
  private static func palettes() throws -> [(name: String, colours: [String: Double])] {
    let day = try colours(in: #/^:root \{([^}]*)\}/#)
    let night = try colours(in: #/prefers-color-scheme: dark\) \{ :root \{([^}]*)\}/#)
    let paper = try colours(in: #/@media print \{\s*:root \{([^}]*)\}/#)
    return [
      ("day", day), ("night", day.merging(night) { $1 }), ("paper", day.merging(paper) { $1 }),
    ]
  }

  private static func colours(
    in place: some RegexComponent<(Substring, Substring)>
  ) throws -> [String: Double] {
    let block = try #require(sheet.firstMatch(of: place.regex.anchorsMatchLineEndings())).output.1
    var colours: [String: Double] = [:]
    for match in block.matches(of: #/--([a-z-]+): #([0-9a-f]{6})/#) {
      colours[String(match.output.1)] = luminance(try #require(Int(match.output.2, radix: 16)))
    }
    return colours
  }

  /// The relative luminance as WCAG defines it.
  private static func luminance(_ colour: Int) -> Double {
    func part(_ shift: Int) -> Double {
      let value = Double(colour >> shift & 0xFF) / 255
      return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
  }

  private static func contrast(
    _ one: String, _ other: String, in colours: [String: Double]
  ) throws -> Double {
    let (left, right) = (try #require(colours[one]), try #require(colours[other]))
    return (max(left, right) + 0.05) / (min(left, right) + 0.05)
  }

  @Test func lettersStandOut() throws {
    let letters = [
      ("ink", ["ground", "raised", "target", "good-ground", "caution-ground", "bad-ground"]),
      ("quiet", ["ground", "raised", "target"]), ("link", ["ground", "target"]),
      ("good", ["ground", "target"]), ("caution", ["caution-ground"]), ("bad", ["bad-ground"]),
    ]
    for (name, colours) in try Self.palettes() {
      for (letter, grounds) in letters {
        for ground in grounds {
          let contrast = try Self.contrast(letter, ground, in: colours)
          #expect(contrast >= 4.5, "\(name): \(letter) on \(ground): \(contrast)")
        }
      }
    }
  }

  /// Bars and lines need 3, as all that is no letter.
  @Test func chartsStandOut() throws {
    let series = [
      "budget", "spent", "committed", "forecast", "oop", "staff", "other", "good", "bad",
    ]
    for (name, colours) in try Self.palettes() {
      for colour in series {
        let contrast = try Self.contrast(colour, "ground", in: colours)
        #expect(contrast >= 3, "\(name): \(colour): \(contrast)")
      }
    }
  }
}
