import Document

/// The columns of a table for formats whose cells hold one figure: a column with several commodities
/// becomes a column for each.
struct CommodityColumns {
  struct Column {
    /// The column of the table that it comes from.
    let source: Int
    /// What its amounts are amounts of; nil where they are of any commodity, or where there are none.
    let commodity: String?
    /// Whether it is the first of its source, which holds all that is no amount.
    let isFirst: Bool
  }

  let columns: [Column]

  /// Splits the columns that hold amounts of several commodities; those that hold several in one
  /// cell only, if `evenAcrossRows` is not set.
  init(of table: Table, evenAcrossRows: Bool) {
    columns = table.columns.indices.flatMap { source -> [Column] in
      var commodities: [String] = []
      var isSplit = evenAcrossRows
      for row in table.rows {
        let amounts = row.cells[source].commodities
        isSplit = isSplit || amounts.count > 1
        for commodity in amounts where !commodities.contains(commodity) {
          commodities.append(commodity)
        }
      }
      guard isSplit, !commodities.isEmpty else {
        return [Column(source: source, commodity: nil, isFirst: true)]
      }
      return commodities.enumerated().map { number, commodity in
        Column(source: source, commodity: commodity, isFirst: number == 0)
      }
    }
  }

  /// What a cell of the table is in one of the columns.
  static func value(of cell: Cell, in column: Column) -> Cell.Value {
    guard let commodity = column.commodity else { return cell.value }
    switch cell.value {
    case .amounts(let amounts) where !amounts.isEmpty:
      let own = amounts.filter { $0.commodity == commodity }
      return own.isEmpty ? .empty : .amounts(own)
    case .partial(let known): return known.commodity == commodity ? cell.value : .empty
    default: return column.isFirst ? cell.value : .empty
    }
  }
}

extension Cell {
  fileprivate var commodities: [String] {
    switch value {
    case .amounts(let amounts): amounts.map { $0.commodity }
    case .partial(let known): [known.commodity]
    default: []
    }
  }
}
