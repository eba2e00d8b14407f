import Basics
package import Diagnostics

/// What a document holds that no writer meant: bytes that are no text, and marks of git.
///
/// Markdown reads any bytes at all, and prose is for people; but a letter that got lost is seen by
/// nobody, and half of a merge would be read as if it were the whole.
package struct TextFaults {
  private let number: Int
  /// The bytes that are no UTF-8, each with the letter that it most likely was.
  private var invalid: [(place: Int, letter: Unicode.Scalar?)] = []
  /// The ends of lines that only old Macs know: what other programs show is one long line.
  private var carriageReturns: [Int] = []
  private var control: (place: Int, count: Int)?
  private var conflicts: [Place] = []
  /// The row of a table with which the text ends, if neither `|` nor a line end closes it.
  private var openRow: Place?

  /// A finding for each kind, at its first place; for conflicts at each.
  package static func diagnostics(of source: Source, number: Int) -> [Diagnostic] {
    var faults = TextFaults(number: number)
    source.withBytes { faults.read($0) }
    return faults.diagnostics(of: source)
  }

  private init(number: Int) { self.number = number }

  private mutating func read(_ bytes: Span<UInt8>) {
    var position = 0
    var isLineStart = true
    while position < bytes.count {
      // Nearly all of a text is letters and signs of ASCII, of which eight are passed at once.
      if !isLineStart, position + 8 <= bytes.count,
        TextFaults.arePlain(bytes.word(at: position))
      {
        position += 8
        continue
      }
      let byte = bytes[position]
      if isLineStart, byte == ASCII.less || byte == ASCII.greater { readMark(bytes, position) }
      isLineStart = byte == ASCII.lineFeed
      if byte >= 0x80 {
        let length = TextFaults.length(ofScalarAt: position, in: bytes)
        if length == 0 {
          invalid.append((position, bytes.windowsLetter(at: position, end: bytes.count)))
        }
        position += max(1, length)
        continue
      }
      if byte == ASCII.carriageReturn {
        let end = readReturns(bytes, position)
        isLineStart = true
        position = end
        continue
      }
      let isControl = byte < 0x20 && !(0x09...0x0D ~= byte) || byte == 0x7F
      if isControl { control = (control?.place ?? position, (control?.count ?? 0) + 1) }
      position += 1
    }
    if !isLineStart { readLastLine(bytes) }
  }

  /// Whether eight bytes are all printable ASCII.
  @inline(__always) private static func arePlain(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs = ones << 7
    // A byte below the space borrows, and the last one of ASCII carries, into the highest bit.
    let (below, above) = (word &- ones &* UInt64(ASCII.space), word &+ ones)
    return (word | below | above) & highs == 0
  }

  /// Steps over carriage returns, which belong to the line feed behind them, if there is one.
  private mutating func readReturns(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == ASCII.carriageReturn { end += 1 }
    let isOfLineFeed = end < bytes.count && bytes[end] == ASCII.lineFeed
    if !isOfLineFeed { carriageReturns += start..<end }
    return end
  }

  /// Prose may end anywhere; half of a row is what a file that was cut off ends with.
  private mutating func readLastLine(_ bytes: Span<UInt8>) {
    var start = bytes.count
    while start > 0, bytes[start - 1] != ASCII.lineFeed { start -= 1 }
    var first = start
    while first < bytes.count, bytes[first] == ASCII.space { first += 1 }
    if first < bytes.count, bytes[first] == ASCII.bar, bytes[bytes.count - 1] != ASCII.bar {
      openRow = Place(source: number, from: start, to: bytes.count)
    }
  }

  /// Seven signs with nothing, or a name, behind them, as in `<<<<<<< HEAD`.
  ///
  /// The seven `=` between them are a heading where no merge was.
  private mutating func readMark(_ bytes: Span<UInt8>, _ start: Int) {
    let end = start + 7
    guard end <= bytes.count, (start..<end).allSatisfy({ bytes[$0] == bytes[start] }) else {
      return
    }
    let isAlone =
      end == bytes.count || bytes[end] == ASCII.space || bytes[end] == ASCII.lineFeed
      || bytes[end] == ASCII.carriageReturn
    if isAlone { conflicts.append(Place(source: number, from: start, to: end)) }
  }

  /// How many bytes the scalar takes that begins here; 0 if none does.
  private static func length(ofScalarAt start: Int, in bytes: Span<UInt8>) -> Int {
    let first = bytes[start]
    let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    guard length > 0, start + length <= bytes.count else { return 0 }
    let second = bytes[start + 1]
    // Too long a form, half of a pair, and what lies behind the last scalar.
    let lowest: UInt8 = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80
    let highest: UInt8 = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF
    guard lowest...highest ~= second else { return 0 }
    for offset in 2..<max(2, length) where !(0x80...0xBF ~= bytes[start + offset]) { return 0 }
    return length
  }

  // MARK: Findings

  /// What is said of a mark of git, in whatever file it stands.
  package static func conflict(at place: Place) -> Diagnostic {
    Diagnostic(
      .conflictMark, at: place,
      Bilingual(
        dutch: "hier staat een onopgelost conflict van git",
        english: "there is an unresolved git conflict here"),
      help: Bilingual(
        dutch: "kies wat moet blijven en haal de merktekens weg",
        english: "choose what is to stay and remove the marks"))
  }

  private func diagnostics(of source: Source) -> [Diagnostic] {
    var found = conflicts.map { TextFaults.conflict(at: $0) }
    if let first = invalid.first {
      found.append(
        Diagnostic(
          .invalidUTF8, at: place(first.place),
          Bilingual(
            dutch: "hier staat een byte die geen UTF-8 is" + others(invalid.count, .dutch),
            english: "there is a byte here that is not UTF-8" + others(invalid.count, .english)),
          help: Bilingual(dutch: "bewaar het bestand als UTF-8", english: "save the file as UTF-8"),
          fixes: [conversion]))
    }
    if let first = carriageReturns.first {
      found.append(
        Diagnostic(
          .controlCharacter, at: place(first),
          Bilingual(
            dutch: "de regel eindigt hier zoals op een oude Mac"
              + others(carriageReturns.count, .dutch),
            english: "the line ends here as on an old Mac" + others(carriageReturns.count, .english)
          ),
          help: Bilingual(
            dutch: "bewaar het bestand met regeleinden van Windows of Unix",
            english: "save the file with line ends of Windows or Unix"),
          fixes: [
            Fix(
              Bilingual(dutch: "maak er regeleinden van", english: "make them line ends"), .safe,
              carriageReturns.map { Fix.Edit(place($0), "\n") })
          ]))
    }
    if let control {
      found.append(
        Diagnostic(
          .controlCharacter, at: Place(source: number, from: control.place, to: control.place + 1),
          Bilingual(
            dutch: "hier staat een onzichtbaar stuurteken" + others(control.count, .dutch),
            english: "there is an invisible control character here"
              + others(control.count, .english)),
          help: Bilingual(dutch: "haal het weg", english: "remove it")))
    }
    if let openRow {
      var diagnostic = Diagnostic(
        .missingLineEnd, at: openRow,
        Bilingual(
          dutch: "de laatste rij is niet afgesloten: er ontbreken een | en een regeleinde",
          english: "the last row is not closed: it lacks a | and a line end"),
        help: Bilingual(
          dutch: "zet | achter de laatste rij en druk op Enter",
          english: "put | behind the last row and press Enter"))
      diagnostic.severity = .note
      diagnostic.notes = [
        Bilingual(
          dutch: "is het bestand afgebroken, dan ontbreekt hier een deel van een tabel",
          english: "if the file was cut off, a part of a table is missing here")
      ]
      found.append(diagnostic)
    }
    return found
  }

  private func place(_ offset: Int) -> Place {
    Place(source: number, from: offset, to: offset + 1)
  }

  /// What the text was read as; nil where one of the bytes is no letter of it.
  private var conversion: Fix? {
    var edits: [Fix.Edit] = []
    for (offset, letter) in invalid {
      guard let letter else { return nil }
      edits.append(Fix.Edit(place(offset), String(letter)))
    }
    return Fix(
      Bilingual(dutch: "lees het als Windows-1252", english: "read it as Windows-1252"), .unsafe,
      edits)
  }

  private func others(_ count: Int, _ language: Language) -> String {
    if count == 1 { return "" }
    return language == .dutch
      ? ", en verderop nog \(count - 1)" : ", and \(count - 1) more further on"
  }
}
