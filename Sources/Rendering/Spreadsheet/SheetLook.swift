import Document

/// How the parts of a report look in a spreadsheet.
///
/// A tone is a fill and a sign before the figure, so that it is seen without colour too.
enum SheetLook {
  static let title = style { ($0.isBold, $0.size) = (true, 14) }
  static let subtitle = style { $0.colour = "595959" }
  static let factName = style { $0.isBold = true }
  static let words = style { $0.wraps = true }
  static let caption = style { ($0.isBold, $0.size, $0.wraps) = (true, 11, true) }
  static let note = style { ($0.size, $0.colour, $0.wraps) = (9, "595959", true) }

  static func notice(_ tone: Cell.Tone) -> SheetStyle {
    style {
      ($0.isBold, $0.wraps) = (true, true)
      $0.fill = fill(tone) ?? "DDEBF7"
    }
  }

  static func heading(_ alignment: Table.Alignment) -> SheetStyle {
    style {
      ($0.isBold, $0.wraps, $0.fill, $0.bottom) = (true, true, "D9E2F0", .thin)
      $0.alignment = alignment == .right ? .right : .left
    }
  }

  /// A cell of a table, before its number format.
  static func cell(_ role: Table.Role, _ tone: Cell.Tone, _ alignment: Table.Alignment)
    -> SheetStyle
  {
    style {
      switch role {
      case .body: $0.bottom = .light
      case .group: ($0.isBold, $0.fill) = (true, "F2F2F2")
      case .subtotal: ($0.isBold, $0.top) = (true, .thin)
      case .total: ($0.isBold, $0.top, $0.fill) = (true, .medium, "EDEDED")
      }
      if let fill = fill(tone) { $0.fill = fill }
      $0.alignment = alignment == .right ? .right : .left
    }
  }

  private static func fill(_ tone: Cell.Tone) -> String? {
    switch tone {
    case .neutral: nil
    case .good: "E2EFDA"
    case .caution: "FFF2CC"
    case .bad: "F8CBAD"
    }
  }

  private static func style(_ change: (inout SheetStyle) -> Void) -> SheetStyle {
    var style = SheetStyle.plain
    change(&style)
    return style
  }
}
