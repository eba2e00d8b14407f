import Basics
package import Diagnostics
package import Document
package import Ledger

/// The plan as it goes on the table of the three-way consultation.
package enum OverlegReport {
  /// `previous` is the version that was on the table before, with what it is called.
  ///
  /// The page goes to tenants and municipality, so that only one for staff tells who answered what.
  package static func page(
    _ books: ReportBooks, _ plan: Plan, since previous: (plan: Plan, name: String)?,
    isForStaff: Bool = false, in language: Language
  ) -> Page {
    let open = OpenQuestions(about: plan, in: books)
    var page = OverlegPage(books, plan, previous, language).page
    if isForStaff { page.parts.append(AnswerPart(books, plan, language).part) }
    return page.mapped(
      texts: { open.hidden(in: $0) }, keys: { $0 })
  }
}

/// The page of a plan in the making.
private struct OverlegPage {
  private let books: ReportBooks
  private let plan: Plan
  private let previous: (plan: Plan, name: String)?
  private let language: Language
  private let cells: FigureCells

  init(
    _ books: ReportBooks, _ plan: Plan, _ previous: (plan: Plan, name: String)?,
    _ language: Language
  ) {
    self.books = books
    self.plan = plan
    self.previous = previous
    self.language = language
    cells = FigureCells(language)
  }

  private func text(_ dutch: String, _ english: String) -> String { cells.text(dutch, english) }

  private var team: String { plan.team?.value ?? text("Gebiedsteam", "Area team") }
  private var years: [Int] { plan.yearsWithFigures.sorted() }

  var page: Page {
    var page = Page(
      key: "overleg-" + (books.slugsOfTeams[team] ?? Slug.of(team))
        + (years.first.map { "-\($0)" } ?? ""),
      title: plan.title.map { $0.value } ?? text("Plan van aanpak", "Plan of action"),
      subtitle: text("Voor het 3-hoeksoverleg: ", "For the three-way consultation: ") + team)
    page.facts = facts
    page.parts = [budget] + themes + [changes, decisions, questions, agreements]
    page.origins = [OverlegOrigin(books, plan, language).origin]
    page.closing =
      ReportClosing(books, language).facts(nil, of: plan.team.map { [$0.value] })
      + [Page.Fact(text("Kenmerk plan", "Mark of the plan"), plan.fingerprint)]
    return page
  }

  private var facts: [Page.Fact] {
    var facts = [Page.Fact(text("Gebiedsteam", "Area team"), team)]
    if let years = plan.yearsInWords {
      facts.append(Page.Fact(text("Looptijd", "Period"), years))
    }
    if let status = plan.status?.value {
      facts.append(Page.Fact("Status", status.rawValue))
    }
    facts.append(
      Page.Fact(
        text("Datum van het plan", "Date of the plan"),
        plan.day?.value.text ?? text("nog niet ingevuld", "not filled in yet")))
    return facts
  }

  // MARK: Money

  private func money(_ figure: Figure?, _ name: String) -> MoneySum? {
    guard let figure else { return nil }
    return figure.amount.map { MoneySum($0) }
      ?? MoneySum(missing: MoneyGap(.figure, .corporation, name: name, place: figure.place))
  }

  /// A figure of the plan, which leads to its cell; empty where the plan has none.
  private func cell(_ figure: Figure?, _ name: String) -> Cell {
    guard let figure, let money = money(figure, name) else { return .empty }
    return cells.sum(money, origin: OverlegOrigin.key(of: figure))
  }

  private var budget: Page.Part {
    var part = Page.Part(key: "budget", title: "Budget")
    if let unread = books.unreadCells(of: plan.team?.value, years.first, in: language) {
      part.blocks.append(.notice(unread, .bad))
    }
    for budget in plan.budgets {
      var table = FigureTable([
        cells.words("item", "Budget \(budget.year)", "Budget \(budget.year)"),
        cells.column("amount", "Bedrag", "Amount"),
      ])
      func add(_ name: String, _ figure: Figure?, isSum: Bool = false) {
        guard figure != nil else { return }
        table.append([.text(name), cell(figure, name)], as: isSum ? .subtotal : .body)
      }
      add("Out of pocket", budget.outOfPocket)
      add(text("Personele inzet", "Staff"), budget.staff)
      add(text("Totaal", "Total"), budget.total, isSum: true)
      for named in budget.municipalities {
        add(text("Gemeente ", "Municipality ") + named.name.value, named.figure)
      }
      if !budget.municipalities.isEmpty {
        table.notes = [
          text(
            "Het bedrag van een gemeente is met personele inzet en met haar deel van projecten voor de hele corporatie.",
            "The amount of a municipality is with staff and with its part of projects of the whole corporation."
          )
        ]
      }
      part.blocks.append(.table(table.table))
    }
    if let year = years.first { part.blocks += themeTable(year) }
    return part
  }

