import Basics
import Ledger

/// The labels that comments hold, each kept once, and the lists of them.
///
/// Books with many comments have few labels: a comment that is new is most often another choice of
/// labels that are known, and is then told by their numbers.
struct CommentLabels: Sendable {
  /// What is known of a label wherever it stands.
  struct Traits: BitwiseCopyable {
    let isKnown: Bool
    let setsDay: Bool
    /// Whether neither its name nor its value is amiss by itself.
    let isSound: Bool
  }

  /// Labels as they are written, which differ in the blanks between name and value too.
  private var written = NameTable(capacity: 1024)
  private var numberOfWritten: [UInt32] = []
  private var numbers: [Label: UInt32] = [:]
  private(set) var labels: [Label] = []
  private(set) var traits: [Traits] = []
  /// Found once per distinct name of a label that is not known.
  private var meantByName: [String: String?] = [:]
  private var setNumbers: [[UInt32]: LabelSetID] = [[]: 0]
  /// The labels of each set.
  private var members: [[UInt32]] = [[]]

  /// The number of a label in a comment; nil for one that is not written so anywhere before.
  @inline(__always) mutating func number(of found: LabelText, in bytes: Span<UInt8>) -> UInt32? {
    let number = written.number(of: bytes, found.name.lowerBound, found.value.upperBound)
    return number < numberOfWritten.count ? numberOfWritten[number] : nil
  }

  /// Keeps a label that `number(of:in:)` just did not know.
  mutating func add(_ label: Label) -> UInt32 {
    let number = number(of: label)
    numberOfWritten.append(number)
    return number
  }

  private mutating func number(of label: Label) -> UInt32 {
    if let number = numbers[label] { return number }
    let number = UInt32(labels.count)
    let isKnown = Label.known.contains(label.name)
    labels.append(label)
    traits.append(
      Traits(
        isKnown: isKnown, setsDay: label.name == "date" || label.name == "date2",
        isSound: isKnown ? !label.value.isEmpty : meant(by: label.name) == nil))
    numbers[label] = number
    return number
  }

  /// The known label that a name is most likely a misspelling of.
  mutating func meant(by name: String) -> String? {
    if let meant = meantByName[name] { return meant }
    // Short words are near to everything.
    let meant = name.count >= 4 ? Spelling.nearest(to: name, among: Label.known) : nil
    meantByName[name] = .some(meant)
    return meant
  }

  /// The number of a list of labels, which is put behind the others in `names` where it is new.
  mutating func set(_ list: [UInt32], _ names: inout Names) -> LabelSetID {
    if let number = setNumbers[list] { return number }
    let number = LabelSetID(names.labelSets.count)
    names.labelSets.append(list.map { labels[Int($0)] })
    members.append(list)
    setNumbers[list] = number
    return number
  }

  /// The list of the labels of two sets.
  mutating func joined(
    _ first: LabelSetID, _ second: LabelSetID, _ names: inout Names
  ) -> LabelSetID {
    set(members[Int(first)] + members[Int(second)], &names)
  }

  /// The number of a list that another reader made.
  mutating func set(of labels: [Label], _ names: inout Names) -> LabelSetID {
    set(labels.map { number(of: $0) }, &names)
  }
}
