import Basics
import Diagnostics

/// Reads runs of text: first its marks (`InlineReader+Marks.swift`), then what is between them.
struct InlineReader {
  // Kept from one run to the next, so that a run costs no allocation but its text.
  private var text: [UInt8] = []
  var marks: [Mark] = []
  var delimiters: [Delimiter] = []
  var brackets: [Int] = []
  /// For each family of delimiters, how far back nothing is to be found; see `pairDelimiters`.
  var bottoms: [Int] = []
  /// For each length of backtick runs, where the last one seen begins; see `closingBackticks`.
  var backticks: [Int] = []
  var sawAllBackticks = false
  /// From where on no `-->` follows, once a search has found that out.
  var noCommentFrom = Int.max

  /// Where each byte of `text` comes from.
  private var places: [(start: Int, end: Int)] = []
  private let recordsPlaces: Bool

  private var style = Style()
  private var hasBreak = false
  private var hasSpace = false
  private var lead = Lead()

  /// Whether the run that was read last holds a table, of which the cells are then not read.
  private(set) var sawTable = false

  init(recordsPlaces: Bool = false) {
    self.recordsPlaces = recordsPlaces
  }

  /// How the characters at a place are to be shown; each is counted, since tags can be nested.
  private struct Style {
    var italic = 0
    var bold = 0
    var raised = 0
    var lowered = 0
    var code = false

    /// What of it sets text apart from other text.
    var emphasis: Emphasis { Emphasis(isItalic: italic > 0, isBold: bold > 0) }
  }

  private struct Emphasis: Equatable {
    var isItalic = false
    var isBold = false
  }

  /// Where the lead ends and the rest begins, in the text and in the source.
  private struct Lead {
    /// The emphasis of the first character.
    var emphasis = Emphasis()
    var start = 0
    /// Behind the last character that was seen, whether of the lead or of the rest.
    var lastEnd = 0
    var end: (inText: Int, inSource: Int)?
    var restStart: (inText: Int, inSource: Int)?
  }

  /// Reads the bytes from `start` to `end`, which have no white space around them.
  mutating func read(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, as syntax: InlineSyntax, quoteDepth: Int = 0
  ) -> Inline {
    text.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    style = Style()
    lead = Lead()
    (hasBreak, hasSpace, sawTable) = (false, false, false)
    findMarks(bytes, start, end, syntax)
    emitAll(bytes, start, end, syntax, quoteDepth)
    if text.isEmpty { (lead.start, lead.lastEnd) = (start, start) }
    let leadEnd = lead.end ?? (text.count, lead.lastEnd)
    let restStart = lead.restStart ?? (text.count, lead.lastEnd)
    return Inline(
      range: TextRange(start, end), text: String(decoding: text, as: UTF8.self),
      leadRange: TextRange(lead.start, leadEnd.inSource),
      restRange: TextRange(restStart.inSource, lead.lastEnd), leadCount: leadEnd.inText,
      restStart: restStart.inText, syntax: syntax, quoteDepth: quoteDepth)
  }

  /// The place of a part of the text that was read last, or nil if it lies outside.
  func place(of part: Range<Int>) -> TextRange? {
    guard part.lowerBound >= 0, part.upperBound <= places.count, part.lowerBound < places.count
    else { return nil }
    let start = places[part.lowerBound].start
    return TextRange(start, part.isEmpty ? start : places[part.upperBound - 1].end)
  }

  private mutating func emitAll(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ syntax: InlineSyntax, _ quoteDepth: Int
  ) {
    var position = start
    var next = 0
    while position < end {
      if next < marks.count, marks[next].start == position {
        apply(marks[next])
        position = marks[next].end
        next += 1
        continue
      }
      let byte = bytes[position]
      if ASCII.isPlain(byte) {
        position = emitPlain(bytes, position, next < marks.count ? marks[next].start : end)
      } else if ASCII.isWhiteSpace(byte) {
        hasSpace = true
        position += 1
        if byte == ASCII.lineFeed {
          position = bytes.skipQuoteMarks(position, end, depth: quoteDepth)
        }
      } else if byte == ASCII.backslash, let escaped = escaped(bytes, position, end, syntax) {
        if !ASCII.isWhiteSpace(escaped) { emit(escaped, position, position + 2) }
        position += ASCII.isWhiteSpace(escaped) ? 1 : 2
      } else if byte == ASCII.ampersand, !style.code, syntax != .verbatim,
        let scalar = bytes.entity(at: position, end: end)
      {
        emit(scalar, position, position + scalar.count)
        position += scalar.count
      } else {
        let scalar = bytes.scalar(at: position, end: end)
        emit(scalar, position, position + scalar.count)
        position += scalar.count
      }
    }
  }

