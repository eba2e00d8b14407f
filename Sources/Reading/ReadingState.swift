import Ledger

/// What the directives read so far have settled for the lines that follow.
///
/// A file that is included starts with the state of its parent and leaves it as it was, except that
/// commodity directives stay. That is how far they reach in hledger.
struct ReadingState: Equatable, Sendable {
  struct DefaultCommodity: Equatable, Sendable {
    let symbol: String
    let decimalMark: UInt8
    let scale: UInt8
  }

  struct CommodityFormat: Equatable, Sendable {
    let decimalMark: UInt8
    let style: CommodityStyle
  }

  /// What `decimal-mark` says, or 0.
  var decimalMark: UInt8 = 0
  var defaultYear: Int?
  var defaultCommodity: DefaultCommodity?
  /// The accounts of the `apply account` directives in force, the outermost first.
  var parents: [String] = []
  var aliases = AccountAliases()
  /// What commodity directives show.
  var commodityFormats: [String: CommodityFormat] = [:]

  /// The decimal mark that directives declare for a commodity, or 0.
  func mark(of commodity: String) -> UInt8 {
    commodityFormats[commodity]?.decimalMark ?? defaultCommodity?.decimalMark ?? 0
  }

  /// The state in which the next file begins that no other includes.
  var ofMainFile: ReadingState {
    var state = ReadingState()
    state.commodityFormats = commodityFormats
    return state
  }

  /// The state behind an included file.
  func returning(from child: ReadingState) -> ReadingState {
    var state = self
    state.commodityFormats = child.commodityFormats
    return state
  }

  /// The account that a name stands for, with parents put in front and aliases applied.
  func resolved(_ name: String) -> String {
    aliases.applied(to: (parents + [name]).joined(separator: ":"))
  }
}
