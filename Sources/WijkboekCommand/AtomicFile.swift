import Glibc

/// Writes files as a whole: whoever looks sees the old text or the new one, never half of it.
enum AtomicFile {
  /// Writes a file that may exist already; a pipe or a device takes the bytes as they come.
  static func put(_ path: String, _ bytes: [UInt8]) -> Bool {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return create(path, with: bytes) }
    if status.st_mode & S_IFMT == S_IFREG { return replace(path, with: bytes) }
    let descriptor = unsafe open(path, O_WRONLY)
    guard descriptor >= 0 else { return false }
    let isWritten = Output.writeAll(bytes, to: descriptor)
    return close(descriptor) == 0 && isWritten
  }

  /// Replaces a file that exists, which keeps its owner and its rights.
  ///
  /// What can be made again from other files does not wait until the disk says that it is there.
  static func replace(
    _ path: String, with bytes: [UInt8], canBeMadeAgain: Bool = false
  ) -> Bool {
    // A link stays a link: the file that it leads to is what changes.
    let target = unsafe realpath(path, nil).map { pointer in
      defer { unsafe free(pointer) }
      return unsafe String(cString: pointer)
    }
    guard let target else { return false }
    var status = stat()
    guard unsafe stat(target, &status) == 0, unsafe access(target, W_OK) == 0 else { return false }
    return write(
      bytes, besides: target, mode: status.st_mode & 0o777, waits: !canBeMadeAgain
    ) { descriptor in
      // The owner first, since that may take rights away. Only the superuser can give a file back to
      // another owner; anybody else stays the owner of what they wrote.
      _ = fchown(descriptor, status.st_uid, status.st_gid)
      return fchmod(descriptor, status.st_mode & 0o7777) == 0
    } settle: { temporary in
      unsafe rename(temporary, target) == 0
    }
  }

  /// Makes a file that does not exist yet, in a folder that does; false if there is one already.
  static func create(
    _ path: String, with bytes: [UInt8], mode: mode_t = 0o666, canBeMadeAgain: Bool = false
  ) -> Bool {
    write(bytes, besides: path, mode: mode, waits: !canBeMadeAgain) { _ in
      true
    } settle: { temporary in
      // A link, unlike a new name, never takes the place of what somebody made meanwhile.
      defer { _ = unsafe unlink(temporary) }
      return unsafe link(temporary, path) == 0
    }
  }

  /// Writes a file of its own in the same folder, and lets it take its place when it is whole.
  private static func write(
    _ bytes: [UInt8], besides target: String, mode: mode_t, waits: Bool,
    prepare: (Int32) -> Bool, settle: (String) -> Bool
  ) -> Bool {
    let temporary = target + ".wijkboek-\(getpid())"
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL, mode)
    guard descriptor >= 0 else { return false }
    let isWritten =
      Output.writeAll(bytes, to: descriptor) && prepare(descriptor)
      && (!waits || fsync(descriptor) == 0)
    let isClosed = close(descriptor) == 0
    if isWritten, isClosed, settle(temporary) { return true }
    _ = unsafe unlink(temporary)
    return false
  }
}
