import Basics
import Document

/// A table for machines: an array with an object for each row, its cells under the columns' keys.
///
/// Amounts are strings with a decimal point: a JSON number would be read as a binary fraction.
package enum TableJSON {
  package static func text(of shown: ShownTable) -> String {
    let rows = shown.table.body.map { row in
      JSONText.object(zip(shown.table.columns, row).map { ($0.key, value(of: $1)) })
    }
    return JSONText.lines(of: rows)
  }

  private static func value(of cell: Cell) -> String {
    switch cell.value {
    case .empty: return "null"
    case .text(let text): return JSONText.string(text)
    case .texts(let texts): return JSONText.array(texts.map { JSONText.string($0) })
    case .number(let number): return String(number)
    case .amounts(let amounts):
      return JSONText.array(amounts.map { value(of: $0) })
    // Whoever adds up must not take the known part for the sum.
    case .partial(let known): return JSONText.object([("known", value(of: known))])
    case .share(let share): return value(of: share)
    case .day(let day): return JSONText.string(day.text)
    case .unknown: return "null"
    }
  }

  static func value(of share: Fraction) -> String {
    JSONText.object([
      ("numerator", JSONText.string(String(share.numerator))),
      ("denominator", JSONText.string(String(share.denominator))),
    ])
  }

  static func value(of amount: CellAmount) -> String {
    JSONText.object([
      ("commodity", JSONText.string(amount.commodity)),
      ("quantity", JSONText.string(amount.quantity.text)),
    ])
  }
}

/// Pieces of JSON as text.
package enum JSONText {
  package static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { string($0) + ":" + $1 }.joined(separator: ",") + "}"
  }

  package static func array(_ elements: [String]) -> String {
    "[" + elements.joined(separator: ",") + "]"
  }

  /// An array with a line for each element, which people and `diff` can read too.
  package static func lines(of elements: [String]) -> String {
    elements.isEmpty ? "[]\n" : "[\n" + elements.joined(separator: ",\n") + "\n]\n"
  }

  package static func string(_ text: String) -> String {
    // The controls of Latin-1 begin with this byte.
    let isPlain = !text.utf8.contains {
      $0 < 0x20 || $0 == 0x22 || $0 == 0x5C || $0 == 0x7F || $0 == 0xC2
    }
    if isPlain { return "\"" + text + "\"" }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}":
        quoted += "\\u" + String(scalar.value, radix: 16).zeroPadded(to: 4)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
