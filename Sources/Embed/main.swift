import Glibc

// Embed OUTPUT NAME FOLDER [NAME FOLDER…]: writes a Swift file that holds the files of each folder.

/// Ends the build, in words.
func fail(_ reason: String) -> Never {
  let words = Array("Embed: \(reason)\n".utf8)
  _ = unsafe write(STDERR_FILENO, words, words.count)
  exit(1)
}

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 3, arguments.count % 2 == 1 else {
  fail("give an output, and names each with a folder")
}
var text = "// Made by the build, from files of the repository.\n\nenum EmbeddedFiles {\n"
for index in stride(from: 1, to: arguments.count, by: 2) {
  text += SwiftText.constant(
    named: arguments[index], of: FolderContents.files(below: arguments[index + 1]))
}
text += "}\n"
guard FolderContents.write(text, to: arguments[0]) else {
  fail("\(arguments[0]): cannot be written")
}
