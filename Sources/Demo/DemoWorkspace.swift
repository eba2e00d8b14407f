package import Templates

/// A workspace of a corporation that does not exist: seven teams, three years, and some mistakes.
///
/// The same seed gives the same bytes.
package enum DemoWorkspace {
  package static func files(seed: UInt64, rulebook: [WorkspaceFile]) -> [WorkspaceFile] {
    var files = [
      WorkspaceFile(path: "LEESMIJ.md", text: ReadMe.text),
      WorkspaceFile(path: OrganisationPage.file, text: OrganisationPage.text),
      WorkspaceFile(path: WaiverPage.file, text: WaiverPage.text),
    ]
    for year in Corporation.years {
      for team in AreaTeam.all {
        let plan = TeamYear.of(team, year, seed: seed)
        let page = PlanPage(plan: plan)
        files.append(WorkspaceFile(path: page.file, text: page.text))
        files += JournalPage(YearBook(plan, seed: seed)).files
      }
    }
    return files + rulebook.map { Tariffs.added(to: $0) }
  }
}
