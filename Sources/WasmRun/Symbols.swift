import WasmRuntime

// The functions of C that compiled Swift calls. The toolchain has no library of them for wasm32.

/// The memory of the module.
private enum Memory {
  nonisolated(unsafe) static var store = BlockStore()
  private static let page = 65_536

  /// At least some bytes behind all that there is.
  static func grow(_ count: Int) -> UnsafeMutableRawBufferPointer {
    let pages = max(count / page + 1, 64)
    let old = growMemory(0, Int32(pages))
    precondition(old > 0, "There is memory left.")
    return unsafe UnsafeMutableRawBufferPointer(
      start: UnsafeMutableRawPointer(bitPattern: Int(old) * page), count: pages * page)
  }
}

@_extern(c, "llvm.wasm.memory.grow.i32")
private func growMemory(_ memory: Int32, _ pages: Int32) -> Int32

@_cdecl("posix_memalign")
public func allocate(
  _ result: UnsafeMutablePointer<UnsafeMutableRawPointer?>, _ alignment: Int, _ count: Int
) -> CInt {
  precondition(alignment <= BlockStore.head, "No value asks for more.")
  unsafe result.pointee = unsafe Memory.store.allocate(count) { unsafe Memory.grow($0) }
  return 0
}

// Swift keeps the name `free` to itself, so that the linker has to put this one in its place.
@_cdecl("__wrap_free")
public func release(_ bytes: UnsafeMutableRawPointer?) {
  if let bytes = unsafe bytes { unsafe Memory.store.release(bytes) }
}

@_cdecl("memcmp")
public func compare(
  _ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ count: Int
) -> CInt {
  for index in 0..<count {
    let difference = unsafe CInt(left[index]) - CInt(right[index])
    if difference != 0 { return difference }
  }
  return 0
}

/// Seeds hash tables: here they are alike in each run.
@_cdecl("arc4random_buf")
public func fill(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int) {
  for index in 0..<count { unsafe bytes[index] = UInt8(truncatingIfNeeded: index) }
}

/// To the nearest whole number, halves away from zero.
@_cdecl("round")
public func round(_ number: Double) -> Double {
  let whole = number.rounded(.towardZero)
  guard (number - whole).magnitude >= 0.5 else { return whole }
  return number < 0 ? whole - 1 : whole + 1
}

// A number of 128 bits is given as two of 64, and given back where the first argument says.

@_cdecl("__multi3")
public func multiply(
  _ result: UnsafeMutablePointer<UInt64>, _ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64
) { unsafe put(WideNumber(low: a, high: b) &* WideNumber(low: c, high: d), result) }

@_cdecl("__ashlti3")
public func shiftLeft(
  _ result: UnsafeMutablePointer<UInt64>, _ a: UInt64, _ b: UInt64, _ count: Int32
) { unsafe put(WideNumber(low: a, high: b) &<< Int(count), result) }

@_cdecl("__lshrti3")
public func shiftRight(
  _ result: UnsafeMutablePointer<UInt64>, _ a: UInt64, _ b: UInt64, _ count: Int32
) { unsafe put(WideNumber(low: a, high: b) &>> Int(count), result) }

@_cdecl("__ashrti3")
public func shiftRightSigned(
  _ result: UnsafeMutablePointer<UInt64>, _ a: UInt64, _ b: UInt64, _ count: Int32
) { unsafe put(WideNumber(low: a, high: b).shiftedRightSigned(by: Int(count)), result) }

@_cdecl("__udivti3")
public func divide(
  _ result: UnsafeMutablePointer<UInt64>, _ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64
) {
  let parts = WideNumber(low: a, high: b).divided(by: WideNumber(low: c, high: d))
  unsafe put(parts.quotient, result)
}

@_cdecl("__umodti3")
public func remainder(
  _ result: UnsafeMutablePointer<UInt64>, _ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64
) {
  let parts = WideNumber(low: a, high: b).divided(by: WideNumber(low: c, high: d))
  unsafe put(parts.remainder, result)
}

@_cdecl("__divti3")
public func divideSigned(
  _ result: UnsafeMutablePointer<UInt64>, _ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64
) {
  let parts = WideNumber(low: a, high: b).dividedSigned(by: WideNumber(low: c, high: d))
  unsafe put(parts.quotient, result)
}

@_cdecl("__modti3")
public func remainderSigned(
  _ result: UnsafeMutablePointer<UInt64>, _ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64
) {
  let parts = WideNumber(low: a, high: b).dividedSigned(by: WideNumber(low: c, high: d))
  unsafe put(parts.remainder, result)
}

private func put(_ number: WideNumber, _ result: UnsafeMutablePointer<UInt64>) {
  unsafe result[0] = number.low
  unsafe result[1] = number.high
}
