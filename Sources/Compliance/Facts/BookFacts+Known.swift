import Basics
import Diagnostics
import Ledger
import Norms

/// How much is known of what is not known whole, so that a finding about it is seen to grow.
extension BookFacts {
  func known(_ field: Field, _ reference: SubjectReference) -> Known {
    if reference.subject == .posting, field == .amount { return known(ofLines: reference) }
    if field == .hours, kind(of: reference).addsUpHours {
      var known = Known(of: soFar(field, reference))
      known.lines = hourGroups(of: reference).reduce(0) { $0 + groups[$1.number].count }
      return known
    }
    guard let money = MoneyField(field), !money.measure.layers.isEmpty else {
      return Known(of: fact(field, reference).value)
    }
    var known = Known()
    for layer in money.measure.layers {
      for number in lineGroups(of: reference, money.kinds(for: reference), layer) {
        known.add(self.known(ofGroup: number, of: reference.part))
      }
    }
    return known
  }

  /// What the lines of a subject that is a group of postings, or one of them, come to.
  func known(ofLines reference: SubjectReference) -> Known {
    if let row = line(of: reference) { return known(of: [row]) }
    return known(ofGroup: group(of: reference), of: .whole)
  }

  private func known(ofGroup number: Int, of part: YearPart) -> Known {
    let figures = groups.figures(of: number, in: part)
    // The amounts of what has no value are told by the lines alone.
    if !figures.unvalued.isEmpty {
      return known(of: groups.rows(of: number, atMost: groups[number].count))
    }
    var known = Known()
    known.amount = Ratio(figures.sum)
    known.lines = groups[number].count
    return known
  }

  func known(of rows: [PostingPlace]) -> Known {
    rows.reduce(into: Known()) { sum, row in
      var known = Known()
      known.lines = 1
      if let euros = value.euros(of: row, in: books.book) {
        known.amount = Ratio(euros)
      } else {
        known.unvalued = Ratio(books.book.posting(at: row).quantity)
      }
      sum.add(known)
    }
  }
}
