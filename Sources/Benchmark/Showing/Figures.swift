// How figures are written: in English, with as many digits as a reader can use.

/// `number` with a comma between groups of three digits.
func grouped(_ number: Int) -> String {
  let digits = Array(String(number))
  var text = ""
  for (index, digit) in digits.enumerated() {
    if index > 0 && (digits.count - index) % 3 == 0 { text.append(",") }
    text.append(digit)
  }
  return text
}

/// `number` with zeros in front, up to `width` digits.
func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// `value`, which is not negative, rounded half up to `decimals` digits behind the point.
///
/// What cannot be written so, such as a ratio to nothing, becomes a dash.
func fixed(_ value: Double, _ decimals: Int) -> String {
  guard value.isFinite, value < 1e12 else { return "-" }
  var unit = 1
  for _ in 0..<decimals { unit *= 10 }
  let scaled = Int((value * Double(unit)).rounded())
  guard decimals > 0 else { return grouped(scaled) }
  return "\(grouped(scaled / unit)).\(padded(scaled % unit, to: decimals))"
}

/// A duration in seconds, for whole programs.
func seconds(_ nanoseconds: Int64) -> String { fixed(Double(nanoseconds) / 1e9, 3) + " s" }

/// A duration in milliseconds, for programs that should not be noticed.
func milliseconds(_ nanoseconds: Int64) -> String { fixed(Double(nanoseconds) / 1e6, 2) + " ms" }

/// A size in millions of bytes, so that memory and files can be compared at a glance.
func megabytes(_ bytes: Int) -> String { fixed(Double(bytes) / 1e6, 1) + " MB" }

/// An amount as the machine forms write it: `-1250.00`.
func euros(_ cents: Int64) -> String {
  let magnitude = Int(cents.magnitude)
  return "\(cents < 0 ? "-" : "")\(magnitude / 100).\(padded(magnitude % 100, to: 2))"
}
