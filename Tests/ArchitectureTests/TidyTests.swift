import Testing

/// The code keeps the style of this project, and the repository its shape.
@Suite struct TidyTests {
  @Test(arguments: ["Sources", "Tests"])
  func filesAreTidy(folder: String) throws {
    let files = try Repository.swiftFiles(below: folder)
    for file in files { #expect(Tidiness.flaws(in: file) == []) }
    #expect(files.count > 40, "There was something to look at.")
    // A part of them is enough to see that functions are found at all.
    let functions = files.prefix(60).reduce(0) {
      $0 + Tidiness.functions(in: SwiftCode($1.text)).count
    }
    #expect(functions > 100, "Functions were found.")
  }

  @Test func topLevelHoldsWhatItShould() throws {
    let found = try Repository.topLevel()
    #expect(
      found == ["Package.swift", "README.md", "Sources", "Tests", "ledgers", "rules"])
  }

  @Test func coreRoomsAreRooms() throws {
    let rooms = try Repository.folders(in: "Sources")
    #expect(Tidiness.core.subtracting(rooms).isEmpty, "A guard of no room guards nothing.")
  }

  /// An exception ends with what it was made for: a room that is gone, or one that no longer holds
  /// the word.
  @Test func exceptionsAreNeeded() throws {
    let files = try Repository.swiftFiles(below: "Sources")
    for banned in Tidiness.bannedWords {
      for room in banned.except {
        let isNeeded = files.contains { file in
          file.room == room && SwiftCode(file.text).lines.contains { $0.contains(banned.word) }
        }
        #expect(isNeeded, "\(room) no longer holds \(banned.word): take its exception out")
      }
    }
  }

  @Test func readersOfDigitsAreNeeded() throws {
    let files = try Repository.swiftFiles(below: "Sources")
    for path in Tidiness.readersOfDigits {
      let isNeeded = files.contains { file in
        file.path == path
          && SwiftCode(file.text).lines.contains { Tidiness.multipliesDigits($0) }
      }
      #expect(isNeeded, "\(path) no longer multiplies digits: take its exception out")
    }
  }

  // MARK: The guard guards

  @Test(arguments: [
    "value = value * 10 + Int64(byte - ASCII.zero)", "{ $0 * 10 + Int128($1 - ASCII.zero) }",
    "value = value &* 10 &+ UInt64(digit)", "digits = digits * 10 + Int128(byte) - 0x30",
    "a = a * 16 + UInt32(byte)", "a = a*10+Int(b)", "cents = cents * 100 + value",
    "v = v * (isHexadecimal ? 16 : 10) + UInt32(b)",
  ])
  func plantedMultiplicationIsFound(line: String) {
    for (room, flaws) in [("Interchange", 1), ("Basics", 1), ("Benchmark", 0)] {
      let file = Repository.File(
        path: "Sources/\(room)/Planted.swift", text: "/// A.\nstruct A {\n  \(line)\n}\n")
      #expect(Tidiness.flaws(in: file).count == flaws)
    }
  }

  @Test(arguments: [
    "rest = (rest * 10 + Int(digit)) % 97", "let months = year * 12 + month - 1",
    "LinePicture.left * 10 + LinePicture.length", "power *= 10",
    "guard value.append(digit: byte) else { return nil }",
  ])
  func otherArithmeticIsFine(line: String) {
    let file = Repository.File(
      path: "Sources/Ledger/Planted.swift", text: "/// A.\nstruct A {\n  \(line)\n}\n")
    #expect(Tidiness.flaws(in: file) == [])
  }

  @Test(arguments: [
    ("Ledger", "  let a = try! b()"), ("Ledger", "  let a = b as! C"),
    ("Ledger", "  fatalError(\"x\")"), ("WijkboekCommand", "  print(\"x\")"),
    ("WijkboekCommand", "  let a = \"\\(print(\"x\"))\""), ("Reading", "import Foundation"),
    ("Reading", "  let a = String(describing: b)"), ("Reading", "  // TO" + "DO: this"),
    ("Reading", "  /* FIX" + "ME */"), ("Benchmark", "  let a = try! b()"),
  ])
  func plantedWordIsFound(room: String, line: String) {
    let planted = Repository.File(
      path: "Sources/\(room)/Planted.swift", text: "/// A.\nstruct A {\n\(line)\n}\n")
    #expect(Tidiness.flaws(in: planted).count == 1)
  }

  @Test(arguments: [
    ("Ledger", "  let a = \"try! as! fatalError( print(\""), ("Ledger", "  // never try!"),
    ("Ledger", "  let a = \"\"\"\n    try! \"as!\" it\n    \"\"\""),
    ("Ledger", "  let a = #\"a \" try! \\(print()) \"#"), ("Ledger", "  let a = \"\\\\ try!\""),
    ("Ledger", "  let a = fingerprint(b)"), ("Ledger", "  b.print(a)"),
    ("Ledger", "  func print(a: Int) {}"), ("Benchmark", "  print(1)"),
    ("Ledger", "  /* a /* b */ try! */"), ("WijkboekCommand", "import Foundation"),
  ])
  func otherWordsAreFine(room: String, line: String) {
    let other = Repository.File(
      path: "Sources/\(room)/Planted.swift", text: "/// A.\nstruct A {\n\(line)\n}\n")
    #expect(Tidiness.flaws(in: other) == [])
  }

  @Test(arguments: [69, 70])
  func longFunctionIsFound(count: Int) {
    let body = String(repeating: "    a()\n", count: count - 2)
    let text =
      "/// A.\nstruct A {\n  func long(\n    a: () -> Void = {}) {\n\(body.dropFirst(8))  }\n}\n"
    let file = Repository.File(path: "Sources/Ledger/Planted.swift", text: text)
    #expect(Tidiness.functions(in: SwiftCode(text)).map { $0.lines } == [count])
    #expect(Tidiness.flaws(in: file).count == (count < 70 ? 0 : 1))
  }

  @Test func wordsAreNoLinesOfCode() {
    let words = String(repeating: "    words { and words\n", count: 100)
    let text = "func a() {\n  b(\n    \"\"\"\n\(words)    \"\"\")\n}\n"
    #expect(Tidiness.functions(in: SwiftCode(text)).map { $0.lines } == [4])
  }

  @Test func longFileIsFound() {
    let text = "/// A.\nstruct A {}\n" + String(repeating: "// a\n", count: 497)
    for (more, flaws) in [("", 0), ("// a\n", 1)] {
      let file = Repository.File(path: "Sources/Ledger/Planted.swift", text: text + more)
      #expect(Tidiness.flaws(in: file).count == flaws)
    }
  }

  @Test(arguments: [
    "struct A {}\n", "// A.\nstruct A {}\n", "/// A.\n\npackage struct A {}\n",
    "import B\n@safe package final class A {}\n\n/// B.\nstruct B {}\n",
  ])
  func missingDocCommentIsFound(text: String) {
    let file = Repository.File(path: "Sources/Ledger/Planted.swift", text: text)
    #expect(Tidiness.flaws(in: file).count == 1)
  }

  @Test(arguments: [
    "/// A.\nstruct A {}\n", "/// A.\n@safe\npackage final class A {}\n", "extension A {}\n",
    "let text = \"\"\"\nstruct A {}\n\"\"\"\n", "/// A.\n@safe package final class A {}\n",
  ])
  func docCommentIsSeen(text: String) {
    let file = Repository.File(path: "Sources/Ledger/Planted.swift", text: text)
    #expect(Tidiness.flaws(in: file) == [])
  }
}
