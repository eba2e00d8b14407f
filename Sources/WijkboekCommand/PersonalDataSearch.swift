import Compliance
import Diagnostics
import Ledger
import Reading

/// Looks for personal data in everything that was read, on all cores.
enum PersonalDataSearch {
  static func findings(in book: Book, documents: [Source]) -> [Diagnostic] {
    let sources = book.sources + documents
    let workers = Cores.workers
    let stretches = PrivacyCheck.stretches(of: sources, cores: workers.count)
    let results = Slots<[Diagnostic]>(count: stretches.count)
    workers.run(stretches.count) { index in
      results.put(PrivacyCheck.run(on: stretches[index], of: sources), at: index)
    }
    var findings = PrivacyCheck.run(onAccountsOf: book)
    for index in stretches.indices { findings += results.take(at: index) ?? [] }
    return findings
  }
}
