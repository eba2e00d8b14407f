import Diagnostics
import Rendering
import Testing

/// What a finding looks like as a whole: heading, places, notes and advice.
@Suite struct TextRendererTests {
  private static let plan = """
    # Plan van aanpak leefbaarheid 2020-2022

    | Budget 2020            |    Bedrag |
    | ---------------------- | --------: |
    | Gemeente Stadskanaal   | € 511.262 |
    | Personele inzet        | € 453.043 |
    | Out of pocket          | € 194.310 |
    | Totaal                 | € 647.353 |

    ## Woonmaatschappelijk werk

    | Thema                     |               |
    | ------------------------- | ------------- |
    | Out of pocket kosten 2020 | € 53.511      |

    """

  private let sample = Sample(
    (path: "ledgers/2020/stadskanaal-borger-odoorn/plan.md", text: plan),
    (path: "ledgers/projecten.md", text: "| Activiteit | Bedrag |\n| Wijkbeheer | € 99.260 |\n"))

  /// The finding of `design.md` that has everything a finding can have.
  private var everything: Diagnostic {
    Diagnostic(
      .unbalanced, at: sample.place("€ 194.310"),
      Bilingual(
        dutch: "de thema's vragen samen € 14.000 meer out of pocket dan het gebiedsteam heeft",
        english: "the themes ask € 14,000 more out of pocket than the area team has"),
      label: Bilingual(dutch: "hier: € 194.310", english: "here: € 194,310"),
      related: [
        .init(place: sample.place("€ 53.511"), label: .same("Woonmaatschappelijk werk")),
        .init(place: sample.place("€ 99.260", in: 1), label: .same("Schoon, heel en veilig")),
      ],
      notes: [
        .same("€ 53.511 + € 55.539 + € 99.260 = € 208.310, dat is € 14.000 boven € 194.310"),
        .same("grondslag: de begroting van het gebiedsteam"),
      ],
      help: Bilingual(
        dutch: "verlaag de thema's met € 14.000 of laat het budget van het team verhogen",
        english: "lower the themes by € 14,000 or have the team's budget raised"))
  }