  /// The themes side by side, with a picture.
  private func themeTable(_ year: Int) -> [Page.Block] {
    var table = FigureTable([
      cells.words("theme", "Thema", "Theme"),
      cells.column("outOfPocket", "Out of pocket", "Out of pocket"),
      cells.column("staff", "Personele inzet", "Staff"),
    ])
    var own: [MoneySum?] = []
    var staff: [MoneySum?] = []
    for theme in plan.themes {
      let budget = theme.budgets.first { $0.year == year }
      let name = theme.name.value
      own.append(money(budget?.outOfPocket, name))
      staff.append(money(budget?.staff, name))
      table.append([.text(name), cell(budget?.outOfPocket, name), cell(budget?.staff, name)])
    }
    guard !table.isEmpty else { return [] }
    let rows = Array(0..<table.next)
    table.append(
      cells.summing(
        [
          .text(text("Samen", "Together")), cells.sum(MoneySum.sum(own.compactMap { $0 })),
          cells.sum(MoneySum.sum(staff.compactMap { $0 })),
        ], 1...2, rows), as: .total)
    func values(_ sums: [MoneySum?]) -> [CellAmount?] {
      sums.map { $0?.total.map { FigureCells.euros($0) } }
    }
    var chart = Chart(
      .stackedBars, title: text("Het geld per thema", "The money by theme"),
      description: text(
        "Per thema out of pocket en personele inzet in \(year).",
        "Out of pocket and staff by theme in \(year).")
        + (largest(own).map {
          text(
            " Het meeste geld out of pocket gaat naar \(plan.themes[$0].name.value).",
            " Most out of pocket money goes to \(plan.themes[$0].name.value).")
        } ?? ""),
      categories: plan.themes.map { $0.name.value })
    chart.append(
      Chart.Series(name: "Out of pocket", meaning: .outOfPocket, values: values(own)))
    chart.append(
      Chart.Series(
        name: text("Personele inzet", "Staff"), meaning: .staff, values: values(staff)))
    return [.table(table.table), .chart(chart)]
  }

  /// The theme with the most money; nil where a theme's money is open, or no theme stands out.
  private func largest(_ sums: [MoneySum?]) -> Int? {
    let known = sums.compactMap { $0 == nil ? MoneySum() : $0 }
    return FigureCells.largest(known)
  }

  // MARK: Themes

  private var themes: [Page.Part] {
    plan.themes.enumerated().map { number, theme in
      var part = Page.Part(key: "thema-\(number + 1)", title: theme.name.value)
      if let goal = theme.goal { part.blocks.append(.paragraph(goal.value)) }
      var table = FigureTable([
        cells.words("activity", "Activiteit", "Activity"),
        cells.column("budget", "Budget", "Budget"), cells.words("year", "Jaar", "Year"),
        cells.words("municipality", "Gemeente", "Municipality"),
        cells.words("agreement", "Afspraak", "Agreement"),
        cells.words("explanation", "Toelichting", "Explanation"),
      ])
      for activity in theme.activities {
        let name = activity.name.value
        table.append([
          .text(name), cell(activity.budget, name),
          activity.year.map { .text(String($0.value)) } ?? .empty, municipalities(activity),
          activity.agreement.map { .text($0.value) } ?? .empty,
          activity.explanation.map { .text($0.value) } ?? .empty,
        ])
      }
      if !table.isEmpty {
        let sum = MoneySum.sum(theme.activities.compactMap { money($0.budget, $0.name.value) })
        let rows = Array(0..<table.next)
        table.append(
          cells.summing(
            [.text(text("Samen", "Together")), cells.sum(sum)]
              + [Cell](repeating: .empty, count: 4), [1], rows), as: .total)
        part.blocks.append(.table(table.table))
      }
      return part
    }
  }

  private func municipalities(_ activity: Plan.Activity) -> Cell {
    let names = activity.municipalities.map { share in
      share.municipality.value
        + (share.percent.map { " " + $0.reduced.text(in: language) + "%" } ?? "")
    }
    return names.isEmpty ? .empty : .text(names.joined(separator: ", "))
  }

