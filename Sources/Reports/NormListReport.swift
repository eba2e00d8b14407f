import Basics
package import Diagnostics
package import Document
import Ledger
package import Norms

/// All norms of a rulebook, a row each.
package enum NormListReport {
  package static func table(of rulebook: Rulebook, in language: Language) -> Table {
    let isDutch = language == .dutch
    var table = Table(columns: [
      Table.Column(key: "code", title: "norm"),
      Table.Column(key: "title", title: isDutch ? "titel" : "title"),
      Table.Column(key: "subject", title: isDutch ? "voor elk(e)" : "for each"),
      Table.Column(key: "from", title: isDutch ? "vanaf" : "from"),
      Table.Column(key: "until", title: isDutch ? "tot en met" : "until"),
      Table.Column(
        key: "examples", title: isDutch ? "voorbeelden" : "examples", alignment: .right),
    ])
    for norm in rulebook.norms {
      table.append([
        .text(norm.code), .text(norm.title.text(in: language)),
        .text(norm.rule.subject.rawValue),
        norm.validity.from.map { .text($0.text) } ?? .empty,
        norm.validity.until.map { .text($0.text) } ?? .empty,
        .number(norm.examples.count),
      ])
    }
    return table
  }

  /// The words that a norm may use of a subject, with what they mean.
  package static func words(of subject: Subject, in language: Language) -> Table {
    let isDutch = language == .dutch
    var table = Table(columns: [
      Table.Column(key: "word", title: isDutch ? "woord" : "word"),
      Table.Column(key: "type", title: isDutch ? "soort" : "type"),
      Table.Column(key: "needs", title: isDutch ? "alleen met" : "only with"),
      Table.Column(key: "meaning", title: isDutch ? "betekenis" : "meaning"),
    ])
    let byMonth = isDutch ? "; ook van enkele maanden" : "; also of some months"
    for word in Vocabulary.words(of: subject) {
      let meaning = word.meaning.text(in: language) + (word.isByMonth ? byMonth : "")
      table.append([
        .text(word.names.joined(separator: ", ")), .text(word.type.words.text(in: language)),
        word.needs.words.map { .text($0) } ?? .empty, .text(meaning),
      ])
    }
    return table
  }
}
