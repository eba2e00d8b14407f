import Basics
import Diagnostics
import Document

/// Places on a picture for amounts, in tenths of a unit, so that they are whole numbers: the same
/// figures give the same bytes on every machine.
struct ChartScale {
  /// How wide every picture is, in its own units.
  static let width = 400

  /// The ends of the axis, in whole units of the commodity; zero is always on it.
  let least: Int128
  let most: Int128

  /// An axis that holds all values; `stacked` ones stand behind each other.
  init(_ chart: Chart, stacked: Bool = false) {
    var (least, most): (Int128, Int128) = (0, 1)
    for index in chart.categories.indices {
      var (below, above): (Int128, Int128) = (0, 0)
      for series in chart.series {
        guard let amount = series.values[index] else { continue }
        let (down, up) = ChartScale.wholes(around: amount)
        below = stacked ? below + min(0, down) : min(below, down)
        above = stacked ? above + max(0, up) : max(above, up)
      }
      least = min(least, below)
      most = max(most, above)
    }
    self.least = least
    self.most = most
  }

  private init(least: Int128, most: Int128) {
    self.least = least
    self.most = most
  }

  /// The same axis, lengthened to whole steps.
  func rounded(to step: Int128) -> ChartScale {
    let down = least % step == 0 ? least : least - step - least % step
    let up = most % step == 0 ? most : most + step - most % step
    return ChartScale(least: down, most: up)
  }

  /// A step of 1, 2 or 5 times a power of ten, with at most five of them on the axis.
  var step: Int128 {
    var power: Int128 = 1
    while true {
      for factor: Int128 in [1, 2, 5] where (most - least) / (factor * power) < 5 {
        return factor * power
      }
      power *= 10
    }
  }

  /// Where an amount is on an axis of so many units, in tenths of a unit from its lower end.
  func place(of amount: CellAmount, on length: Int) -> Int {
    // An amount has at most 18 digits and few decimals, so that this fits in 128 bits; what does not
    // is drawn at the end of the axis, with its figure beside it.
    let unit = ChartScale.power(amount.scale)
    let (shifted, first) = amount.mantissa.subtractingReportingOverflow(least &* unit)
    let (long, second) = shifted.multipliedReportingOverflow(by: Int128(length * 10))
    if first || second { return length * 10 }
    let place = long / ((most - least) * unit)
    return Int(max(0, min(Int128(length * 10), place)))
  }

  func place(ofWhole number: Int128, on length: Int) -> Int {
    place(of: CellAmount(mantissa: number, scale: 0, commodity: ""), on: length)
  }

  private static func wholes(around amount: CellAmount) -> (down: Int128, up: Int128) {
    let unit = power(amount.scale)
    let whole = amount.mantissa / unit
    if amount.mantissa % unit == 0 { return (whole, whole) }
    return amount.mantissa < 0 ? (whole - 1, whole) : (whole, whole + 1)
  }

  private static func power(_ scale: UInt8) -> Int128 {
    (0..<scale).reduce(1) { power, _ in power * 10 }
  }
}

/// A number of tenths as a picture writes it: `12.5`.
func tenths(_ number: Int) -> String {
  let whole = (number < 0 ? "-" : "") + String(number.magnitude / 10)
  return number % 10 == 0 ? whole : whole + "." + String(number.magnitude % 10)
}

/// A picture in the language of browsers, and how high it is.
struct ChartPicture {
  var svg = ""
  var height = 0
}
