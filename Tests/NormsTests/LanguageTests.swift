import Basics
import Diagnostics
import Norms
import Testing

/// What is said in the language of norms, and what is not.
@Suite struct LanguageTests {
  @Test(arguments: [
    // Precedence, from loose to tight.
    (
      "budget > € 1 of budget > € 2 en niet budget > € 3",
      "((budget greater 1) or ((budget greater 2) and not (budget greater 3)))"
    ),
    (
      "begroot - verplicht - gerealiseerd * 2 >= € 0",
      "(((budgeted minus committed) minus (realised times 2)) greaterOrEqual 0)"
    ),
    ("-budget of anders € 5 <> € 3", "(-(budget else 5) unequal 3)"),
    ("(budget + € 1) * 2 ≤ € 10.000", "(((budget plus 1) times 2) lessOrEqual 10000)"),
    ("niet (budget ≥ € 1,50)", "not (budget greaterOrEqual 3/2)"),
    // Names.
    ("Naam is niet “x”", "(name unequal 'x')"),
    ("naam van plan is \"x\"", "(plan.name equal 'x')"),
    ("naam van agreement is ingevuld", ""),
    ("periode van afspraak is niet ingevuld", "not filled(agreement.period)"),
    ("naam van plan van thema is \"x\"", "(theme.plan.name equal 'x')"),
    ("naam van norm is \"x\"", "(name equal 'x')"),
    ("afspraak is \"Bod 2020\"", "(agreement equal 'Bod 2020')"),
    // Lists.
    (
      "aantal activiteiten van thema waar budget > budget van norm > 3",
      "(count(theme.activities where (its.budget greater budget)) greater 3)"
    ),
    (
      "som van (budget * 2) van activiteiten van plan waar (jaar = 2020 of naam noemt \"a\") > € 1",
      "(sum((its.budget times 2) of plan.activities where ((its.year equal 2020) or "
        + "(its.name mentions [\"a\"]))) greater 1)"
    ),
    (
      "hoogste eind van activiteiten van plan <= eind",
      "(highest(its.end of plan.activities) "
        + "lessOrEqual end)"
    ),
    ("aantal gemeenten = 1", "(count(municipalities) equal 1)"),
    (
      "gemiddeld budget van activiteiten van thema > € 1",
      "(mean(its.budget of theme.activities) greater 1)"
    ),
    (
      "aantal boekingen waar gemeente is leeg < 3",
      "(count(postings where not filled(its.municipality)) less 3)"
    ),
    (
      "gerealiseerd van corporatie / woningen van corporatie < € 9 per woning",
      "((corporation.realised by corporation.dwellings) less 9)"
    ),
    (
      "aantal gemeenten van corporatie waar woningen > woningen van corporatie * 10 % < 3",
      "(count(corporation.municipalities where "
        + "(its.dwellings greater (its.corporation.dwellings times 1/10))) less 3)"
    ),
    (
      "gemeente is een van gemeenten van corporatie",
      "(municipality in [corporation.municipalities])"
    ),
    ("verschil tussen begroot en verplicht <= € 5", "(|budgeted - committed| lessOrEqual 5)"),
    (
      "begroot - verschil tussen 3 * begroot en verplicht < € 5",
      "((budgeted minus |(3 times budgeted) - committed|) less 5)"
    ),
    ("aantal jaren zonder cijfers van plan = 0", "(count(plan.yearsWithoutFigures) equal 0)"),
    (
      "gerealiseerd t/m T2 van de corporatie > € 1",
      "((corporation.realised during 1...8) greater 1)"
    ),
    (
      "maximum van budget van activiteiten van het thema > € 1",
      "(highest(its.budget of theme.activities) greater 1)"
    ),
    // Arithmetic in words.
    (
      "budget hoogstens 2 keer begroot plus € 5 min verplicht",
      "(budget lessOrEqual (((2 times budgeted) plus 5) minus committed))"
    ),
    ("gerealiseerd gedeeld door 12 < € 5", "((realised by 12) less 5)"),
    ("gerealiseerd >= 40 % van begroot", "(realised greaterOrEqual (2/5 times budgeted))"),
    (
      "budget < begroot + 10 % van begroot van thema * 2",
      "(budget less (budgeted plus ((1/10 times theme.budgeted) times 2)))"
    ),
    // Some months of the year.
    ("gerealiseerd in december > € 1", "((realised during 12...12) greater 1)"),
    ("gerealiseerd t/m augustus > € 1", "((realised during 1...8) greater 1)"),
    ("gerealiseerd tot en met tertiaal 2 > € 1", "((realised during 1...8) greater 1)"),
    ("gerealiseerd in tertiaal 3 > € 1", "((realised during 9...12) greater 1)"),
    ("gerealiseerd in het jaar > € 1", "((realised during 1...12) greater 1)"),
    (
      "gerealiseerd van corporatie in mei > € 1", "((corporation.realised during 5...5) greater 1)"
    ),
    (
      "gerealiseerd in mei van corporatie > € 1", "((corporation.realised during 5...5) greater 1)"
    ),
    (
      "aantal boekingen in mei waar bedrag > € 5 > 3",
      "(count((postings during 5...5) where (its.amount greater 5)) greater 3)"
    ),
    (
      "som van gerealiseerd in mei van activiteiten van thema > € 1",
      "(sum((its.realised during 5...5) of theme.activities) greater 1)"
    ),
    // Comparisons.
    ("gemeente is geen van \"a\", \"b\"", "not (municipality in ['a', 'b'])"),
    ("gemeente is een van gemeenten van afspraak", "(municipality in [agreement.municipalities])"),
    ("jaar is een van 2020, 2021", "(year in [2020, 2021])"),
    ("gemeenten noemt \"Emmen\"", "(municipalities mentions [\"emmen\"])"),
    ("tekst noemt \"*Feest\", \"sponsor*\"", "(texts mentions [\"*feest\", \"sponsor*\"])"),
    ("soort is \"OOP\"", "(kind equal 'oop')"),
    ("begin valt binnen looptijd van plan", "(start within plan.period)"),
    ("onderdeel is \"C 1°\"", "(legalParts equal 'c1')"),
    ("onderdeel is niet \"geen\"", "(legalParts unequal 'geen')"),
    ("onderdeel van thema is een van \"a\", \"d\"", "(theme.legalParts in ['a', 'd'])"),
    // Comparisons in words, with and without `is`.
    ("budget is hoogstens € 5", "(budget lessOrEqual 5)"),
    ("budget niet meer dan € 5", "(budget lessOrEqual 5)"),
    ("budget is niet minder dan € 5", "(budget greaterOrEqual 5)"),
    ("budget is kleiner dan of gelijk aan € 5", "(budget lessOrEqual 5)"),
    ("budget minder dan € 5 of naam is leeg", "((budget less 5) or not filled(name))"),
    ("eind is later dan begin", "(end greater start)"),
    ("eind uiterlijk 2020-12-31", "(end lessOrEqual 2020-12-31)"),
    ("aantal gemeenten gelijk aan 1", "(count(municipalities) equal 1)"),
    ("budget is niet gelijk aan € 5", "(budget unequal 5)"),
    ("budget =< € 5 en budget => € 1", "((budget lessOrEqual 5) and (budget greaterOrEqual 1))"),
    ("budget != € 5", "(budget unequal 5)"),
    ("naam is niet leeg en code ontbreekt", "(filled(name) and not filled(code))"),
    ("naam bevat \"huur\", \"korting\"", "(name mentions [\"huur\", \"korting\"])"),
    ("naam bevat geen \"huur\"", "not (name mentions [\"huur\"])"),
    ("naam noemt niet \"huur\"", "not (name mentions [\"huur\"])"),
    // Days, years and units.
    ("eind - begin <= 6 weken", "((end minus start) lessOrEqual 42)"),
    ("begin + 3 maanden <= 2020-07-01", "((start plus 3) lessOrEqual 2020-07-01)"),
    ("eind < 1 maart van (jaar + 1)", "(end less 1 maart (year plus 1))"),
    ("begin >= 29 Februari van jaar", "(start greaterOrEqual 29 februari year)"),
    ("uren * € 62,50 per uur <= budget", "((hours times 125/2) lessOrEqual budget)"),
    ("gerealiseerd / begroot <= waarde \"Grens\"", "((realised by budgeted) lessOrEqual value0)"),
    ("begroot * 90 % >= verplicht", "((budgeted times 9/10) greaterOrEqual committed)"),
    ("2 * 45 % < gerealiseerd / begroot", "((2 times 9/20) less (realised by budgeted))"),
    ("uren >= 4 uur", "(hours greaterOrEqual 4)"),
    ("ergens tussen 3 en 4 + 1 > 2", "((3 ... (4 plus 1)) greater 2)"),
    ("jaar - 1 >= 2019", "((year minus 1) greaterOrEqual 2019)"),
    ("(naam is ingevuld) = ja", "(filled(name) equal yes)"),
  ])
  func isUnderstood(text: String, shown: String) {
    let demand = Sample.demand("voor elke activiteit per jaar\neis \(text)")
    if shown.isEmpty {
      #expect(demand.hasPrefix("NRM-01 [agreement]"), "\(demand)")
    } else {
      #expect(demand == shown)
    }
  }

