import Basics
import Diagnostics
import Ledger

/// The words for what is wrong with a commitment.
struct CommitmentFindings {
  let book: Book

  init(_ book: Book) { self.book = book }

  func tooMuch(
    _ line: CommitmentMoves.Line, of commitment: String, open: Quantity, opening: PostingPlace?
  ) -> Diagnostic {
    let name = commitment.clipped(to: 40)
    let taken = -line.amount
    return Diagnostic(
      .overusedCommitment, at: place(of: line.place),
      Bilingual { language in
        let (left, off) = (text(open, line.unit, language), text(taken, line.unit, language))
        if open.isZero {
          return language == .dutch
            ? "van \(name) staat op deze rekening niets open, en er gaat \(off) af"
            : "nothing of \(name) is open on this account, and \(off) is taken off"
        }
        return language == .dutch
          ? "van \(name) staat hier nog \(left) open, en er gaat \(off) af"
          : "\(left) of \(name) is open here, and \(off) is taken off"
      },
      related: (opening.map { [$0] } ?? []).map {
        Diagnostic.Related(
          place: place(of: $0),
          label: Bilingual(dutch: "aangegaan", english: "committed"))
      },
      help: Bilingual(
        dutch: "boek niet meer af dan er openstaat, of boek eerst de verhoging van \(name)",
        english: "take off no more than is open, or book the increase of \(name) first"))
  }

  func differs(
    _ line: CommitmentMoves.Line, used: Quantity, realised: Quantity,
    _ realisation: CommitmentMoves.Line
  ) -> Diagnostic {
    Diagnostic(
      .unequalUse, at: place(of: line.place),
      Bilingual { language in
        let (off, spent) = (text(used, line.unit, language), text(realised, line.unit, language))
        return language == .dutch
          ? "er gaat \(off) van de verplichting af, en er wordt \(spent) gerealiseerd"
          : "\(off) is taken off the commitment, and \(spent) is realised"
      },
      related: [
        Diagnostic.Related(
          place: place(of: realisation.place),
          label: Bilingual(dutch: "gerealiseerd", english: "realised"))
      ],
      help: Bilingual(
        dutch: "boek hetzelfde bedrag af, en wat vrijvalt in een eigen boeking",
        english: "take off the same amount, and release the rest in a transaction of its own"))
  }

  func unknown(
    _ tag: String, at posting: PostingPlace, meant: String?, among codes: [String],
    _ places: [Place]
  ) -> Diagnostic {
    let name = tag.clipped(to: 40)
    return Diagnostic(
      .unknownCommitment, at: place(of: tag, posting),
      Bilingual(
        dutch: "de verplichting \(name) is nergens aangegaan",
        english: "the commitment \(name) is made nowhere"),
      help: meant.map {
        let meant = $0.clipped(to: 40)
        return Bilingual(dutch: "bedoelt u \(meant)?", english: "do you mean \(meant)?")
      }
        ?? Bilingual(
          dutch: "noem het stuknummer van de boeking die de verplichting aangaat",
          english: "name the document number of the transaction that makes the commitment"),
      fixes: [
        meant.flatMap {
          LabelPlaces.canHold($0)
            ? Fix(spelling: tag, as: $0, among: codes, at: places)?
              .atMost(Spelling.gradeOfCode($0, for: tag, among: codes)) : nil
        }
      ])
  }

  func nameless(_ line: CommitmentMoves.Line) -> Diagnostic {
    let adds = !line.amount.isNegative
    return Diagnostic(
      .namelessCommitment, at: place(of: line.place),
      adds
        ? Bilingual(
          dutch: "deze verplichting heeft geen stuknummer",
          english: "this commitment has no document number")
        : Bilingual(
          dutch: "hier gaat een verplichting omlaag, maar niet gezegd is welke",
          english: "a commitment goes down here, but it is not said which"),
      help: adds
        ? Bilingual(
          dutch: "zet het nummer tussen haakjes achter de datum, zoals (V2020-001)",
          english: "put the number in parentheses behind the date, such as (V2020-001)")
        : Bilingual(
          dutch: "zet erachter welke het is, zoals ; verplichting: V2020-001",
          english: "say behind it which one it is, such as ; verplichting: V2020-001"))
  }

  // MARK: Places and words

  private func text(
    _ quantity: Quantity, _ unit: CommitmentMoves.Unit, _ language: Language
  ) -> String {
    var commodity = "€"
    if case .commodity(let number) = unit { commodity = book.names.commodities[Int(number)] }
    var shown = quantity.reduced
    if unit == .euros, shown.scale < 2, let cents = shown.mantissa(atScale: 2) {
      shown = Quantity(mantissa: cents, scale: 2)
    }
    return shown.text(of: commodity.clipped(to: 40), in: language)
  }

  /// The account and amount of a posting.
  private func place(of posting: PostingPlace) -> Place {
    let text = book.text(of: posting)
    return book.place(of: text.amount.count == 0 ? text.account : text.amount, beside: posting)
  }

  /// The value of the label in the lines of the transaction, else the posting.
  private func place(of tag: String, _ posting: PostingPlace) -> Place {
    let (transaction, source) = (book.transaction(at: posting), book.source(of: posting))
    let (label, value) = (Array("verplichting:".utf8), Array(tag.utf8))
    let found: Int? = source.withBytes { bytes in
      func holds(_ wanted: [UInt8], at start: Int) -> Bool {
        guard start + wanted.count <= bytes.count else { return false }
        for index in wanted.indices where bytes[start + index] != wanted[index] { return false }
        return true
      }
      var position = Int(transaction.line)
      var lineStart = position
      while position < bytes.count {
        if bytes[position] == 0x0A {
          lineStart = position + 1
          let isInside =
            lineStart < bytes.count && (bytes[lineStart] == 0x20 || bytes[lineStart] == 0x09)
          if !isInside { return nil }
        } else if holds(label, at: position) {
          var start = position + label.count
          while start < bytes.count, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
          if holds(value, at: start) { return start }
        }
        position += 1
      }
      return nil
    }
    guard let found else { return place(of: posting) }
    return book.place(of: TextRange(found, found + value.count), beside: posting)
  }
}
