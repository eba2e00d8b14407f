import Diagnostics
import Ledger

/// Main files, of which a workspace has one for each team and tertiaal: several cores read them at
/// once, each a group of files that stand next to each other.
extension ReadingRun {
  /// What a core has read of a group of files.
  private struct Group {
    let reader: JournalReader
    var parts: [(part: BookPart, unsettled: [Int])]
  }

  /// Groups are so many times as many as cores, so that a core that is done early helps the others.
  private static let groupsOfCore = 3

  /// Reads files one after the other, or at once on the guess that only the first says something
  /// about how amounts are written that the next one needs.
  mutating func readRoots(_ paths: [String]) {
    var rest = paths[...]
    var mayGuess = workers.count > 1
    while let path = rest.popFirst() {
      readRoot(path)
      if mayGuess, rest.count > 1 { mayGuess = readAtOnce(&rest) }
    }
  }

  /// Reads the files that come next and are not large, and takes them off; whether that went well
  /// enough to try it again.
  private mutating func readAtOnce(_ paths: inout ArraySlice<String>) -> Bool {
    let sources = sourcesToRead(paths)
    guard sources.count > 1 else { return true }
    let groups = groups(of: sources)
    let first = book.sources.count
    let guess = reader.state.ofMainFile
    var fork = reader.forked()
    fork.begin(with: guess)
    let beginning = fork
    let results = Slots<Group>(count: groups.count)
    workers.run(groups.count) { index in
      let numbers = groups[index].map { (source: sources[$0], number: first + $0) }
      if let group = ReadingRun.read(numbers, beginning, guess) { results.put(group, at: index) }
    }
    for (index, group) in groups.enumerated() {
      // An include, or another way of writing amounts: from here on one file waits for the other.
      guard var result = results.take(at: index) else { return false }
      let numbers = reader.adopt(result.reader)
      for source in sources[group] {
        firstPlaces[source.path] = Place(source: book.sources.count, from: 0, to: 0)
        book.sources.append(source)
      }
      for index in result.parts.indices where !result.parts[index].part.transactions.isEmpty {
        numbers.renumber(&result.parts[index].part)
        book.parts.append(result.parts[index].part)
        unsettled.append(result.parts[index].unsettled)
      }
      paths = paths.dropFirst(group.count)
    }
    return true
  }

  /// The next files, up to one that is large, that cannot be read, or that was read already.
  private func sourcesToRead(_ paths: ArraySlice<String>) -> [Source] {
    var sources: [Source] = []
    var seen: Set<String> = []
    for path in paths {
      let path = Paths.plain(path)
      guard firstPlaces[path] == nil, seen.insert(path).inserted,
        case .source(let source) = files.read(path), !isLarge(source)
      else { break }
      sources.append(source)
    }
    return sources
  }

  /// Groups of about the same size.
  private func groups(of sources: [Source]) -> [Range<Int>] {
    let all = sources.reduce(0) { $0 + $1.count }
    let most = all / (workers.count * ReadingRun.groupsOfCore)
    var groups: [Range<Int>] = []
    var (start, size) = (0, 0)
    for (index, source) in sources.enumerated() {
      size += source.count
      guard size >= most || index == sources.count - 1 else { continue }
      groups.append(start..<(index + 1))
      (start, size) = (index + 1, 0)
    }
    return groups
  }

  /// Reads some files; nil where one includes another, or ends with another way of writing amounts
  /// than was guessed.
  private static func read(
    _ files: [(source: Source, number: Int)], _ beginning: JournalReader, _ guess: ReadingState
  ) -> Group? {
    var reader = beginning
    var parts: [(part: BookPart, unsettled: [Int])] = []
    for (source, number) in files {
      reader.begin(with: guess)
      reader.startPart(source: number, expectedBytes: source.count)
      let stop = source.withBytes { reader.read($0, from: 0, to: source.count) }
      guard stop == .end, reader.state.commodityFormats == guess.commodityFormats else {
        return nil
      }
      reader.endFile(source, number)
      parts.append((reader.part, reader.unsettled))
      reader.startPart(source: number, expectedBytes: 0)
    }
    return Group(reader: reader, parts: parts)
  }
}
