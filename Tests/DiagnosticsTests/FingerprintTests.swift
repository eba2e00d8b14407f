import Diagnostics
import Testing

/// A finding remains the same finding while the book around it changes.
@Suite struct FingerprintTests {
  static let book = """
    2020-03-12 * Hovenier
        82020 LFF 001:oop    € 12,50
        Crediteuren

    2020-04-12 * Hovenier
        82020 LFF 001:oop    € 12,50
        Crediteuren

    """

  private func place(_ part: String, _ occurrence: Int = 0, in text: String) -> Place {
    let (text, part) = (Array(text.utf8), Array(part.utf8))
    let starts = (0...(text.count - part.count)).filter {
      text[$0..<$0 + part.count] == part[...]
    }
    return Place(source: 0, from: starts[occurrence], to: starts[occurrence] + part.count)
  }

  private func finding(
    _ part: String, _ occurrence: Int = 0, in text: String, code: DiagnosticCode = .malformedAmount
  ) -> Diagnostic {
    Diagnostic(
      code, at: place(part, occurrence, in: text), Bilingual(dutch: "x \(text.count)", english: ""))
  }

  private func norm(
    _ place: Place, _ outcome: Judgement.Outcome = .fails, ofOneLine: Bool = false,
    _ change: (inout Judgement.Subject) -> Void = { _ in }
  ) -> Diagnostic {
    var subject = Judgement.Subject()
    subject.team = "T1"
    subject.year = 2020
    change(&subject)
    var judgement = Judgement(outcome, of: subject, basis: [])
    judgement.isOfOneLine = ofOneLine
    return Diagnostic(
      norm: "BGR-01", .error, at: place, Bilingual(dutch: "\(place)", english: ""), judgement)
  }

  private func fingerprints(
    _ findings: [Diagnostic], _ text: String, path: String = "a.journal", root: String? = nil
  ) -> [String] {
    Fingerprint.all(of: findings, in: [Source(path: path, text: text)], root: root)
  }

  @Test func sixteenDigitsThatNeverChange() {
    let found = fingerprints([finding("€ 12,50", in: Self.book)], Self.book)
    // Fingerprints are kept in files of users, so another recipe would be another `v1`.
    #expect(found == ["1125eac8ceacc3ae"])
    #expect(fingerprints([], Self.book) == [])
  }

  @Test func linesAboveAndSpacesDoNotCount() {
    let changed =
      "; kop\n\n"
      + Self.book.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.replacing("oop    €", with: "oop  \t          €") }.joined(separator: "\r\n")
    let before = [0, 1].map { finding("€ 12,50", $0, in: Self.book) }
    let after = [0, 1].map { finding("€ 12,50", $0, in: changed) }
    #expect(fingerprints(before, Self.book) == fingerprints(after, changed))
  }

  @Test func postingsDifferByTheirTransaction() {
    let all = [0, 1].map { finding("€ 12,50", $0, in: Self.book) }
    let both = fingerprints(all, Self.book)
    #expect(Set(both).count == 2)
    // The second one stays what it is when the first one is mended.
    #expect(fingerprints([all[1]], Self.book) == [both[1]])
  }

  @Test func equalLinesAreCounted() {
    let text = "x\nx\nx\n"
    let all = [0, 1, 2].map { finding("x", $0, in: text) }
    let found = fingerprints(all, text)
    #expect(Set(found).count == 3)
    #expect(Array(found.prefix(2)) == fingerprints(Array(all.prefix(2)), text))
  }

  @Test func whatTellsFindingsApart() {
    let text = "a b\nc\n"
    let base = fingerprints([finding("a", in: text)], text)
    #expect(base != fingerprints([finding("b", in: text)], text))
    #expect(base != fingerprints([finding("c", in: text)], text))
    #expect(base != fingerprints([finding("a", in: text, code: .unknownLine)], text))
    #expect(base != fingerprints([finding("a", in: text)], text, path: "b.journal"))
    for path in ["./a.journal", "b/../a.journal", "/werk/boek/a.journal"] {
      #expect(base == fingerprints([finding("a", in: text)], text, path: path, root: "/werk/boek/"))
    }
  }

  @Test func aNormIsKnownByItsSubject() {
    let text = "| € 10 |\n| € 20 |\n"
    let place = place("€ 10", in: text)
    let base = fingerprints([norm(place)], text)
    #expect(base == fingerprints([norm(self.place("€ 20", in: text))], text, path: "b.md"))
    #expect(base != fingerprints([norm(place, .undetermined)], text))
    #expect(base != fingerprints([norm(place) { $0.team = "T2" }], text))
    #expect(base != fingerprints([norm(place) { $0.year = 2021 }], text))
    #expect(base != fingerprints([norm(place) { ($0.team, $0.theme) = (nil, "T1") }], text))
    #expect(base != fingerprints([norm(place) { $0.tertiaal = 1 }], text))
    #expect(Set(fingerprints([norm(place), norm(place)], text)).count == 2)
  }

  @Test func aNormOfOneLineIsKnownByItsLine() {
    let all = [0, 1].map { norm(place("€ 12,50", $0, in: Self.book), ofOneLine: true) }
    let both = fingerprints(all, Self.book)
    #expect(Set(both).count == 2)
    #expect(fingerprints([all[1]], Self.book) == [both[1]])
  }

  @Test func placesAtTheEdges() {
    let sources = [Source(path: "leeg", bytes: []), Source(path: "x", bytes: [0xFF, 0x20, 0xC3])]
    var findings: [Diagnostic] = []
    for (source, start, end) in [(0, 0, 0), (0, 5, 9), (1, 0, 1), (1, 3, 3), (1, 2, 90)] {
      let place = Place(source: source, from: start, to: end)
      findings.append(Diagnostic(.invalidUTF8, at: place, Bilingual(dutch: "", english: "")))
    }
    #expect(Set(Fingerprint.all(of: findings, in: sources)).count == 5)
  }

  @Test(.timeLimit(.minutes(1))) func manyFindingsOnOneLongLine() {
    let text = "  " + String(repeating: "x", count: 500_000)
    let findings = (0..<5000).map { number in
      Diagnostic(
        .unknownLine, at: Place(source: 0, from: number * 100, to: 500_000),
        Bilingual(dutch: "", english: ""))
    }
    #expect(Set(fingerprints(findings, text)).count == 5000)
  }
}

@Suite struct ReportedPathTests {
  @Test(arguments: [
    ("a/b.md", "a/b.md"), ("./a//b.md", "a/b.md"), ("a/./b/../c.md", "a/c.md"),
    ("../a.md", "../a.md"), ("a/../../b", "../b"), ("", "."), ("./", "."), ("/w/b/a.md", "a.md"),
    ("/w/../w/b/c/a.md", "c/a.md"), ("/w/bb/a.md", "/w/bb/a.md"), ("/../a", "/a"),
    ("a/\u{301}b", "a/\u{301}b"),
  ])
  func belowTheWorkspace(path: String, expected: String) {
    let reported = ReportedPath(path, below: "/w/b")
    #expect(reported.text == expected)
    #expect(reported.isAbsolute == expected.hasPrefix("/"))
  }

  @Test(arguments: [
    ("a b/é%#?:&.md", "a%20b/%C3%A9%25%23%3F%3A%26.md"), ("/x y", "file:///x%20y"),
    ("a\n\u{1B}\\", "a%0A%1B%5C"), ("Az09-._~", "Az09-._~"),
  ])
  func uri(path: String, expected: String) {
    #expect(ReportedPath(path, below: nil).uri == expected)
  }
}
