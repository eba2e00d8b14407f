/// Memory in blocks, whose sizes are powers of two; a block that is given back waits for the next
/// that asks for its size.
///
/// Before each block stands its size, as the exponent of two.
@safe package struct BlockStore {
  /// What stands before the bytes of a block, and keeps these where any value may lie.
  package static let head = 16

  /// The first of the free blocks of each size; each holds where the next of them is.
  private var free = unsafe InlineArray<64, UnsafeMutableRawPointer?>(repeating: nil)
  private var next: UnsafeMutableRawPointer?
  private var left = 0

  package init() {}

  /// Finds room for some bytes; `grow` gives at least as many fresh ones as it is asked for.
  package mutating func allocate(
    _ count: Int, grow: (Int) -> UnsafeMutableRawBufferPointer
  ) -> UnsafeMutableRawPointer {
    let exponent = Int.bitWidth - (count + BlockStore.head - 1).leadingZeroBitCount
    if let block = unsafe free[exponent] {
      unsafe free[exponent] = unsafe block.load(
        fromByteOffset: BlockStore.head, as: UnsafeMutableRawPointer?.self)
      return unsafe block + BlockStore.head
    }
    let size = max(1 << exponent, 2 * BlockStore.head)
    if left < size {
      let fresh = unsafe grow(size)
      // What was left goes on where the fresh bytes lie behind it, and else is lost.
      if let next = unsafe next, unsafe next + left == fresh.baseAddress {
        left += fresh.count
      } else {
        unsafe (next, left) = (fresh.baseAddress, fresh.count)
      }
    }
    guard let block = unsafe next else { preconditionFailure("Memory that grew is somewhere.") }
    unsafe block.storeBytes(of: exponent, as: Int.self)
    unsafe next = unsafe block + size
    left -= size
    return unsafe block + BlockStore.head
  }

  package mutating func release(_ bytes: UnsafeMutableRawPointer) {
    let block = unsafe bytes - BlockStore.head
    let exponent = unsafe block.load(as: Int.self)
    unsafe bytes.storeBytes(of: free[exponent], as: UnsafeMutableRawPointer?.self)
    unsafe free[exponent] = unsafe block
  }
}
