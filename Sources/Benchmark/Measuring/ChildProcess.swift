import Glibc

/// A program and what it is called with.
struct Command {
  /// A path, or a bare name that is looked for in `PATH`.
  let program: String
  let arguments: [String]

  var text: String { ([program] + arguments).joined(separator: " ") }
}

/// What one process took from start to end.
struct ProcessRun {
  /// By the wall clock, in nanoseconds.
  let wall: Int64
  /// User and system together, over all processors, in nanoseconds.
  let processor: Int64
  /// The most memory that was in use at once, in bytes, as `ChildProcess.run` explains.
  let peak: Int
  let exitStatus: CInt
}

enum ChildProcess {
  static let nowhere = "/dev/null"

  /// Runs a command to its end with empty input, and measures the whole process.
  ///
  /// Linux counts the memory of the parent at the moment of the start as memory of the child, so a
  /// peak is never below that of the benchmark itself. It therefore keeps no journal in memory.
  ///
  /// - Returns: nil if there is no such program.
  static func run(
    _ command: Command, output: String = nowhere, errors: String
  ) throws(Failure) -> ProcessRun? {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    let creating = O_WRONLY | O_CREAT | O_TRUNC
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, nowhere, O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, creating, 0o644)
    unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, creating, 0o644)

    var words = unsafe ([command.program] + command.arguments).map { unsafe strdup($0) } + [nil]
    defer {
      for index in unsafe words.indices { unsafe free(words[index]) }
    }

    var child: pid_t = 0
    let start = now()
    let code = unsafe posix_spawnp(&child, command.program, &actions, nil, &words, environ)
    if code == ENOENT { return nil }
    guard code == 0 else { throw .system("cannot start \(command.text)", code: code) }
    var status: CInt = 0
    var usage = rusage()
    while unsafe wait4(child, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw .system("cannot wait for \(command.text)") }
    }
    let end = now()

    let signal = status & 0x7f
    guard signal == 0 else { throw .cannotRun("\(command.text) was ended by signal \(signal)") }
    return ProcessRun(
      wall: end - start,
      processor: nanoseconds(usage.ru_utime) + nanoseconds(usage.ru_stime),
      // The kernel gives kilobytes of 1,024 bytes.
      peak: usage.ru_maxrss * 1024,
      exitStatus: (status >> 8) & 0xff)
  }

  /// The time on a clock that only goes forward, in nanoseconds.
  static func now() -> Int64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  private static func nanoseconds(_ time: timeval) -> Int64 {
    Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_usec) * 1_000
  }
}
