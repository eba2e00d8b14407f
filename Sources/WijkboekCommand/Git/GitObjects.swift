import Diagnostics
import Dispatch
import Glibc
import Reading

/// The texts that git keeps, by the names that it gives them.
///
/// One `git cat-file` answers for all of them: a process for each would take longer than to judge
/// them. Index and revision are judged on two cores, which meet here; what both of them hold is read
/// once.
@safe final class GitObjects: @unchecked Sendable {
  private struct Key: Hashable {
    let path: String
    let object: String
  }

  private let process: ChildProcess
  private let turn = DispatchSemaphore(value: 1)
  private var texts: [Key: Source] = [:]
  private var buffer: [UInt8] = []
  private var position = 0

  /// `git` is how git is called for the repository.
  init?(_ git: [String]) {
    guard let process = ChildProcess.start(git + ["cat-file", "--batch"], takesInput: true) else {
      return nil
    }
    self.process = process
  }

  /// The text of a file, under the path that users know it by.
  ///
  /// `disk` is where the same text may lie on disk, from where it is read faster.
  func source(_ path: String, _ object: String, onDisk disk: String?) -> Source? {
    turn.wait()
    defer { turn.signal() }
    let key = Key(path: path, object: object)
    if let source = texts[key] { return source }
    let source =
      disk.flatMap { onDisk($0, path) }
      ?? contents(object).map {
        Source(path: path, bytes: $0)
      }
    texts[key] = source
    return source
  }

  /// Where a symbolic link leads to.
  func target(ofLink object: String) -> String? {
    turn.wait()
    defer { turn.signal() }
    return contents(object).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The file on disk, unless git may keep its line ends in another form (`core.autocrlf`).
  private func onDisk(_ disk: String, _ path: String) -> Source? {
    guard case .source(let source) = DiskFiles.read(disk, calling: path) else { return nil }
    let hasReturn = source.withBytes { bytes in
      unsafe bytes.withUnsafeBufferPointer { buffer in
        unsafe buffer.baseAddress.map { unsafe memchr($0, 0x0D, buffer.count) != nil } ?? false
      }
    }
    return hasReturn ? nil : source
  }

  // MARK: Questions and answers

  private func contents(_ object: String) -> [UInt8]? {
    guard ask(object + "\n"), let header = line() else { return nil }
    // The name, the type and the size; or the name and that it is missing.
    let words = header.split(separator: 0x20)
    guard words.count == 3, let size = Int(String(decoding: words[2], as: UTF8.self)),
      size < Source.maximumSize, fill(size + 1)
    else { return nil }
    defer { position += size + 1 }
    return Array(buffer[position..<(position + size)])
  }

  private func ask(_ question: String) -> Bool {
    let bytes = Array(question.utf8)
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes.withUnsafeBufferPointer { buffer in
        unsafe write(
          process.input, buffer.baseAddress.map { unsafe $0 + start }, bytes.count - start)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      start += count
    }
    return true
  }

  private func line() -> ArraySlice<UInt8>? {
    var searched = 0
    while true {
      if let end = buffer[(position + searched)...].firstIndex(of: 0x0A) {
        defer { position = end + 1 }
        return buffer[position..<end]
      }
      searched = buffer.count - position
      guard fill(searched + 1) else { return nil }
    }
  }

  /// Reads on until that many bytes are there that nobody has taken yet.
  private func fill(_ count: Int) -> Bool {
    if position == buffer.count {
      buffer.removeAll(keepingCapacity: true)
      position = 0
    }
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while buffer.count - position < count {
      let got = unsafe read(process.output, &block, block.count)
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { return false }
      buffer.append(contentsOf: block[0..<got])
    }
    return true
  }
}
