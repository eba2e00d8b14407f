/// A text that is being read: the path that users know it by, and its bytes.
///
/// The bytes live outside Swift's arrays because a large journal is mapped from disk rather than
/// copied: that saves half of the time and all of the memory of a copy.
@safe package final class Source: Sendable {
  /// Offsets into a text are 32 bits wide, so a longer text cannot be addressed.
  package static let maximumSize = Int(clamping: UInt32.max)

  package let path: String
  package let count: Int
  // Never written after `init`, and freed by `deinit` alone.
  private nonisolated(unsafe) let base: UnsafePointer<UInt8>?
  private let release: @Sendable () -> Void

  /// A text that is copied from an array.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    count = bytes.count
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    for index in bytes.indices { unsafe copy[index] = bytes[index] }
    unsafe base = UnsafePointer(copy.baseAddress)
    nonisolated(unsafe) let owned = unsafe copy
    release = { unsafe owned.deallocate() }
  }

  /// A text whose bytes somebody else keeps until `release` is called.
  package init(
    path: String, unsafeBytes: UnsafeBufferPointer<UInt8>, release: @escaping @Sendable () -> Void
  ) {
    self.path = path
    count = unsafeBytes.count
    unsafe base = unsafeBytes.baseAddress
    self.release = release
  }

  /// A text written out in a program or a test.
  package convenience init(path: String, text: String) {
    self.init(path: path, bytes: [UInt8](text.utf8))
  }

  deinit { release() }

  /// The same text under another name.
  package func named(_ path: String) -> Source {
    unsafe Source(
      path: path, unsafeBytes: UnsafeBufferPointer(start: base, count: count),
      release: { _ = self.count })
  }

  /// Calls `body` with the bytes of the text.
  package func withBytes<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    let bytes = unsafe UnsafeBufferPointer(start: base, count: count)
    return unsafe body(bytes.span)
  }

  /// The part of the text in `range`, with U+FFFD for what is not UTF-8.
  package func text(in range: TextRange) -> String {
    let bytes = unsafe UnsafeBufferPointer(start: base, count: count)
    let part = unsafe bytes[Int(range.start)..<min(Int(range.end), count)]
    return unsafe String(decoding: part, as: UTF8.self)
  }

  /// A copy of all bytes.
  package func copyOfBytes() -> [UInt8] {
    withBytes { bytes in
      var copy: [UInt8] = []
      copy.reserveCapacity(bytes.count)
      for index in bytes.indices { copy.append(bytes[index]) }
      return copy
    }
  }
}

/// A half-open range of byte offsets in one text.
package struct TextRange: Hashable, Sendable, BitwiseCopyable {
  package let start: UInt32
  package let end: UInt32

  package init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end, "A text range runs forward from its start.")
    precondition(end <= Source.maximumSize, "A text range lies within 32 bits.")
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
  }

  package var count: Int { Int(end) - Int(start) }
}

/// A range in one of the texts that were read.
package struct Place: Hashable, Sendable, BitwiseCopyable {
  /// The index of the text in the list of `Source`s that were read.
  package let source: Int
  package let range: TextRange

  package init(source: Int, range: TextRange) {
    self.source = source
    self.range = range
  }

  package init(source: Int, from start: Int, to end: Int) {
    self.init(source: source, range: TextRange(start, end))
  }
}
