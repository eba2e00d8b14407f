import Glibc

/// The processors that this process may use, and a way to do something on fewer of them.
///
/// A child takes over the set of its parent, so the parent narrows its own set before it starts
/// the child, and needs no `taskset`.
struct Processors {
  /// One bit per processor, as the kernel keeps it: room for 1,024.
  private typealias Mask = [UInt64]
  private typealias MaskCall = @convention(c) (pid_t, Int, UnsafeMutableRawPointer?) -> CInt

  private static let wordCount = 16

  /// The processors of the process as it was started.
  private let allowed: Mask

  var count: Int { allowed.reduce(0) { $0 + $1.nonzeroBitCount } }

  init() throws(Failure) {
    var mask = Mask(repeating: 0, count: Self.wordCount)
    try Self.call("sched_getaffinity", &mask)
    allowed = mask
  }

  /// Does `work` on the last `count` processors, and restores the full set.
  ///
  /// A failure ends the benchmark, so there is nothing to restore after one.
  func limited<Result>(
    to count: Int, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    precondition(count > 0 && count <= self.count, "only processors that are there can be used")
    var mask = allowed
    var surplus = self.count - count
    for word in mask.indices {
      while surplus > 0 && mask[word] != 0 {
        // Clears the lowest bit that is set.
        mask[word] &= mask[word] - 1
        surplus -= 1
      }
    }
    try apply(mask)
    let result = try work()
    try apply(allowed)
    return result
  }

  private func apply(_ mask: Mask) throws(Failure) {
    var mask = mask
    try Self.call("sched_setaffinity", &mask)
  }

  /// Gives the mask to a function of the C library, found by its name.
  ///
  /// Glibc declares the two functions that are meant only for programs that define `_GNU_SOURCE`,
  /// which a Swift target cannot do without unsafe flags. Their form is a stable interface.
  private static func call(_ name: String, _ mask: inout Mask) throws(Failure) {
    guard let address = unsafe dlsym(nil, name) else {
      throw .cannotRun("this system has no \(name)")
    }
    let function = unsafe unsafeBitCast(address, to: MaskCall.self)
    let status = unsafe mask.withUnsafeMutableBytes { unsafe function(0, $0.count, $0.baseAddress) }
    guard status == 0 else { throw .system("\(name) failed") }
  }
}
