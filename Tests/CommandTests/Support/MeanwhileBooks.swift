import Foundation
import Testing

/// A small workspace that several programs write to at once.
enum MeanwhileBooks {
  static let mapping = "ledgers/import/grootboek.md"
  static let journal = "ledgers/2021/T1.journal"

  static let organisation = """
    # Organisatie

    | Gebiedsteam | Gemeente      | Boeken compleet tot |
    | ----------- | ------------- | ------------------- |
    | Noord       | Stadskanaal   | 2021-12-31          |
    | Noord       | Borger-Odoorn | 2021-12-31          |

    | Grootboeknummer | Thema  |
    | --------------- | ------ |
    | 82020 LFF 001   | Aanleg |
    | 82020 LFF 002   | Schoon |

    """

  static func folder(in place: String = "") throws -> Folder {
    let folder = try Folder()
    try folder.write(organisation, to: place + "ledgers/organisatie.md")
    try folder.write(
      ExportText.mapping.replacing("ledgers/2021/grootboek.journal", with: journal),
      to: place + mapping)
    try folder.write("decimal-mark ,\ncommodity € 1.000,00\n", to: place + journal)
    return folder
  }

  /// Writes an export, whose documents are those of no other seed.
  static func write(rows: Int, seed: Int, to name: String, in folder: Folder) throws {
    let head = "Boekdatum;Stuk;Regel;Omschrijving;Relatie;Rekening;Kpl;Bedrag\r\n"
    let text = (1...rows).map { "14-1-2021;S\(seed);\($0);Tegels;Hovenier;430100;1200;1,00\r\n" }
    try folder.write(head + text.joined(), to: name)
  }

  /// Nothing that is half written is left.
  static func expectNoLeftovers(
    in folder: Folder, at location: SourceLocation = #_sourceLocation
  ) throws {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    #expect(names.filter { $0.contains(".wijkboek-tmp-") } == [], sourceLocation: location)
  }
}

/// A system that answers a program otherwise than it would.
enum SystemCalls {
  static let canBeChanged: Bool = {
    guard Program.isInstalled("strace"), let folder = try? Folder() else { return false }
    let run = try? folder.shell("\(with("mkdir:error=EIO")) mkdir a 2>/dev/null; test ! -e a")
    return run?.status == 0
  }()

  /// What stands before a program to which some call answers as told.
  static func with(_ injection: String) -> String {
    let call = injection.prefix { $0 != ":" }
    return "strace -f -qq -o /dev/null -e trace=\(call) -e inject=\(injection)"
  }
}
