import Foundation

/// The transactions of a journal as the installed hledger reads them.
///
/// Left out is what is not part of their meaning: where they stand, how their amounts are written,
/// and tags, since those of an account's directive count for its postings.
enum HledgerTransactions {
  static func of(_ journal: String, in folder: Folder) throws -> String {
    let run = try folder.shell(
      "exec hledger -f \"$JOURNAL\" print -O json",
      environment: ["JOURNAL": journal, "LANG": "C.UTF-8"])
    guard run.status == 0 else { throw Program.Failure(reason: run.errors) }
    let value = try JSONSerialization.jsonObject(with: run.outputBytes)
    let data = try JSONSerialization.data(
      withJSONObject: plain(value), options: [.sortedKeys, .prettyPrinted])
    return String(decoding: data, as: UTF8.self)
  }

  private static let leftOut: Set = [
    "astyle", "baposition", "poriginal", "ptags", "ptransaction_", "tindex", "tprecedingcomment",
    "tsourcepos", "ttags",
  ]

  private static func plain(_ value: Any) -> Any {
    if let values = value as? [Any] { return values.map { plain($0) } }
    guard let members = value as? [String: Any] else { return value }
    if let mantissa = members["decimalMantissa"] as? NSNumber,
      let places = members["decimalPlaces"] as? NSNumber
    {
      return quantity(mantissa.int64Value, places.intValue)
    }
    return members.filter { !leftOut.contains($0.key) }.mapValues { plain($0) }
  }

  /// The number without zeros at the end of its decimals.
  private static func quantity(_ mantissa: Int64, _ places: Int) -> String {
    var (mantissa, places) = (mantissa, places)
    while places > 0, mantissa.isMultiple(of: 10) {
      (mantissa, places) = (mantissa / 10, places - 1)
    }
    return "\(mantissa)e-\(places)"
  }
}
