package import Diagnostics
package import Document
import Templates

/// A page of the manual, as it is asked for: `wijkboek help journaal`.
///
/// The pages lie in `Files` and in the guide of the rulebook, each under the name of its topic, and
/// are in Dutch.
package struct ManualTopic: Sendable {
  package let name: String
  /// What it is about, in one line.
  package let summary: Bilingual

  /// In the order in which a new user needs them.
  package static let all = [
    ManualTopic(
      "beginnen", "een werkmap maken, en van lege map tot commit",
      "making a workspace, from an empty folder to a commit"),
    ManualTopic(
      "plan-schrijven", "plan en organisatie als tabellen, en hoe potten werken",
      "plan and organisation as tables, and how pots work"),
    ManualTopic(
      "journaal", "boekingen schrijven: rekeningen, labels, getallen",
      "writing bookings: accounts, labels, numbers"),
    ManualTopic(
      "importeren", "uitgaven overnemen uit het financiële systeem",
      "taking over what was spent from a financial system"),
    ManualTopic(
      "elke-dag", "toetsen bij elke commit, per wijziging en in CI",
      "checking at each commit, by change, and in CI"),
    ManualTopic(
      "herstellen", "bevindingen lezen, herstellen, bevriezen, accepteren",
      "reading findings; mending, freezing or accepting them"),
    ManualTopic(
      "rapporten", "bladzijden voor tertiaal, gemeente en overleg",
      "pages for a review, a municipality and consultation"),
    ManualTopic(
      "normenboek", "waarnaar wordt getoetst, en wat een oordeel betekent",
      "what the books are judged by, and what a verdict means"),
    ManualTopic(
      "normen-schrijven", "drie normen om mee te beginnen", "three norms to begin with"),
    ManualTopic(
      "normentaal", "alle woorden van een norm, waarden en voorbeelden",
      "every word of a norm, values and examples"),
    ManualTopic(
      "vormen-voor-machines", "JSON, CSV en andere vormen, veld voor veld",
      "JSON, CSV and other forms, field by field"),
    ManualTopic(
      "woordenlijst", "wat de woorden betekenen, Nederlands en Engels",
      "what the words mean, in Dutch and in English"),
  ]

  private init(_ name: String, _ dutch: String, _ english: String) {
    self.name = name
    summary = Bilingual(dutch: dutch, english: english)
  }

  /// The topic by that name.
  package init?(named name: String) {
    guard let topic = ManualTopic.all.first(where: { $0.name == name }) else { return nil }
    self = topic
  }

  /// The text of the page, in Markdown.
  package var text: String {
    let file = name + ".md"
    guard
      let text = EmbeddedFiles.files.first(where: { $0.path == file })?.text
        ?? ShippedRulebook.guide(file)
    else { preconditionFailure("Each topic has a page.") }
    return text
  }

  package var page: ManualPage { ManualPage(markdown: text) }

  /// The files that hold a page, for a test that none of them lacks its topic.
  package static var files: [String] { EmbeddedFiles.files.map { $0.path } }
}
