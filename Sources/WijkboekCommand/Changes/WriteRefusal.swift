import Basics
import Diagnostics
import Glibc

/// Why files were not written, and what stands all the same.
struct WriteRefusal: Error {
  enum Reason {
    case changedMeanwhile
    /// Another program has it open, and may write to it yet.
    case openElsewhere
    case notWritable
    /// A link within the workspace leads out of it.
    case outside
    case sameFile(as: String)
    /// Another run of this program does not come to its end.
    case busy
    /// A pipe or a device did not take all.
    case cutOff
  }

  let reason: Reason
  private let path: String
  /// What was written, and could not be taken back.
  private let standing: [String]

  init(_ path: String, _ reason: Reason, standing: [String] = []) {
    self.path = path
    self.reason = reason
    self.standing = standing
  }

  /// Says it on standard error, and gives the status with which the run ends.
  @discardableResult
  func say(_ language: Language) -> ExitStatus {
    Output(STDERR_FILENO).say("wijkboek: \(words.text(in: language))\n")
    return .wrongUse
  }

  private var words: Bilingual {
    let (name, what) = (VisibleText.of(path), what)
    return Bilingual(
      dutch: "\(name) \(what.dutch)"
        + (standing.isEmpty ? nothing.dutch : "; wel geschreven: \(written)")
        + (isWorthAnotherTry ? ", doe het opnieuw" : ""),
      english: "\(name) \(what.english)"
        + (standing.isEmpty ? nothing.english : "; what was written: \(written)")
        + (isWorthAnotherTry ? ", run it again" : ""))
  }

  /// What a pipe took is gone.
  private var nothing: Bilingual {
    if case .cutOff = reason { return Bilingual { _ in "" } }
    return Bilingual(dutch: "; er is niets geschreven", english: "; nothing was written")
  }

  private var written: String { standing.map { VisibleText.of($0) }.joined(separator: ", ") }

  private var isWorthAnotherTry: Bool {
    switch reason {
    case .changedMeanwhile, .openElsewhere, .busy: true
    case .notWritable, .outside, .sameFile, .cutOff: false
    }
  }

  private var what: Bilingual {
    switch reason {
    case .changedMeanwhile:
      Bilingual(dutch: "is intussen veranderd", english: "was changed meanwhile")
    case .openElsewhere:
      Bilingual(
        dutch: "staat bij een ander programma open om te schrijven",
        english: "is open for writing in another program")
    case .notWritable: Bilingual(dutch: "is niet te schrijven", english: "cannot be written")
    case .outside:
      Bilingual(
        dutch: "leidt door een koppeling naar buiten de werkmap",
        english: "leads out of the workspace by a link")
    case .sameFile(let other):
      Bilingual(
        dutch: "is hetzelfde bestand als \(VisibleText.of(other))",
        english: "is the same file as \(VisibleText.of(other))")
    case .busy:
      Bilingual(
        dutch: "wacht op een andere wijkboek, die nog schrijft",
        english: "waits for another wijkboek, which is still writing")
    case .cutOff: Bilingual(dutch: "nam niet alles aan", english: "did not take all of it")
    }
  }
}