  /// Emits what stands for itself from `start` on, single spaces between it included, and returns
  /// where that ends.
  ///
  /// Most of a text is such, so it is taken at once.
  private mutating func emitPlain(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    if style.raised + style.lowered > 0 {
      emit(bytes[start], start, start + 1)
      return start + 1
    }
    begin(at: start, start + 1)
    var position = start + 1
    while position < end {
      if ASCII.isPlain(bytes[position]) {
        position += 1
      } else if bytes[position] == ASCII.space, position + 1 < end,
        ASCII.isPlain(bytes[position + 1])
      {
        position += 2
      } else {
        break
      }
    }
    // The buffer lives as long as the span, and is copied at once.
    unsafe bytes.extracting(start..<position).withUnsafeBufferPointer {
      unsafe text.append(contentsOf: $0)
    }
    if recordsPlaces { for place in start..<position { places.append((place, place + 1)) } }
    lead.lastEnd = position
    return position
  }

  /// The byte that the backslash at `position` escapes: punctuation, or a line end.
  private func escaped(
    _ bytes: Span<UInt8>, _ position: Int, _ end: Int, _ syntax: InlineSyntax
  ) -> UInt8? {
    guard position + 1 < end, syntax == .markdown || syntax == .pipeCell else { return nil }
    let byte = bytes[position + 1]
    if syntax == .pipeCell, byte == ASCII.bar { return byte }
    let isEscaped =
      ASCII.isPunctuation(byte) || byte == ASCII.lineFeed || byte == ASCII.carriageReturn
    return isEscaped && !style.code ? byte : nil
  }

  private mutating func apply(_ mark: Mark) {
    switch mark.effect {
    case .none: break
    case .space: hasSpace = true
    case .lineBreak: (hasBreak, hasSpace) = (true, true)
    case .italic(let isOn): style.italic = max(0, style.italic + (isOn ? 1 : -1))
    case .bold(let isOn): style.bold = max(0, style.bold + (isOn ? 1 : -1))
    case .raised(let isOn): style.raised = max(0, style.raised + (isOn ? 1 : -1))
    case .lowered(let isOn): style.lowered = max(0, style.lowered + (isOn ? 1 : -1))
    case .code(let isOn): style.code = isOn
    case .struck:
      emit(ASCII.tilde, mark.start, mark.end)
      emit(ASCII.tilde, mark.start, mark.end)
    case .table:
      sawTable = true
      (hasBreak, hasSpace) = (true, true)
    }
  }

  private mutating func emit(_ scalar: Scalar, _ start: Int, _ end: Int) {
    switch scalar.kind {
    case .space: hasSpace = true
    case .invisible: break
    case .invalid, .visible:
      guard let scalar = Unicode.Scalar(scalar.value) else { return }
      if let byte = UInt8(exactly: scalar.value), byte < 0x80 { return emit(byte, start, end) }
      begin(at: start, end)
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
        append(byte, start, end)
      }
    }
  }

  private mutating func emit(_ byte: UInt8, _ start: Int, _ end: Int) {
    begin(at: start, end)
    if style.raised + style.lowered > 0, ASCII.isDigit(byte),
      let digit = Unicode.Scalar(shiftedDigit(byte - ASCII.zero))
    {
      for byte in UTF8.encode(digit) ?? UTF8.encodedReplacementCharacter {
        append(byte, start, end)
      }
    } else {
      append(byte, start, end)
    }
  }

  /// The raised or lowered form of a digit.
  private func shiftedDigit(_ digit: UInt8) -> UInt32 {
    if style.raised == 0 { return 0x2080 + UInt32(digit) }
    return switch digit {
    case 1: 0xB9
    case 2: 0xB2
    case 3: 0xB3
    default: 0x2070 + UInt32(digit)
    }
  }

  /// What has to be settled before a character that is seen: the space before it, and whether the
  /// lead ends here.
  @inline(__always) private mutating func begin(at start: Int, _ end: Int) {
    let isFirst = text.isEmpty
    if isFirst {
      lead.emphasis = style.emphasis
      lead.start = start
    } else if lead.end == nil, hasBreak || style.emphasis != lead.emphasis {
      lead.end = (text.count, lead.lastEnd)
      lead.restStart = (text.count + (hasSpace ? 1 : 0), start)
    }
    if hasSpace, !isFirst { append(ASCII.space, lead.lastEnd, start) }
    (hasSpace, hasBreak) = (false, false)
    lead.lastEnd = end
  }

  @inline(__always) private mutating func append(_ byte: UInt8, _ start: Int, _ end: Int) {
    text.append(byte)
    if recordsPlaces { places.append((start, end)) }
  }
}

extension Span<UInt8> {
  /// Behind the marks of `depth` block quotes, as they may stand at the start of each of its lines.
  func skipQuoteMarks(_ start: Int, _ end: Int, depth: Int) -> Int {
    var position = start
    for _ in 0..<depth {
      let mark = skipBlanks(position, end)
      guard mark < end, self[mark] == ASCII.greater else { break }
      position = mark + 1
    }
    return position
  }
}
