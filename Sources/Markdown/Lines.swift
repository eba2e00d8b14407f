import Basics
import Diagnostics

/// A line of a text: the place of its content, without its line end.
struct Line {
  var start: Int
  var end: Int
}

/// A place within a line.
///
/// Tabs reach to the next column that is a multiple of four, and a mark may use up a part of one
/// only.
struct Cursor {
  var position: Int
  /// The column, counted from 0, of what comes next.
  var column = 0
  /// The columns of the tab before `position` that are not used yet.
  var spare = 0

  init(_ position: Int) {
    self.position = position
  }

  /// The columns of white space from here on, and the place behind them.
  func indentation(_ bytes: Span<UInt8>, _ end: Int) -> (width: Int, first: Int) {
    var width = spare
    var first = position
    while first < end {
      if bytes[first] == ASCII.space {
        width += 1
      } else if bytes[first] == ASCII.tab {
        width += 4 - (column + width) % 4
      } else {
        break
      }
      first += 1
    }
    return (width, first)
  }

  /// Steps over `count` columns of white space, or over what there is.
  mutating func skipColumns(_ count: Int, _ bytes: Span<UInt8>, _ end: Int) {
    var rest = count
    while rest > 0 {
      if spare == 0 {
        guard position < end, ASCII.isBlank(bytes[position]) else { return }
        spare = bytes[position] == ASCII.tab ? 4 - column % 4 : 1
        position += 1
      }
      let used = min(rest, spare)
      spare -= used
      column += used
      rest -= used
    }
  }

  /// Steps over a mark, which ends at `newPosition`, and the white space before it.
  mutating func skipMark(_ bytes: Span<UInt8>, to newPosition: Int, _ end: Int) {
    let (width, first) = indentation(bytes, end)
    column += width + newPosition - first
    position = newPosition
    spare = 0
  }
}

extension Span<UInt8> {
  /// The lines of the text, without a byte-order mark before the first.
  func lines() -> [Line] {
    // Places are 32 bits wide; what a text has more cannot be addressed.
    let end = Swift.min(count, Source.maximumSize)
    var start = spells("\u{FEFF}", at: 0, end: end) ? 3 : 0
    var lines: [Line] = []
    while start < end {
      let lineFeed = first(ASCII.lineFeed, from: start, to: end)
      var stop = lineFeed
      while stop > start, self[stop - 1] == ASCII.carriageReturn { stop -= 1 }
      // In files of old Macs it ends a line by itself.
      var carriageReturn = first(ASCII.carriageReturn, from: start, to: stop)
      while carriageReturn < stop {
        lines.append(Line(start: start, end: carriageReturn))
        start = carriageReturn + 1
        carriageReturn = first(ASCII.carriageReturn, from: start, to: stop)
      }
      lines.append(Line(start: start, end: stop))
      start = lineFeed + 1
    }
    return lines
  }
}