  @Test(arguments: [
    ("budjet > € 0", "NRM-01", "budjet", "budget"),
    ("periode is ingevuld", "NRM-01", "periode", "periode van afspraak"),
    ("periodde van afspraak is ingevuld", "NRM-01", "periodde", "periode"),
    ("out of pocket > € 0", "NRM-01", "out of pocket", ""),
    ("waarde \"grans\" > 1 %", "NRM-12", "\"grans\"", "grens"),
    ("budget > 0", "NRM-09", "0", "€ 0"),
    ("begroot + uren > € 0", "NRM-09", "uren", ""),
    ("gerealiseerd / begroot < 0,9", "NRM-09", "0,9", "0,9 %"),
    ("naam > 3", "NRM-10", "3", ""),
    ("budget", "NRM-10", "budget", ""),
    ("gemeenten is \"Emmen\"", "NRM-10", "\"Emmen\"", "noemt"),
    ("gemeente is gemeenten van afspraak", "NRM-10", "gemeenten van afspraak", "is een van"),
    ("aantal naam > 3", "NRM-10", "naam", ""),
    ("(budget + € 1) is ingevuld", "NRM-10", "(budget + € 1)", ""),
    ("naam valt binnen looptijd van plan", "NRM-10", "naam", ""),
    ("soort is \"personel\"", "NRM-08", "\"personel\"", "personeel"),
    ("\"ooop\" = soort", "NRM-08", "\"ooop\"", "oop"),
    ("grootboek is \"82020: LFF\"", "NRM-08", "\"82020: LFF\"", ""),
    ("grootboek is \"team\"", "NRM-08", "\"team\"", "Grootboeknummer"),
    ("status van plan is een van \"overlegd\"", "NRM-08", "\"overlegd\"", "overleg"),
    ("onderdeel is \"e\"", "NRM-08", "\"e\"", "overlegwet"),
    ("onderdeel is een van \"a\", \"overlegwt\"", "NRM-08", "\"overlegwt\"", "overlegwet"),
    ("onderdeel noemt \"a\"", "NRM-10", "onderdeel", ""),
    ("onderdeel > \"a\"", "NRM-10", "\"a\"", ""),
    ("budget > € 3.5", "NRM-07", "3.5", "3,5"),
    ("budget > € 10,000", "NRM-07", "10,000", "10.000"),
    ("begin > 2020-02-30", "NRM-07", "2020-02-30", ""),
    ("begin > 01-02-2020", "NRM-07", "01-02-2020", "2020-02-01"),
    ("naam is \"x", "NRM-06", "\"x", ""),
    ("budget > ", "NRM-05", ">", ""),
    ("", "NRM-05", "eis", ""),
    ("budget > € 1 budget", "NRM-05", "budget", ""),
    ("(budget > € 1", "NRM-05", "(", ""),
    ("budget > € 1)", "NRM-05", ")", ""),
    ("budget > € 1 & vrij", "NRM-05", "&", ""),
    ("som van budget van activiteiten > € 1", "NRM-01", "som", ""),
    ("som van budget van thema > € 1", "NRM-01", "som", ""),
    ("budget van activiteiten van plan > € 1", "NRM-10", "activiteiten van plan", "som van"),
    ("eind - € 1 > begin", "NRM-10", "€ 1", ""),
    ("euros > € 1", "NRM-01", "euros", ""),
    ("gerealiseerd in mei > € 1", "NRM-11", "in mei", "per jaar"),
    ("budget in mei > € 1", "NRM-10", "in mei", "per maand bekend"),
    ("gerealiseerd in desember > € 1", "NRM-05", "desember", "december"),
    ("gerealiseerd t/m > € 1", "NRM-05", ">", "t/m augustus"),
    ("gerealiseerd t/m tertiaal 4 > € 1", "NRM-05", "4", "t/m tertiaal 2"),
    ("gemeente in gemeenten van afspraak", "NRM-05", "in", "is een van"),
    ("uitgaven > € 1", "NRM-01", "uitgaven", "gerealiseerd"),
    ("december > € 1", "NRM-01", "december", "gerealiseerd in december"),
    ("begroot > verplicht + 5 %", "NRM-09", "5 %", "5 % van verplicht"),
    ("eind - begin > 6 maanden", "NRM-09", "6 maanden", "geopend + 6 maanden"),
    ("naam is \"a\" of \"b\"", "NRM-10", "\"b\"", "is een van"),
    ("begin en eind is ingevuld", "NRM-10", "begin", "begin is ingevuld en"),
    ("begroot per woning > € 1", "NRM-05", "per", "/ woningen"),
    ("aantal gemeenten zonder naam > 1", "NRM-05", "zonder", "waar gemeente ontbreekt"),
    ("als budget > € 1 dan naam is ingevuld", "NRM-05", "als", "waar"),
    ("begroot binnen 20 % van verplicht", "NRM-05", "binnen", "verschil tussen"),
    ("euros hoogstens € 1", "NRM-01", "euros", ""),
    ("budget ligt tussen € 1 en € 2", "NRM-05", "ligt tussen", "budget >= € 1"),
    ("budget is tussen € 1 en € 2", "NRM-05", "is tussen", "budget >= € 1"),
    ("gemeente is in \"Emmen\"", "NRM-05", "is in", "is een van"),
    ("begin ligt binnen looptijd van plan", "NRM-05", "ligt binnen", "valt binnen"),
    ("naam begint met \"huur\"", "NRM-05", "begint met", "noemt"),
    ("budget mag hoogstens € 5", "NRM-05", "mag", "zonder werkwoord"),
    ("budget < € 5 tenzij code is ingevuld", "NRM-05", "tenzij", "schrijf of"),
    ("budget < € 5 als code is ingevuld", "NRM-05", "als", "waar"),
    ("naam bevat 3", "NRM-05", "3", "bevat \"huur\""),
    ("(budget + € 1) ontbreekt", "NRM-10", "(budget + € 1)", ""),
  ])
  func isSaidOnce(text: String, code: String, part: String, hint: String) {
    let found = Sample.complaints(about: "voor elke activiteit\neis \(text)")
    #expect(found.count == 1, "\(found)")
    let first = found.first ?? ""
    #expect(first.hasPrefix("\(code) [\(part)]"), "\(first)")
    let help = first.components(" = ").last ?? ""
    #expect(hint.isEmpty || help.hasSubtext(hint), "\(first)")
  }

