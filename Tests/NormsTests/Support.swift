import Basics
import Diagnostics
import Foundation
import Ledger
import Markdown
import Norms
import TestSupport

/// Small rulebooks as values, and what is read of them.
enum Sample {
  static let folder = JournalFixture.repository + "/Tests/NormsTests/Fixtures"

  static func file(_ name: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
  }

  /// The law that fixtures cite.
  static func laws() throws -> LawTexts {
    let page = Source(path: "rules/wetteksten/btiv.md", text: try file("wetteksten/btiv.md"))
    return LawTexts.read([page], firstNumber: 0).texts
  }

  static func read(_ texts: String...) -> RulebookReading {
    let sources = texts.enumerated().map { Source(path: "rules/\($0.offset).md", text: $0.element) }
    return RulebookReading.read(sources, firstNumber: 0)
  }

  /// A sound chapter around the block of a norm.
  static func chapter(_ block: String) -> String {
    """
    # Proef

    ## BGR-01 Een norm

    | Norm      |          |
    | --------- | -------- |
    | Grondslag | afspraak |
    | Geldig    | altijd   |
    | Ernst     | fout     |

    | Waarde "grens" | Vanaf      | Bron     | Status      |
    | -------------: | ---------- | -------- | ----------- |
    |           90 % | 2020-01-01 | afspraak | vastgesteld |

    ```norm
    \(block)
    ```

    ```voorbeeld voldoet
    ```

    ```voorbeeld voldoet niet
    ```

    ```voorbeeld niet te toetsen
    ```

    """
  }

  /// What is said of the block of a norm: code, the text at the place, message and help.
  static func complaints(about block: String) -> [String] {
    let source = Source(path: "rules/a.md", text: chapter(block))
    return RulebookReading.read([source], firstNumber: 0).diagnostics.map {
      "\($0.code.text) [\(source.text(in: $0.place.range))] \($0.message.dutch) = "
        + ($0.help?.dutch ?? "")
    }
  }

  static func rule(_ block: String) -> Norms.NormRule? {
    read(chapter(block)).rulebook.norms.first?.rule
  }

  /// The demand of a norm, written out with a parenthesis around each part.
  static func demand(_ block: String) -> String {
    guard let rule = rule(block) else { return complaints(about: block).joined(separator: "\n") }
    switch rule.demand {
    case .requirement(let expression): return shown(expression)
    case .question(let template): return shown(template)
    }
  }

  static func shown(_ template: Template) -> String {
    template.pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .value(let value): "{\(shown(value))}"
      }
    }.joined()
  }

  private static func shown(_ span: YearSpan) -> String {
    switch span {
    case .part(let part): "\(part.first)...\(part.last)"
    case .soFar(let division): "so far \(division.words ?? "")"
    }
  }

  static func shown(_ expression: Norms.Expression) -> String {
    switch expression.node {
    case .constant(let value): "\(value: value)"
    case .datedValue(let number): "value\(number)"
    case .field(let field, .subject): "\(field)"
    case .field(let field, .element): "its.\(field)"
    case .during(let one, let span): "(\(shown(one)) during \(shown(span)))"
    case .through(let owner, let field): "\(shown(owner)).\(field)"
    case .otherwise(let one, let other): "(\(shown(one)) else \(shown(other)))"
    case .somewhere(let one, let other): "(\(shown(one)) ... \(shown(other)))"
    case .day(let day, let year): "\(day.text) \(shown(year))"
    case .difference(let one, let other): "|\(shown(one)) - \(shown(other))|"
    case .negative(let one): "-\(shown(one))"
    case .arithmetic(let sign, let one, let other): "(\(shown(one)) \(sign) \(shown(other)))"
    case .comparison(let sign, let one, let other): "(\(shown(one)) \(sign) \(shown(other)))"
    case .isOneOf(let one, let others):
      "(\(shown(one)) in [\(others.map { shown($0) }.joined(separator: ", "))])"
    case .isFilledIn(let one): "filled(\(shown(one)))"
    case .mentions(let one, let texts):
      "(\(shown(one)) mentions \(texts.map { $0.text }))"
    case .isWithin(let one, let other): "(\(shown(one)) within \(shown(other)))"
    case .not(let one): "not \(shown(one))"
    case .and(let one, let other): "(\(shown(one)) and \(shown(other)))"
    case .or(let one, let other): "(\(shown(one)) or \(shown(other)))"
    case .aggregate(let aggregate):
      "\(aggregate.function)(\(aggregate.value.map { shown($0) + " of " } ?? "")"
        + shown(aggregate.elements)
        + (aggregate.condition.map { " where \(shown($0))" } ?? "") + ")"
    }
  }
}

extension String.StringInterpolation {
  fileprivate mutating func appendInterpolation(value: Value) {
    switch value {
    case .number(let bounds):
      let exact = bounds.exact ?? .zero
      appendLiteral(
        exact.denominator == 1 ? "\(exact.numerator)" : "\(exact.numerator)/\(exact.denominator)")
    case .text(let text): appendLiteral("'\(text)'")
    case .day(let day): appendLiteral(day.exact?.text ?? "?")
    case .truth(let truth): appendLiteral("\(truth)")
    default: appendLiteral("?")
    }
  }
}
