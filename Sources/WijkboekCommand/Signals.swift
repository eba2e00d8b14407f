import Diagnostics
import Glibc

/// What the system tells a program in the middle of its work, and the words that we have for it.
enum Signals {
  static func install(_ language: Language) {
    // A reader that went away is seen when we write, as an error like any other.
    signal(SIGPIPE, SIG_IGN)
    // Somebody wants to write to a file that the system has lent us for a moment.
    signal(SIGIO, SIG_IGN)
    // A handler can hold nothing, so each language has handlers of its own.
    switch language {
    case .dutch: installDutch()
    case .english: installEnglish()
    }
  }

  private static func installDutch() {
    // A large file is mapped, so when another program cuts it short while it is read, the system
    // sends a signal instead of an error. Nothing is concluded from half a file.
    signal(SIGBUS) { _ in
      Signals.end(
        "wijkboek: een bestand werd korter terwijl het gelezen werd; probeer opnieuw\n",
        .wrongUse)
    }
    // A broken promise of ours ends the program at the place where it is seen.
    for number in [SIGILL, SIGTRAP, SIGSEGV] {
      signal(number) { _ in
        Signals.end(
          "wijkboek: dit is een fout van ons; bewaar het bestand en meld het ons\n", .fault)
      }
    }
  }

  private static func installEnglish() {
    signal(SIGBUS) { _ in
      Signals.end("wijkboek: a file became shorter while it was read; try again\n", .wrongUse)
    }
    for number in [SIGILL, SIGTRAP, SIGSEGV] {
      signal(number) { _ in
        Signals.end(
          "wijkboek: this is a fault of ours; keep the file and tell us of it\n", .fault)
      }
    }
  }

  /// Puts off what would end the program until a piece of work is whole.
  static func held<Failure: Error>(_ work: () throws(Failure) -> Void) throws(Failure) {
    var (ending, before) = (sigset_t(), sigset_t())
    unsafe sigemptyset(&ending)
    for number in [SIGHUP, SIGINT, SIGQUIT, SIGTERM] { unsafe sigaddset(&ending, number) }
    unsafe pthread_sigmask(SIG_BLOCK, &ending, &before)
    defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
    try work()
  }

  /// Ends the program from within a signal, where little else may be called.
  private static func end(_ words: StaticString, _ status: ExitStatus) -> Never {
    _ = unsafe write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
    _exit(status.rawValue)
  }
}
