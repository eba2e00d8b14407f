/// An activity as several teams have it, with how its money goes out.
struct ActivityTemplate {
  /// Where an activity takes place.
  enum Place {
    /// In all municipalities of the team.
    case everywhere
    /// In one neighbourhood, which its name tells.
    case quarter(Int)
  }

  /// `{wijk}` stands for the neighbourhood.
  let name: String
  /// Its part of the theme's money, beside the others.
  let weight: Int
  let place: Place
  let supplier: String
  /// What is paid for, in turn.
  let works: [String]
  let invoices: Int
  let months: ClosedRange<Int>
  /// Whether the work is ordered for the year, so that a commitment is open.
  var isOrdered = false
  var isInAgreement = true
  var targetGroup = ""
  var source = ""
  var motivation = ""
  var outcome = ""
  /// The part of the law that it rests on, where that is another than its theme's.
  var part = ""
  var firstYear = 0

  private static let tenants = "eigen huurders"
  private static let nearby = "WW-17: klein werk, vlak bij eigen complexen"
  private static let planned = "WW-18: hoort bij het wijkplan schoon, heel en veilig"

  /// By theme; the last list is that of participation.
  static let all = [social, infrastructure, clean, participation]

  private static let social = [
    ActivityTemplate(
      name: "Achter de voordeur", weight: 26, place: .everywhere, supplier: "Welzijnsorganisatie",
      works: ["Gezinscoach", "Hulp in huis na melding", "Inzet wijkteam"], invoices: 9,
      months: 1...12, isOrdered: true, targetGroup: tenants,
      motivation: "WW-10: de welzijnsorganisatie is verantwoordelijk", outcome: "120 huisbezoeken"),
    ActivityTemplate(
      name: "Vroeg op bezoek bij geldzorgen", weight: 17, place: .everywhere,
      supplier: "Budgetbureau", works: ["Budgetgesprekken", "Spreekuur geldzorgen"], invoices: 6,
      months: 1...12, targetGroup: tenants, outcome: "60 gesprekken"),
    ActivityTemplate(
      name: "Woontraining voor startende huurders", weight: 13, place: .everywhere,
      supplier: "Trainingsbureau", works: ["Woontraining", "Lesmateriaal"], invoices: 4,
      months: 2...11, targetGroup: tenants, outcome: "8 trainingen"),
    ActivityTemplate(
      name: "Bemiddelen tussen buren", weight: 16, place: .everywhere, supplier: "Buurtbemiddeling",
      works: ["Bijdrage kwartaal", "Scholing vrijwilligers"], invoices: 4, months: 1...12,
      targetGroup: tenants, outcome: "40 bemiddelingen"),
    ActivityTemplate(
      name: "Woning weer op orde", weight: 14, place: .everywhere, supplier: "Schoonmaakbedrijf",
      works: ["Grote schoonmaak", "Afvoer van huisraad"], invoices: 5, months: 1...12,
      isInAgreement: false, targetGroup: tenants),
    ActivityTemplate(
      name: "Maatjes voor huurders die alleen zijn", weight: 8, place: .everywhere,
      supplier: "Vrijwilligerscentrale", works: ["Coördinatie maatjes", "Bijeenkomst maatjes"],
      invoices: 4, months: 1...12, targetGroup: tenants),
    ActivityTemplate(
      name: "Nieuwkomers wegwijs", weight: 6, place: .everywhere, supplier: "Welzijnsorganisatie",
      works: ["Tolk en begeleiding", "Welkomstpakketten"], invoices: 3, months: 2...11,
      targetGroup: tenants, source: Corporation.newNeighbours),
  ]

