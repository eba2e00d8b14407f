import Basics
package import Diagnostics
package import Document
package import Ledger

/// What changed between two versions of a plan, as a table.
package enum PlanDifferenceReport {
  package static func table(of difference: PlanDifference, in language: Language) -> Table {
    let isDutch = language == .dutch
    var table = Table(columns: [
      Table.Column(key: "change", title: isDutch ? "Wijziging" : "Change"),
      Table.Column(key: "theme", title: isDutch ? "Thema" : "Theme"),
      Table.Column(key: "item", title: isDutch ? "Wat" : "What"),
      Table.Column(key: "old", title: "Was", alignment: .right),
      Table.Column(key: "new", title: isDutch ? "Wordt" : "Becomes", alignment: .right),
      Table.Column(
        key: "difference", title: isDutch ? "Verschil" : "Difference", alignment: .right),
    ])
    for change in difference.changes {
      table.append([
        .text(word(change.kind, in: language)), change.theme.map { .text($0) } ?? .empty,
        .text(words(change.item, in: language)), cell(change.old), cell(change.new),
        change.difference.map { amount($0) } ?? .empty,
      ])
    }
    return table
  }

  private static func cell(_ value: PlanDifference.Value) -> Cell {
    switch value {
    case .absent: .empty
    case .undetermined: .text("?")
    case .amount(let quantity): amount(quantity)
    case .text(let text): .text(text)
    }
  }

  private static func amount(_ quantity: Quantity) -> Cell {
    .amounts([
      CellAmount(mantissa: quantity.mantissa, scale: quantity.scale, commodity: "€")
    ])
  }

  private static func word(_ kind: PlanDifference.Kind, in language: Language) -> String {
    guard language == .dutch else { return kind.rawValue }
    return switch kind {
    case .changed: "gewijzigd"
    case .added: "nieuw"
    case .dropped: "vervallen"
    case .renamed: "hernoemd"
    case .moved: "verplaatst"
    }
  }

  private static func words(_ item: PlanDifference.Item, in language: Language) -> String {
    let isDutch = language == .dutch
    switch item {
    case .team: return isDutch ? "gebiedsteam" : "area team"
    case .period: return isDutch ? "looptijd" : "period"
    case .status: return "status"
    case .day: return isDutch ? "datum" : "date"
    case .replaces: return isDutch ? "vervangt" : "replaces"
    case .agreement(let party): return (isDutch ? "akkoord " : "agreement of ") + party
    case .municipality(let name, let year):
      return (isDutch ? "gemeente " : "municipality ") + "\(name) \(year)"
    case .outOfPocket(let year): return "out of pocket \(year)"
    case .staff(let year): return (isDutch ? "personele inzet " : "staff ") + "\(year)"
    case .total(let year): return (isDutch ? "totaal " : "total ") + "\(year)"
    case .theme: return isDutch ? "thema" : "theme"
    case .activity(let name): return name
    case .activityYear(let name): return (isDutch ? "jaar van " : "year of ") + name
    case .activityMunicipality(let name):
      return (isDutch ? "gemeente van " : "municipality of ") + name
    case .activityAgreement(let name):
      return (isDutch ? "afspraak van " : "agreement of ") + name
    }
  }
}
