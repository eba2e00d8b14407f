import Basics
package import Diagnostics
import Document

/// A report as one page for a browser, with everything that it needs inside.
///
/// It holds no script: what is to be seen under a pointer, or with the keyboard, is done by style
/// alone, so that the page works wherever somebody opens it, and prints as it stands.
package struct PageHTML {
  private let page: Page
  private let language: Language
  /// The keys of the origins and of their lines, to which figures may lead.
  private let keys: Set<String>
  private var html = HTMLText()
  /// How many charts were drawn, so that each has names of its own.
  private var charts = 0

  package static func text(of shown: ShownPage, in language: Language) -> String {
    var renderer = PageHTML(shown.page, language)
    renderer.write()
    return renderer.html.text
  }

  private init(_ page: Page, _ language: Language) {
    self.page = page
    self.language = language
    var keys: Set<String> = []
    for origin in page.origins {
      keys.insert(origin.key)
      for line in origin.lines { if let key = line.key { keys.insert(key) } }
    }
    self.keys = keys
  }

  private func say(_ dutch: String, _ english: String) -> String {
    language == .dutch ? dutch : english
  }

  private mutating func write() {
    writeHead()
    html.line(
      "<a class=\"skip\" href=\"#inhoud\">" + say("Naar de inhoud", "To the content") + "</a>")
    html.line("<header>")
    html.element("h1", page.title)
    html.element("p", page.subtitle, "class=\"subtitle\"")
    writeFacts(page.facts)
    writeContents()
    html.line("</header>")
    html.line("<main id=\"inhoud\">")
    for part in page.parts { writePart(part) }
    writeOrigins()
    html.line("</main>")
    html.line("<footer>")
    writeFacts(page.closing)
    html.line("</footer>")
    html.line("</body>")
    html.line("</html>")
  }

  private mutating func writeHead() {
    html.line("<!DOCTYPE html>")
    html.line("<html lang=\"\(language.rawValue)\">")
    html.line("<head>")
    html.line("<meta charset=\"utf-8\">")
    html.line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
    // Nothing is fetched and nothing is run, whatever a book may hold.
    html.line(
      "<meta http-equiv=\"Content-Security-Policy\" "
        + "content=\"default-src 'none'; style-src 'unsafe-inline'\">")
    html.element("title", page.title + " – " + page.subtitle)
    html.line("<style>")
    html.append(HTMLStyle.sheet)
    html.line("</style>")
    html.line("</head>")
    html.line("<body>")
  }

  private mutating func writeFacts(_ facts: [Page.Fact]) {
    guard !facts.isEmpty else { return }
    html.line("<dl class=\"facts\">")
    for fact in facts {
      html.line(
        "<div>" + HTMLText.element("dt", fact.name) + HTMLText.element("dd", fact.value) + "</div>")
    }
    html.line("</dl>")
  }

  private mutating func writeContents() {
    guard page.parts.count > 1 else { return }
    html.line("<nav aria-label=\"\(say("Inhoud", "Contents"))\">")
    html.line("<ul>")
    for part in page.parts {
      html.line(
        "<li><a href=\"#deel-\(HTMLText.anchor(part.key))\">" + HTMLText.escaped(part.title)
          + "</a></li>")
    }
    html.line("</ul>")
    html.line("</nav>")
  }

  // MARK: Parts

  private mutating func writePart(_ part: Page.Part) {
    let name = "deel-" + HTMLText.anchor(part.key)
    html.line("<section class=\"part\" id=\"\(name)\" aria-labelledby=\"\(name)-kop\">")
    html.element("h2", part.title, "id=\"\(name)-kop\"")
    var open = false
    for block in part.blocks {
      // Charts that follow each other stand beside each other where there is room.
      let isChart = if case .chart = block { true } else { false }
      if isChart != open {
        html.line(isChart ? "<div class=\"charts\">" : "</div>")
        open = isChart
      }
      write(block)
    }
    if open { html.line("</div>") }
    html.line("</section>")
  }

  private mutating func write(_ block: Page.Block) {
    switch block {
    case .paragraph(let text): html.element("p", text)
    case .list(let items):
      html.line("<ul>")
      for item in items { html.element("li", item) }
      html.line("</ul>")
    case .notice(let text, let tone):
      html.line(
        "<p class=\"notice \(tone.key)\" role=\"note\"><strong>"
          + HTMLText.escaped(tone.word(in: language)) + ":</strong> " + HTMLText.escaped(text)
          + "</p>")
    case .table(let table):
      let keys = self.keys
      html.append(
        HTMLTable.text(of: table, in: language) { key in
          keys.contains(key) ? HTMLTable.address(of: key) : nil
        })
    case .chart(let chart):
      charts += 1
      html.append(ChartHTML.text(of: chart, number: charts, in: language))
    }
  }

  // MARK: Origins

  private mutating func writeOrigins() {
    guard !page.origins.isEmpty else { return }
    html.line("<section class=\"part origins\" id=\"herkomst\" aria-labelledby=\"herkomst-kop\">")
    html.element(
      "h2", say("Herkomst van de cijfers", "Where the figures come from"), "id=\"herkomst-kop\"")
    for origin in page.origins { write(origin) }
    html.line("</section>")
  }

  private mutating func write(_ origin: Origin) {
    let name = HTMLTable.address(of: origin.key)
    html.line("<section class=\"origin\" aria-labelledby=\"\(name)\">")
    html.element("h3", origin.title, "id=\"\(name)\"")
    html.line("<div class=\"scroll\"><table role=\"table\">")
    html.line(
      "<thead><tr>"
        + [say("Plaats", "Place"), say("Datum", "Date"), say("Omschrijving", "Description")].map {
          HTMLText.element("th", $0, "scope=\"col\"")
        }.joined()
        + HTMLText.element("th", say("Bedrag", "Amount"), "scope=\"col\" class=\"right\"")
        + "</tr></thead>")
    html.line("<tbody>")
    for line in origin.lines {
      let id = line.key.map { " id=\"" + HTMLTable.address(of: $0) + "\"" } ?? ""
      html.line(
        "<tr role=\"row\"\(id)><td role=\"cell\" class=\"place\">"
          + HTMLText.escaped(line.path + ":" + String(line.number))
          + "</td><td role=\"cell\">" + (line.day?.text ?? "")
          + "</td><td role=\"cell\">" + HTMLText.escaped(line.text)
          + "</td><td role=\"cell\" class=\"right\">"
          + HTMLText.escaped(line.amount.map { CellText.text(of: $0, in: language) } ?? "")
          + "</td></tr>")
    }
    if let rest = origin.rest {
      let words = say("en nog \(rest.count) regels", "and \(rest.count) more lines")
      html.line(
        "<tr role=\"row\"><td role=\"cell\"></td><td role=\"cell\"></td><td role=\"cell\">" + words
          + "</td><td role=\"cell\" class=\"right\">"
          + HTMLText.escaped(rest.amount.map { CellText.text(of: $0, in: language) } ?? "")
          + "</td></tr>")
    }
    html.line("</tbody></table></div>")
    html.line("</section>")
  }
}
