import Glibc

/// What the system tells a program in the middle of its work, and the words that we have for it.
enum Signals {
  static func install() {
    // A reader that went away is seen when we write, as an error like any other.
    signal(SIGPIPE, SIG_IGN)
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

  /// Ends the program from within a signal, where little else may be called.
  private static func end(_ words: StaticString, _ status: ExitStatus) -> Never {
    _ = unsafe write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
    _exit(status.rawValue)
  }
}
