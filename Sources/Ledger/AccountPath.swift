import Basics
import Diagnostics

/// What the name of an account says: `[layer:]GL code:kind[:activity]`.
///
/// An account is about liveability when its first part, after the layer, is one of the
/// organisation's `LedgerCodes`. Every other account is a counter-account and may be called
/// anything.
package struct AccountPath: Equatable, Sendable {
  /// Which of the books an account belongs to; without a name in front it is what really happened.
  package enum Layer: String, CaseIterable, Sendable {
    case realisation = ""
    case budget = "begroting"
    case commitment = "verplichting"
    case forecast = "prognose"
    case outcome = "resultaat"

    package static let names = allCases.map { $0.rawValue }
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

  package var isLiveability: Bool { ledgerCode != nil }

  package init(_ name: String, _ codes: LedgerCodes) {
    var parts = name.parts(at: ":")[...]
    let layer = AccountPath.layer(of: name)
    self.layer = layer
    let hasLayer = layer != .realisation
    if hasLayer { parts.removeFirst() }
    guard let code = parts.first.map({ String($0) }), codes.contains(code) else {
      (ledgerCode, kind, activity) = (nil, nil, nil)
      flaw = hasLayer ? nil : AccountPath.misspelledLayer(parts.map { String($0) }, codes)
      return
    }
    ledgerCode = code
    parts.removeFirst()
    // Nothing between two colons is no kind at all.
    let kindName = parts.first.flatMap { $0.isEmpty ? nil : String($0) }
    let kind = kindName.flatMap { Kind(rawValue: $0) }
    let ownKind = codes.ownKind(of: code)
    self.kind = kind ?? ownKind
    let rest = parts.dropFirst(kind == nil && ownKind != nil ? 0 : 1)
    activity = rest.first.map { String(name[$0.startIndex...]) }
    if let kindName, kind == nil, ownKind == nil {
      flaw = .unknownKind(kindName)
    } else if kindName == nil, ownKind == nil {
      flaw = .missingKind
    } else {
      flaw = nil
    }
  }

  /// The layer that a name begins with.
  ///
  /// A name that is empty in front has none: `:a` is a counter-account of an odd name.
  package static func layer(of name: String) -> Layer {
    let first = name.utf8.prefix { $0 != 0x3A }
    return Layer(rawValue: String(decoding: Array(first), as: UTF8.self)) ?? .realisation
  }

  /// Whether a journal can hold a text within the name of an account: two blanks or a comment would
  /// end it.
  package static func canHold(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, first != 0x20, last != 0x20 else {
      return false
    }
    return !bytes.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0x3B }
      && !zip(bytes, bytes.dropFirst()).contains { $0 == 0x20 && $1 == 0x20 }
  }

  /// Whether a part of an account means something by itself, so that no ledger code can be called
  /// that.
  package static func isReserved(_ part: String) -> Bool {
    let part = part.lowercased()
    return reservedBelowLayers.contains(part) || Layer(rawValue: part) != nil
  }

  /// What stands below a layer beside ledger codes.
  package static let reservedBelowLayers = ["team", "gemeente", "corporatie", "tegenrekening"]

  /// `begrotting:82020` is meant as a layer; `begrotting:Kas` and `Debiteuren:12345` are accounts of
  /// the writer's own.
  ///
  /// With a code and a kind behind it any word stands where a layer should: the money would be
  /// liveability's and count nowhere. A kind in front of a code is no layer but out of its place.
  private static func misspelledLayer(_ parts: [String], _ codes: LedgerCodes) -> Flaw? {
    guard parts.count > 1, codes.contains(parts[1]), Kind(rawValue: parts[0]) == nil else {
      return nil
    }
    if parts[0].isEmpty { return .misspelledLayer("", meant: nil) }
    let nearest = nearestLayer(to: parts[0])
    let isElseWhole = parts.count > 2 && Kind(rawValue: parts[2]) != nil
    return nearest == nil && !isElseWhole ? nil : .misspelledLayer(parts[0], meant: nearest)
  }

  /// The layer that a word in its place was most likely meant to be.
  package static func nearestLayer(to word: String) -> String? {
    let layers = Layer.names.filter { !$0.isEmpty }
    let word = word.lowercased()
    return layers.first { $0.hasPrefix(word) || word.hasPrefix($0) }
      ?? Spelling.nearest(to: word, among: layers)
  }
}
