import Basics
package import Diagnostics
import Ledger

// The words of a verdict. They are made for what is shown only, so this may look things up twice.
extension Judge {
  /// What is to be said about a verdict: its words, what it rests on, and what is missing.
  ///
  /// Where a period still runs, figures are told as they are so far: `€ 20.610 of € 20.000` is more
  /// than `at least € 20.610`, unless the rest of the period is what the verdict turns on.
  package func account(of verdict: Verdict, _ parts: Account.Parts = .all) -> Account {
    guard let known = facts.ofBooksSoFar else { return ownAccount(of: verdict, parts) }
    let soFar = Judge(rulebook, known)
    let isSame =
      verdict.outcome == .ongoing
      || soFar.verdict(of: verdict.norm, on: verdict.subject, day: verdict.day)?.outcome
        == verdict.outcome
    return isSame ? soFar.ownAccount(of: verdict, parts) : ownAccount(of: verdict, parts)
  }

  private func ownAccount(of verdict: Verdict, _ parts: Account.Parts) -> Account {
    let norm = rulebook.norms[verdict.norm]
    let evaluator = evaluator(for: verdict.subject, verdict.day)
    let trace = Trace(evaluator: evaluator)
    var account = Account()
    let decisive = decisive(norm.rule, trace)
    if parts.contains(.grounds) {
      account.evidence = evidence(decisive, trace)
      let calculations = decisive.compactMap { Calculation($0, evaluator) }
      account.calculation = calculations.first.flatMap { first in
        guard let dutch = first.text(in: .dutch), let english = first.text(in: .english) else {
          return nil
        }
        return Bilingual(dutch: dutch, english: english)
      }
      if verdict.outcome == .fails { account.excess = calculations.first?.excess }
      account.datedValues = datedValues(in: decisive, evaluator)
    }
    if parts.contains(.figures) {
      account.figures = figures(decisive, norm, evaluator) + answer(to: norm, verdict.subject)
    }
    if parts.contains(.known), verdict.outcome == .undetermined || verdict.outcome == .ongoing {
      account.known = known(decisive, Trace(evaluator: evaluator, isWhole: true))
    }
    guard parts.contains(.words) else { return account }
    if verdict.outcome == .undetermined {
      account.missing = missing(decisive, trace, norm, verdict)
    }
    account.message = message(of: norm, verdict, decisive, evaluator)
    // What to do about a breach would be said too early of what cannot be judged yet.
    let advice = verdict.outcome == .fails || norm.rule.isQuestion ? norm.rule.advice : nil
    account.advice = advice.map { advice in
      Bilingual {
        text(of: $0 == .dutch ? advice : norm.rule.englishAdvice ?? advice, evaluator, $0)
      }
    }
    return account
  }

  // MARK: What it rests on

  /// The right side of a comparison is what is judged against, so its place comes first.
  private func evidence(_ decisive: [Expression], _ trace: Trace) -> [Account.Evidence] {
    var found: [Account.Evidence] = []
    for expression in decisive {
      for side in trace.sides(of: expression).reversed() {
        for leaf in trace.leaves(of: side) {
          let value = facts.value(leaf.field, leaf.subject)
          // Nothing that was promised or spent rests on no line.
          if case .number(let bounds) = value, bounds == Bounds(.zero) { continue }
          let origin = facts.origin(leaf.field, leaf.subject)
          let isOwn = leaf.subject == trace.evaluator.subject || origin.name.isEmpty
          let isAssumed = value.isExactNumber && !facts.isFilledIn(leaf.field, leaf.subject)
          let isSum = value.isExactNumber && origin.places.count > 1
          let label = Bilingual { language in
            let isDutch = language == .dutch
            var text = words(for: value, leaf.type, language).clipped(to: 60)
            if isSum { text = (isDutch ? "samen " : "together ") + text }
            if origin.left > 0 {
              let lines = origin.places.count + origin.left
              text = (isDutch ? "\(lines) regels, " : "\(lines) lines, ") + text
            }
            // A line of a journal has no cell that shows what is not there.
            if case .absent = value, !isOwn, leaf.subject.subject == .posting {
              let noun = Vocabulary.noun(for: leaf.field, of: .posting).text(in: language)
              return noun + (isDutch ? " is niet ingevuld" : " is not filled in")
            }
            if isAssumed {
              text = (isDutch ? "niet ingevuld, hier " : "not filled in, here ") + text
            }
            return isOwn ? text : "\(origin.name): \(text)"
          }
          for (index, place) in origin.places.enumerated()
          where !found.contains(where: { $0.place == place }) {
            // Of a sum over several lines, the first says what it is.
            let none = Bilingual(dutch: "", english: "")
            found.append(Account.Evidence(at: place, index == 0 ? label : none))
          }
        }
      }
    }
    for expression in decisive {
      guard let (value, origin) = inherited(in: expression, trace.evaluator.subject),
        let place = origin.places.first, let activity = origin.inheritedFrom
      else { continue }
      let label = Bilingual {
        words(for: value, .text, $0) + inheritance(from: activity, $0)
      }
      found.removeAll { $0.place == place }
      found.append(Account.Evidence(at: place, label))
    }
    return found
  }

