import Foundation

/// How far the tests go: as far as whoever waits for them has patience, and all the way where
/// `WIJKBOEK_THOROUGH` asks for it, as CI does.
package enum Thorough {
  package static let isAsked =
    !(ProcessInfo.processInfo.environment["WIJKBOEK_THOROUGH"] ?? "").isEmpty

  /// How many random cases to try.
  package static func count(_ ordinary: Int, thorough: Int) -> Int {
    isAsked ? thorough : ordinary
  }
}
