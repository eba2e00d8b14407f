import Ledger
import Reading
import TestSupport
import Testing

/// Several main files that cores read at once give the same book and the same findings in the same
/// order as when they are read one after the other.
@Suite struct MainFilesTests {
  /// What may stand in a file, so that a guess about the next one is wrong, or is not.
  @Test(arguments: StretchTests.interruptions.indices)
  func anywhere(index: Int) {
    let (name, text) = StretchTests.interruptions[index]
    for numbers in [[0], [1], [4], [7], [2, 6]] {
      let files = Self.files(interruption: text, in: numbers)
      for cores in [2, 3] {
        let difference = Self.difference(files, cores: cores)
        #expect(difference == nil, "\(name) in \(numbers), on \(cores) cores")
      }
    }
  }

  /// A file that was read or cannot be stops the guessing, not the reading.
  @Test func filesThatAreNotThereOrThereTwice() {
    let files = Self.files(interruption: "include 6.journal\n", in: [2])
    let paths = ["0", "1", "2", "weg", "3", "./1", "4", "5", "6", "7"].map { $0 + ".journal" }
    #expect(Self.difference(files, paths, cores: 2) == nil)
  }

  /// On several cores they make up a book of as many parts, so that nothing was read for nothing.
  @Test func allOfThem() {
    let files = Self.files(interruption: "", in: [])
    let together = BookReading.read(Self.paths, from: files.access, workers: .inOrder(2))
    #expect(together.findings.isEmpty)
    #expect(together.book.parts.map { $0.source } == Array(Self.paths.indices))
  }

  private static func difference(
    _ files: MemoryFiles, _ paths: [String] = paths, cores: Int
  ) -> String? {
    let alone = BookReading.read(paths, from: files.access)
    let together = BookReading.read(paths, from: files.access, workers: .inOrder(cores))
    return BookComparison.difference(alone, together)
  }

  private static let paths = (0..<8).map { "\($0).journal" }

  private static func files(interruption: String, in numbers: [Int]) -> MemoryFiles {
    var files = ["in.journal": Array("alias Kas = Pot\n2020-01-01 x\n Kas  € 1\n Bank\n".utf8)]
    for (number, path) in paths.enumerated() {
      let text = numbers.contains(number) ? interruption : ""
      files[path] = Array(
        """
        decimal-mark ,
        commodity € 1.000,00
        Y2020

        1/\(number + 1) * (F\(number)) Winkel  ; gemeente: Stadskanaal, file: \(number)
            82020 LFF 001:oop:Wijkbeheer \(number / 2)  € 1.250,00
            Kas
        \(text)
        2020-02-\(number + 10) Uren
            82020 LFF 001:personeel  4,00 uur @ € 62,50  ; bron: fonds \(number)
            Bank \(number)

        """.utf8)
    }
    return MemoryFiles(files)
  }
}