  /// What a booking does not say itself and has from its activity, of what an expression asks.
  private func inherited(
    in expression: Expression, _ subject: SubjectReference
  ) -> (value: Value, origin: Origin)? {
    guard subject.subject == .posting else { return nil }
    var found: (Value, Origin)?
    expression.walk { part in
      guard found == nil, case .field(let field, .subject) = part.node else { return }
      let origin = facts.origin(field, subject)
      if origin.inheritedFrom != nil { found = (facts.value(field, subject), origin) }
    }
    return found
  }

  /// That a booking does not say something itself, and has it from its activity.
  private func inheritance(from activity: String, _ language: Language) -> String {
    let name = activity.clipped(to: 60)
    return language == .dutch
      ? " (van de activiteit \(name))" : " (from the activity \(name))"
  }

  /// How much is known of what weighs: of a limit, the side that has to stay below it.
  private func known(_ decisive: [Expression], _ trace: Trace) -> Known {
    var known = Known()
    for expression in decisive {
      for side in trace.sides(of: expression) where side.isWeighed {
        for leaf in trace.leaves(of: side) { known.add(facts.known(leaf.field, leaf.subject)) }
      }
    }
    return known
  }

  private func missing(
    _ decisive: [Expression], _ trace: Trace, _ norm: Norm, _ verdict: Verdict
  ) -> [Missing] {
    var found: [Missing] = []
    if norm.rule.isQuestion, decisive.isEmpty {
      let place = facts.origin(.name, verdict.subject).places.first
      return [Missing(dutch: "een antwoord", english: "an answer", at: place)]
    }
    for expression in decisive {
      for leaf in trace.leaves(of: expression) {
        for one in facts.missing(leaf.field, leaf.subject) where !found.contains(one) {
          found.append(one)
        }
      }
      expression.walk { part in
        guard case .datedValue(let number) = part.node,
          rulebook.values[number].entry(on: verdict.day) == nil
        else { return }
        let value = rulebook.values[number]
        found.append(
          Missing(
            dutch: "de waarde \"\(value.name)\" op \(verdict.day.text)",
            english: "the value \"\(value.name)\" on \(verdict.day.text)", at: value.place))
      }
    }
    // Who is told what to fill in cannot fill in the rest of a period.
    found.removeAll { $0.isTime }
    if found.isEmpty {
      found = [
        Missing(
          dutch: "zekerheid over de norm zelf, die dit openlaat",
          english: "certainty about the norm itself, which leaves this open", at: norm.place)
      ]
    }
    return found
  }

  private func datedValues(in decisive: [Expression], _ evaluator: Evaluator) -> [Bilingual] {
    var numbers: [Int] = []
    for number in decisive.flatMap({ $0.datedValues }) where !numbers.contains(number) {
      numbers.append(number)
    }
    return numbers.compactMap { number in
      let value = rulebook.values[number]
      guard let entry = value.entry(on: evaluator.day) else { return nil }
      return Bilingual { language in
        let amount = value.text(of: entry, in: language)
        let status = entry.status.words(in: language)
        let from = language == .dutch ? "vanaf" : "from"
        return "\(value.name) \(amount) (\(status)), \(from) \(entry.from.text): \(entry.source)"
      }
    }
  }

  private func figures(
    _ decisive: [Expression], _ norm: Norm, _ evaluator: Evaluator
  ) -> [Account.Figure] {
    let writer = ExpressionText(norm.rule.subject, rulebook)
    var figures: [Account.Figure] = []
    for expression in decisive {
      for side in Trace(evaluator: evaluator).sides(of: expression).map({ $0.expression }) {
        if case .constant = side.node { continue }
        let value = evaluator.value(of: side)
        var bounds: Bounds?
        if case .number(let number) = value { bounds = number }
        let activity = inherited(in: side, evaluator.subject)?.origin.inheritedFrom
        figures.append(
          Account.Figure(
            words: writer.text(of: side),
            value: Bilingual { language in
              words(for: value, side.type, language)
                + (activity.map { inheritance(from: $0, language) } ?? "")
            }, bounds: bounds))
      }
    }
    return figures
  }

  /// What was answered, as one of the values that a verdict rests on.
  private func answer(to norm: Norm, _ subject: SubjectReference) -> [Account.Figure] {
    guard norm.rule.isQuestion, let answer = facts.answer(norm.code, subject) else { return [] }
    return [
      Account.Figure(
        words: "antwoord", value: Bilingual(dutch: answer, english: answer), bounds: nil)
    ]
  }

