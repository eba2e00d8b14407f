import Glibc

/// A new file that is written in big blocks, because a system call per line would cost more than
/// making the line.
struct BlockFile: ~Copyable {
  private static let blockSize = 1 << 20

  private let descriptor: CInt
  private let path: String
  private var block: [UInt8] = []
  /// Bytes that have left the block.
  private var written = 0

  init(creating path: String) throws(Failure) {
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .system("cannot write \(path)") }
    self.path = path
    // Room to spare, so that the line that fills the block does not make it grow.
    block.reserveCapacity(Self.blockSize + 4096)
  }

  deinit { _ = close(descriptor) }

  mutating func append(_ bytes: [UInt8]) { block.append(contentsOf: bytes) }

  mutating func append(_ byte: UInt8) { block.append(byte) }

  /// Writes the block if it is full, to be called once per transaction and not once per piece.
  mutating func flushIfFull() throws(Failure) {
    if block.count >= Self.blockSize { try flush() }
  }

  /// Writes what is left and waits for the disk, so that its work does not disturb the measuring.
  ///
  /// - Returns: the size of the file in bytes.
  mutating func finish() throws(Failure) -> Int {
    try flush()
    guard fsync(descriptor) == 0 else { throw .system("cannot write \(path)") }
    return written
  }

  private mutating func flush() throws(Failure) {
    var start = 0
    while start < block.count {
      let count = unsafe block.withUnsafeBytes { bytes in
        unsafe write(descriptor, bytes.baseAddress.map { unsafe $0 + start }, bytes.count - start)
      }
      guard count > 0 else { throw .system("cannot write \(path)") }
      start += count
    }
    written += block.count
    block.removeAll(keepingCapacity: true)
  }
}
