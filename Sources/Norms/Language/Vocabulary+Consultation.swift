// The words of what the law has a corporation agree, offer and pay.
extension Vocabulary {
  static let promise: [Word] = [
    text(["naam"], .name, "wat er is toegezegd", "what was promised"),
    Word(
      ["afspraak"], .agreement, .subject(.agreement), dutch: "de prestatieafspraak",
      english: "the performance agreement"),
    text(["door"], .executor, "wie het doet", "who does it", noun: ("wie het doet", "who does it")),
    Word(
      ["gemeenten"], .municipalities, .texts, dutch: "de gemeenten waarvoor zij geldt",
      english: "the municipalities that it is for", noun: ("de gemeente", "the municipality")),
    Word(
      ["aantal toegezegd"], .count, .number(.count), dutch: "het aantal",
      english: "the number"),
    Word(["bedrag"], .amount, .number(.money), dutch: "het bedrag", english: "the amount"),
    Word(
      ["uiterlijk"], .due, .day, dutch: "de laatste dag waarop het op tijd is",
      english: "the last day on which it is in time", noun: ("de termijn", "the term")),
    text(
      ["stand"], .state, "`open`, `loopt`, `gedaan` of `vervallen`",
      "`open`, `loopt` (under way), `gedaan` (done) or `vervallen` (dropped)",
      noun: ("de stand", "the state")),
    Word(
      ["gedaan op"], .done, .day, dutch: "de dag waarop het gedaan was",
      english: "the day on which it was done"),
    Word(
      ["gepubliceerd"], .published, .day, dutch: "de dag waarop de afspraak gepubliceerd is",
      english: "the day on which the agreement was published",
      noun: ("de dag van publicatie", "the day of publication")),
    Word(
      ["nakoming gevraagd"], .disputed, .day,
      dutch: "de dag waarop een partij schreef dat het niet is nagekomen",
      english: "the day on which a party wrote that it is not kept",
      noun: ("de dag waarop om nakoming is gevraagd", "the day on which keeping it was asked")),
    Word(
      ["voorgelegd"], .submitted, .day, dutch: "de dag waarop het aan de minister is voorgelegd",
      english: "the day on which it was put before the minister"),
    asOf,
  ]

  static let tenantsOrganisation: [Word] = [
    text(["naam"], .name, "de naam", "the name"),
    ownYear,
    Word(
      ["gemeenten"], .municipalities, .texts, dutch: "de gemeenten waarvoor zij er is",
      english: "the municipalities that it is for", noun: ("de gemeente", "the municipality")),
    Word(
      ["bedrag"], .amount, .number(.money), dutch: "het bedrag voor dat jaar",
      english: "the amount for that year"),
    Word(
      ["verantwoord"], .accounted, .day, dutch: "de dag waarop zij dat verantwoordde",
      english: "the day on which it gave account of that",
      noun: ("de dag van de verantwoording", "the day of its account")),
    Word(
      ["scholingsdagen"], .trainingDays, .number(.count),
      dutch: "de dagen scholing voor elk bestuurslid",
      english: "the days of training for each member of its board"),
    Word(
      ["overleg"], .consulted, .day, dutch: "de dag van het overleg met de verhuurder",
      english: "the day of its consultation with the landlord"),
    asOf,
  ]

  static let bid: [Word] = [
    text(["gemeente"], .municipality, "de gemeente", "the municipality"),
    ownYear,
    Word(
      ["vanaf"], .firstYear, .year, dutch: "het eerste jaar waarover het gaat",
      english: "the first year that it is about"),
    Word(
      ["tot en met"], .lastYear, .year, dutch: "het laatste jaar waarover het gaat",
      english: "the last year that it is about"),
    Word(
      ["programma"], .hasProgramme, .truth,
      dutch: "of de gemeente een volkshuisvestingsprogramma of woonvisie heeft",
      english: "whether the municipality has a housing programme or vision"),
    Word(
      ["leefbaarheid"], .amount, .number(.money), dutch: "het bedrag voor leefbaarheid",
      english: "the amount for liveability"),
    Word(
      ["uitgenodigd"], .invited, .day, dutch: "de dag waarop om overleg is gevraagd",
      english: "the day on which talks were asked for"),
    Word(
      ["afgesproken datum"], .due, .day,
      dutch: "tot wanneer het verzonden moet zijn, als dat anders is afgesproken",
      english: "until when it is to be sent, where that was agreed otherwise",
      noun: ("de afgesproken datum", "the agreed date")),
    Word(
      ["verzonden"], .sent, .day, dutch: "de dag waarop het verzonden is",
      english: "the day on which it was sent"),
    Word(
      ["ingediend"], .filed, .day, dutch: "de dag waarop het bij de minister is ingediend",
      english: "the day on which it was filed with the minister"),
    asOf,
  ]

  static let advice: [Word] = [
    text(["naam"], .name, "de huurdersorganisatie", "the tenants' organisation"),
    Word(
      ["gevraagd"], .asked, .day, dutch: "de dag waarop om advies is gevraagd",
      english: "the day on which advice was asked"),
    Word(
      ["gekregen"], .received, .day, dutch: "de dag waarop het advies kwam",
      english: "the day on which the advice came"),
    Word(
      ["gevolgd"], .isFollowed, .truth, dutch: "of het advies gevolgd wordt",
      english: "whether the advice is followed"),
    Word(
      ["beantwoord"], .answered, .day,
      dutch: "de dag waarop verteld is waarom het advies niet gevolgd wordt",
      english: "the day on which it was told why the advice is not followed",
      noun: ("de dag van het antwoord", "the day of the reply")),
    Word(
      ["uitvoering vanaf"], .start, .day, dutch: "de dag waarop de uitvoering begint",
      english: "the day on which carrying it out begins"),
    Word(["plan"], .plan, .subject(.plan), dutch: "het plan", english: "its plan"),
    asOf,
  ]

  /// The year that the row itself names.
  private static let ownYear = Word(["jaar"], .year, .year, dutch: "het jaar", english: "the year")
}
