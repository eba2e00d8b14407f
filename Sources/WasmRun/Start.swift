import WholeRun

/// Reads workspaces from standard input, and writes what comes of each on standard output; before
/// each stands a line that says how many bytes it has.
@_cdecl("_start")
public func start() {
  let input = StandardStreams.input
  var position = 0
  while let lineFeed = input[position...].firstIndex(of: 0x0A) {
    guard let count = Int(String(decoding: input[position..<lineFeed], as: UTF8.self)) else {
      preconditionFailure("A workspace begins with how long it is.")
    }
    position = lineFeed + 1 + count
    let shown = WholeRun(bundle: Array(input[(lineFeed + 1)..<position])).run().shown
    StandardStreams.write(Array("\(shown.count)\n".utf8) + shown)
  }
}

/// The streams of WASI.
private enum StandardStreams {
  static var input: [UInt8] {
    var input: [UInt8] = []
    while true {
      let part = unsafe [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
        var piece = unsafe Piece(start: UnsafeRawPointer(buffer.baseAddress), count: 65_536)
        var read: UInt32 = 0
        let status = unsafe readPieces(0, &piece, 1, &read)
        precondition(status == 0, "Standard input can be read.")
        count = Int(read)
      }
      if part.isEmpty { return input }
      input += part
    }
  }

  static func write(_ bytes: [UInt8], to file: Int32 = 1) {
    var rest = bytes[...]
    while !rest.isEmpty {
      var written: UInt32 = 0
      unsafe rest.withUnsafeBytes { bytes in
        var piece = unsafe Piece(start: bytes.baseAddress, count: UInt32(bytes.count))
        let status = unsafe writePieces(file, &piece, 1, &written)
        precondition(status == 0, "What is said can be written.")
      }
      rest = rest.dropFirst(Int(written))
    }
  }
}

/// Tells a byte of why the module traps.
@_cdecl("putchar")
public func tell(_ byte: CInt) -> CInt {
  StandardStreams.write([UInt8(truncatingIfNeeded: byte)], to: 2)
  return byte
}

@unsafe private struct Piece {
  let start: UnsafeRawPointer?
  let count: UInt32
}

@_extern(wasm, module: "wasi_snapshot_preview1", name: "fd_read")
@_extern(c)
private func readPieces(
  _ file: Int32, _ pieces: UnsafeMutableRawPointer, _ count: Int32,
  _ read: UnsafeMutablePointer<UInt32>
) -> Int32

@_extern(wasm, module: "wasi_snapshot_preview1", name: "fd_write")
@_extern(c)
private func writePieces(
  _ file: Int32, _ pieces: UnsafeMutableRawPointer, _ count: Int32,
  _ written: UnsafeMutablePointer<UInt32>
) -> Int32
