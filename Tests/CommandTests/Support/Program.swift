import Foundation

/// The program itself, as users start it: a process, in a folder, with an environment.
enum Program {
  /// How a process ended, and what it wrote.
  struct Run {
    let status: Int32
    let outputBytes: Data
    let errors: String

    /// What it wrote to standard output, as text.
    var output: String { String(decoding: outputBytes, as: UTF8.self) }
    var lines: [String] { output.split(separator: "\n").map { String($0) } }

    /// Its lines but for the last one of `check`, which says why no norm was judged.
    var bookLines: [String] {
      lines.filter {
        !$0.hasPrefix("normen: niet getoetst, want ") && !$0.hasPrefix("norms: not judged, since ")
      }
    }
  }

  struct Failure: Error {
    let reason: String
  }

  /// The program that was built together with these tests, and lies beside their bundle.
  static let path: String = {
    let bundle = URL(filePath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent()
    let besides = bundle.appending(path: "wijkboek").path
    if FileManager.default.isExecutableFile(atPath: besides) { return besides }
    return Repository.root.appending(path: ".build/debug/wijkboek").path
  }()

  /// An environment in which nothing of the user's own settings is left: Dutch, and no colour.
  static let plainEnvironment = ["PATH": "/usr/local/bin:/usr/bin:/bin"]

  /// Runs the program with arguments, and waits for its end.
  static func run(
    _ arguments: [String], in folder: String, environment: [String: String] = [:],
    input: String? = nil
  ) throws -> Run {
    try start(path, arguments, in: folder, environment, input: input)
  }

  /// Runs lines of shell in which `"$W"` is the program.
  static func shell(
    _ script: String, in folder: String, environment: [String: String] = [:], minutes: Int = 1
  ) throws -> Run {
    try start(
      "/bin/sh", ["-c", script], in: folder,
      environment.merging(["W": path]) { own, _ in own }, input: nil, minutes: minutes)
  }

  /// Whether a program of this name is installed.
  static func isInstalled(_ name: String) -> Bool {
    ["/usr/local/bin/", "/usr/bin/", "/bin/"].contains {
      FileManager.default.isExecutableFile(atPath: $0 + name)
    }
  }

  /// Output goes through files, so that no full pipe can hold anybody up.
  private static func start(
    _ executable: String, _ arguments: [String], in folder: String,
    _ environment: [String: String], input: String?, minutes: Int = 1
  ) throws -> Run {
    let scratch = try Folder()
    let process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = plainEnvironment.merging(environment) { $1 }
    let outputPath = try scratch.write("", to: "output")
    let errorsPath = try scratch.write("", to: "errors")
    process.standardOutput = FileHandle(forWritingAtPath: outputPath)
    process.standardError = FileHandle(forWritingAtPath: errorsPath)
    process.standardInput = FileHandle.nullDevice
    if let input {
      process.standardInput = FileHandle(forReadingAtPath: try scratch.write(input, to: "input"))
    }
    let end = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in end.signal() }
    try process.run()
    guard end.wait(timeout: .now() + .seconds(60 * minutes)) == .success else {
      process.terminate()
      throw Failure(reason: "\(arguments) has not ended after \(60 * minutes) seconds")
    }
    guard process.terminationReason == .exit else {
      throw Failure(reason: "\(arguments) was ended by signal \(process.terminationStatus)")
    }
    return Run(
      status: process.terminationStatus,
      outputBytes: try Data(contentsOf: URL(filePath: outputPath)),
      errors: try String(contentsOfFile: errorsPath, encoding: .utf8))
  }
}

/// Where the files of this project lie.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
