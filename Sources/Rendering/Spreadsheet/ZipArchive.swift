/// Files in one, as zip archives have them.
///
/// Every file has the same day, the first that the format knows, so that the same files are the same
/// bytes whenever they are written.
struct ZipArchive {
  /// 1 January 1980.
  private static let day: UInt16 = 0x0021
  private static let deflated: UInt16 = 8
  /// That names are UTF-8.
  private static let flags: UInt16 = 0x0800
  private static let version: UInt16 = 20

  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  mutating func append(_ text: String, as name: String) {
    let content = Array(text.utf8)
    let packed = Deflate.compressed(content)
    precondition(
      bytes.count + packed.count < Int(Int32.max) && count < UInt16.max,
      "A report is smaller than what a plain zip archive can hold.")
    let path = Array(name.utf8)
    // What both the file and the directory say of it.
    var entry: [UInt8] = []
    entry.append(ZipArchive.version)
    entry.append(ZipArchive.flags)
    entry.append(ZipArchive.deflated)
    entry.append(UInt16(0))
    entry.append(ZipArchive.day)
    entry.append(Checksum.crc32(of: content))
    entry.append(UInt32(packed.count))
    entry.append(UInt32(content.count))
    entry.append(UInt16(path.count))
    entry.append(UInt16(0))

    let offset = UInt32(bytes.count)
    bytes.append(UInt32(0x0403_4B50))
    bytes += entry + path + packed
    directory.append(UInt32(0x0201_4B50))
    directory.append(ZipArchive.version)
    directory += entry
    // No comment, the first disk, no attributes.
    directory += [UInt8](repeating: 0, count: 10)
    directory.append(offset)
    directory += path
    count += 1
  }

  consuming func finished() -> [UInt8] {
    let start = UInt32(bytes.count)
    bytes += directory
    bytes.append(UInt32(0x0605_4B50))
    bytes.append(UInt32(0))
    bytes.append(count)
    bytes.append(count)
    bytes.append(UInt32(directory.count))
    bytes.append(start)
    bytes.append(UInt16(0))
    return bytes
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ value: UInt16) {
    append(UInt8(truncatingIfNeeded: value))
    append(UInt8(truncatingIfNeeded: value >> 8))
  }

  fileprivate mutating func append(_ value: UInt32) {
    append(UInt16(truncatingIfNeeded: value))
    append(UInt16(truncatingIfNeeded: value >> 16))
  }
}
