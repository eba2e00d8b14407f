import Basics
import Compliance
import Diagnostics
import Foundation
import Ledger
import Norms
import Reading
import TestSupport

/// The shipped files, of which one at a time can be damaged.
struct DamagedBooks {
  private static let folder = "ledgers/2020/stadskanaal-borger-odoorn"
  static let journals = ["T1", "T2", "T3"].map { folder + "/" + $0 + ".journal" }
  static let plan = folder + "/plan.md"
  static let organisation = "ledgers/organisatie.md"

  private var files: [String: [UInt8]] = [:]
  /// What is said of the undamaged books, and of each undamaged file of the rulebook.
  private let books: Checked
  private var rulebook: [String: Checked] = [:]

  init() throws {
    let top = JournalFixture.repository
    let rules = try FileManager.default.contentsOfDirectory(atPath: top + "/rules")
      .filter { $0.hasSuffix(".md") }.map { "rules/" + $0 }
    for path in DamagedBooks.journals + [DamagedBooks.plan, DamagedBooks.organisation] + rules {
      files[path] = [UInt8](try Data(contentsOf: URL(filePath: top + "/" + path)))
    }
    books = Checked(files.filter { !$0.key.hasPrefix("rules/") })
    for path in rules { rulebook[path] = Checked(files.filter { $0.key == path }) }
  }

  private func rules(_ path: String) -> Checked { rulebook[path] ?? books }

  /// The books after one damage to one file; nil where the file has no place for it.
  func damaged(
    _ path: String, by damage: Damage, _ random: inout SeededRandom
  ) -> DamagedFile? {
    let text = String(decoding: files[path] ?? [], as: UTF8.self)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    if lines.last == "" { lines.removeLast() }
    guard let range = damage.plant(&lines, &random) else { return nil }
    // Of the rulebook only the damaged file is read, and of the books no rulebook: that saves time.
    let isRule = path.hasPrefix("rules/")
    let own = files.filter { isRule ? $0.key == path : !$0.key.hasPrefix("rules/") }
    var files = own
    files[path] = Damage.bytes(of: lines)
    return DamagedFile(
      path: path, lines: range, checked: Checked(files), before: isRule ? rules(path) : books,
      texts: (DamagedBooks.texts(of: own), DamagedBooks.texts(of: files)))
  }

  private static func texts(of files: [String: [UInt8]]) -> Shrinking.Texts {
    files.keys.sorted().map { ($0, String(decoding: files[$0] ?? [], as: UTF8.self)) }
  }
}

/// What is said of books with one damaged file.
struct DamagedFile {
  private let path: String
  /// Which lines are damaged, from 0.
  let lines: ClosedRange<Int>
  private let checked: Checked
  private let before: Checked
  private let texts: (before: Shrinking.Texts, after: Shrinking.Texts)

  init(
    path: String, lines: ClosedRange<Int>, checked: Checked, before: Checked,
    texts: (before: Shrinking.Texts, after: Shrinking.Texts)
  ) {
    self.path = path
    self.lines = lines
    self.checked = checked
    self.before = before
    self.texts = texts
  }

  /// The fewest lines around the damage with which a property of it still does not hold.
  func smallest(isRight: (DamagedFile) -> Bool) -> String {
    // What is no text cannot be cut as one.
    if texts.after.contains(where: { $0.text.contains("\u{FFFD}") }) { return "" }
    let offset = lines.lowerBound - firstChange(texts.before, texts.after)
    let small = Shrinking.smallest(texts.before, texts.after, tries: 150) { before, after in
      let start = max(0, firstChange(before, after) + offset)
      let file = DamagedFile(
        path: path, lines: start...(start + lines.count - 1),
        checked: Checked(DamagedFile.files(after)), before: Checked(DamagedFile.files(before)),
        texts: (before, after))
      return !isRight(file)
    }
    return Shrinking.shown(small.after)
  }

  /// The first line, from 0, in which two versions of the damaged file differ.
  private func firstChange(_ before: Shrinking.Texts, _ after: Shrinking.Texts) -> Int {
    func lines(_ texts: Shrinking.Texts) -> [Substring] {
      let text = texts.first { $0.path == path }?.text ?? ""
      return text.split(separator: "\n", omittingEmptySubsequences: false)
    }
    return zip(lines(before), lines(after)).prefix { $0 == $1 }.count
  }

  private static func files(_ texts: Shrinking.Texts) -> [String: [UInt8]] {
    Dictionary(uniqueKeysWithValues: texts.map { ($0.path, Array($0.text.utf8)) })
  }

