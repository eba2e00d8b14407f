import Diagnostics
import Ledger

/// One space before an amount makes it a part of the account's name, and the amount vanishes.
///
/// One finding per account, at its first posting.
enum AmountInAccountCheck {
  static func run(on book: Book) -> [Diagnostic] {
    var isOpen = book.names.accounts.map { endsInAmount($0) }
    guard isOpen.contains(true) else { return [] }
    var diagnostics: [Diagnostic] = []
    book.forEachPosting { place, posting, _ in
      guard isOpen[Int(posting.account)] else { return }
      isOpen[Int(posting.account)] = false
      diagnostics.append(finding(at: book.accountPlace(of: place)))
    }
    return diagnostics
  }

  private static func finding(at place: Place) -> Diagnostic {
    Diagnostic(
      .amountInAccount, at: place,
      Bilingual(
        dutch: "deze rekening eindigt op een bedrag, dat zo niet meetelt",
        english: "this account ends in an amount, which does not count like this"),
      help: Bilingual(
        dutch: "zet twee spaties voor het bedrag", english: "put two spaces before the amount"))
  }

  /// Whether a name goes on behind a space as only an amount does: `Bank € 5` or `Bank -12,50`.
  ///
  /// Other numbers may be those of bank accounts or projects: `Bank 12.34.56.789`.
  private static func endsInAmount(_ name: String) -> Bool {
    var (digits, hasCents, hasEuro) = (0, false, false)
    for scalar in name.unicodeScalars.reversed() {
      switch scalar {
      case "0"..."9": digits += 1
      case ",", ".": hasCents = hasCents || digits == 2
      case "€": hasEuro = true
      case "-", "+": break
      case " ": if digits > 0, hasEuro || hasCents { return true }
      default: return false
      }
    }
    return false
  }
}
