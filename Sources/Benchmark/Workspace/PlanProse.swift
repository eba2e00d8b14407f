/// What plans say beside their tables: made up, and as long as people write it.
enum PlanProse {
  static let introduction = """
    Dit plan maken wij samen met de bewonersvertegenwoordiging en de gemeente. Het zegt wat het team de
    komende jaren doet, met wie, en wat daarvoor nodig is. De grenzen van het budget liggen vast; de
    invulling bespreken wij met wie er wonen en werken.

    Het gebied verandert. Er komen meer huurders die hulp nodig hebben bij het wonen, en meer complexen
    waar jong en oud door elkaar wonen. Dat vraagt om aandacht in de straat en in de portieken, en om
    afspraken over wie wat doet als het misgaat.

    1. Het team schrijft op wat het gaat doen, en legt dat voor aan bewoners en gemeente.
    2. In het overleg van de drie partijen bespreken wij geregeld wat er gedaan is.
    3. Na elk tertiaal verantwoordt het team wat er is uitgegeven, en wat dat heeft opgeleverd.

    Alle uitgaven gaan op een klein aantal codes, zodat te zien is waar het geld heen gaat en wat er
    verschuift. Wat niet in een jaar past, komt in het volgende terug, als de drie partijen dat willen.


    """

  static let theme = """
    Wij merken in de wijk wat er speelt en zoeken daar partners bij. Welzijn, zorg, politie en gemeente
    weten ons te vinden, en wij hen. Wat bewoners zelf kunnen, doen zij zelf; wij helpen met ruimte,
    materiaal en een klein budget, en wij blijven tot het loopt.


    """

  static let goal = """
    Bewoners wonen hier goed en voelen zich thuis. Wie dat zelf niet lukt, krijgt hulp, bijvoorbeeld bij \
    overlast, ruzie met buren, schulden of eenzaamheid.
    """

  private static let explanations = [
    "samen met bewoners en de gemeente; wat het oplevert, meten wij elk jaar in het najaar",
    "afspraak uit het overleg; eerst de drukste straten, daarna de rest van de wijk",
    "vervolg op vorig jaar, met dezelfde partners en met meer inzet van bewoners",
    "materiaal, vervoer en begeleiding; het werk zelf doen bewoners en vrijwilligers",
  ]

  /// What stands behind the name of an activity, in its own cell.
  static func explanation(_ number: Int) -> String { explanations[number % explanations.count] }
}
