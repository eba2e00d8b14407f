import Basics
import Diagnostics
import Ledger

/// An account that looks like one about liveability is one: else its money counts nowhere.
///
/// It looks like one where it is a slip away from a code that the organisation lists, or where a part
/// of it is a kind, or the name of an activity or a theme of a plan. One finding per code or account
/// that is written so, at its first posting.
struct LookalikeCheck {
  /// What an account was most likely meant to be.
  private enum Meant {
    case code(String, isSure: Bool)
    /// All that stands behind the layer.
    case whole(String, isSure: Bool)
    /// One of these, of which only the writer knows which.
    case oneOf([String])
  }

  private struct Mistake {
    /// What is told, as it is written.
    let text: String
    let code: DiagnosticCode
    let meant: Meant?
    let plan: Place?
    var postings = WrittenAccounts()
  }

  private let book: Book
  private let paths: [AccountPath]
  private let codes: LedgerCodes
  private let likeness: CodeLikeness
  private let names: PlanNames
  private var mistakes: [Mistake] = []
  /// By account, the number of its mistake; -1 for none.
  private var mistakeOfAccount: [Int] = []

  init(_ book: Book, _ paths: [AccountPath], _ plans: [Plan], _ organisation: Organisation) {
    self.book = book
    self.paths = paths
    codes = LedgerCodes(organisation)
    likeness = CodeLikeness(codes.listed)
    names = PlanNames(plans, organisation)
    var numbers: [String: Int] = [:]
    for (name, path) in zip(book.names.accounts, paths) {
      guard !path.isLiveability, path.flaw == nil, let mistake = mistake(name, path) else {
        mistakeOfAccount.append(-1)
        continue
      }
      let key = mistake.code.rawValue + mistake.text
      let number = numbers[key] ?? mistakes.count
      if number == mistakes.count {
        numbers[key] = number
        mistakes.append(mistake)
      }
      mistakeOfAccount.append(number)
    }
  }

  mutating func meet(_ met: MetPosting) {
    let number = mistakeOfAccount[met.account]
    if number >= 0 { mistakes[number].postings.add(met.place, met.posting) }
  }

  var findings: [Diagnostic] { mistakes.compactMap { finding($0) } }

  // MARK: What is looked for

  private func mistake(_ name: String, _ path: AccountPath) -> Mistake? {
    var parts = name.parts(at: ":").map { String($0) }
    if path.layer != .realisation { parts.removeFirst() }
    guard let first = parts.first, !first.isEmpty else { return nil }
    if path.layer != .realisation, AccountPath.reservedBelowLayers.contains(first) { return nil }
    if let meant = likeness.meant(by: first) {
      return Mistake(
        text: first, code: meant.mayBeOther ? .unlistedLedgerCode : .misspelledLedgerCode,
        meant: .code(meant.code, isSure: meant.isSure), plan: nil)
    }
    if let code = likeness.beginning(first) {
      return Mistake(
        text: first, code: .unlistedLedgerCode, meant: .code(code, isSure: false), plan: nil)
    }
    if path.layer == .realisation, let twice = misspelledTwice(parts) { return twice }
    // Outcomes may be called anything: `resultaat:NAME:PARTNER`.
    let isOutcome = path.layer == .outcome
    let kind = parts.firstIndex { isKind($0, alone: parts.count == 1) }
    let code = parts.dropFirst().firstIndex { codes.hasTable && codes.contains($0) }
    let named = isOutcome ? nil : names.meant(by: parts)
    guard kind != nil || code != nil || named != nil else { return nil }
    if let code { return misplaced(parts, kind, code) }
    if let named {
      let accounts = named.accounts
      return Mistake(
        text: parts.joined(separator: ":"), code: .unlistedLedgerCode,
        meant: accounts.count == 1
          ? .whole(accounts[0], isSure: false) : accounts.isEmpty ? nil : .oneOf(accounts),
        plan: named.place)
    }
    // A code stands in front of its kind; where that is not the first part, all of it is told.
    let isFirstCode = kind == 1
    return Mistake(
      text: isFirstCode ? first : parts.joined(separator: ":"), code: .unlistedLedgerCode,
      meant: !isFirstCode
        ? nil : Spelling.nearest(to: first, among: codes.listed).map { .code($0, isSure: false) },
      plan: nil)
  }

  /// `Verplichting:82020 lff-001:oop`: with a slip in both, neither the layer nor the code is known by
  /// the other.
  private func misspelledTwice(_ parts: [String]) -> Mistake? {
    guard parts.count > 1, !parts[0].isEmpty, let layer = AccountPath.nearestLayer(to: parts[0]),
      let code = likeness.meant(by: parts[1])
    else { return nil }
    let layers = AccountPath.Layer.names
    let account = ([layer, code.code] + parts.dropFirst(2)).joined(separator: ":")
    let isSure = Spelling.isSure(that: parts[0], means: layer, among: layers)
    return Mistake(
      text: parts.joined(separator: ":"), code: .unlistedLedgerCode,
      meant: code.isSure ? .whole(account, isSure: isSure) : .oneOf([account]), plan: nil)
  }

  /// `oop:82020 LFF 001:Wijkbeheer`: all is there, and in the wrong order.
  private func misplaced(_ parts: [String], _ kind: Int?, _ code: Int) -> Mistake {
    let (listed, found) = (parts[code], kind.map { parts[$0].lowercased() })
    let rest = parts.indices.filter { $0 != code && $0 != kind }.map { parts[$0] }
    let ordered = [listed] + (found.map { [$0] } ?? []) + rest
    let isSure = kind == 0 && code == 1
    return Mistake(
      text: parts.joined(separator: ":"), code: .unlistedLedgerCode,
      meant: .whole(ordered.joined(separator: ":"), isSure: isSure), plan: nil)
  }

