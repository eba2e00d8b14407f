import Basics
package import Diagnostics
import Privacy

/// Draws findings for people: the line that the user wrote, marks under it, and what to do.
///
///     fout[BAL-01]: de boeking is niet in evenwicht
///        ┌─ ledgers/2020/stadskanaal.journal:12:1
///     12 │ 2020-03-12 * (F2020-031) Hovenier
///        │ ^^^^^^^^^^ hier blijft € 5,00 over
///        = doen: vul de ontbrekende regel aan
///     12 + 2020-03-12 * (F2020-031) Hovenier
///
/// Below the advice stands what the line becomes: behind a `+` where that can be nothing else, behind
/// a `?` where somebody has to look, and behind a `-` a line that goes.
///
/// A place that runs over several lines is marked on the first of them. Lines of one text stand in
/// the order of that text, and on one line the finding's own mark comes first.
package struct TextRenderer {
  /// Narrower terminals get lines of this many columns, since nothing could be read in fewer.
  package static let smallestWidth = 40
  /// Wider terminals, and files, get excerpts of at most this many columns.
  package static let largestWidth = 200

  private var locator: SourceLocator
  private var words: ShownWords
  private let palette: Palette
  private let width: Int?
  private let mask: SourceMask
  /// What nobody may read of the lines that were drawn, by where they begin: several findings show the
  /// row of one team.
  private var maskedLines: [Place: ArraySlice<Range<Int>>] = [:]

  /// A renderer for findings in `sources`.
  ///
  /// `width` is the number of columns of the terminal; nil for a file or a pipe, where prose is not
  /// wrapped so that it can be searched. `mask` is that of all findings of the run.
  package init(
    sources: [Source], language: Language, palette: Palette, width: Int?,
    mask: SourceMask = .nothing
  ) {
    locator = SourceLocator(mask.hidden(in: sources))
    self.mask = mask
    words = ShownWords(in: language, without: mask.words)
    self.palette = palette
    self.width = width.map { min(max($0, Self.smallestWidth), Self.largestWidth) }
  }

  /// The lines of a finding, each with its line end; paths alone may be longer than the width.
  package mutating func render(_ diagnostic: Diagnostic) -> String {
    let groups = Mark.groups(of: diagnostic, &words, &locator)
    var changes: [(Fix, ChangedLines)] = []
    for fix in diagnostic.fixes where words.showsAll(of: fix) {
      changes.append((fix, ChangedLines(fix, of: diagnostic.place, mask: mask, locator: &locator)))
    }
    var largestLine = groups.reduce(1) { largest, group in
      group.marks.reduce(largest) { max($0, $1.line) }
    }
    for (_, change) in changes {
      largestLine = change.lines.reduce(largestLine) { max($0, $1.number) }
    }
    var page = FindingPage(palette: palette, width: width, largestLine: largestLine)
    page.drawHeading(
      "\(diagnostic.severity.word(in: words.language))[\(diagnostic.code.text)]",
      role: diagnostic.severity.role,
      message: words.of(diagnostic.message))
    for (index, group) in groups.enumerated() {
      page.drawLocation(locator.location(of: group.place), isFirst: index == 0)
      draw(group, on: &page)
    }
    for note in diagnostic.notes {
      page.drawNote(words.of(note))
    }
    if let help = diagnostic.help {
      page.drawNote(words.of(help), word: words.language.helpWord)
    }
    for row in diagnostic.offer?.lines ?? [] { page.drawOffer(words.of(Bilingual { _ in row })) }
    for (fix, change) in changes {
      if changes.count > 1 { page.drawNote(words.of(fix.title) + ":") }
      draw(fix, change, below: diagnostic.place, on: &page)
    }
    return page.text
  }

  private mutating func draw(
    _ fix: Fix, _ change: ChangedLines, below place: Place, on page: inout FindingPage
  ) {
    if change.place.source != place.source {
      page.drawLocation(locator.location(of: change.place), isFirst: false)
    }
    let room = (width ?? Self.largestWidth) - page.gutterWidth - 1
    for line in change.lines {
      let bytes = 0..<line.text.count
      let excerpt = LineExcerpt(
        of: line.text, line: bytes, around: line.change, room: room,
        masked: mask.words.places(ofLine: bytes, in: line.text))
      page.drawChange(
        line: line.number, sign: line.isRemoved ? "-" : fix.grade == .safe ? "+" : "?",
        role: fix.grade == .safe ? .added : .warning, text: excerpt.text)
    }
    if change.others > 0 { page.drawGap(words.language.soOnLines(change.others)) }
  }

  private mutating func draw(_ group: MarkedSource, on page: inout FindingPage) {
    // A file that could not be read is an empty text; a picture of nothing would say nothing.
    if locator.source(of: group.place).count == 0 {
      for mark in group.marks where !mark.label.isEmpty {
        page.drawLabel(mark.label, role: mark.role)
      }
      return
    }
    var previous: Int?
    for marks in group.marksByLine() {
      guard let line = marks.first?.line else { continue }
      if let previous, line > previous + 1 { page.drawGap() }
      previous = line
      draw(marks, ofLine: line, at: group.place, on: &page)
    }
  }

  /// Draws a line with its marks; a line that is too long is drawn again for marks far apart.
  private mutating func draw(
    _ marks: [Mark], ofLine line: Int, at place: Place, on page: inout FindingPage
  ) {
    // The last column is for a mark behind the end of the line.
    let room = (width ?? Self.largestWidth) - page.gutterWidth - 1
    var excerpts: [(excerpt: LineExcerpt, marks: [Mark])] = []
    for mark in marks {
      if let index = excerpts.firstIndex(where: { $0.excerpt.shows(mark.range.lowerBound) }) {
        excerpts[index].marks.append(mark)
        continue
      }
      let bytes = locator.range(ofLine: line, at: place)
      let excerpt = LineExcerpt(
        of: locator.source(of: place), line: bytes, around: mark.range, room: room,
        masked: masked(bytes, at: place))
      excerpts.append((excerpt, [mark]))
    }
    for (excerpt, marks) in excerpts {
      page.drawExcerpt(line: line, text: excerpt.text)
      for mark in marks {
        page.drawMark(
          columns: excerpt.columns(of: mark.range), sign: mark.sign, role: mark.role,
          label: mark.label)
      }
    }
  }

  private mutating func masked(_ line: Range<Int>, at place: Place) -> ArraySlice<Range<Int>> {
    let key = Place(source: place.source, from: line.lowerBound, to: line.lowerBound)
    if let known = maskedLines[key] { return known }
    let found = mask.ranges(ofLine: line, in: locator.source(of: place), number: place.source)
    maskedLines[key] = found
    return found
  }
}
