import Basics

// How a cube is filled: the one loop over all postings, and what it leaves to slower ways.
extension Cube {
  /// Adds the postings of a part, which has to come behind those that were added before.
  mutating func add(_ number: Int, of book: Book, _ selection: CubeSelection) {
    let part = book.parts[number]
    let (transactions, postings) = (part.transactions, part.postings)
    let (roles, units) = (selection.roles, selection.units)
    // Growing would copy what is there: pages that are reserved and not used cost nothing.
    if rows.isEmpty { rows.reserveCapacity(postings.count / 4) }
    var month = 0
    // No day lies between these, so that the first posting finds its month.
    var (start, end) = (Int32(0), Int32(0))
    for index in transactions.indices {
      let transaction = transactions[index]
      var moving: Int?
      for row in part.postingRange(ofTransaction: index) {
        let posting = postings[row]
        let role = roles[Int(posting.account)]
        if role == .skipped { continue }
        if role == .budget, moving == nil { moving = row }
        let day = posting.day.number
        if day < start || day >= end {
          month = self.index.place(ofMonth: CubeIndex.month(of: posting.day, grain), grain)
          (start, end) = (self.index.months[month].start, self.index.months[month].end)
        }
        let cell = self.index.number(
          in: month, posting.account, posting.labels, transaction.labels, among: rows)
        let dayOfMonth = UInt16(truncatingIfNeeded: day - start)
        if cell == rows.count {
          rows.append(
            CubeRow(
              account: posting.account, labels: posting.labels, outerLabels: transaction.labels,
              month: self.index.months[month].number,
              first: PostingPlace(part: number, row: row, transaction: index),
              firstDay: dayOfMonth, lastDay: dayOfMonth))
          self.index.growIfFull(month, rows)
        }
        rows[cell].meet(day: dayOfMonth, hasDocument: transaction.codeLength > 0)
        if units[Int(posting.commodity)] == .euro,
          rows[cell].add(posting.mantissa, scale: posting.scale)
        {
          continue
        }
        addSlowly(
          PostingPlace(part: number, row: row, transaction: index), of: part, to: cell, selection)
      }
      if let moving {
        budgetTransactions.append(PostingPlace(part: number, row: moving, transaction: index))
      }
    }
  }

  /// Adds an amount of another commodity, of another scale than those before, or a very large one.
  @inline(never) private mutating func addSlowly(
    _ place: PostingPlace, of part: BookPart, to cell: Int, _ selection: CubeSelection
  ) {
    let posting = part.postings[place.row]
    if selection.units[Int(posting.commodity)] == .hours {
      let number = extra(of: cell)
      extras[number].add(hours: posting.quantity)
    }
    if let euros = selection.value.euros(of: place.row, in: part) {
      add(CubeFigures(euros), to: cell)
    } else {
      let number = extra(of: cell)
      extras[number].add(
        CubeCell.Unvalued(
          commodity: posting.commodity, isNegative: posting.mantissa < 0, first: place))
    }
  }

  /// Adds the cells of parts that come behind those of this cube.
  mutating func add(_ other: Cube) {
    for row in other.rows {
      let month = index.place(ofMonth: row.month, grain)
      let cell = index.number(in: month, row.account, row.labels, row.outerLabels, among: rows)
      if cell == rows.count {
        var row = row
        if row.extra != 0 {
          extras.append(other.extras[Int(row.extra) - 1])
          row.extra = UInt32(extras.count)
        }
        rows.append(row)
        index.growIfFull(month, rows)
        continue
      }
      rows[cell].count += row.count
      rows[cell].firstDay = min(rows[cell].firstDay, row.firstDay)
      rows[cell].lastDay = max(rows[cell].lastDay, row.lastDay)
      rows[cell].traits.formUnion(row.traits)
      if row.extra != 0 {
        let theirs = other.extras[Int(row.extra) - 1]
        let number = extra(of: cell)
        extras[number].add(hours: theirs.hours)
        extras[number].areHoursExact = extras[number].areHoursExact && theirs.areHoursExact
        for unvalued in theirs.unvalued { extras[number].add(unvalued) }
      }
      add(other.figures(of: row), to: cell)
    }
    budgetTransactions += other.budgetTransactions
  }

  // MARK: Figures

  /// The figures of a row, wherever they stand.
  func figures(of row: CubeRow) -> CubeFigures {
    switch row.scale {
    case CubeRow.empty: return CubeFigures()
    case CubeRow.wide: return extras[Int(row.extra) - 1].figures
    default: return CubeFigures(row)
    }
  }

  private mutating func add(_ figures: CubeFigures, to cell: Int) {
    var sum = self.figures(of: rows[cell])
    sum.add(figures)
    if sum.isEmpty { return }
    let scale = max(sum.sum.scale, sum.least.scale, sum.most.scale)
    if sum.isExact, scale < CubeRow.empty, let whole = Cube.short(sum.sum, scale),
      let least = Cube.short(sum.least, scale), let most = Cube.short(sum.most, scale)
    {
      (rows[cell].sum, rows[cell].least, rows[cell].most) = (whole, least, most)
      rows[cell].scale = scale
    } else {
      let number = extra(of: cell)
      extras[number].figures = sum
      rows[cell].scale = CubeRow.wide
    }
  }

  /// The mantissa of a quantity at a scale, where that fits in 64 bits.
  private static func short(_ quantity: Quantity, _ scale: UInt8) -> Int64? {
    quantity.mantissa(atScale: scale).flatMap { Int64(exactly: $0) }
  }

  /// The place in `extras` of what the cell has besides its row.
  private mutating func extra(of cell: Int) -> Int {
    if rows[cell].extra == 0 {
      extras.append(CubeExtra())
      rows[cell].extra = UInt32(extras.count)
    }
    return Int(rows[cell].extra) - 1
  }
}