  var meansTheSame: Bool { checked.meaning == before.meaning }

  /// What is found that was not found before, and marks one of the damaged lines.
  var isFound: Bool { !new.filter { marks($0) }.isEmpty }

  /// For messages: what is found that was not found before.
  var told: String {
    if new.isEmpty { return "nothing is found" }
    return new.prefix(5).map { finding in
      let places = places(of: finding).map { "\($0.path):\($0.lines.lowerBound + 1)" }
      return "\(finding.code.text) \(places.joined(separator: " ")) \(finding.message.english)"
    }.joined(separator: "; ")
  }

  private var new: [Diagnostic] {
    var known: [String: Int] = [:]
    for finding in before.findings { known[DamagedFile.key(of: finding), default: 0] += 1 }
    return checked.findings.filter { finding in
      let key = DamagedFile.key(of: finding)
      guard let count = known[key], count > 0 else { return true }
      known[key] = count - 1
      return false
    }
  }

  private static func key(of finding: Diagnostic) -> String {
    finding.code.text + finding.message.dutch
  }

  private func marks(_ finding: Diagnostic) -> Bool {
    places(of: finding).contains { $0.path == path && $0.lines.overlaps(lines) }
  }

  private func places(of finding: Diagnostic) -> [(path: String, lines: ClosedRange<Int>)] {
    ([finding.place] + finding.related.map { $0.place }).map { place in
      let source = checked.sources[place.source]
      let index = LineIndex(source)
      let first = index.line(at: place.range.start) - 1
      return (path: source.path, lines: first...max(first, index.line(at: place.range.end) - 1))
    }
  }
}

/// All that reading and the built-in checks say of books, and what the books mean.
struct Checked {
  let findings: [Diagnostic]
  let sources: [Source]
  /// Everything that the books say, whatever stands where.
  let meaning: [String]

  init(_ files: [String: [UInt8]]) {
    let journals = DamagedBooks.journals.filter { files[$0] != nil }
    let reading = BookReading.read(journals, from: MemoryFiles(files).access)
    var book = reading.book
    let documents = [DamagedBooks.plan, DamagedBooks.organisation].filter { files[$0] != nil }.map {
      Source(path: $0, bytes: files[$0] ?? [])
    }
    let read = DocumentReading.read(documents, firstNumber: book.sources.count)
    book.sources += documents
    let rules = files.keys.filter { $0.hasPrefix("rules/") }.sorted().map {
      Source(path: $0, bytes: files[$0] ?? [])
    }
    let rulebook = RulebookReading.read(rules, firstNumber: book.sources.count)
    let paths = book.names.paths(LedgerCodes(read.organisation))
    findings =
      reading.diagnostics + read.diagnostics + rulebook.diagnostics
      + BookChecks.run(on: book, paths: paths)
      + WorkspaceChecks.run(
        on: book, paths: paths, plans: read.plans, organisation: read.organisation)
    sources = book.sources + rules
    meaning =
      Checked.postings(of: book) + read.plans.map { $0.fingerprint }
      + Checked.facts(of: read.organisation)
      + rulebook.rulebook.norms.map { $0.code + $0.title.dutch + "\($0.examples.count)" }.sorted()
  }

  /// Each posting with its day, account, amount and labels; their order means nothing.
  private static func postings(of book: Book) -> [String] {
    var texts: [String] = []
    for part in book.parts {
      for (number, transaction) in part.transactions.enumerated() {
        for row in part.postingRange(ofTransaction: number) {
          let posting = part.postings[row]
          let labels = [posting.labels, transaction.labels].map { set in
            book.names.labelSets[Int(set)].map { $0.name + "=" + $0.value }.sorted()
              .joined(separator: ",")
          }
          texts.append(
            posting.day.text + " " + book.names.accounts[Int(posting.account)] + " "
              + posting.quantity.reduced.text + " "
              + book.names.commodities[Int(posting.commodity)] + " "
              + labels.joined(separator: ";"))
        }
      }
    }
    return texts.sorted()
  }

  private static func facts(of organisation: Organisation) -> [String] {
    organisation.teams.map {
      $0.name.value + ($0.municipality?.value ?? "?") + ($0.completeUntil?.value.text ?? "?")
    } + organisation.ledgerCodes.map { $0.code.value + ($0.responsible?.value ?? "?") }
      + organisation.agreements.map { $0.name.value }
      + organisation.dwellings.map { $0.municipality.value + "\($0.year.value)" }
  }
}
