import Basics
import Diagnostics
import Ledger

/// Liveability accounts are written as `[layer:]GL code:kind[:activity]`.
///
/// One finding per account, at its first posting: a name that is wrong a thousand times is one
/// mistake.
enum AccountFormCheck {
  static func run(on book: Book, paths: [AccountPath]) -> [Diagnostic] {
    guard paths.contains(where: { $0.flaw != nil }) else { return [] }
    var postings: [Int: WrittenAccounts] = [:]
    var order: [Int] = []
    let isFlawed = paths.map { $0.flaw != nil }
    book.forEachPosting { place, posting, _ in
      let account = Int(posting.account)
      guard isFlawed[account] else { return }
      if postings[account] == nil { order.append(account) }
      postings[account, default: WrittenAccounts()].add(place, posting)
    }
    return order.compactMap { account in
      guard let flaw = paths[account].flaw, let written = postings[account],
        let place = written.firstPlace(in: book)
      else { return nil }
      return finding(flaw, paths[account], at: place) { piece, meant, known in
        written.fix(piece, as: meant, among: known, in: book, paths)
      }
    }
  }

  /// Rewrites a piece of the account wherever it stands.
  private typealias Rewriting = (WrittenAccounts.Piece, String, [String]) -> Fix?

  private static func finding(
    _ flaw: AccountPath.Flaw, _ path: AccountPath, at place: Place, _ rewriting: Rewriting
  ) -> Diagnostic {
    switch flaw {
    case .misspelledLayer(let name, let meant):
      Diagnostic(
        .unknownLayer, at: place,
        name.isEmpty
          ? Bilingual(
            dutch: "voor de eerste dubbele punt ontbreekt de laag",
            english: "the layer is missing before the first colon")
          : Bilingual(
            dutch: "de laag \(name) is onbekend", english: "the layer \(name) is unknown"),
        help: meant.map {
          Bilingual(dutch: "bedoelt u \($0)?", english: "do you mean \($0)?")
        }
          ?? Bilingual(
            dutch: "schrijf begroting, verplichting, prognose of resultaat, of haal de laag weg",
            english: "write begroting, verplichting, prognose or resultaat, or remove the layer"),
        fixes: [
          meant.flatMap { rewriting(.layer, $0, AccountPath.Layer.names) }
        ])
    case .missingKind:
      Diagnostic(
        .missingKind, at: place,
        Bilingual(
          dutch: "achter \(path.ledgerCode ?? "") ontbreekt de soort",
          english: "the kind is missing behind \(path.ledgerCode ?? "")"),
        help: choice(of: path, activity: nil), fixes: kinds(behind: path, rewriting))
    case .unknownKind(let kind):
      Diagnostic(
        .unknownKind, at: place,
        Bilingual(dutch: "de soort \(kind) is onbekend", english: "the kind \(kind) is unknown"),
        help: kindHelp(kind, path), fixes: kindFixes(kind, path, rewriting))
    }
  }

  private static let kinds = AccountPath.Kind.allCases.map { $0.rawValue }

  private static func kindFixes(
    _ kind: String, _ path: AccountPath, _ rewriting: Rewriting
  ) -> [Fix?] {
    guard let meant = Spelling.nearest(to: kind, among: kinds) else {
      return kinds(behind: path, rewriting)
    }
    return [rewriting(.kind, meant, kinds)]
  }

  /// The ledger code with each kind behind it, to choose from.
  private static func kinds(behind path: AccountPath, _ rewriting: Rewriting) -> [Fix?] {
    kinds.map { kind in
      rewriting(.code, (path.ledgerCode ?? "") + ":" + kind, [])?.atMost(.displayOnly)
    }
  }

  private static func kindHelp(_ kind: String, _ path: AccountPath) -> Bilingual {
    if let meant = Spelling.nearest(to: kind, among: kinds) {
      return Bilingual(dutch: "bedoelt u \(meant)?", english: "do you mean \(meant)?")
    }
    return choice(of: path, activity: kind)
  }

  /// The account with each kind; which of them it is, only the writer knows.
  private static func choice(of path: AccountPath, activity: String?) -> Bilingual {
    let layer = path.layer == .realisation ? "" : path.layer.rawValue + ":"
    let names = AccountPath.Kind.allCases.map { kind in
      layer + (path.ledgerCode ?? "") + ":" + kind.rawValue + (activity.map { ":" + $0 } ?? "")
    }
    return Bilingual(
      dutch: "schrijf " + names.joined(separator: " of "),
      english: "write " + names.joined(separator: " or "))
  }
}
