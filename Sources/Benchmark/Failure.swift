import Glibc

/// Why the benchmark ends early, and the exit status that says so.
struct Failure: Error {
  let message: String
  let status: CInt

  /// A program under test did not give the known sums: its times are worth nothing.
  static func wrongResult(_ message: String) -> Failure { Failure(message: message, status: 1) }

  /// The benchmark was asked for something that it cannot do.
  static func cannotRun(_ message: String) -> Failure { Failure(message: message, status: 2) }

  /// A call of the operating system failed, with the reason that it left behind.
  static func system(_ action: String, code: CInt = errno) -> Failure {
    guard let text = unsafe strerror(code) else { return cannotRun(action) }
    return cannotRun("\(action): \(unsafe String(cString: text))")
  }
}
