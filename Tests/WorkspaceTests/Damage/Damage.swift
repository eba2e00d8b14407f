import TestSupport

/// A way in which a file gets damaged: what it is called, and how it is done to the lines of a text.
struct Damage: Sendable {
  /// What has to be seen of it.
  enum Effect: Sendable {
    /// A finding at the damaged lines.
    case isFound
    /// A finding at the damaged lines, or books that say what they said.
    case isFoundOrMeansTheSame
    /// Books that say what they said, without a finding.
    case meansTheSame
  }

  let name: String
  let effect: Effect
  /// Damages one place that it picks; gives the numbers of the lines that are damaged then, from 0,
  /// or nil where the text has no such place.
  let plant: @Sendable (inout [String], inout SeededRandom) -> ClosedRange<Int>?

  init(
    _ name: String, _ effect: Effect = .isFound,
    _ plant: @escaping @Sendable (inout [String], inout SeededRandom) -> ClosedRange<Int>?
  ) {
    self.name = name
    self.effect = effect
    self.plant = plant
  }

  /// Changes a piece of one of the lines that hold it.
  static func replacing(
    _ name: String, _ effect: Effect = .isFound, in isLine: @escaping @Sendable (String) -> Bool,
    _ change: @escaping @Sendable (String, inout SeededRandom) -> String?
  ) -> Damage {
    Damage(name, effect) { lines, random in
      let numbers = random.shuffled(lines.indices.filter { isLine(lines[$0]) })
      for number in numbers {
        guard let changed = change(lines[number], &random), changed != lines[number] else {
          continue
        }
        lines[number] = changed
        return number...number
      }
      return nil
    }
  }

  // MARK: Damage of any text

  static let ofAnyText = [
    Damage("de tekens van een samenvoeging die botste") { lines, random in
      let number = random.below(lines.count)
      let line = lines[number]
      lines.replaceSubrange(
        number...number, with: ["<<<<<<< HEAD", line, "=======", line, ">>>>>>> tak"])
      return number...(number + 4)
    },
    Damage("een byte die geen UTF-8 is") { lines, random in
      let number = random.below(lines.count)
      lines[number] += wrongByte
      return number...number
    },
    Damage("een stuurteken") { lines, random in
      let number = random.below(lines.count)
      lines[number] += "\u{1}"
      return number...number
    },
    Damage("regeleinden van Windows", .meansTheSame) { lines, _ in
      for number in lines.indices { lines[number] += "\r" }
      return lines.startIndex...(lines.count - 1)
    },
    Damage("een merkteken voor de volgorde van bytes vooraan", .meansTheSame) { lines, _ in
      lines[0] = "\u{FEFF}" + lines[0]
      return 0...0
    },
  ]

  /// Stands for a byte that is no UTF-8, which no text of Swift can hold.
  static let wrongByte = "\u{10FFFD}"
  /// Stands for the end of the file in the midst of a line.
  static let cut = "\u{10FFFC}"

  /// The lines as a file, with the wrong byte in its place, up to where it is cut off.
  static func bytes(of lines: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for line in lines {
      for scalar in line.unicodeScalars {
        switch scalar {
        case "\u{10FFFC}": return bytes
        case "\u{10FFFD}": bytes.append(0xFF)
        default: bytes += Array(String(scalar).utf8)
        }
      }
      bytes.append(0x0A)
    }
    return bytes
  }
}

extension String {
  /// The text with one of its digits changed to something else; nil where it has none.
  func changingDigit(_ random: inout SeededRandom, to change: (Character) -> String) -> String? {
    let digits = indices.filter { self[$0].isWholeNumber }
    guard !digits.isEmpty else { return nil }
    let place = random.pick(digits)
    return self[..<place] + change(self[place]) + self[index(after: place)...]
  }

  /// The text with a letter in the midst of it left out.
  func dropping(_ random: inout SeededRandom) -> String? {
    guard count > 4 else { return nil }
    let place = index(startIndex, offsetBy: random.number(in: 2...(count - 2)))
    return String(self[..<place]) + self[index(after: place)...]
  }

  /// The text with one piece of it changed.
  func changing(_ piece: String, _ change: (String) -> String?) -> String? {
    guard let range = range(of: piece), let changed = change(String(self[range])) else {
      return nil
    }
    return self[..<range.lowerBound] + changed + self[range.upperBound...]
  }

  private func range(of piece: String) -> Range<String.Index>? {
    guard !piece.isEmpty else { return nil }
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(piece) { return start..<index(start, offsetBy: piece.count) }
      start = index(after: start)
    }
    return nil
  }
}
