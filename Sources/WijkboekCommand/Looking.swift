import Compliance
import Diagnostics
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
