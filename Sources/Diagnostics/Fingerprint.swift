import Basics

/// What a finding is known by from one run to the next: 16 hexadecimal digits.
///
/// A finding stays the same finding when lines are added above it or `fmt` lines up its amounts, so
/// its line number and its spaces do not count. What counts:
///
/// - its code, and whether something is wrong or cannot be judged: who accepts that a figure is not
///   known yet has not accepted what it turns out to be;
/// - of a norm that judges a whole, such as the budget of a team: the subject and its period. The
///   figures may change as long as the finding remains;
/// - of everything else: file, text of the line and of the place in it, and of an indented line also
///   the line that it stands under, which holds the date of a posting;
/// - how many equal ones came before it.
package enum Fingerprint {
  /// Longer lines are known by their beginning: a line can be as long as a file, with as many
  /// findings.
  private static let mostBytes = 500
  /// How far above a posting its transaction is looked for.
  private static let mostLinesAbove = 100

  /// The fingerprints of findings that are in the order of `Diagnostic.precedes`.
  ///
  /// `root` and `start` are for paths that begin elsewhere than at the top of the workspace; see
  /// `ReportedPath`. `renamed` are paths that are called otherwise since, by their old ones.
  package static func all(
    of findings: [Diagnostic], in sources: [Source], root: String? = nil, start: String? = nil,
    renamed: [String: String] = [:]
  ) -> [String] {
    var indexes: [Int: LineIndex] = [:]
    var occurrences: [UInt64: Int] = [:]
    var used: Set<UInt64> = []
    return findings.map { finding in
      precondition(
        sources.indices.contains(finding.place.source),
        "A finding stands in one of the texts that were read.")
      var hash = StableHash()
      hash.add(finding.code, finding.judgement)
      if !isKnownBySubject(finding) {
        let source = sources[finding.place.source]
        let index = indexes[finding.place.source] ?? LineIndex(source)
        indexes[finding.place.source] = index
        hash.add(ReportedPath(renamed[source.path] ?? source.path, below: root, from: start).text)
        addLine(of: finding.place, in: source, index, to: &hash)
      }
      // Two different findings that happen to have one hash are told apart like two equal ones.
      var number = occurrences[hash.value, default: 0]
      var numbered = hash
      repeat {
        numbered = hash
        numbered.add(String(number))
        number += 1
      } while !used.insert(numbered.value).inserted
      occurrences[hash.value] = number
      return numbered.text
    }
  }

  /// The fingerprints of what a run tells besides its findings, each known by its words.
  package static func all(ofNotes notes: [String]) -> [String] {
    var occurrences: [String: Int] = [:]
    return notes.map { note in
      var hash = StableHash()
      hash.add(note)
      hash.add(String(occurrences[note, default: 0]))
      occurrences[note, default: 0] += 1
      return hash.text
    }
  }

  private static func isKnownBySubject(_ finding: Diagnostic) -> Bool {
    guard let judgement = finding.judgement, !judgement.isOfOneLine else { return false }
    return judgement.subject != Judgement.Subject()
  }

  private static func addLine(
    of place: Place, in source: Source, _ index: LineIndex, to hash: inout StableHash
  ) {
    let start = min(Int(place.range.start), source.count)
    let line = index.line(at: UInt32(truncatingIfNeeded: start))
    let range = index.range(ofLine: line, in: source)
    let end = min(max(start, Int(place.range.end)), max(start, Int(range.end)))
    let header = headerLine(of: line, in: source, index)
    source.withBytes { bytes in
      if let header {
        let range = index.range(ofLine: header, in: source)
        hash.add(bytes, Int(range.start), Int(range.end), most: mostBytes)
      }
      hash.add(bytes, Int(range.start), Int(range.end), most: mostBytes)
      hash.add(bytes, start, end, most: mostBytes)
    }
  }

  /// The line that an indented line stands under; nil for any other line.
  private static func headerLine(
    of line: Int, in source: Source, _ index: LineIndex
  ) -> Int? {
    source.withBytes { bytes in
      func first(_ line: Int) -> UInt8? {
        let start = Int(index.starts[line - 1])
        return start < bytes.count ? bytes[start] : nil
      }
      guard let own = first(line), StableHash.isSpace(own) else { return nil }
      let lines = max(1, line - mostLinesAbove)..<line
      return lines.reversed().first { number in
        first(number).map { !StableHash.isSpace($0) && $0 != 0x0A && $0 != 0x0D } ?? false
      }
    }
  }
}

/// FNV-1a with 64 bits, over pieces that cannot run into each other.
///
/// Swift's own `Hasher` begins with another number in each run.
struct StableHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// 16 hexadecimal digits.
  var text: String { String(value, radix: 16).zeroPadded(to: 16) }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    // No text in UTF-8 holds this byte, so it ends a piece.
    add(0xFF)
  }

  /// Adds a part of a line; spaces count as one, and not at all at its ends.
  mutating func add(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, most: Int) {
    var isBehindText = false
    var isSpaceOpen = false
    for position in start..<min(end, start + most) {
      let byte = bytes[position]
      if StableHash.isSpace(byte) {
        isSpaceOpen = isBehindText
        continue
      }
      if isSpaceOpen { add(0x20) }
      (isBehindText, isSpaceOpen) = (true, false)
      add(byte)
    }
    add(0xFF)
  }

  mutating func add(_ code: FindingCode, _ judgement: Judgement?) {
    switch code {
    case .builtIn: add("code")
    case .norm: add("norm")
    }
    add(code.text)
    guard let judgement else { return }
    switch judgement.outcome {
    case .fails: add("fail")
    case .undetermined: add("undetermined")
    }
    let subject = judgement.subject
    let pieces = [
      subject.team, subject.municipality, subject.theme, subject.activity, subject.agreement,
      subject.year.map { String($0) }, subject.kind, subject.tertiaal.map { String($0) },
      subject.month.map { String($0) }, subject.document,
    ]
    for (number, piece) in pieces.enumerated() {
      guard let piece else { continue }
      add(String(number))
      add(piece)
    }
  }
}
