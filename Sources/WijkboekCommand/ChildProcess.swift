import Glibc

/// Another program, from its start to its end.
///
/// What it writes to standard error is thrown away: its exit status says enough, and we say the rest
/// in our own words.
final class ChildProcess {
  struct Result {
    let status: Int32
    let output: [UInt8]
  }

  /// What it writes is read here, and what it reads is written there.
  let output: Int32
  let input: Int32
  private let process: pid_t
  private var hasEnded = false

  /// Runs the program that the search path names first to its end; nil if it cannot be started.
  static func run(_ arguments: [String], withErrors: Bool = false) -> Result? {
    start(arguments, withErrors: withErrors)?.finish()
  }

  /// Starts the program that the search path names first, and goes on; nil if it cannot be started.
  static func start(
    _ arguments: [String], takesInput: Bool = false, withErrors: Bool = false
  ) -> ChildProcess? {
    guard let results = pipe() else { return nil }
    let questions = takesInput ? pipe() : nil
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    if let questions {
      unsafe posix_spawn_file_actions_adddup2(&actions, questions.reading, STDIN_FILENO)
    } else {
      unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    }
    unsafe posix_spawn_file_actions_adddup2(&actions, results.writing, STDOUT_FILENO)
    if withErrors {
      unsafe posix_spawn_file_actions_adddup2(&actions, results.writing, STDERR_FILENO)
    } else {
      unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    }
    var process: pid_t = 0
    var pointers: [UnsafeMutablePointer<CChar>?] = unsafe arguments.map { unsafe strdup($0) }
    unsafe pointers.append(nil)
    defer { unsafe pointers.forEach { unsafe free($0) } }
    let failure = unsafe posix_spawnp(&process, arguments[0], &actions, nil, pointers, environ)
    close(results.writing)
    if let questions { close(questions.reading) }
    guard failure == 0 else {
      close(results.reading)
      if let questions { close(questions.writing) }
      return nil
    }
    return ChildProcess(process, output: results.reading, input: questions?.writing ?? -1)
  }

  private init(_ process: pid_t, output: Int32, input: Int32) {
    self.process = process
    self.output = output
    self.input = input
  }

  deinit { if !hasEnded { _ = wait() } }

  /// Reads all that it writes, until it ends.
  func finish() -> Result {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe read(output, &block, block.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes.append(contentsOf: block[0..<count])
    }
    return Result(status: wait(), output: bytes)
  }

  private func wait() -> Int32 {
    hasEnded = true
    // Without these ends, a program that waits for us comes to its end.
    if input >= 0 { close(input) }
    close(output)
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    let hasExited = status & 0x7F == 0
    return hasExited ? (status >> 8) & 0xFF : -1
  }

  /// A pipe that no other program inherits: one that waits for its end would wait forever.
  private static func pipe() -> (reading: Int32, writing: Int32)? {
    var ends: [Int32] = [0, 0]
    guard unsafe Glibc.pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }
}
