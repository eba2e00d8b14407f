import Diagnostics
import Glibc
import Reading

/// A text in a file of its own, besides the file whose place it takes when it is whole: whoever looks
/// there sees the old text or the new one, never half of it.
///
/// The old file and the new one trade places, so what was there can be looked at afterwards, and can
/// come back.
final class WaitingText {
  /// What tells one file of a disk from all others.
  private struct Identity: Equatable {
    let device: UInt
    let number: UInt

    init?(_ path: String) {
      var status = stat()
      guard unsafe lstat(path, &status) == 0 else { return nil }
      device = UInt(status.st_dev)
      number = UInt(status.st_ino)
    }
  }

  private let target: String
  private let temporary: String
  private let text: Source
  private let identity: Identity
  private let replaces: Bool
  /// Whether the new text could not be taken back, so that the old one may be nowhere else.
  private var isStanding = false

  /// Writes the bytes to a file of its own; nil, with nothing left of it, where that fails or where
  /// the file that is there may not be written.
  ///
  /// A file that is replaced keeps its owner and its rights.
  init?(_ bytes: [UInt8], for target: String, mode: mode_t, waits: Bool) {
    var status = stat()
    replaces = unsafe lstat(target, &status) == 0
    if replaces {
      guard status.st_mode & S_IFMT == S_IFREG, unsafe access(target, W_OK) == 0 else { return nil }
    }
    self.target = target
    text = Source(path: target, bytes: bytes)
    let folder = Paths.folder(of: target)
    // No run, killed or not, has the name of another; git's own files begin with a point too.
    let name = String(UInt64.random(in: UInt64.min...UInt64.max), radix: 36)
    temporary = (folder == "/" ? "" : folder) + "/.wijkboek-tmp-" + name
    let rights = replaces ? status.st_mode & 0o777 : mode
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, rights)
    guard descriptor >= 0 else { return nil }
    var isWhole = Output.writeAll(bytes, to: descriptor)
    if replaces {
      // The owner first, since that may take rights away. Only the superuser can give a file back to
      // another owner; anybody else stays the owner of what they wrote.
      _ = fchown(descriptor, status.st_uid, status.st_gid)
      isWhole = fchmod(descriptor, status.st_mode & 0o7777) == 0 && isWhole
    }
    isWhole = isWhole && (!waits || fsync(descriptor) == 0)
    isWhole = close(descriptor) == 0 && isWhole
    guard isWhole, let identity = Identity(temporary) else {
      _ = unsafe unlink(temporary)
      return nil
    }
    self.identity = identity
  }

  /// Lets the text take its place; why it could not, if so.
  func takePlace() -> WriteRefusal.Reason? {
    if replaces { return trade() ? nil : .notWritable }
    return move(temporary, to: target) ? nil : errno == EEXIST ? .changedMeanwhile : .notWritable
  }

  /// Whether the file that was there has changed since it was judged, or may change yet.
  func changeOfOld(since judged: Source) -> WriteRefusal.Reason? {
    guard judged.isOnDisk(at: temporary) else { return .changedMeanwhile }
    let descriptor = unsafe open(temporary, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return .changedMeanwhile }
    defer { close(descriptor) }
    // The system lends a file to its readers only while nobody has it open to write to it.
    if fcntl(descriptor, WaitingText.setLease, F_RDLCK) != 0 {
      return errno == EAGAIN ? .openElsewhere : nil
    }
    _ = fcntl(descriptor, WaitingText.setLease, F_UNLCK)
    // Whoever had it open may have written just before.
    return judged.isOnDisk(at: temporary) ? nil : .changedMeanwhile
  }

  /// Puts back what was there; false where somebody has changed the new file already.
  func giveBack() -> Bool {
    isStanding = true
    guard replaces ? trade() : move(target, to: temporary) else { return false }
    if Identity(temporary) == identity, text.isOnDisk(at: temporary) {
      isStanding = false
      return true
    }
    _ = replaces ? trade() : move(temporary, to: target)
    return false
  }

  /// Ends the waiting: what has no place any more goes, unless somebody may still want it.
  func drop() {
    if !isStanding { _ = unsafe unlink(temporary) }
  }

  // MARK: The system

  /// Lets the two files trade places.
  private func trade() -> Bool {
    if rename(temporary, target, WaitingText.exchanges) == 0 { return true }
    // Some file systems cannot do it at once.
    let spare = temporary + "-"
    guard [EINVAL, ENOSYS, EOPNOTSUPP].contains(errno), unsafe link(target, spare) == 0 else {
      return false
    }
    return unsafe Glibc.rename(temporary, target) == 0 && Glibc.rename(spare, temporary) == 0
  }

  /// Gives a file a name that no file has.
  private func move(_ old: String, to new: String) -> Bool {
    if rename(old, new, WaitingText.replacesNothing) == 0 { return true }
    guard [EINVAL, ENOSYS, EOPNOTSUPP].contains(errno), unsafe link(old, new) == 0 else {
      return false
    }
    return unsafe unlink(old) == 0
  }

  private func rename(_ old: String, _ new: String, _ how: UInt32) -> Int32 {
    unsafe renameat2(AT_FDCWD, old, AT_FDCWD, new, how)
  }

  // Of `fcntl.h` and `stdio.h`, which keep them for those who ask for more than the standard.
  private static let setLease: Int32 = 1024
  private static let replacesNothing: UInt32 = 1
  private static let exchanges: UInt32 = 2
}

/// Linux' own way to rename, which can do so without taking the place of anything.
@_silgen_name("renameat2")
private func renameat2(
  _ oldFolder: Int32, _ old: UnsafePointer<CChar>, _ newFolder: Int32, _ new: UnsafePointer<CChar>,
  _ flags: UInt32
) -> Int32
