import Diagnostics
import Glibc

/// Where output goes, and what the terminal there can show.
///
/// Decided once, at the start.
struct Terminal {
  let language: Language
  private let color: String
  let isColoured: Bool
  /// The columns of the terminal, or nil where output goes to a file or another program.
  let width: Int?

  /// Colour is for terminals whose user did not refuse it; `--color` decides over both.
  init(language: Language, color: String, descriptor: Int32 = STDOUT_FILENO) {
    self.language = language
    self.color = color
    let isTerminal = isatty(descriptor) == 1
    switch color {
    case "always": isColoured = true
    case "never": isColoured = false
    default:
      let refused = !(DiskFiles.environment("NO_COLOR") ?? "").isEmpty
      isColoured = isTerminal && !refused && DiskFiles.environment("TERM") != "dumb"
    }
    width = isTerminal ? Terminal.columns(descriptor) : nil
  }

  /// The same for a file, which no terminal shows.
  var ofFile: Terminal { Terminal(language: language, color: color, descriptor: -1) }

  /// The same for standard error, which may go elsewhere.
  var ofErrors: Terminal {
    Terminal(language: language, color: color, descriptor: STDERR_FILENO)
  }

  fileprivate static func columns(_ descriptor: Int32) -> Int? {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  /// Dutch unless the user's locale is English or `--lang` says otherwise.
  static var languageOfLocale: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let locale = DiskFiles.environment(name), !locale.isEmpty else { continue }
      return locale.hasPrefix("en") ? .english : .dutch
    }
    return .dutch
  }
}

/// Standard output, written in large pieces.
///
/// A reader that went away ends the program quietly. Any other failure ends it too, in words: half of
/// an output must not pass for the whole.
final class Output {
  private var pending: [UInt8] = []
  private let descriptor: Int32

  init(_ descriptor: Int32 = STDOUT_FILENO) { self.descriptor = descriptor }

  /// The columns of the terminal that shows it; nil where none does.
  var width: Int? { isatty(descriptor) == 1 ? Terminal.columns(descriptor) : nil }

  func write(_ text: String) {
    pending.append(contentsOf: text.utf8)
    if pending.count > 1 << 16 { flush() }
  }

  func write(_ bytes: [UInt8]) {
    pending.append(contentsOf: bytes)
    if pending.count > 1 << 16 { flush() }
  }

  func flush() {
    guard Output.writeAll(pending, to: descriptor) else { Output.giveUp() }
    pending.removeAll(keepingCapacity: true)
  }

  private static func giveUp() -> Never {
    let language = Wijkboek.language(in: CommandLine.arguments)
    let words =
      language == .dutch ? "de uitvoer is niet te schrijven" : "the output cannot be written"
    _ = writeAll(Array("wijkboek: \(words)\n".utf8), to: STDERR_FILENO)
    exit(ExitStatus.wrongUse.rawValue)
  }

  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes.withUnsafeBufferPointer { buffer in
        unsafe Glibc.write(
          descriptor, buffer.baseAddress.map { unsafe $0 + start }, bytes.count - start)
      }
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EPIPE { exit(0) }
        return false
      }
      start += count
    }
    return true
  }
}
