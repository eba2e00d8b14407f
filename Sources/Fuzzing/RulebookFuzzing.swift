import Diagnostics
import Norms
import Rendering

/// Takes any bytes for a file of the rulebook, and for the block of a norm in one.
enum RulebookFuzzing {
  static func read(_ text: [UInt8]) {
    read(file: text)
    read(file: Array(before.utf8) + text + Array(after.utf8))
  }

  private static func read(file text: [UInt8]) {
    let source = Source(path: "rules/norm.md", bytes: text)
    let reading = RulebookReading.read([source], firstNumber: 0)
    var renderer = TextRenderer(
      sources: [source], language: .dutch, palette: .plain, width: nil)
    for finding in reading.diagnostics.prefix(3) { _ = renderer.render(finding) }
  }

  private static let before = """
    ## BGR-01 Een norm

    | Norm      |          |
    | --------- | -------- |
    | Grondslag | afspraak |
    | Geldig    | altijd   |
    | Ernst     | fout     |

    ```norm
    voor elke activiteit per jaar

    """

  private static let after = """

    ```

    """
}