  private static let infrastructure = [
    ActivityTemplate(
      name: "Achterpaden {wijk}", weight: 30, place: .quarter(0), supplier: "Stratenmaker",
      works: ["Herstraten achterpad", "Afvoer oude tegels", "Grondwerk"], invoices: 4,
      months: 4...10, isOrdered: true, motivation: nearby),
    ActivityTemplate(
      name: "Verlichting in de brandgangen {wijk}", weight: 20, place: .quarter(1),
      supplier: "Installateur", works: ["Lampen met bewegingsmelder", "Bekabeling"], invoices: 3,
      months: 3...11, isOrdered: true, motivation: nearby),
    ActivityTemplate(
      name: "Stallingen voor fietsen en scootmobielen", weight: 18, place: .everywhere,
      supplier: "Aannemer", works: ["Fietsenrek", "Oplaadpunt scootmobielen"], invoices: 3,
      months: 3...11, motivation: nearby),
    ActivityTemplate(
      name: "Groen bij de complexen", weight: 22, place: .everywhere, supplier: "Hovenier",
      works: ["Snoeiwerk", "Nieuwe beplanting", "Onderhoud hagen"], invoices: 6, months: 3...11,
      isInAgreement: false, motivation: nearby),
    ActivityTemplate(
      name: "Zitplekken {wijk}", weight: 10, place: .quarter(2), supplier: "Hovenier",
      works: ["Banken geplaatst", "Verharding zitplek"], invoices: 2, months: 4...9,
      motivation: nearby),
  ]

  private static let clean = [
    ActivityTemplate(
      name: "Grofvuil en zwerfafval", weight: 34, place: .everywhere, supplier: "Reinigingsdienst",
      works: ["Ophalen grofvuil", "Veegronde"], invoices: 12, months: 1...12, isOrdered: true,
      motivation: planned),
    ActivityTemplate(
      name: "Opruimen met bewoners", weight: 12, place: .everywhere,
      supplier: "Welzijnsorganisatie", works: ["Opschoondag", "Prikstokken en zakken"],
      invoices: 5, months: 3...10, motivation: planned, outcome: "10 opschoondagen"),
    ActivityTemplate(
      name: "Buurtpreventie {wijk}", weight: 14, place: .quarter(1),
      supplier: "Beveiligingsbedrijf",
      works: ["Avondronde", "Materiaal buurtpreventie"], invoices: 6, months: 1...12,
      motivation: planned),
    ActivityTemplate(
      name: "Veilig oud en nieuw", weight: 7, place: .everywhere, supplier: "Timmerbedrijf",
      works: ["Panden afschermen", "Prullenbakken weghalen"], invoices: 2, months: 11...12,
      motivation: planned),
    ActivityTemplate(
      name: "Tuinen op orde", weight: 18, place: .everywhere, supplier: "Hovenier",
      works: ["Opknappen verwilderde tuinen", "Snoeihout afvoeren"], invoices: 5, months: 3...10,
      isInAgreement: false, motivation: planned),
    ActivityTemplate(
      name: "Gereedschap te leen", weight: 5, place: .everywhere, supplier: "Bouwmarkt",
      works: ["Tuingereedschap", "Onderhoud gereedschap"], invoices: 2, months: 2...9,
      isInAgreement: false, motivation: planned),
    ActivityTemplate(
      name: "Buurtfeest {wijk}", weight: 6, place: .quarter(0), supplier: "Bewonersgroep",
      works: ["Buurtfeest"], invoices: 1, months: 5...9, isInAgreement: false,
      targetGroup: "eigen huurders en andere bewoners",
      motivation: "ontmoeting van huurders, volgens het wijkplan", part: "d",
      firstYear: 2022),
  ]

  private static let participation = [
    ActivityTemplate(
      name: "Huurdersraad", weight: 62, place: .everywhere, supplier: "Huurdersraad",
      works: ["Vergoeding kwartaal"], invoices: 4, months: 1...10, isInAgreement: false),
    ActivityTemplate(
      name: "Scholing van huurders", weight: 22, place: .everywhere, supplier: "Opleider",
      works: ["Cursusdag"], invoices: 2, months: 3...11, isInAgreement: false),
    ActivityTemplate(
      name: "Bewonerspanel", weight: 14, place: .everywhere, supplier: "Onderzoeksbureau",
      works: ["Enquête bewonerspanel"], invoices: 2, months: 4...10, isInAgreement: false),
  ]
}