  // MARK: Sentences

  private func message(
    of norm: Norm, _ verdict: Verdict, _ decisive: [Expression], _ evaluator: Evaluator
  ) -> Bilingual {
    if case .question(let question) = norm.rule.demand {
      let english = norm.rule.englishMessage ?? question
      let dutch = norm.rule.dutchMessage ?? question
      return Bilingual { text(of: $0 == .dutch ? dutch : english, evaluator, $0) }
    }
    // A posting and the corporation have no name.
    let isNamed =
      Vocabulary.word(for: .name, of: verdict.subject.subject) != nil
      && facts.isFilledIn(.name, verdict.subject)
    let name = Bilingual { language in
      isNamed ? words(for: facts.value(.name, verdict.subject), .text, language) : ""
    }
    // Most sentences need none of them, and those that do the same in both languages.
    lazy var figures = figures(decisive, norm, evaluator)
    return Bilingual { language in
      let own = language == .dutch ? norm.rule.dutchMessage : norm.rule.englishMessage
      if verdict.outcome == .fails, let own { return text(of: own, evaluator, language) }
      let title = norm.title.text(in: language)
      let subject = isNamed ? " (\(name.text(in: language)))" : ""
      if verdict.outcome == .undetermined {
        let words = language == .dutch ? "niet te toetsen" : "cannot be judged"
        return "\(words): \(title.startingSmall)\(subject)"
      }
      let listed = figures.map { $0.words + " is " + $0.value.text(in: language) }
      let list = listed.isEmpty ? "" : ": " + listed.joined(separator: ", ")
      let ongoing = language == .dutch ? "loopt nog: " : "ongoing: "
      return (verdict.outcome == .ongoing ? ongoing : "") + title.startingSmall + subject + list
    }
  }

  private func text(of template: Template, _ evaluator: Evaluator, _ language: Language) -> String {
    var sentence = Sentence()
    for (index, piece) in template.pieces.enumerated() {
      switch piece {
      case .text(let words): sentence.add(words)
      case .value(let expression):
        let value = evaluator.value(of: expression)
        var next = ""
        if index + 1 < template.pieces.count, case .text(let words) = template.pieces[index + 1] {
          next = words
        }
        sentence.add(words(for: value, expression.type, language), of: value, before: next)
        for status in statuses(in: expression, evaluator) where status.isTold {
          sentence.add(" (\(status.words(in: language)))")
        }
      }
    }
    return sentence.text
  }

  /// Where the dated values come from that had a part in a value, each kind once.
  private func statuses(
    in expression: Expression, _ evaluator: Evaluator
  ) -> [DatedValue.Status] {
    switch expression.node {
    case .datedValue(let number):
      return rulebook.values[number].entry(on: evaluator.day).map { [$0.status] } ?? []
    case .otherwise(let first, let second):
      if case .absent = evaluator.value(of: first) { return statuses(in: second, evaluator) }
      return statuses(in: first, evaluator)
    default: return expression.parts.flatMap { statuses(in: $0, evaluator) }.unique
    }
  }

  private func words(for value: Value, _ type: ValueType, _ language: Language) -> String {
    let writer = ValueText(language: language)
    switch value {
    case .subject(let other): return words(for: facts.value(.name, other), .text, language)
    case .subjects(let list):
      if type == .subjects(.posting) {
        let lines = language == .dutch ? "boekingen" : "postings"
        return "\(list.count) \(lines)"
      }
      return writer.list(
        list.members.map { words(for: facts.value(.name, $0.subject), .text, language) })
    default: return writer.text(of: value, type)
    }
  }
}

extension Value {
  var isExactNumber: Bool {
    guard case .number(let bounds) = self else { return false }
    return bounds.exact != nil
  }
}

extension DatedValue {
  /// The amount of an entry, with its unit.
  package func text(of entry: Entry, in language: Language) -> String {
    ValueText(language: language).text(of: entry.amount, .number(unit))
  }
}

extension DatedValue.Status {
  /// What the status is called in tables and messages.
  package func words(in language: Language) -> String {
    switch (self, language) {
    case (.published, .dutch): "gepubliceerd"
    case (.derived, .dutch): "afgeleid"
    case (.adopted, .dutch): "vastgesteld"
    case (.proposed, .dutch): "voorstel"
    case (.published, .english): "published"
    case (.derived, .english): "derived"
    case (.adopted, .english): "adopted"
    case (.proposed, .english): "proposal"
    }
  }
}

extension String {
  /// A title as the rest of a sentence: with a small letter, unless it begins with a name in capitals.
  var startingSmall: String {
    guard let first, let second = dropFirst().first, second.isLowercase || second == " " else {
      return self
    }
    return first.lowercased() + dropFirst()
  }
}
