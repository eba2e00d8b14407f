extension Ratio {
  /// The number for machines: with a decimal point, and as `1/3` where its decimals have no end.
  package var text: String {
    let whole = "\(numerator)/\(denominator)"
    var (power, decimals) = (Int128(1), UInt8(0))
    while power % denominator != 0 {
      guard decimals < Quantity.maximumScale else { return whole }
      (power, decimals) = (power * 10, decimals + 1)
    }
    let (scaled, overflow) = numerator.multipliedReportingOverflow(by: power / denominator)
    return overflow ? whole : Quantity(mantissa: scaled, scale: decimals).text
  }

  /// Reads what `text` writes; nil for anything else.
  package init?(text: String) {
    func number(_ bytes: ArraySlice<UInt8>) -> Int128? {
      Int128(String(decoding: bytes, as: UTF8.self))
    }
    let bytes = Array(text.utf8)
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    if parts.count == 2 {
      guard let above = number(parts[0]), let below = number(parts[1]), below > 0 else {
        return nil
      }
      self.init(above, over: below)
      return
    }
    let decimal = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(decimal.count) else { return nil }
    let digits = decimal.count == 2 ? decimal[1] : []
    guard digits.count <= Quantity.maximumScale, digits.allSatisfy({ 0x30...0x39 ~= $0 }),
      let mantissa = number(decimal[0] + digits)
    else { return nil }
    self.init(mantissa, over: Quantity.power(digits.count))
  }
}
