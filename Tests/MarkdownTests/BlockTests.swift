import Diagnostics
import Testing

@testable import Markdown

@Suite struct BlockTests {
  @Test(arguments: [
    Example("levels", "# Een\n### Drie ###\n###### Zes\n", "h1 Een\nh3 Drie\nh6 Zes"),
    Example("seven marks", "####### Zeven", "p ####### Zeven"),
    Example("closing marks need a space", "## C#\n## C #", "h2 C#\nh2 C"),
    Example("empty headings", "#\n## ##\n", "h1 \nh2 "),
    Example("no space", "#Kop\ntekst", "p #Kop tekst\n! headingWithoutSpace #Kop"),
    Example("a number is no heading", "#12 is klaar", "p #12 is klaar"),
    Example(
      "emphasis and escapes", "## Schoon, heel & **Veilig** \\*x\\*",
      "h2 Schoon, heel & Veilig *x*"),
    Example("underlined", "Plan\n====\nTwee\nregels\n---\n", "h1 Plan\nh2 Twee regels"),
    Example("underline of one", "Plan\n-\n", "h2 Plan"),
    Example("a break is no underline", "Plan\n\n---\n", "p Plan\nbreak"),
    Example("breaks", "***\n- - -\n__ __\n", "break\nbreak\nbreak"),
    Example("ends a paragraph", "tekst\n# Kop\ntekst", "p tekst\nh1 Kop\np tekst"),
    Example("indented", "   # Kop\n", "h1 Kop"),
    Example("return and line feed", "# Kop\r\n\r\ntekst\r\n", "h1 Kop\np tekst"),
    Example("byte-order mark", "\u{FEFF}# Kop", "h1 Kop"),
    Example("no-break space", "#\u{A0}Kop\n", "p # Kop\n! headingWithoutSpace #\u{A0}Kop"),
  ])
  func headings(_ example: Example) {
    #expect(outline(example.text) == example.expected)
  }

  @Test(arguments: [
    Example("folded", "een  twee\n   drie\t\tvier\n", "p een twee drie vier"),
    Example("two", "een\n\ntwee\n \t\ndrie", "p een\np twee\np drie"),
    Example("hard breaks", "een  \ntwee\\\ndrie<br />vier", "p een twee drie vier"),
    Example(
      "lists", "- een\n- twee\n  verder\n\n  * diep\n1. eerst\n2. dan\n",
      "- item een\n- item twee verder\n- - item diep\n- item(1) eerst\n- item(2) dan"),
    Example("a paragraph in an item", "1.  een\n\n    twee\n", "- item(1) een\n- p twee"),
    Example(
      "a number in a paragraph", "In het jaar\n2020. Daarna\n", "p In het jaar 2020. Daarna"),
    Example("one begins a list", "Zo\n1. een\n", "p Zo\n- item(1) een"),
    Example("empty item", "-\n\ntekst\n", "p tekst"),
    Example("quote", "> een\n> twee\ndrie\n\nvier", "> p een twee drie\np vier"),
    Example("quote in a list", "- > een\n  > twee\n- drie", "> - p een twee\n- item drie"),
    Example("code", "tekst\n\n    a  b\n    c\n\ntekst", "p tekst\ncode a b c\np tekst"),
    Example("tab", "\tcode\n", "code code"),
    Example("html", "<div class=\"a\">\nx *y*\n</div>\n\nz", "html x *y*\np z"),
    Example("inline html", "<i>a</i> b\n", "p a b"),
    Example("pre", "<pre>\na\n\n# b\n</pre> c\n", "html a # b\np c"),
    Example(
      "open pre", "<pre>\na\n\n# b\n", "html a # b\n! unclosed htmlBlock <pre>"),
    Example("unknown tags are text", "Beste <naam>,\n", "p Beste <naam>,"),
    Example("comment", "<!-- a\n\n# b --> c\nd\n", "comment <!-- a\n\n# b -->\np c d"),
    Example("comment in text", "a <!-- b --> c\n", "p a c"),
    Example(
      "open comment", "a\n<!-- b\n\nc\n",
      "p a\ncomment <!-- b\n\nc\n! unclosed comment <!-- b"),
    Example("front matter", "---\ntitle: x\n---\n# Kop", "front matter\nh1 Kop"),
    Example("front matter with dots", "\u{FEFF}---\r\n# x\r\n...\r\nKop", "front matter\np Kop"),
    Example("no front matter", "---\ntekst\n---\n# Kop", "break\nh2 tekst\nh1 Kop"),
    Example("front matter later", "\n---\na: b\n---\n", "break\nh2 a: b"),
    Example("reference", "[a]: http://x.nl\n", "p [a]: http://x.nl"),
    Example(
      "deep lists", String(repeating: "- ", count: 40) + "x",
      String(repeating: "- ", count: 32) + "item - - - - - - - - x\n"
        + "! tooDeep - - - - - - - - x"),
  ])
  func prose(_ example: Example) {
    #expect(outline(example.text) == example.expected)
  }

