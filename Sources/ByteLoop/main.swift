// The yardstick of the benchmark: the least that reading a journal can cost, as a whole process.
// Usage: ByteLoop FILE
// It prints its counts and the sums that are not zero, and exits with 1 if they contradict
// themselves and with 2 if the file cannot be read.

import Glibc

/// Reads the whole file, whose pages are fetched at once, or returns nil.
func journalSums(of path: String) -> JournalSums? {
  let file = unsafe open(path, O_RDONLY)
  guard file >= 0 else { return nil }
  var status = stat()
  guard unsafe fstat(file, &status) == 0 else { return nil }
  let size = Int(status.st_size)
  let flags = MAP_PRIVATE | CInt(MAP_POPULATE)
  guard let memory = unsafe mmap(nil, size, PROT_READ, flags, file, 0), unsafe memory != MAP_FAILED
  else { return nil }
  var sums = JournalSums()
  unsafe sums.read(memory.assumingMemoryBound(to: UInt8.self), size)
  return sums
}

/// Prints what was found and returns the exit status.
func report(_ found: JournalSums) -> CInt {
  print(
    "transactions=\(found.transactions) postings=\(found.postings)",
    "labels=\(found.labels) odd=\(found.odd)")
  var total: Int64 = 0
  for (id, name) in found.names.names.enumerated() where found.sums[id] != 0 {
    total += found.sums[id]
    print(found.sums[id], name)
  }
  return found.odd == 0 && total == 0 ? 0 : 1
}

guard CommandLine.arguments.count == 2, let found = journalSums(of: CommandLine.arguments[1]) else {
  print("usage: ByteLoop FILE, a journal that is not empty")
  exit(2)
}
exit(report(found))