  @Test func allMistakesAreSaidAtOnce() {
    let found = Sample.complaints(
      about: """
        voor elk thema per jaar
        waar naem is "a" en soort = "x"
        eis bugdet > 3 of out of pocket > 4
        melding "het {nam} heeft {vrj}"
        advise "doe iets"
        """)
    #expect(
      found.map { String($0.prefix(6)) }
        == ["NRM-01", "NRM-11", "NRM-01", "NRM-09", "NRM-01", "NRM-01", "NRM-03"], "\(found)")
  }

  @Test func clausesGoOnOverLines() {
    let rule = Sample.rule(
      """
      voor elk thema
      per jaar
      eis som van budget
        van activiteiten waar naam is ingevuld
        <= out of pocket
      melding "{naam} vraagt
         meer dan {{het}} mag"
      Advies "een
      """ + "\n  goede raad\"")
    #expect(rule?.dutchMessage.map { Sample.shown($0) } == "{name} vraagt meer dan {het} mag")
    #expect(rule?.advice.map { Sample.shown($0) } == "een goede raad")
  }

  @Test(arguments: [
    ("eis naam is ingevuld", "NRM-04"), ("voor elk thema per jaar", "NRM-04"),
    ("voor elk thema\neis naam is ingevuld\nvraag \"wat?\"", "NRM-04"),
    ("voor elk thema\neis naam is ingevuld\nwaar naam is \"a\"\nwaar naam is \"b\"", "NRM-04"),
    ("", "NRM-04"), ("iets\nvoor elk thema\neis naam is ingevuld", "NRM-03"),
    ("voor elk tema\neis naam is ingevuld", "NRM-02"), ("voor thema\neis ja = ja", "NRM-05"),
    ("voor elk thema per jar\neis naam is ingevuld", "NRM-02"),
    ("voor elke boeking per jaar\neis datum is ingevuld", "NRM-02"),
    ("voor elk thema per jaar en zo\neis naam is ingevuld", "NRM-05"),
    ("voor elk thema\neis out of pocket > € 0", "NRM-11"),
    ("voor elk thema per tertiaal per maand\neis begroot > € 0", "NRM-02"),
    ("voor elk thema per jaar\neis gerealiseerd t/m deze maand > € 0", "NRM-11"),
    ("voor elk thema per jaar\neis maand is \"mei\"", "NRM-11"),
    ("voor elk thema per maand\neis maand is \"mai\"", "NRM-08"),
    ("voor elk thema per jaar\neis soort is \"oop\"", "NRM-11"),
    ("voor elk thema\neis naam is ingevuld\nmelding naam", "NRM-05"),
    ("voor elk thema\neis naam is ingevuld\nmelding \"a\" b", "NRM-05"),
    ("voor elk thema\neis naam is ingevuld\nmelding \"a", "NRM-06"),
    ("voor elk thema\neis naam is ingevuld\nmelding \"a {naam\"", "NRM-06"),
    ("voor elk thema\neis naam is ingevuld\nmelding \"a }\"", "NRM-06"),
    ("voor elk thema\neis naam is ingevuld\nmelding \"a {}\"", "NRM-05"),
    ("voor elk thema\neis naam is ingevuld\nmelding \"a {activiteiten}\"", "NRM-10"),
    ("voor elk thema\neis naam is ingevuld\nmeldng \"a\"", "NRM-03"),
  ])
  func formIsChecked(block: String, code: String) {
    let found = Sample.complaints(about: block)
    #expect(found.map { String($0.prefix(6)) } == [code], "\(found)")
  }

  @Test func tertialsHoldYears() {
    #expect(Sample.rule("voor elk thema per tertiaal\neis jaar > 2019") != nil)
    #expect(Sample.rule("voor elk thema per maand\neis maand is niet \"Mei\"") != nil)
    #expect(
      Sample.demand("voor elk thema per maand\neis gerealiseerd t/m deze maand > € 1")
        == "((realised during so far per maand) greater 1)")
    #expect(
      Sample.demand("voor elk thema per tertiaal\neis gerealiseerd t/m dit tertiaal > € 1")
        == "((realised during so far per tertiaal) greater 1)")
    #expect(Sample.rule("voor ieder team per jaar\neis vrij > € 0") != nil)
    #expect(
      Sample.complaints(about: "voor elke factuur\neis bedrag > € 0").first?.contains("stuk?")
        ?? false)
    #expect(Sample.rule("voor elk thema per soort per jaar\neis soort is \"oop\"") != nil)
  }
}

extension String {
  fileprivate func components(_ separator: String) -> [String] {
    split(separator: separator).map { String($0) }
  }

  fileprivate func hasSubtext(_ text: String) -> Bool { contains(text) }
}
