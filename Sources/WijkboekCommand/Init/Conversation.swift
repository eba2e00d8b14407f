import Diagnostics
import Glibc

/// Questions to whoever sits at the terminal, if anybody does.
struct Conversation {
  let language: Language
  /// Whether there is somebody to ask.
  let isWithPerson: Bool

  init(_ terminal: Terminal) {
    language = terminal.language
    isWithPerson = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
  }

  func say(_ text: String) { Output().say(text) }

  /// Asks for a text; an empty answer takes the suggestion.
  ///
  /// Nil where the input has ended.
  func ask(_ question: Bilingual, suggestion: String) -> String? {
    say("\(question.text(in: language)) [\(suggestion)]: ")
    guard let answer = readLine() else {
      say("\n")
      return nil
    }
    let words = answer.split { $0.isWhitespace }.joined(separator: " ")
    return words.isEmpty ? suggestion : words
  }

  /// Asks whether to go on; only a clear yes is one.
  func agrees(_ question: Bilingual) -> Bool {
    let isDutch = language == .dutch
    say(question.text(in: language) + (isDutch ? " [j/N] " : " [y/N] "))
    let answer = (readLine() ?? "").lowercased()
    return ["j", "ja", "y", "yes"].contains(answer)
  }

  /// Says on standard error why nothing was done.
  func refuse(_ reason: Bilingual) {
    Output(STDERR_FILENO).say("wijkboek: \(reason.text(in: language))\n")
  }
}