  /// A part that is a kind; alone, `Personeel` may well be an account of the writer's own.
  private func isKind(_ part: String, alone: Bool) -> Bool {
    AccountPath.Kind(rawValue: alone ? part : part.lowercased()) != nil
  }

  // MARK: What is said

  private func finding(_ mistake: Mistake) -> Diagnostic? {
    guard let place = mistake.postings.firstPlace(in: book) else { return nil }
    let text = mistake.text.clipped(to: 60)
    var notes = WorkspaceWords.postings(mistake.postings.count)
    if let sign = Lookalike.invisible(in: mistake.text) {
      let code = VisibleText.name(of: sign)
      notes.append(
        Bilingual(
          dutch: "er staat een onzichtbaar teken in: \(code)",
          english: "it holds an invisible character: \(code)"))
    }
    return Diagnostic(
      mistake.code, at: place, message(mistake, text),
      related: mistake.plan.map {
        [
          Diagnostic.Related(
            place: $0, label: Bilingual(dutch: "in het plan", english: "in the plan"))
        ]
      } ?? [],
      notes: notes, help: help(mistake), fixes: [fix(mistake)])
  }

  private func message(_ mistake: Mistake, _ text: String) -> Bilingual {
    if mistake.code == .misspelledLedgerCode, case .code(let code, _)? = mistake.meant {
      return Bilingual(
        dutch: "\(text) lijkt op grootboeknummer \(code), maar is het niet",
        english: "\(text) looks like ledger code \(code), but is not")
    }
    return Bilingual(
      dutch: "\(text) lijkt een leefbaarheidsrekening, maar begint niet met een grootboeknummer "
        + "van de organisatie",
      english: "\(text) looks like a liveability account, but begins with no ledger code of the "
        + "organisation")
  }

  private func help(_ mistake: Mistake) -> Bilingual {
    switch mistake.meant {
    case .code(let meant, _)?, .whole(let meant, _)?: return WorkspaceWords.meant(meant)
    case .oneOf(let accounts)?:
      return Bilingual(
        dutch: "schrijf " + WorkspaceWords.list(accounts, or: "of"),
        english: "write " + WorkspaceWords.list(accounts, or: "or"))
    case nil:
      let listed = WorkspaceWords.list(codes.listed)
      guard codes.hasTable else {
        return Bilingual(
          dutch: "schrijf grootboeknummer:oop of grootboeknummer:personeel",
          english: "write ledger code:oop or ledger code:personeel")
      }
      return Bilingual(
        dutch: "kies uit \(listed), of zet het nummer in de tabel Grootboeknummer",
        english: "choose from \(listed), or add the code to the table Grootboeknummer")
    }
  }

  private func fix(_ mistake: Mistake) -> Fix? {
    switch mistake.meant {
    case .code(let code, let isSure)?:
      return mistake.postings.fix(.code, as: code, isSure: isSure, in: book, paths)?
        .atMost(
          isSure
            ? .safe : Spelling.gradeOfCode(code, for: mistake.text, among: codes.listed))
    case .whole(let account, let isSure)?:
      return mistake.postings.fix(.behindLayer, as: account, isSure: isSure, in: book, paths)
    case .oneOf?, nil: return nil
    }
  }
}

/// What plans call their activities and themes, by what the names look like.
private struct PlanNames {
  struct Meant {
    /// What journals may write behind the layer.
    let accounts: [String]
    let place: Place
  }

  private var found: [[UInt8]: Meant] = [:]

  init(_ plans: [Plan], _ organisation: Organisation) {
    for plan in plans {
      for theme in plan.themes {
        add(theme.name.value, theme, theme.name.place) { kinds in
          kinds.map { (theme.bookedCode ?? "") + ":" + $0.rawValue }
        }
        for activity in theme.activities {
          for name in activity.namesInJournals {
            add(name, theme, activity.name.place) { _ in [theme.account(of: activity).pot] }
          }
        }
      }
    }
    for listed in organisation.ledgerCodes {
      guard let theme = listed.theme else { continue }
      let accounts = AccountPath.Kind.allCases.map { listed.code.value + ":" + $0.rawValue }
      add(theme.value, accounts, theme.place)
    }
  }

  private mutating func add(
    _ name: String, _ theme: Plan.Theme, _ place: Place,
    _ accounts: ([AccountPath.Kind]) -> [String]
  ) {
    add(name, theme.bookedCode == nil ? [] : accounts(AccountPath.Kind.allCases), place)
  }

  private mutating func add(_ name: String, _ accounts: [String], _ place: Place) {
    let signs = Lookalike.signs(of: name)
    guard !signs.isEmpty else { return }
    let before = found[signs]
    let all = before?.accounts ?? []
    found[signs] = Meant(
      accounts: all + accounts.filter { !all.contains($0) }, place: before?.place ?? place)
  }

  /// What the first of the parts that is a name in a plan means.
  ///
  /// A word that is an account of most books may be that of a plan by chance.
  func meant(by parts: [String]) -> Meant? {
    if parts.count == 1, PlanNames.ordinary.contains(parts[0].lowercased()) { return nil }
    for part in parts {
      if let meant = found[Lookalike.signs(of: part)] { return meant }
    }
    return nil
  }

  private static let ordinary: Set<String> = [
    "bank", "beginbalans", "btw", "crediteuren", "debiteuren", "giro", "kas", "kruisposten",
    "loonkosten", "memoriaal", "overlopende posten", "personeel", "personeelskosten", "reserve",
    "reserves", "salarissen", "spaarrekening", "tussenrekening", "voorziening", "voorzieningen",
    "vraagposten",
  ]
}
