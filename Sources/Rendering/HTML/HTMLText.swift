import Basics
import Diagnostics

/// HTML while it is being written.
///
/// Text and attributes that come from elsewhere go through `escaped`, so that no book can bring an
/// element of its own.
struct HTMLText {
  private(set) var text = ""

  mutating func append(_ html: String) { text += html }

  mutating func line(_ html: String) {
    text += html
    text += "\n"
  }

  /// An element that holds only text.
  mutating func element(_ name: String, _ content: String, _ attributes: String = "") {
    line(HTMLText.element(name, content, attributes))
  }

  static func element(_ name: String, _ content: String, _ attributes: String = "") -> String {
    "<" + name + (attributes.isEmpty ? "" : " " + attributes) + ">" + prose(content) + "</" + name
      + ">"
  }

  /// A text for people to read, in which no line ends between a sign such as € and its figure.
  static func prose(_ text: String) -> String {
    var html = ""
    var isBehindSign = false
    for scalar in escaped(text).unicodeScalars {
      html.unicodeScalars.append(isBehindSign && scalar == " " ? "\u{A0}" : scalar)
      isBehindSign = scalar.properties.generalCategory == .currencySymbol
    }
    return html
  }

  /// The text as the content of an element or the value of an attribute.
  static func escaped(_ text: String) -> String {
    XMLText.escaped(line: VisibleText.of(text))
  }

  /// A key as the name of a place on the page: nothing in it may end an attribute or an address.
  static func anchor(_ key: String) -> String {
    var name = ""
    for byte in key.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D:
        name.unicodeScalars.append(Unicode.Scalar(byte))
      default: name += "_" + String(byte, radix: 16)
      }
    }
    return name
  }
}
