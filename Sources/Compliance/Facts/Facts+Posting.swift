import Basics
import Diagnostics
import Ledger
import Norms

extension BookFacts {
  /// A fact of a single line, or of a group: there a day and an amount are bounds.
  func postingFact(_ field: Field, _ reference: SubjectReference) -> Fact {
    let number = group(of: reference)
    let group = groups[number]
    let owner = owners[number]
    let path = books.paths[Int(group.account)]
    switch field {
    case .layer: return .text(path.layer == .realisation ? "realisatie" : path.layer.rawValue)
    case .account, .name: return .text(books.book.names.accounts[Int(group.account)])
    case .ledgerCode: return .text(path.ledgerCode)
    case .kind: return .text(path.kind?.rawValue)
    case .theme: return .text(themeName(path.ledgerCode, owner.plan))
    case .responsible: return responsibleFact(path.ledgerCode)
    case .amount, .hours, .day, .document, .description: return lineFact(field, reference)
    case .team: return .text(owner.team)
    case .municipality: return .text(owner.municipality)
    case .agreement: return agreementFact(named: placedLabel("afspraak", reference))
    case .targetGroup: return .text(label("doelgroep", of: group))
    case .fundingSource: return fundingSourceFact(named: placedLabel("bron", reference))
    case .phase: return .text(label("fase", of: group))
    case .commitment: return .text(label("verplichting", of: group))
    case .motivation: return .text(label("motivering", of: group))
    case .activity:
      return .subject(
        owner.activity.map {
          SubjectReference(.activity, Int32($0), year: Int16(clamping: group.year))
        })
    case .plan:
      return .subject(
        owner.plan.map {
          SubjectReference(.plan, Int32($0), year: Int16(clamping: group.year))
        })
    default: return divisionFact(field, reference)
    }
  }

  private func placedLabel(_ name: String, _ reference: SubjectReference) -> Placed<String>? {
    let number = group(of: reference)
    return label(name, of: groups[number]).map { Placed($0, at: place(of: number)) }
  }

  /// The theme as the organisation calls it, else as the plan does.
  private func themeName(_ code: String?, _ plan: Int?) -> String? {
    guard let code else { return nil }
    let listed = books.organisation.ledgerCodes.first { $0.code.value == code }
    if let theme = listed?.theme?.value { return theme }
    return plan.flatMap { number in
      books.plans[number].themes.first { $0.code?.value == code }?.name.value
    }
  }

  /// What differs between the lines of a group.
  private func lineFact(_ field: Field, _ reference: SubjectReference) -> Fact {
    guard let row = line(of: reference) else { return groupFact(field, group(reference)) }
    let posting = groups.posting(row)
    switch field {
    case .day: return Fact(.day(DayBounds(posting.day)))
    case .amount:
      let euros = groups.euros(row, value)
      return Fact(
        .number(euros.map { Bounds(Ratio($0)) } ?? .anything), isFilledIn: euros != nil)
    case .hours:
      let commodity = books.book.names.commodities[Int(posting.commodity)]
      guard CubeSelection.isHours(commodity) else { return .absent }
      return Fact(.number(Bounds(Ratio(posting.quantity))))
    case .document:
      let header = header(of: row)
      let code = header.text.code.map { books.book.sources[header.source].text(in: $0) }
      return .text(code?.isEmpty ?? true ? nil : code)
    default:
      let header = header(of: row)
      let text = books.book.sources[header.source].text(in: header.text.description)
      return .text(text.isEmpty ? nil : text)
    }
  }

  private func groupFact(_ field: Field, _ group: PostingGroups.Group) -> Fact {
    switch field {
    case .day: return Fact(.day(DayBounds(first: group.firstDay, last: group.lastDay)))
    case .amount:
      guard let least = group.figures.least, let most = group.figures.most, !group.isOpen else {
        return Fact(.number(.anything), isFilledIn: !group.isOpen)
      }
      return Fact(.number(Bounds(least: Ratio(least), most: Ratio(most))))
    case .hours:
      // Which of the lines have hours, and how many each, is told by the lines alone.
      return group.figures.hours.isZero ? .absent : Fact(.number(.anything))
    case .document: return Fact(.absent, isFilledIn: group.documents == .all)
    default: return Fact(.absent, isFilledIn: true)
    }
  }
}

extension PostingGroups.Group {
  /// Whether an amount has no value in euros, or all of them together are too large to be exact.
  var isOpen: Bool { !figures.unvalued.isEmpty || !figures.isExact || figures.least == nil }
}
