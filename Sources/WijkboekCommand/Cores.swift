import Diagnostics
import Dispatch
import Glibc
import Reading

/// The cores of this machine.
enum Cores {
  static var workers: Workers {
    let count = available
    guard count > 1 else { return .alone }
    return Workers(count: count) { count, body in
      DispatchQueue.concurrentPerform(iterations: count) { body($0) }
    }
  }

  /// The cores that this process may run on, which a container or `taskset` may have limited.
  ///
  /// Linux tells it in a file of its own, as a number in base 16 with a bit for each core.
  private static var available: Int {
    guard case .source(let status) = DiskFiles.read("/proc/self/status") else {
      return max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    }
    let lines = status.text(in: TextRange(0, status.count)).split(separator: "\n")
    guard let line = lines.first(where: { $0.hasPrefix("Cpus_allowed:") }) else { return 1 }
    let bits = line.dropFirst("Cpus_allowed:".count).compactMap {
      $0.hexDigitValue?.nonzeroBitCount
    }
    return max(1, bits.reduce(0, +))
  }
}
