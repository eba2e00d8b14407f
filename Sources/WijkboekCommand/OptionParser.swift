import Basics
import Diagnostics

/// An option of a command: `--name`, `--name=value` or `--name value`.
struct OptionSpec: Sendable {
  let name: String
  let short: Character?
  /// What the value is called in help; nil for a switch.
  let value: Placeholder?
  let mayRepeat: Bool
  let help: Bilingual

  init(
    _ name: String, short: Character? = nil, value: Placeholder? = nil, mayRepeat: Bool = false,
    _ help: Bilingual
  ) {
    self.name = name
    self.short = short
    self.value = value
    self.mayRepeat = mayRepeat
    self.help = help
  }
}

/// What help puts in the place of a value or operand.
///
/// Words that are to be typed as they are need no translation, so they may be a plain literal.
struct Placeholder: ExpressibleByStringLiteral, Sendable {
  /// What a shell may complete there.
  enum Completion {
    case nothing
    case words([String])
    case files
    case folders
    /// Codes of norms, and our own.
    case codes
    case norms

    var isWords: Bool {
      if case .words = self { return true }
      return false
    }
  }

  static let nothing = Placeholder("", "")
  static let file = Placeholder("BESTAND", "FILE", .files)
  static let files = Placeholder("[BESTAND…]", "[FILE…]", .files)
  static let folder = Placeholder("MAP", "DIR", .folders)
  static let name = Placeholder("NAAM", "NAME")
  static let words = Placeholder("[WOORD…]", "[WORD…]")

  private let words: Bilingual
  let completion: Completion

  /// One of several words that are typed as they are.
  init(choices: [String]) {
    let text = choices.joined(separator: "|")
    self.init(text, text, .words(choices))
  }

  init(_ dutch: String, _ english: String, _ completion: Completion = .nothing) {
    words = Bilingual(dutch: dutch, english: english)
    self.completion = completion
  }

  init(stringLiteral text: String) {
    self.init(choices: text.split(separator: "|").map { String($0) })
  }

  func text(in language: Language) -> String { words.text(in: language) }
}

/// What a user typed behind a command's name, taken apart.
///
/// A switch has no value and an option has one, which is never empty: `--team=` would select nothing
/// without saying so. An option stands once, unless it may repeat. Behind `--`
/// everything is an operand.
struct ParsedOptions {
  private(set) var operands: [String] = []
  private var values: [String: [String]] = [:]

  func has(_ name: String) -> Bool { values[name] != nil }
  func value(_ name: String) -> String? { values[name]?.last }
  func all(_ name: String) -> [String] { values[name] ?? [] }

  init(_ arguments: [String], _ specs: [OptionSpec]) throws(WrongUse) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        operands += rest
        return
      }
      guard argument.hasPrefix("-"), argument != "-" else {
        operands.append(argument)
        continue
      }
      let pieces = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let spec = try ParsedOptions.spec(named: String(pieces[0]), specs)
      var value = pieces.count > 1 ? String(pieces[1]) : nil
      if spec.value == nil, value != nil { throw .valueNotTaken(option: "--" + spec.name) }
      if spec.value != nil, value == nil {
        guard let next = rest.popFirst() else { throw .valueMissing(option: "--" + spec.name) }
        value = next
      }
      if value == "" { throw .valueMissing(option: "--" + spec.name) }
      if values[spec.name] != nil, !spec.mayRepeat { throw .repeated(option: "--" + spec.name) }
      values[spec.name, default: []].append(value ?? "")
    }
  }

  private static func spec(
    named typed: String, _ specs: [OptionSpec]
  ) throws(WrongUse) -> OptionSpec {
    for spec in specs {
      if typed == "--" + spec.name { return spec }
      if let short = spec.short, typed == "-\(short)" { return spec }
    }
    let names = specs.map { "--" + $0.name }
    throw .unknownOption(typed, meant: Spelling.nearest(to: typed, among: names))
  }
}

/// A command that cannot be carried out because it was not typed right.
enum WrongUse: Error {
  case unknownCommand(String, meant: String?)
  /// What help knows neither as a command nor as a topic of the manual.
  case unknownTopic(String, meant: String?)
  case unknownOption(String, meant: String?)
  case valueMissing(option: String)
  case valueNotTaken(option: String)
  case repeated(option: String)
  case wrongValue(String, option: String, allowed: String)
  /// A name that the books do not know, with the one that was most likely meant.
  case unknownName(String, option: String, meant: String?, known: [String])
  case operandMissing(String)
  case tooManyOperands(String)
  case notTogether(option: String, with: String)
  /// An option that means something only beside another one.
  case optionWithout(String, String)
  case noWorkspace
  /// Git does not tell what was asked of it.
  case git(Bilingual)

  var message: Bilingual {
    switch self {
    case .unknownCommand(let name, let meant):
      WrongUse.unknown(
        "de opdracht \(name) bestaat niet", "there is no command \(name)", meant: meant)
    case .unknownTopic(let name, let meant):
      WrongUse.unknown(
        "over \(name) is er geen uitleg", "there is no help about \(name)", meant: meant)
    case .unknownOption(let name, let meant):
      WrongUse.unknown("de optie \(name) bestaat niet", "there is no option \(name)", meant: meant)
    case .valueMissing(let option):
      Bilingual(dutch: "achter \(option) hoort een waarde", english: "\(option) needs a value")
    case .valueNotTaken(let option):
      Bilingual(dutch: "\(option) heeft geen waarde", english: "\(option) takes no value")
    case .repeated(let option):
      Bilingual(dutch: "\(option) staat er tweemaal", english: "\(option) stands twice")
    case .wrongValue(let value, let option, let allowed):
      Bilingual(
        dutch: "\(option) kan niet '\(value)' zijn; kies uit \(allowed)",
        english: "\(option) cannot be '\(value)'; choose from \(allowed)")
    case .unknownName(let name, let option, let meant, let known):
      WrongUse.unknownName(name, option, meant: meant, known)
    case .operandMissing(let what):
      Bilingual(dutch: "hier ontbreekt: \(what)", english: "missing here: \(what)")
    case .tooManyOperands(let operand):
      Bilingual(
        dutch: "'\(operand)' is hier te veel", english: "'\(operand)' is too much here")
    case .notTogether(let option, let other):
      Bilingual(
        dutch: "\(option) gaat niet samen met \(other)",
        english: "\(option) does not go with \(other)")
    case .optionWithout(let option, let other):
      Bilingual(
        dutch: "\(option) hoort bij \(other)", english: "\(option) belongs to \(other)")
    case .noWorkspace:
      Bilingual(
        dutch:
          "hier of hierboven is geen map ledgers; noem een bestand, of ga naar uw werkmap",
        english: "there is no folder ledgers here or above; name a file, or go to your workspace")
    case .git(let words): words
    }
  }

  private static func unknownName(
    _ name: String, _ option: String, meant: String?, _ known: [String]
  ) -> Bilingual {
    let (dutch, english) = (
      "\(option): de boeken kennen geen '\(name)'", "\(option): the books know no '\(name)'"
    )
    guard meant == nil, !known.isEmpty else { return unknown(dutch, english, meant: meant) }
    let list = known.listed(most: 12)
    return Bilingual(
      dutch: dutch + "; kies uit \(list)", english: english + "; choose from \(list)")
  }

  private static func unknown(_ dutch: String, _ english: String, meant: String?) -> Bilingual {
    guard let meant else { return Bilingual(dutch: dutch, english: english) }
    return Bilingual(
      dutch: dutch + "; bedoelt u \(meant)?", english: english + "; do you mean \(meant)?")
  }
}
