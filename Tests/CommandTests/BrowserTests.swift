import Foundation
import TestSupport
import Testing

/// What a browser makes of reports: nothing is cut off, and nobody is shut out.
@Suite(.enabled(if: Browser.path != nil, "chromium is not installed: no page is looked at"))
struct BrowserTests {
  /// A page of each report.
  private func pages(in folder: Folder) throws -> [(String, String)] {
    for report in [["tertiaal", "2020-T2"], ["gemeente", "2020"], ["mtmp", "2020"], ["overleg"]] {
      try write(report, folder)
    }
    // One of each kind of report, the first by name.
    let kinds = Dictionary(grouping: try folder.names(in: "uit")) { $0.prefix { $0 != "-" } }
    return try kinds.values.compactMap { $0.first }.sorted().map {
      ($0, try folder.text(of: "uit/" + $0))
    }
  }

  private func write(_ report: [String], _ folder: Folder) throws {
    let run = try folder.run(["report"] + report + ["--format", "html", "--output", "uit/"])
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
  }

  /// On a telephone and on a screen; a table may be moved within its own frame, and is then in reach
  /// of the keyboard.
  @Test func nothingIsCutOff() throws {
    let folder = try Folder.workspace()
    var pages = try pages(in: folder)
    if Thorough.isAsked {
      // Seven teams side by side.
      let demo = try Folder()
      #expect(try demo.run("init", "--demo").status == 0)
      try write(["mtmp", "2022-T2"], demo)
      pages.append(("demo", try demo.text(of: "uit/mtmp-2022-t2.html")))
    }
    let lines = try Browser.lines(of: Harness.fitting(pages, widths: [360, 1280]), in: folder)
    #expect(lines.count == pages.count * 2)
    for line in lines { #expect(line.hasSuffix(": fits"), "\(line)") }
  }

  /// The rules of axe, which judges what assistive technology gets to hear and use.
  @Test(
    .enabled(if: Axe.script != nil, "axe-core-python is not installed: accessibility is not judged")
  )
  func accessibilityIsJudged() throws {
    let axe = try #require(Axe.script)
    let folder = try Folder.workspace()
    let pages = try pages(in: folder)
    let lines = try Browser.lines(of: Harness.judging(pages, by: axe), in: folder)
    #expect(lines.count == pages.count)
    for line in lines { #expect(line.hasSuffix(": no violations"), "\(line)") }
  }

  /// On paper all words lie within the page, and all figures are there.
  @Test(
    .enabled(if: Program.isInstalled("pdftotext"), "pdftotext is not installed: no PDF is read"))
  func paperHoldsEverything() throws {
    let folder = try Folder.workspace()
    let arguments = ["report", "tertiaal", "2020-T2", "--format"]
    _ = try folder.run(arguments + ["html", "--output", "rapport.html"])
    try Browser.run(
      ["--no-pdf-header-footer", "--print-to-pdf=rapport.pdf", "rapport.html"], folder)
    let run = try folder.shell("pdftotext -bbox rapport.pdf - | cat")
    var (width, height, words, pages) = (0.0, 0.0, 0, 0)
    for line in run.lines {
      func number(_ name: String) -> Double? {
        line.firstRange(of: name + "=\"").flatMap {
          Double(line[$0.upperBound...].prefix { $0 != "\"" })
        }
      }
      if line.contains("<page "), let wide = number("width"), let high = number("height") {
        (width, height, pages) = (wide, high, pages + 1)
      } else if line.contains("<word "), let right = number("xMax"), let bottom = number("yMax") {
        words += 1
        #expect(right <= width && bottom <= height, "\(line)")
      }
    }
    #expect(pages > 2 && words > 1000)
    #expect(abs(width - 595) < 1 && abs(height - 842) < 1, "A4")
    let text = try folder.shell("pdftotext -layout rapport.pdf - | cat").output
      .replacingOccurrences(of: "\u{A0}", with: " ")
    for figure in ["31.558,95", "48.171,41", "164.656,25", "381.054,96", "49.168,84"] {
      #expect(text.contains(figure), "\(figure)")
    }
  }
}

/// The browser without a window.
enum Browser {
  static let path = ["/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/local/bin/chromium"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  @discardableResult
  static func run(_ arguments: [String], _ folder: Folder) throws -> Program.Run {
    let options = ["--headless=new", "--no-sandbox", "--disable-gpu", "--user-data-dir=profiel"]
    let words = ([path ?? ""] + options + arguments).map { "'\($0)'" }
    return try folder.shell(
      words.joined(separator: " "), environment: ["HOME": folder.path], minutes: 5)
  }

  /// What a page wrote in its element `result`, when its scripts had ended.
  static func lines(of page: String, in folder: Folder) throws -> [String] {
    try folder.write(page, to: "proef.html")
    let run = try run(
      ["--virtual-time-budget=60000", "--window-size=1400,1000", "--dump-dom", "proef.html"], folder
    )
    let start = try #require(run.output.firstRange(of: "<pre id=\"result\">"), "\(run.errors)")
    return run.output[start.upperBound...].prefix { $0 != "<" }.split(separator: "\n")
      .map { String($0) }
  }
}

/// The script of axe, from the package of Python that brings it along.
enum Axe {
  static let script: String? = {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    for folder in path.split(separator: ":") where folder.hasSuffix("/bin") {
      let libraries = folder.dropLast(3) + "lib"
      let names = try? FileManager.default.contentsOfDirectory(atPath: String(libraries))
      for name in names ?? [] where name.hasPrefix("python3") {
        let file = libraries + "/" + name + "/site-packages/axe_core_python/axe.min.js"
        if let text = try? String(contentsOfFile: String(file), encoding: .utf8) { return text }
      }
    }
    return nil
  }()
}

/// A page that holds reports in frames, and says of each what it sees.
enum Harness {
  static func fitting(_ pages: [(name: String, html: String)], widths: [Int]) -> String {
    let frames = pages.flatMap { page in
      widths.map { frame("\(page.name) at \($0)", width: $0, page.html) }
    }
    return document(frames, script: measure)
  }

  /// Axe works inside the page that it judges, so that the line which forbids scripts is taken out.
  static func judging(_ pages: [(name: String, html: String)], by axe: String) -> String {
    let frames = pages.map { page in
      let html = page.html.replacing(/<meta http-equiv="Content-Security-Policy"[^>]*>/, with: "")
      let name = "'" + page.name + ": '"
      let script =
        "<script>" + axe.replacingOccurrences(of: "</script", with: "<\\/script") + "</script>"
        + "<script>axe.run(document, { resultTypes: ['violations'] }).then(found => "
        + "parent.postMessage(\(name) + (found.violations.map(one => one.id + ' ' "
        + "+ one.nodes[0].html).join(' | ') || 'no violations'), '*'))</script>"
      return frame(
        page.name, width: 1280, html.replacingOccurrences(of: "</body>", with: script + "</body>"))
    }
    return document(frames, script: "addEventListener('message', event => say(event.data));")
  }

  /// Looks for what reaches beyond the page, and for frames of tables that only a mouse could move.
  private static let measure = """
    addEventListener('load', () => { for (const frame of document.querySelectorAll('iframe')) {
      const page = frame.contentDocument.documentElement;
      const found = [];
      if (page.scrollWidth > page.clientWidth) found.push('the page itself');
      for (const element of page.querySelectorAll('body *:not(svg *)')) {
        const box = element.getBoundingClientRect();
        if (box.width <= 1 || element.closest('thead, .aside, .skip')) continue;
        const frame = element.closest('.scroll');
        if (frame !== null && frame.tabIndex === 0 && element !== frame) continue;
        if (box.right > page.clientWidth + 1 || box.left < -1) found.push(element.outerHTML.slice(0, 80));
        const hides = getComputedStyle(element).overflowX !== 'visible';
        if (hides && element.scrollWidth > element.clientWidth + 1 && element.tabIndex !== 0)
          found.push('hidden: ' + element.outerHTML.slice(0, 80));
      }
      say(frame.name + ': ' + (found.slice(0, 3).join(' | ') || 'fits'));
    } });
    """

  private static func frame(_ name: String, width: Int, _ html: String) -> String {
    let escaped = html.replacingOccurrences(of: "&", with: "&amp;")
      .replacingOccurrences(of: "\"", with: "&quot;")
    return
      "<iframe name=\"\(name)\" width=\"\(width)\" height=\"900\" srcdoc=\"\(escaped)\"></iframe>\n"
  }

  private static func document(_ frames: [String], script: String) -> String {
    """
    <!DOCTYPE html><meta charset="utf-8"><pre id="result"></pre>
    <script>
    const say = text => document.getElementById('result').append(
      text.replaceAll('<', '(').replaceAll('\\n', ' ') + '\\n');
    \(script)
    </script>
    \(frames.joined())
    """
  }
}
