package import Diagnostics

extension FindingReport {
  /// The entries by which a baseline lets be what is found now.
  package var entries: [Baseline.Entry] {
    zip(shown(), fingerprints).compactMap { finding, fingerprint in
      Baseline.canHold(finding) ? entry(of: finding, fingerprint) : nil
    }
  }

  private func entry(of finding: Diagnostic, _ fingerprint: String) -> Baseline.Entry {
    let path = ReportedPath(sources[finding.place.source].path, below: root, from: start).text
    return Baseline.entry(of: finding, fingerprint, path: path)
  }

  /// Takes out what a baseline lets be, and gives its entries that are not found any more.
  ///
  /// What is no longer as it was stays, and says so.
  package mutating func freeze(by baseline: Baseline) -> [Baseline.Entry] {
    let fingerprints = self.fingerprints
    let masked = self.shown()
    let (standings, gone) = baseline.standings(
      of: masked, zip(masked, fingerprints).map { entry(of: $0, $1) })
    var shown: [Diagnostic] = []
    var kept: [String] = []
    for (index, standing) in standings.enumerated() {
      var finding = found[index]
      switch standing {
      case .new: break
      case .frozen:
        frozen.append(finding)
        continue
      case .changed(let figures): finding.notes.append(FindingReport.note(of: figures))
      }
      shown.append(finding)
      kept.append(fingerprints[index])
    }
    found = shown
    known = kept
    return gone
  }

  private static func note(of figures: [String]) -> Bilingual {
    let list = figures.joined(separator: "; ")
    if list.isEmpty {
      return Bilingual(
        dutch: "dit was bevroren, en weegt nu anders",
        english: "this was frozen, and weighs differently now")
    }
    return Bilingual(
      dutch: "dit was bevroren met \(list), en is nu anders",
      english: "this was frozen with \(list), and is different now")
  }
}
