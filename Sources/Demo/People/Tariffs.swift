import Templates

/// The rulebook knows the price of an hour in 2020; the corporation adds those of its own years.
enum Tariffs {
  private static let title = "| Waarde \"uurtarief\" "

  static func added(to file: WorkspaceFile) -> WorkspaceFile {
    var lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let head = lines.firstIndex(where: { $0.hasPrefix(title) }) else { return file }
    let end = lines[head...].firstIndex { !$0.hasPrefix("|") } ?? lines.endIndex
    let rows = Corporation.years.map { year in
      "| \(Text.cents(Corporation.tariff(in: year))) per uur | \(year)-01-01 | \(year)-12-31 "
        + "| tarief van \(Corporation.name), verzonnen | vastgesteld |"
    }
    let table = lines[head..<end] + rows.map { $0[...] }
    lines.replaceSubrange(
      head..<end, with: [TableAlignment.aligned(table.joined(separator: "\n"))[...]])
    return WorkspaceFile(path: file.path, text: lines.joined(separator: "\n"))
  }
}
