import Basics
import Foundation

/// What the real hledger says about a journal.
package enum HledgerAnswer: Equatable, Sendable {
  /// The own balance of each account in each commodity, zeros left out.
  ///
  /// Quantities are canonical text: decimal point, no zeros at the end, no exponent, `-` as sign.
  case balances([String: [String: String]])

  /// The journal is refused, with hledger's words.
  case refused(String)

  /// hledger could not be run, or its answer is not one to compare with.
  case unusable(String)
}

/// Runs the hledger that is installed, so that tests can compare with it.
///
/// Quantities come from the mantissa and the number of decimals in hledger's JSON. Those are not
/// rounded to the precision that hledger shows, but they are rounded to ten decimals. An answer
/// with ten decimals may therefore be inexact, and is `unusable`.
package enum HledgerBalance {
  /// Whether there is an hledger to compare with.
  package static let isInstalled = executable != nil

  /// What the installed hledger calls itself, such as `hledger 1.25, linux-x86_64`.
  package static let version = run(["--version"]).map {
    String(decoding: $0.output, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private static let executable: URL? = {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    return path.split(separator: ":")
      .map { URL(filePath: String($0)).appending(path: "hledger") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }()

  /// The balances of the journal with this main file, or why hledger refuses it.
  ///
  /// Accounts of which the balance looks like zero at the shown precision are asked for with
  /// `--empty`, since they need not be zero.
  package static func of(_ mainFile: String) -> HledgerAnswer {
    let arguments = ["--file", mainFile, "balance", "--flat", "--empty", "--output-format", "json"]
    guard let (status, output, errors) = run(arguments) else {
      return .unusable("hledger cannot be started")
    }
    guard status == 0 else { return .refused(errors) }
    do {
      return try answer(from: output)
    } catch {
      return .unusable("the answer of hledger is not understood: \(error)")
    }
  }

  /// Why `hledger check` refuses the journal, or nothing when it does not.
  package static func complaint(about mainFile: String) -> String? {
    guard let (status, _, errors) = run(["--file", mainFile, "check"]) else {
      return "hledger cannot be started"
    }
    return status == 0 ? nil : errors
  }

  /// What hledger writes when it is asked something else; nil where it refuses.
  package static func output(of arguments: [String]) -> String? {
    guard let (status, output, _) = run(arguments), status == 0 else { return nil }
    return String(decoding: output, as: UTF8.self)
  }

  // MARK: Running

  /// Runs hledger and waits for its end by a handler.
  ///
  /// `waitUntilExit` would wait in steps and make a run four times as long.
  private static func run(_ arguments: [String]) -> (Int32, output: Data, errors: String)? {
    guard let executable else { return nil }
    let process = Process()
    let (output, errors) = (Pipe(), Pipe())
    process.executableURL = executable
    process.arguments = arguments
    // A clean environment: no other journal, no colours, and UTF-8 whatever the machine is set to.
    process.environment = ["LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    let end = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in end.signal() }
    do {
      try process.run()
      // hledger writes errors only when it writes nothing else, so the order of reading is safe.
      let outputData = try output.fileHandleForReading.readToEnd() ?? Data()
      let errorData = try errors.fileHandleForReading.readToEnd() ?? Data()
      end.wait()
      return (process.terminationStatus, outputData, String(decoding: errorData, as: UTF8.self))
    } catch {
      return nil
    }
  }

  // MARK: Reading the JSON

  /// The report: rows, and totals that nobody needs here.
  private struct Report: Decodable {
    var rows: [Row]

    init(from decoder: any Decoder) throws {
      var parts = try decoder.unkeyedContainer()
      rows = try parts.decode([Row].self)
    }
  }

  /// A row: full name, shown name, indent, amounts.
  private struct Row: Decodable {
    var account: String
    var amounts: [Amount]

    init(from decoder: any Decoder) throws {
      var parts = try decoder.unkeyedContainer()
      account = try parts.decode(String.self)
      _ = try parts.decode(String.self)
      _ = try parts.decode(Int.self)
      amounts = try parts.decode([Amount].self)
    }
  }

  /// An amount; hledger gives one for each commodity and each cost.
  private struct Amount: Decodable {
    struct Quantity: Decodable {
      var decimalMantissa: Int
      var decimalPlaces: Int
    }

    var acommodity: String
    var aquantity: Quantity
  }

  private static func answer(from output: Data) throws -> HledgerAnswer {
    let report = try JSONDecoder().decode(Report.self, from: output)
    var result: [String: [String: String]] = [:]
    for row in report.rows {
      var sums: [String: ExactQuantity] = [:]
      for amount in row.amounts {
        let quantity = amount.aquantity
        guard quantity.decimalPlaces < 10 else {
          return .unusable("\(row.account) has ten decimals or more, which hledger rounds in JSON")
        }
        sums[amount.acommodity, default: .zero] =
          sums[amount.acommodity, default: .zero]
          + ExactQuantity(mantissa: quantity.decimalMantissa, places: quantity.decimalPlaces)
      }
      let texts = sums.filter { !$0.value.isZero }.mapValues(\.canonicalText)
      if !texts.isEmpty { result[row.account] = texts }
    }
    return .balances(result)
  }
}
