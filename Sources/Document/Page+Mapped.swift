extension Page {
  /// The page with every text and every key of it changed; figures stay as they are.
  package func mapped(
    texts change: (String) -> String, keys changeKey: (String) -> String
  ) -> Page {
    func fact(_ fact: Fact) -> Fact { Fact(change(fact.name), change(fact.value)) }
    var copy = Page(key: changeKey(key), title: change(title), subtitle: change(subtitle))
    copy.facts = facts.map(fact)
    copy.closing = closing.map(fact)
    copy.parts = parts.map { part in
      var copy = Part(key: changeKey(part.key), title: change(part.title))
      copy.blocks = part.blocks.map { $0.mapped(texts: change, keys: changeKey) }
      return copy
    }
    copy.origins = origins.map { $0.mapped(texts: change, keys: changeKey) }
    return copy
  }
}

extension Page.Block {
  fileprivate func mapped(
    texts change: (String) -> String, keys changeKey: (String) -> String
  ) -> Page.Block {
    switch self {
    case .paragraph(let text): .paragraph(change(text))
    case .list(let lines): .list(lines.map(change))
    case .notice(let text, let tone): .notice(change(text), tone)
    case .table(let table): .table(table.mapped(texts: change, keys: changeKey))
    case .chart(let chart): .chart(chart.mapped(texts: change))
    }
  }
}

extension Table {
  /// The table with every text of it and every key of an origin changed.
  package consuming func mapped(
    texts change: (String) -> String, keys changeKey: (String) -> String
  ) -> Table {
    var copy = self
    copy.change(
      columns: { Column(key: $0.key, title: change($0.title), alignment: $0.alignment) },
      cells: { $0.mapped(texts: change, keys: changeKey) })
    copy.caption = copy.caption.map(change)
    copy.notes = copy.notes.map(change)
    return copy
  }
}

extension Cell {
  fileprivate func mapped(
    texts change: (String) -> String, keys changeKey: (String) -> String
  ) -> Cell {
    let value: Value =
      switch self.value {
      case .text(let text): .text(change(text))
      case .texts(let texts): .texts(texts.map(change))
      case .unknown(let reason): .unknown(reason.map(change))
      case .amounts(let amounts): .amounts(amounts.map { $0.mapped(change) })
      case .partial(let amount): .partial(amount.mapped(change))
      case .empty, .number, .share, .day: self.value
      }
    return Cell(value, tone: tone, formula: formula, origin: origin.map(changeKey))
  }
}

extension CellAmount {
  fileprivate func mapped(_ change: (String) -> String) -> CellAmount {
    CellAmount(mantissa: mantissa, scale: scale, commodity: change(commodity))
  }
}

extension Chart {
  fileprivate func mapped(texts change: (String) -> String) -> Chart {
    func amount(_ amount: CellAmount?) -> CellAmount? { amount.map { $0.mapped(change) } }
    var copy = Chart(
      kind, title: change(title), description: change(description),
      categories: categories.map(change))
    for series in series {
      copy.append(
        Series(
          name: change(series.name), meaning: series.meaning, values: series.values.map(amount)))
    }
    return copy
  }
}

extension Origin {
  fileprivate func mapped(
    texts change: (String) -> String, keys changeKey: (String) -> String
  ) -> Origin {
    var copy = Origin(key: changeKey(key), title: change(title))
    copy.lines = lines.map { line in
      Line(
        key: line.key.map(changeKey), path: change(line.path), number: line.number, day: line.day,
        text: change(line.text), amount: line.amount.map { $0.mapped(change) })
    }
    copy.rest = rest.map { (count: $0.count, amount: $0.amount.map { $0.mapped(change) }) }
    return copy
  }
}
