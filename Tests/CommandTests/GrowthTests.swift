import Foundation
import TestSupport
import Testing

/// What grows in the books, and what is asked of them: eight times as much takes eight times as long.
///
/// The time is that of the processor, so that other programs on the machine do not count, and of a
/// whole run, so that no step is forgotten. What grows with the square takes 64 times as long.
@Suite(.serialized) struct GrowthTests {
  private static let times = 8
  /// Sorting and larger tables take somewhat more than the number of things.
  private static let most = 16.0
  /// A machine may be slow for a moment, and the shortest of some runs shows what the work takes.
  private static let runs = 3

  @Test(
    arguments: [
      (.activities, 150, "balance --pots"), (.activities, 60, "report tertiaal"),
      (.activities, 60, "report gemeente"), (.activities, 40, "check"),
      (.teams, 80, "balance --pots"),
      (.teams, 25, "check"), (.teams, 60, "report mtmp"), (.teams, 40, "report gemeente"),
      (.commodities, 400, "balance"), (.commodities, 300, "check"), (.assertions, 300, "check"),
      (.includes, 150, "check"), (.links, 60, "check"), (.lines, 1000, "register"),
      (.aliases, 1000, "balance"), (.spending, 25, "report gemeente"),
    ] as [(GrowingBooks, Int, String)])
  func workGrowsAsTheBooksDo(books: GrowingBooks, count: Int, command: String) throws {
    let folders = try [count, count * Self.times].map { try books.folder($0) }
    var shortest = [Double.infinity, Double.infinity]
    for _ in 0..<Self.runs {
      for (index, folder) in folders.enumerated() {
        shortest[index] = min(shortest[index], try Self.seconds(command, folder))
      }
      if shortest[1] < shortest[0] * Self.most { break }
    }
    #expect(
      shortest[1] < shortest[0] * Self.most,
      "\(count) \(books): \(shortest[0]) s, \(Self.times) times as many: \(shortest[1]) s")
  }

  /// What a run of the program takes of a processor.
  private static func seconds(_ command: String, _ folder: Folder) throws -> Double {
    // The last line is of the children: minutes and seconds of the program, then of the system.
    let run = try folder.shell("\"$W\" \(command) >answer 2>&1; echo $? >status; times")
    let (status, answer) = (try folder.text(of: "status"), try folder.text(of: "answer"))
    // Of these books `check` may have something to say.
    #expect(["0\n", "1\n"].contains(status), "\(answer.prefix(500))")
    let words = run.lines.last?.split(separator: " ") ?? []
    return words.reduce(0) { sum, word in
      let parts = word.dropLast().split(separator: "m").compactMap { Double($0) }
      return sum + (parts.count == 2 ? parts[0] * 60 + parts[1] : .infinity)
    }
  }
}
