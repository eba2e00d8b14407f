import Foundation
import TestSupport
import Testing

/// The figures of reports, in every form, against an independent calculation on the same journals.
@Suite(
  .enabled(
    if: HledgerBalance.isInstalled && Python.openpyxl != nil,
    "hledger, or python3 with openpyxl, is not installed: nothing is compared"))
struct FigureAgreementTests {
  @Test func everyFormHasTheFiguresOfHledger() throws {
    let folder = try Folder.workspace()
    for report in ["tertiaal", "gemeente"] {
      for period in ["2020-T1", "2020-T2", "2020-T3"] {
        for form in ["json", "html", "xlsx", "csv", "markdown", "text"] {
          try write(report, period, ["--format", form, "--output", "uit/"], folder)
        }
        try write(report, period, ["--excel", "--output", "uit/excel/"], folder)
      }
    }
    let journals = try folder.journals().map { folder.path + "/" + $0 }
    let told = try Python.run(
      Python.openpyxl, FigureScript.comparison, with: [folder.path + "/uit"] + journals)
    // All themes, kinds, municipalities and periods; a form lacks none of the amounts of another.
    #expect(
      told == "compared csv 447 excel 447 hledger 201 html 447 markdown 447 text 447 xlsx 447\n")
  }

  private func write(
    _ report: String, _ period: String, _ options: [String], _ folder: Folder
  ) throws {
    let run = try folder.run(["report", report, period] + options)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
  }
}
