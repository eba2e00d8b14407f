/// Journals that hledger 1.25 accepts, untidy in all the ways that people are.
enum Fixtures {
  static let all = [budget, hours, untidy, rules, directives, windows]

  /// Realisation and commitments, much as the workspace holds them.
  static let budget = """
    decimal-mark ,
    commodity € 1.000,00

    2020-01-01 * (OOB) Plan        ; team: Stadskanaal en Borger-Odoorn
        begroting:team:oop                          € 194.310
        begroting:team:personeel                    € 453.043
        begroting:corporatie                       € -647.353
    2020-01-01 * (OOB) Activiteiten  ; team: Stadskanaal en Borger-Odoorn
        begroting:82020 LFF 001:oop:Wijkbeheer       € 42.000
        begroting:82020 LFF 001:oop                 € -42.000
        ; onbekend: begroting:82020 LFF 001:oop:Realiseren van fietsstallingen

    2020-02-03 ! (V2020-014)   Hovenier | Onderhoud tegelpaden  ; gemeente: Stadskanaal
        verplichting:82020 LFF 001:oop:Wijkbeheer     € 12.000,00
        verplichting:tegenrekening

    2020-03-12=2020-03-20 *(F2020-031) Hovenier; verplichting: V2020-014, date: 2020-03-13
      82020 LFF 001:oop:Wijkbeheer  € 1.250,00;eerste termijn
      ! Crediteuren\t\t  = € -1.250,00
      \t(verplichting:82020 LFF 001:oop:Wijkbeheer)     € -1.250,00 =  € 10.750,00
    """

  static let hours = """
    decimal-mark ,
    commodity € 1.000,00
    commodity 1.000,00 uur
    P 2020-01-01  uur   € 62,50\u{20}\u{20}

    2020-04-30 * Uren april  ; gemeente: Borger-Odoorn
        82019 LFS 001:personeel            40,00 uur@€ 62,50
        Loonkosten\u{20}

    2020-05-31 Uren mei
     82019 LFS 001:personeel  7,5 uur  @@ € 468,75   ==*   47,5 uur;x
     Loonkosten:家家  € -468,75
    """

  static let untidy = """
    \u{20}
    ; a remark\u{20}
    # another
      ; indented, on its own
    * heading


    2020/1/2  !   x;a: b, c:d
    \t; more: of it\t
    \t  \t* a b:c \t  - $  5 {= $4 }[2020/1/1] @ 2 E
     (a ;d)  1 000,50 "A 1" ; [1/3]
       * (*e)    + 5E-1;\u{20}
     f  1e2 A
     f  -1e2 A
     b:c
    \t\u{20}
    ;x
    2020.1.3 last
    """

  static let rules = """
    ~monthly from 2020-01  to 2020-04   huur  van mei ;x: y
      uit:huur  € 700
      bank

    = ^uit   ;  a: b
       (pot)   *-1  ; c: d
      (teller)  *1 keer
      (teller) \t *€ 2

    2020-01-05 winkel
      uit:eten   € 30
      bank
    """

  static let directives = """
    account  bank:rekening  ; type: A\u{20}
       ; soort: b
      note  the one with the card
    \u{20}\u{20}
      more about it
    account uit:eten
    commodity €
      \tformat   € 1.000,00\u{20}
    payee  De Winkel   ;x
    tag gemeente\u{20}
    alias k = kas\u{20}
    alias /^z(.*)/ = zz\\1
    apply   account  groep
    2020-01-05 winkel
      k   € 30
      z
    end  apply account
    end aliases
    Y2021
    comment
      2020-01-01 nothing\u{20}


    end comment\u{20}
    D  € 1.000,00\u{20}
    1/6 winkel
      kas  2
      bank:rekening
    """

  static let windows = """
    \u{FEFF}; from elsewhere\r
    2020-01-01 x \r
    \ta  1\r
      b \r
    \r
    \r
    ; y\r
    """
}
