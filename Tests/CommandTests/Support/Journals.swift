/// Small journals, each with what its name says.
enum Journals {
  static let sound = """
    decimal-mark ,

    2020-03-12 * (F2020-031) Hovenier  ; gemeente: Stadskanaal
        82020 LFF 001:oop:Wijkbeheer    € 1.250,00
        Crediteuren

    """

  static let unbalanced = """
    decimal-mark ,

    2020-03-12 * (F2020-031) Hovenier
        82020 LFF 001:oop:Wijkbeheer    € 1.250,00
        Crediteuren                    € -1.000,00

    """

  /// One warning and nothing worse.
  static let doubtful = """
    decimal-mark ,

    2020-03-12 * (F2020-031) Hovenier  ; gemeenten: Stadskanaal
        82020 LFF 001:oop:Wijkbeheer    € 1.250,00
        Crediteuren

    """

  static let untidy = """
    decimal-mark ,

    2020-03-12 * (F2020-031) Hovenier  ; gemeente: Stadskanaal
      82020 LFF 001:oop:Wijkbeheer  € 1.250,00
      Crediteuren

    """

  /// So many sound transactions, which together are more than a pipe holds.
  static func long(count: Int = 20_000) -> String {
    "decimal-mark ,\n"
      + String(
        repeating: "\n2020-03-12 Hovenier\n    Wijkbeheer    € 1.250,00\n    Crediteuren\n",
        count: count)
  }
}
