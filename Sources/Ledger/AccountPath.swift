import Basics
import Diagnostics

/// What the name of an account says: `[layer:]GL code:kind[:activity]`.
///
/// An account is about liveability when its first part, after the layer, starts with five digits.
/// Every other account is a counter-account and may be called anything.
package struct AccountPath: Equatable, Sendable {
  /// Which of the books an account belongs to; without a name in front it is what really happened.
  package enum Layer: String, CaseIterable, Sendable {
    case realisation = ""
    case budget = "begroting"
    case commitment = "verplichting"
    case forecast = "prognose"
    case outcome = "resultaat"
  }

  /// What money is spent on.
  package enum Kind: String, CaseIterable, Sendable {
    case outOfPocket = "oop"
    case staff = "personeel"
  }

  /// What is wrong with a name.
  package enum Flaw: Equatable, Sendable {
    /// The layer that was most likely meant is nil where none is near.
    case misspelledLayer(String, meant: String?)
    case malformedCode(String)
    case missingKind
    case unknownKind(String)
  }

  package let layer: Layer
  /// The ledger code as written, or nil for a counter-account.
  package let ledgerCode: String?
  package let kind: Kind?
  /// Everything behind the kind.
  package let activity: String?
  package let flaw: Flaw?

  /// The code of participation, which has one kind of money only.
  package static let codeWithoutKind = "43022"

  package var isLiveability: Bool { ledgerCode != nil }

  package init(_ name: String) {
    var parts = name.parts(at: ":")[...]
    // A name that is empty in front has no layer: `:a` is a counter-account of an odd name.
    let layer = parts.first.flatMap { Layer(rawValue: String($0)) } ?? .realisation
    self.layer = layer
    let hasLayer = layer != .realisation
    if hasLayer { parts.removeFirst() }
    guard let code = parts.first.map({ String($0) }), AccountPath.startsWithFiveDigits(code) else {
      (ledgerCode, kind, activity) = (nil, nil, nil)
      flaw = hasLayer ? nil : AccountPath.misspelledLayer(parts.map { String($0) })
      return
    }
    ledgerCode = code
    parts.removeFirst()
    // Nothing between two colons is no kind at all.
    let kindName = parts.first.flatMap { $0.isEmpty ? nil : String($0) }
    let kind = kindName.flatMap { Kind(rawValue: $0) }
    let mayOmitKind = code == AccountPath.codeWithoutKind
    self.kind = kind ?? (mayOmitKind ? .outOfPocket : nil)
    let rest = parts.dropFirst(kind == nil && mayOmitKind ? 0 : 1)
    activity = rest.first.map { String(name[$0.startIndex...]) }
    if !AccountPath.isWellFormed(code) {
      flaw = .malformedCode(code)
    } else if let kindName, kind == nil, !mayOmitKind {
      flaw = .unknownKind(kindName)
    } else if kindName == nil, !mayOmitKind {
      flaw = .missingKind
    } else {
      flaw = nil
    }
  }

  private static func startsWithFiveDigits(_ part: String) -> Bool {
    let start = part.utf8.prefix(5)
    return start.count == 5 && start.allSatisfy { 0x30...0x39 ~= $0 }
  }

  /// `82020 LFF 001` or `43022`.
  private static func isWellFormed(_ code: String) -> Bool {
    let parts = code.parts(at: " ")
    guard parts[0].utf8.count == 5 else { return false }
    if parts.count == 1 { return true }
    return parts.count == 3 && parts[1].utf8.count == 3 && parts[2].utf8.count == 3
      && parts[1].utf8.allSatisfy { 0x41...0x5A ~= $0 }
      && parts[2].utf8.allSatisfy { 0x30...0x39 ~= $0 }
  }

  /// The code that somebody means who writes `82020 lff 001` or `82020LFF001`; nil if that cannot
  /// be said.
  package static func wellFormed(_ code: String) -> String? {
    let signs = Array(code.uppercased().utf8.filter { $0 != 0x20 && $0 != 0x2D && $0 != 0x2E })
    guard signs.count == 11 else { return nil }
    let meant = [signs[0..<5], signs[5..<8], signs[8..<11]]
      .map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    return startsWithFiveDigits(meant) && isWellFormed(meant) ? meant : nil
  }

  /// `begrotting:82020` is meant as a layer; `begrotting:Kas` and `Debiteuren:12345` are accounts of
  /// the writer's own.
  ///
  /// With a code and a kind behind it any word stands where a layer should: the money would be
  /// liveability's and count nowhere.
  private static func misspelledLayer(_ parts: [String]) -> Flaw? {
    guard parts.count > 1, startsWithFiveDigits(parts[1]) else { return nil }
    if parts[0].isEmpty { return .misspelledLayer("", meant: nil) }
    let layers = Layer.allCases.map { $0.rawValue }.filter { !$0.isEmpty }
    let first = parts[0].lowercased()
    let nearest =
      layers.first { $0.hasPrefix(first) || first.hasPrefix($0) }
      ?? Spelling.nearest(to: first, among: layers)
    let isElseWhole =
      parts.count > 2 && isWellFormed(parts[1]) && Kind(rawValue: parts[2]) != nil
    return nearest == nil && !isElseWhole ? nil : .misspelledLayer(parts[0], meant: nearest)
  }
}