  @Test(arguments: [
    Example(
      "backticks", "```norm\nvoor elk\n\n  eis\n```\n", "fence(norm)\n: voor elk\n: \n:   eis"),
    Example(
      "tildes", "~~~ voorbeeld voldoet niet \na\n~~~~\n", "fence(voorbeeld voldoet niet)\n: a"),
    Example("longer", "````markdown\n```norm\n```\n````", "fence(markdown)\n: ```norm\n: ```"),
    Example("other mark within", "~~~\n```\n~~~", "fence()\n: ```"),
    Example("indented", "  ```\n  a\n   b\n c\n  ```", "fence()\n: a\n:  b\n: c"),
    Example("empty", "```\n```", "fence()"),
    Example("blank lines", "```\n\n\n```", "fence()\n: \n: "),
    Example("ends a paragraph", "a\n```\nb\n```\nc", "p a\nfence()\n: b\np c"),
    Example("not a fence", "```a`b\n", "p ```a`b"),
    Example("two backticks", "``a``\n", "p a"),
    Example("close with more", "```\na\n``` x\n````", "fence()\n: a\n: ``` x"),
    Example(
      "open", "```norm\na\n", "fence(norm)\n: a\n! unclosed fence ```norm"),
    Example(
      "in a list", "- x\n\n  ```\n  a\n\n    b\n  ```\n", "- item x\nfence()\n: a\n: \n:   b"),
    Example(
      "ends with its quote", "> ```\n> a\nb",
      "fence()\n: a\np b\n! unclosed fence ```"),
    Example("tab", "```\n\ta\n```", "fence()\n: \ta"),
    Example("return", "```norm\r\na\r\n```\r\n", "fence(norm)\n: a"),
  ])
  func fences(_ example: Example) {
    #expect(outline(example.text) == example.expected)
  }

  @Test func fenceHasPlaces() throws {
    let text = "tekst\n\n  ````voorbeeld voldoet niet\n  | a |\n\n  b\n  ````\n"
    let document = MarkdownDocument(Source(path: "x.md", text: text), number: 7)
    guard case .fence(let fence) = try #require(document.blocks.last) else {
      Issue.record("no fence")
      return
    }
    let source = document.source
    #expect(source.text(in: fence.infoRange) == "voorbeeld voldoet niet")
    #expect(source.text(in: fence.content) == "| a |\n\n  b")
    #expect(fence.lines.map { source.text(in: $0) } == ["| a |", "", "b"])
    #expect(fence.text(in: source) == "| a |\n\nb\n")
    #expect(source.text(in: fence.range).hasSuffix("b\n  ````"))
    #expect(document.place(fence.content).source == 7)
  }

  @Test func fenceIsADocument() throws {
    let text = """
      > ````
      > ---
      > a: b
      > ---
      > | a | b |
      > | - | - |
      > | c | d |
      >
      > twee
      > regels
      > ````
      """
    let document = MarkdownDocument(Source(path: "x.md", text: text), number: 0)
    guard case .fence(let fence) = try #require(document.blocks.first) else {
      Issue.record("no fence")
      return
    }
    let inner = MarkdownDocument(fence, of: document)
    #expect(
      outline(inner) == "break\nh2 a: b\ntable(pipe)\n# a | b\n| c | d\np twee regels")
    let cell = try #require(tables(inner).first).rows[1][1]
    #expect(document.source.text(in: cell.range) == "d")
  }
}
