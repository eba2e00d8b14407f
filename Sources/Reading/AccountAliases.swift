import Basics

/// The aliases in force: what names of accounts begin with, and what stands there instead.
///
/// Each is tried once, the latest first, on what those before it made of a name:
///
///     alias b = c
///     alias a = b        a:x ──> b:x ──> c:x
///     alias c = a        the latest, which was tried when the name was still a:x
///
/// Which of them a name begins with is looked up, so that a name takes no longer where there are
/// many, but for each one that changes it.
struct AccountAliases: Equatable, Sendable {
  private struct Alias: Equatable {
    let old: [UInt8]
    let new: [UInt8]
  }

  /// In the order of their directives.
  private var aliases: [Alias] = []
  /// Those of a beginning, the latest last.
  ///
  /// Names are bytes: two spellings of one letter are two names for hledger, though not for `String`.
  private var numbers: [[UInt8]: [Int]] = [:]

  mutating func add(_ old: String, for new: String) {
    let alias = Alias(old: Array(old.utf8), new: Array(new.utf8))
    numbers[alias.old, default: []].append(aliases.count)
    aliases.append(alias)
  }

  /// What a name stands for.
  func applied(to name: String) -> String {
    if aliases.isEmpty { return name }
    var (bytes, next) = (Array(name.utf8), aliases.count)
    while let latest = latest(on: bytes, before: next) {
      bytes.replaceSubrange(..<aliases[latest].old.count, with: aliases[latest].new)
      next = latest
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The latest of the aliases before `next` for a name or for an account above it.
  private func latest(on name: [UInt8], before next: Int) -> Int? {
    var latest: Int?
    for end in name.indices.dropFirst() + [name.endIndex]
    where end == name.endIndex || name[end] == ASCII.colon {
      let own = numbers[Array(name[..<end])]?.last { $0 < next }
      if let own, latest.map({ $0 < own }) ?? true { latest = own }
    }
    return latest
  }
}
