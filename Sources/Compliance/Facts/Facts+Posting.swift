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
    case .theme: return .text(themeName(path.ledgerCode, owner.plan < 0 ? nil : Int(owner.plan)))
    case .responsible: return responsibleFact(path.ledgerCode)
    case .amount, .hours, .day, .document, .description: return lineFact(field, reference)
    case .team: return .text(teamName(ofGroup: number))
    case .municipality: return .text(municipalityName(ofGroup: number))
    case .agreement: return agreementFact(named: placedLabel(.agreement, reference))
    case .targetGroup: return labelFact(.targetGroup, reference)
    case .fundingSource: return fundingSourceFact(named: placedLabel(.fundingSource, reference))
    case .phase: return labelFact(.phase, reference)
    case .commitment: return labelFact(.commitment, reference)
    case .motivation: return labelFact(.motivation, reference)
    case .activity:
      return .subject(
        owner.activity < 0
          ? nil : SubjectReference(.activity, owner.activity, year: Int16(clamping: group.year)))
    case .plan:
      return .subject(
        owner.plan < 0
          ? nil : SubjectReference(.plan, owner.plan, year: Int16(clamping: group.year)))
    default: return divisionFact(field, reference)
    }
  }

  /// What the lines have by the name of a label, at the line or in the plan, wherever it is said.
  private func placedLabel(
    _ label: PostingLabel, _ reference: SubjectReference
  ) -> Placed<String>? {
    let number = group(of: reference)
    guard let found = self.label(label, ofGroup: number) else { return nil }
    let planned = found.isInherited ? plannedPlace(of: label, number) : nil
    return Placed(found.value, at: planned ?? place(of: number))
  }

  private func labelFact(_ label: PostingLabel, _ reference: SubjectReference) -> Fact {
    let number = group(of: reference)
    guard let found = self.label(label, ofGroup: number) else { return .absent }
    return .text(found.value, at: found.isInherited ? plannedPlace(of: label, number) : nil)
  }

  /// The cell of the plan from which lines have what they do not say themselves.
  private func plannedPlace(of label: PostingLabel, _ group: Int) -> Place? {
    let activity = register.activity(of: activities[Int(owners[group].activity)])
    switch label {
    case .agreement: return activity.agreement?.place
    case .targetGroup: return activity.targetGroup?.place
    case .fundingSource: return activity.source?.place
    case .municipality: return activity.municipalities.first?.municipality.place
    case .team, .phase, .motivation, .commitment: return nil
    }
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
    let posting = books.book.posting(at: row)
    switch field {
    case .day: return Fact(.day(DayBounds(posting.day)))
    case .amount:
      let euros = value.euros(of: row, in: books.book)
      return Fact(
        .number(euros.map { Bounds(Ratio($0)) } ?? .anything), isFilledIn: euros != nil)
    case .hours:
      let commodity = books.book.names.commodities[Int(posting.commodity)]
      guard CubeSelection.isHours(commodity) else { return .absent }
      return Fact(.number(Bounds(Ratio(posting.quantity))))
    case .document:
      return .text(books.book.code(of: row))
    default:
      let text = books.book.source(of: row).text(in: books.book.header(of: row).description)
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
