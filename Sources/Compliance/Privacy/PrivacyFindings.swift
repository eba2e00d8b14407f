import Diagnostics
import Privacy

/// The words of findings of personal data, which never hold the data.
enum PrivacyFindings {
  static func finding(_ data: PersonalData, source: Int) -> Diagnostic {
    let place = Place(source: source, from: data.range.lowerBound, to: data.range.upperBound)
    var diagnostic = Diagnostic(
      code(of: data.kind), at: place, message(data.kind),
      label: Bilingual(dutch: "hier onleesbaar gemaakt", english: "made unreadable here"),
      related: data.witness.map { witness in
        [
          Diagnostic.Related(
            place: Place(source: source, from: witness.lowerBound, to: witness.upperBound),
            label: Bilingual(dutch: "woord over zorg", english: "word about care"))
        ]
      } ?? [], notes: basis(data.kind), help: help(data.kind))
    diagnostic.masked = [place]
    return diagnostic
  }

  /// The finding of data in the name of a file, which stands at its beginning.
  static func finding(_ kind: PersonalData.Kind, inNameOf source: Int) -> Diagnostic {
    let what = message(kind)
    return Diagnostic(
      code(of: kind), at: Place(source: source, from: 0, to: 0),
      Bilingual(
        dutch: what.dutch + ", in de naam van het bestand",
        english: what.english + ", in the name of the file"), notes: basis(kind),
      help: Bilingual(
        dutch: "geef het bestand een andere naam", english: "give the file another name"))
  }

  private static func code(of kind: PersonalData.Kind) -> DiagnosticCode {
    switch kind {
    case .serviceNumber: .citizenServiceNumber
    case .vatNumber: .vatNumberOfPerson
    case .bankAccount: .bankAccount
    case .email: .emailAddress
    case .telephone: .telephoneNumber
    case .address: .homeAddress
    case .name: .nameBesideCare
    }
  }

  private static func message(_ kind: PersonalData.Kind) -> Bilingual {
    switch kind {
    case .serviceNumber:
      Bilingual(
        dutch: "hier staat een burgerservicenummer", english: "this is a citizen service number")
    case .vatNumber:
      Bilingual(
        dutch: "in dit btw-nummer kan een burgerservicenummer zitten",
        english: "this VAT number may hold a citizen service number")
    case .bankAccount:
      Bilingual(dutch: "hier staat een bankrekening", english: "this is a bank account")
    case .email:
      Bilingual(dutch: "hier staat een e-mailadres", english: "this is an e-mail address")
    case .telephone:
      Bilingual(dutch: "hier staat een telefoonnummer", english: "this is a telephone number")
    case .address:
      Bilingual(
        dutch: "hier staat een adres met huisnummer",
        english: "this is an address with a house number")
    case .name:
      Bilingual(
        dutch: "hier staat een naam bij een woord over zorg",
        english: "this is a name beside a word about care")
    }
  }

  private static func basis(_ kind: PersonalData.Kind) -> [Bilingual] {
    switch kind {
    case .serviceNumber, .vatNumber:
      [Bilingual(dutch: "grondslag: UAVG art. 46 lid 1", english: "basis: UAVG article 46(1)")]
    case .name:
      [
        Bilingual(
          dutch: "grondslag: UAVG art. 22 en 30; AVG art. 5 lid 1 onder c (tekst niet nagelezen)",
          english: "basis: UAVG articles 22 and 30; GDPR article 5(1)(c) (text not read)")
      ]
    case .bankAccount, .email, .telephone, .address:
      [
        Bilingual(
          dutch: "grondslag: AVG art. 5 lid 1 onder c (tekst niet nagelezen)",
          english: "basis: GDPR article 5(1)(c) (text not read)")
      ]
    }
  }

  private static func help(_ kind: PersonalData.Kind) -> Bilingual {
    switch kind {
    case .serviceNumber:
      Bilingual(
        dutch: "haal het nummer weg, ook uit de geschiedenis van git als het al is vastgelegd",
        english: "remove the number, also from git's history if it was committed already")
    case .vatNumber:
      Bilingual(
        dutch: "haal het nummer weg, tenzij het van een rechtspersoon is",
        english: "remove the number, unless it belongs to a company")
    case .bankAccount:
      Bilingual(
        dutch: "haal het rekeningnummer weg; verwijs naar het stuk",
        english: "remove the account number; refer to the document")
    case .email, .telephone:
      Bilingual(
        dutch: "haal het weg, of noem de organisatie of de functie",
        english: "remove it, or name the organisation or the role")
    case .address:
      Bilingual(
        dutch: "noem de buurt of het complex in plaats van het huis",
        english: "name the neighbourhood or the complex instead of the house")
    case .name:
      Bilingual(
        dutch: "haal de naam weg, en noem het traject of het aantal",
        english: "remove the name, and name the programme or the number of people")
    }
  }
}
