import Compliance
import Diagnostics
import Privacy
import Reading
import Rendering

extension SourceMask {
  /// What is found in texts of which no run of `check` has told it.
  init(lookingIn sources: [Source]) {
    let stretches = PrivacyCheck.stretches(of: sources, cores: Cores.workers.count)
    let found = Slots<[Diagnostic]>(count: stretches.count)
    Cores.workers.run(stretches.count) {
      found.put(PrivacyCheck.run(on: stretches[$0], of: sources), at: $0)
    }
    self.init(stretches.indices.flatMap { found.take(at: $0) ?? [] }, of: sources)
  }
}

extension TextMask {
  /// A text of many lines, of which each stands for itself.
  func hidden(inLines text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { hidden(in: String($0)) }.joined(separator: "\n")
  }
}