  // MARK: What changed

  private var changes: Page.Part {
    var part = Page.Part(key: "wijzigingen", title: text("Wat er veranderde", "What changed"))
    if let previous {
      let difference = PlanDifference(from: previous.plan, to: plan)
      let table = PlanDifferenceReport.table(of: difference, in: language)
      if difference.changes.isEmpty {
        part.blocks.append(
          .paragraph(
            text(
              "Sinds \(previous.name) is er niets veranderd.",
              "Nothing changed since \(previous.name).")))
      } else {
        part.blocks.append(
          .paragraph(text("Sinds \(previous.name):", "Since \(previous.name):")))
        part.blocks.append(.table(table))
      }
    } else {
      part.blocks.append(
        .paragraph(
          text(
            "Dit is de eerste versie van dit plan: er is geen eerdere om mee te vergelijken.",
            "This is the first version of this plan: there is no earlier one to compare it with.")))
    }
    if !plan.changes.isEmpty { part.blocks.append(.table(budgetChanges)) }
    return part
  }

  private var budgetChanges: Table {
    var table = FigureTable([
      cells.words("day", "Datum", "Date"), cells.words("item", "Wat", "What"),
      cells.column("amount", "Bedrag", "Amount"),
      cells.words("explanation", "Toelichting", "Explanation"),
    ])
    table.caption = text("Begrotingswijzigingen", "Changes of the budget")
    for change in plan.changes {
      let theme = plan.themes.first { $0.code?.value == change.code?.value && change.code != nil }
      let name =
        change.activity.map { $0.value } ?? theme.map { $0.name.value }
        ?? text("het gebiedsteam", "the area team")
      table.append([
        change.day.map { Cell(.day($0.value)) } ?? Cell(.unknown(nil)), .text(name),
        cell(change.figure, name),
        change.explanation.map { .text($0.value) } ?? .empty,
      ])
    }
    return table.table
  }

  // MARK: What has to be decided

  private var open: [(theme: String, activity: String)] {
    plan.themes.flatMap { theme in
      theme.activities.filter { $0.budget.isUndetermined }.map {
        (theme.name.value, $0.name.value)
      }
    }
  }

  private var decisions: Page.Part {
    var part = Page.Part(
      key: "besluiten", title: text("Wat er besloten moet worden", "What has to be decided"))
    let open = self.open.map {
      text(
        "Het budget van \($0.activity) (\($0.theme)) is nog open.",
        "The budget of \($0.activity) (\($0.theme)) is still open.")
    }
    let withoutBudget = plan.themes.filter { theme in
      theme.budgets.contains { budget in
        [budget.outOfPocket, budget.staff].contains { $0?.isUndetermined ?? false }
      }
    }.map {
      text(
        "Het thema \($0.name.value) heeft nog geen budget.",
        "The theme \($0.name.value) has no budget yet.")
    }
    let lines = findings + openShares + withoutBudget + open
    part.blocks.append(
      lines.isEmpty
        ? .paragraph(
          text(
            "Er staat niets open dat een besluit vraagt.",
            "Nothing is open that asks for a decision."
          )) : .list(lines))
    return part
  }

  /// That nobody says how much of the corporation's projects the municipalities' budgets hold.
  private var openShares: [String] {
    plan.corporateProjects.filter { $0.share?.isUndetermined ?? false }.map { projects in
      let year = projects.year.map { " " + String($0) } ?? ""
      return text(
        "Welk deel van de projecten voor de hele corporatie\(year) in de bedragen van de gemeenten zit, is nog open.",
        "Which part of the projects of the whole corporation\(year) the municipalities' amounts hold is still open."
      )
    }
  }

  /// What the rulebook finds wrong with the plan, in its words and without codes.
  private var findings: [String] {
    var lines: [String] = []
    for finding in books.findingsOfSources[plan.source] ?? [] {
      guard case .norm = finding.code, finding.judgement?.waiver == nil,
        finding.severity > .note, finding.masked.isEmpty,
        finding.judgement?.outcome == .fails || isQuestion(finding)
      else { continue }
      var words = finding.message.text(in: language)
      for listed in books.input.organisation.ledgerCodes {
        guard let theme = listed.theme?.value else { continue }
        words = words.replacing(part: listed.code.value, by: theme)
      }
      let line = words.prefix(1).uppercased() + words.dropFirst()
      let end = line.last.map { $0 == "?" || $0 == "." } ?? true
      lines.append(end ? line : line + ".")
    }
    return lines
  }

