import Diagnostics
import Ledger

/// Liveability accounts are written as `[layer:]GL code:kind[:activity]`.
///
/// One finding per account, at its first posting: a name that is wrong a thousand times is one
/// mistake.
enum AccountFormCheck {
  static func run(on book: Book, paths: [AccountPath]) -> [Diagnostic] {
    var open = Set(paths.indices.filter { paths[$0].flaw != nil })
    guard !open.isEmpty else { return [] }
    var diagnostics: [Diagnostic] = []
    for part in book.parts {
      for posting in part.postings where open.contains(Int(posting.account)) {
        open.remove(Int(posting.account))
        guard let flaw = paths[Int(posting.account)].flaw else { continue }
        let text = PostingText(posting, in: book.sources[part.source])
        let place = Place(source: part.source, range: text.account)
        diagnostics.append(finding(flaw, path: paths[Int(posting.account)], at: place))
      }
    }
    return diagnostics
  }

  private static func finding(
    _ flaw: AccountPath.Flaw, path: AccountPath, at place: Place
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
            english: "write begroting, verplichting, prognose or resultaat, or remove the layer"))
    case .malformedCode(let code):
      Diagnostic(
        .malformedLedgerCode, at: place,
        Bilingual(
          dutch: "\(code) is niet als grootboeknummer geschreven",
          english: "\(code) is not written as a ledger code"),
        help: AccountPath.wellFormed(code).map {
          Bilingual(dutch: "bedoelt u \($0)?", english: "do you mean \($0)?")
        }
          ?? Bilingual(
            dutch: "schrijf vijf cijfers, of vijf cijfers en een code zoals LFF 001",
            english: "write five digits, or five digits and a code such as LFF 001"))
    case .missingKind:
      Diagnostic(
        .missingKind, at: place,
        Bilingual(
          dutch: "achter \(path.ledgerCode ?? "") ontbreekt de soort",
          english: "the kind is missing behind \(path.ledgerCode ?? "")"),
        help: choice(of: path, activity: nil))
    case .unknownKind(let kind):
      Diagnostic(
        .unknownKind, at: place,
        Bilingual(dutch: "de soort \(kind) is onbekend", english: "the kind \(kind) is unknown"),
        help: kindHelp(kind, path))
    }
  }

  private static func kindHelp(_ kind: String, _ path: AccountPath) -> Bilingual {
    let kinds = AccountPath.Kind.allCases.map { $0.rawValue }
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
