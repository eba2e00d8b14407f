extension Language {
  /// The names of the twelve months, as they stand in a sentence.
  package var months: [String] { self == .dutch ? Language.dutchMonths : Language.englishMonths }

  private static let dutchMonths = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
  ]

  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