  /// Whether a norm asks people something, rather than that a figure is missing.
  private func isQuestion(_ finding: Diagnostic) -> Bool {
    finding.message.dutch.hasSuffix("?")
  }

  // MARK: Who is asked what

  private var questions: Page.Part {
    var part = Page.Part(
      key: "vragen", title: text("Wat van ieder wordt gevraagd", "What is asked of each"))
    part.blocks.append(.table(questionTable))
    return part
  }

  private var questionTable: Table {
    var table = Table(columns: [
      cells.words("party", "Partij", "Party"), cells.words("question", "Vraag", "Question"),
    ])
    func ask(_ party: String, _ questions: [String]) {
      for (index, question) in questions.enumerated() {
        table.append([.text(index == 0 ? party : ""), .text(question)])
      }
    }
    ask(
      text("Bewonersvertegenwoordiging", "Residents"),
      [
        text(
          "Past de keuze van activiteiten bij wat er in de wijken en dorpen nodig is?",
          "Does the choice of activities fit what the neighbourhoods and villages need?"),
        text("Gaat u akkoord met het plan?", "Do you agree to the plan?"),
      ])
    ask(text("Gemeente", "Municipality"), municipalityQuestions)
    ask(text("Manager gebiedsteam", "Manager of the area team"), managerQuestions)
    return table
  }

  private var municipalityQuestions: [String] {
    let all = plan.themes.flatMap { $0.activities }
    let agreed = all.filter { $0.agreement != nil }.map { $0.name.value }
    let unplaced = all.filter { $0.municipalities.isEmpty }.count
    var questions: [String] = []
    if !agreed.isEmpty {
      questions.append(
        text(
          "Kloppen de activiteiten uit de prestatieafspraken: \(agreed.joined(separator: "; "))?",
          "Are the activities of the performance agreements right: \(agreed.joined(separator: "; "))?"
        ))
    }
    if unplaced > 0, let count = plan.budgets.first?.municipalities.count, count > 1 {
      questions.append(
        text(
          "Bij \(unplaced) activiteiten staat geen gemeente: welke zijn voor u, en voor welk deel?",
          "\(unplaced) activities name no municipality: which are yours, and for which part?"))
    }
    questions.append(text("Gaat u akkoord met het plan?", "Do you agree to the plan?"))
    return questions
  }

  private var managerQuestions: [String] {
    var questions: [String] = []
    let open = self.open.map { $0.activity }
    if !open.isEmpty {
      questions.append(
        text(
          "Wanneer komen er bedragen voor: \(open.joined(separator: "; "))?",
          "When will there be amounts for: \(open.joined(separator: "; "))?"))
    }
    if !findings.isEmpty {
      questions.append(
        text(
          "Hoe worden de \(findings.count) punten hierboven opgelost?",
          "How are the \(findings.count) points above resolved?"))
    }
    questions.append(text("Gaat u akkoord met het plan?", "Do you agree to the plan?"))
    return questions
  }

  private var agreements: Page.Part {
    var part = Page.Part(key: "akkoord", title: text("Akkoord", "Agreement"))
    var table = Table(columns: [
      cells.words("party", "Partij", "Party"), cells.words("name", "Naam", "Name"),
      cells.words("day", "Datum", "Date"),
      cells.words("signature", "Handtekening", "Signature"),
    ])
    let parties: [(dutch: String, english: String)] = [
      ("Bewonersvertegenwoordiging", "Residents"), ("Gemeente", "Municipality"),
      ("Manager gebiedsteam", "Manager of the area team"),
    ]
    for party in parties {
      let given = plan.agreements.first { $0.party.value.lowercased() == party.dutch.lowercased() }
      table.append([
        .text(text(party.dutch, party.english)), given?.name.map { .text($0.value) } ?? .empty,
        given?.day.map { Cell(.day($0.value)) } ?? .empty, .empty,
      ])
    }
    table.notes = [
      text(
        "Het kenmerk van het plan, onderaan, verandert als er na het akkoord iets aan het plan verandert.",
        "The mark of the plan, below, changes when anything in the plan changes after the agreement."
      )
    ]
    part.blocks.append(.table(table))
    return part
  }
}