  @Test func everythingInDutch() {
    #expect(
      sample.render(everything) == """
        fout[BAL-01]: de thema's vragen samen € 14.000 meer out of pocket dan het gebiedsteam heeft
           ┌─ ledgers/2020/stadskanaal-borger-odoorn/plan.md:7:28
         7 │ | Out of pocket          | € 194.310 |
           │                            ^^^^^^^^^ hier: € 194.310
           ⋮
        14 │ | Out of pocket kosten 2020 | € 53.511      |
           │                               -------- Woonmaatschappelijk werk
           ├─ ledgers/projecten.md:2:16
         2 │ | Wijkbeheer | € 99.260 |
           │                -------- Schoon, heel en veilig
           = € 53.511 + € 55.539 + € 99.260 = € 208.310, dat is € 14.000 boven € 194.310
           = grondslag: de begroting van het gebiedsteam
           = doen: verlaag de thema's met € 14.000 of laat het budget van het team verhogen

        """)
  }

  @Test func everythingInEnglishOnANarrowTerminal() {
    #expect(
      sample.render(everything, .english, width: 60) == """
        error[BAL-01]: the themes ask € 14,000 more out of pocket
           than the area team has
           ┌─ ledgers/2020/stadskanaal-borger-odoorn/plan.md:7:28
         7 │ | Out of pocket          | € 194.310 |
           │                            ^^^^^^^^^ here: € 194,310
           ⋮
        14 │ | Out of pocket kosten 2020 | € 53.511      |
           │                               --------
           │                               Woonmaatschappelijk werk
           ├─ ledgers/projecten.md:2:16
         2 │ | Wijkbeheer | € 99.260 |
           │                -------- Schoon, heel en veilig
           = € 53.511 + € 55.539 + € 99.260 = € 208.310, dat is
             € 14.000 boven € 194.310
           = grondslag: de begroting van het gebiedsteam
           = help: lower the themes by € 14,000 or have the team's
             budget raised

        """)
  }

  /// Twenty columns are drawn as forty, since nothing could be read in twenty.
  @Test(arguments: [40, 20, 0, -1]) func asNarrowAsItGets(width: Int) {
    #expect(
      sample.render(everything, width: width) == """
        fout[BAL-01]: de thema's vragen samen
           € 14.000 meer out of pocket dan het
           gebiedsteam heeft
           ┌─ ledgers/2020/stadskanaal-borger-odoorn/plan.md:7:28
         7 │ … of pocket          | € 194.310 |
           │                        ^^^^^^^^^
           │                     hier: € 194.310
           ⋮
        14 │ …ket kosten 2020 | € 53.511      |
           │                    --------
           │            Woonmaatschappelijk werk
           ├─ ledgers/projecten.md:2:16
         2 │ | Wijkbeheer | € 99.260 |
           │                --------
           │              Schoon, heel en veilig
           = € 53.511 + € 55.539 + € 99.260 =
             € 208.310, dat is € 14.000 boven
             € 194.310
           = grondslag: de begroting van het
             gebiedsteam
           = doen: verlaag de thema's met
             € 14.000 of laat het budget van het
             team verhogen

        """)
  }

  @Test func theLeastThatAFindingHas() {
    let sample = Sample("2020-02-30 * Hovenier\n")
    var finding = Diagnostic(
      .impossibleDate, at: sample.place("2020-02-30"),
      Bilingual(dutch: "30 februari 2020 bestaat niet", english: "30 February 2020 does not exist"))
    finding.severity = .warning
    #expect(
      sample.render(finding) == """
        waarschuwing[DAT-01]: 30 februari 2020 bestaat niet
          ┌─ boek.journal:1:1
        1 │ 2020-02-30 * Hovenier
          │ ^^^^^^^^^^

        """)
    finding.severity = .note
    #expect(
      sample.render(finding, .english) == """
        note[DAT-01]: 30 February 2020 does not exist
          ┌─ boek.journal:1:1
        1 │ 2020-02-30 * Hovenier
          │ ^^^^^^^^^^

        """)
  }

  @Test func neighboursAndGaps() {
    let lines = (1...120).map { "regel \($0)" }.joined(separator: "\n")
    let sample = Sample(lines)
    let finding = Diagnostic.marking(
      sample.place("regel 99"), "deze",
      related: [
        (sample.place("regel 100"), "volgende"), (sample.place("regel 7"), "vroeger"),
        (sample.place("regel 120"), "laatste"), (sample.place("regel 8"), "buurman"),
      ])
    #expect(
      sample.render(finding) == """
        fout[BDR-05]: bedrag niet begrepen
            ┌─ boek.journal:99:1
          7 │ regel 7
            │ ------- vroeger
          8 │ regel 8
            │ ------- buurman
            ⋮
         99 │ regel 99
            │ ^^^^^^^^ deze
        100 │ regel 100
            │ --------- volgende
            ⋮
        120 │ regel 120
            │ --------- laatste

        """)
  }

  /// Each text once, named by the place that the finding mentions first.
  @Test func severalFiles() {
    let text = "2020-03-12 * (F2020-031) Hovenier\n    Crediteuren\n"
    let sample = Sample((path: "a.journal", text), (path: "b.journal", text), (path: "c.md", text))
    let finding = Diagnostic.marking(
      sample.place("F2020-031", in: 1), "nog eens",
      related: [
        (sample.place("Crediteuren", in: 2), "hier"), (sample.place("F2020-031"), "eerst"),
        (sample.place("F2020-031", in: 2), "en daar"), (sample.place("Hovenier", in: 1), "van wie"),
      ])
    #expect(
      sample.render(finding) == """
        fout[BDR-05]: bedrag niet begrepen
          ┌─ b.journal:1:15
        1 │ 2020-03-12 * (F2020-031) Hovenier
          │               ^^^^^^^^^ nog eens
          │                          -------- van wie
          ├─ c.md:2:5
        1 │ 2020-03-12 * (F2020-031) Hovenier
          │               --------- en daar
        2 │     Crediteuren
          │     ----------- hier
          ├─ a.journal:1:15
        1 │ 2020-03-12 * (F2020-031) Hovenier
          │               --------- eerst

        """)
  }

  @Test func aFileThatCouldNotBeRead() {
    let sample = Sample((path: "boek.journal", "include weg.journal\n"), (path: "weg.journal", ""))
    let finding = Diagnostic(
      .unreadableFile, at: sample.end(of: 1), .same("bestand niet te lezen"),
      label: .same("bestaat niet"),
      related: [.init(place: sample.place("weg.journal"), label: .same("hier genoemd"))])
    #expect(
      sample.render(finding) == """
        fout[TXT-01]: bestand niet te lezen
          ┌─ weg.journal:1:1
          │ bestaat niet
          ├─ boek.journal:1:9
        1 │ include weg.journal
          │         ----------- hier genoemd

        """)
  }

  @Test func colourChangesNoLayout() {
    let coloured = sample.render(everything, width: 60, palette: .coloured)
    #expect(withoutColour(coloured) == sample.render(everything, width: 60))
    // What something is decides its colour: the severity, another place, the frame.
    #expect(coloured.contains("\u{1B}[1;31mfout[BAL-01]\u{1B}[0m"))
    #expect(coloured.contains("\u{1B}[1;31m^^^^^^^^^ hier: € 194.310\u{1B}[0m"))
    #expect(coloured.contains("\u{1B}[36m--------\u{1B}[0m"))
    #expect(coloured.contains("\u{1B}[2m 7 │\u{1B}[0m | Out of pocket"))
    var warning = everything
    warning.severity = .warning
    #expect(sample.render(warning, palette: .coloured).hasPrefix("\u{1B}[1;33mwaarschuwing"))
    warning.severity = .note
    #expect(sample.render(warning, palette: .coloured).hasPrefix("\u{1B}[1;34mopmerking"))
  }

  @Test func oneRendererDrawsManyFindings() {
    var renderer = TextRenderer(
      sources: sample.sources, language: .dutch, palette: .plain, width: nil)
    let first = renderer.render(everything)
    _ = renderer.render(.marking(sample.end(of: 1)))
    #expect(renderer.render(everything) == first)
  }
}
