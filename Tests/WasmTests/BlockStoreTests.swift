import Testing
import WasmRuntime

/// Memory that is asked for is whoever's asked alone, until it is given back.
@Suite struct BlockStoreTests {
  @Test func blocksNeitherTouchNorMove() {
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 24, alignment: 16)
    defer { unsafe room.deallocate() }
    var store = BlockStore()
    var used = 0
    var held: [(bytes: UnsafeMutableRawBufferPointer, mark: UInt8)] = unsafe []
    for number in 0..<2_000 {
      if unsafe held.count > 50 || number % 3 == 2 {
        let index = unsafe Int.random(in: held.indices)
        let (bytes, mark) = unsafe held.remove(at: index)
        #expect(unsafe bytes.allSatisfy { $0 == mark })
        if let start = bytes.baseAddress { unsafe store.release(start) }
        continue
      }
      let count = Int.random(in: 0...(1 << Int.random(in: 0...14)))
      let start = unsafe store.allocate(count) { wanted in
        // Every other time there is a gap before what is new.
        used += used % 64 == 0 ? 32 : 0
        defer { used += wanted + 32 }
        return unsafe UnsafeMutableRawBufferPointer(rebasing: room[used..<(used + wanted + 32)])
      }
      #expect(UInt(bitPattern: start) % 16 == 0)
      let bytes = unsafe UnsafeMutableRawBufferPointer(start: start, count: count)
      let mark = UInt8(truncatingIfNeeded: number)
      for index in bytes.indices { unsafe bytes[index] = mark }
      unsafe held.append((bytes, mark))
    }
    #expect(used < 1 << 24, "What is given back is used again.")
  }
}
