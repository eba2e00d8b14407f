import Diagnostics
import Glibc
import Reading

/// The files that a run changes: all of them, or none.
///
/// This is the one door through which files are written that somebody keeps. What a change rests on
/// is read again just before anything is written, and if it is not what was judged, nothing is.
struct FileChanges {
  /// What a run knows of a file that it changes.
  enum Judged {
    /// There was no such file, and there may be none now.
    case missing
    /// It held this text.
    case text(Source)
    /// Whatever it holds may go: the user said so.
    case anything
  }

  /// A file as it is to be.
  fileprivate struct Change {
    /// As the user knows it.
    let path: String
    let judged: Judged
    let bytes: [UInt8]
    let mode: mode_t
  }

  /// A change, and the place that its path leads to.
  private typealias Placed = (change: Change, place: FilePlace)

  private var changes: [Change] = []
  /// What can be made again from other files does not wait until the disk says that it is there.
  private let canBeMadeAgain: Bool
  /// Whether folders that are not there are made; a name typed wrong should not make one.
  private let makesFolders: Bool

  init(makesFolders: Bool = false, canBeMadeAgain: Bool = false) {
    self.makesFolders = makesFolders
    self.canBeMadeAgain = canBeMadeAgain
  }

  /// Takes up a file that is to hold some bytes; `mode` is for one that is new.
  mutating func put(_ path: String, _ judged: Judged, _ bytes: [UInt8], mode: mode_t = 0o666) {
    changes.append(Change(path: path, judged: judged, bytes: bytes, mode: mode))
  }

  /// Writes all of them, if each file, and what else they rest on, is still what was judged.
  ///
  /// `changedElsewhere` names the first of those other files that is not; it is asked while no other
  /// run of this program can write there.
  func commit(changedElsewhere: () -> String? = { nil }) throws(WriteRefusal) {
    let placed = try place()
    let streams = placed.filter { $0.place.isStream }
    let files = placed.filter { !$0.place.isStream }
    if !files.isEmpty {
      // Who interrupts the program does so before this, or after.
      try Signals.held { () throws(WriteRefusal) in try write(files, changedElsewhere) }
    }
    // These wait for whoever reads them, and may be interrupted.
    for (change, place) in streams where !place.pour(change.bytes) {
      throw WriteRefusal(change.path, .cutOff, standing: files.map { $0.change.path })
    }
  }

  /// Where each of them goes, each file once.
  private func place() throws(WriteRefusal) -> [Placed] {
    var placed: [Placed] = []
    var numbers: [String: Int] = [:]
    for change in changes {
      let place = try FilePlace(change.path)
      if !place.isStream, let number = numbers[place.target] {
        let first = placed[number].change
        // Two names of one file ask the same of it, or it would hold what comes last.
        if first.bytes == change.bytes { continue }
        throw WriteRefusal(change.path, .sameFile(as: first.path))
      }
      numbers[place.target] = placed.count
      placed.append((change, place))
    }
    return placed
  }

  private func write(
    _ files: [Placed], _ changedElsewhere: () -> String?
  ) throws(WriteRefusal) {
    let folders = MadeFolders()
    for (change, place) in files where makesFolders && !folders.make(place.folder) {
      throw WriteRefusal(change.path, .notWritable)
    }
    let lock = try WriteLock(files.map { $0.place.lockedFolder }, for: files[0].change.path)
    defer { lock.end() }
    let texts = try prepare(files)
    defer { for text in texts { text.drop() } }
    for (change, place) in files where !place.holds(change.judged) {
      throw WriteRefusal(change.path, .changedMeanwhile)
    }
    if let path = changedElsewhere() { throw WriteRefusal(path, .changedMeanwhile) }
    for (number, text) in texts.enumerated() {
      if let reason = text.takePlace() {
        throw refusal(files[number].change.path, reason, files[..<number], texts[..<number])
      }
    }
    // What was there is looked at once more, now that nobody can find it to write to it.
    for (number, text) in texts.enumerated() {
      guard case .text(let judged) = files[number].change.judged else { continue }
      if let reason = text.changeOfOld(since: judged) {
        throw refusal(files[number].change.path, reason, files[...], texts[...])
      }
    }
    folders.keep()
  }

  /// The texts, each besides the file whose place it will take.
  private func prepare(_ files: [Placed]) throws(WriteRefusal) -> [WaitingText] {
    let made = Slots<WaitingText>(count: files.count)
    let waits = !canBeMadeAgain
    Cores.workers.run(files.count) { number in
      let (change, place) = files[number]
      guard let text = WaitingText(change.bytes, for: place.target, mode: change.mode, waits: waits)
      else { return }
      made.put(text, at: number)
    }
    let texts = files.indices.map { made.take(at: $0) }
    if let missing = texts.firstIndex(where: { $0 == nil }) {
      for text in texts { text?.drop() }
      throw WriteRefusal(files[missing].change.path, .notWritable)
    }
    return texts.compactMap { $0 }
  }

  /// Takes back what has taken its place already; what cannot be is told.
  private func refusal(
    _ path: String, _ reason: WriteRefusal.Reason, _ files: ArraySlice<Placed>,
    _ texts: ArraySlice<WaitingText>
  ) -> WriteRefusal {
    let standing = zip(files, texts).filter { !$1.giveBack() }.map { $0.0.change.path }
    return WriteRefusal(path, reason, standing: standing)
  }
}
