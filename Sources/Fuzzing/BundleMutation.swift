import WholeRun

@_extern(c, "LLVMFuzzerMutate")
func mutateBytes(_ start: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int) -> Int

/// Changes an input in place, and gives its new length, which stays within `limit`.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutateJournal(
  _ start: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int, _ seed: CUnsignedInt
) -> Int {
  var mutation = LineMutation(seed: UInt64(seed))
  guard count > 0, mutation.below(3) > 0 else { return unsafe mutateBytes(start, count, limit) }
  let old = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let new = mutation.mutated(old)
  for index in 0..<min(new.count, limit) { unsafe start[index] = new[index] }
  return min(new.count, limit)
}
