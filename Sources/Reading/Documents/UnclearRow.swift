import Diagnostics

/// What is said of a row that may be something else than it was read as.
enum UnclearRow {
  static func words(_ kind: RowKind) -> (message: Bilingual, help: Bilingual) {
    switch kind {
    case .bareName:
      (
        Bilingual(
          dutch:
            "dit kan een tussenkop zijn, of een activiteit zonder bedrag; gelezen als activiteit",
          english: "this may be a heading, or an activity without an amount; read as an activity"),
        Bilingual(
          dutch: "maak een tussenkop vet, of zet ? bij een bedrag dat nog open is",
          english: "make a heading bold, or write ? for an amount that is still open")
      )
    case .standsOut:
      (
        Bilingual(
          dutch: "deze rij valt op als een totaal, maar is van geen rijen de som; haar bedrag telt "
            + "niet mee",
          english:
            "this row stands out as a total does, but is the sum of no rows; its amount does "
            + "not count"),
        Bilingual(
          dutch: "noem een totaal Totaal, of haal de opmaak van een activiteit weg",
          english: "call a total Totaal, or take the emphasis off an activity")
      )
    case .sum:
      (
        Bilingual(
          dutch: "deze rij is de som van andere rijen, en dus gelezen als hun totaal",
          english: "this row is the sum of other rows, and so read as their total"),
        Bilingual(
          dutch: "noem haar Totaal, of zet het jaar erbij als het een activiteit is",
          english: "call it Totaal, or add the year if it is an activity")
      )
    case .part:
      (
        Bilingual(
          dutch: "dit is een deel van de rij erboven, en telt niet apart mee",
          english: "this is a part of the row above, and does not count by itself"),
        Bilingual(
          dutch: "maak er een activiteit van als het bedrag erbij komt",
          english: "make it an activity if the amount comes on top")
      )
    case .entry, .nameless, .heading, .continuation, .total:
      (
        Bilingual(
          dutch: "deze rij noemt geen activiteit, dus dit telt niet mee",
          english: "this row names no activity, so this does not count"),
        Bilingual(
          dutch: "zet het in de rij van de activiteit, of haal het weg",
          english: "put it into the row of the activity, or remove it")
      )
    }
  }
}
