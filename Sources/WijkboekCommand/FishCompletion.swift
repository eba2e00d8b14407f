import Diagnostics

/// The script for fish.
struct FishCompletion {
  let language: Language

  func script() -> String {
    let options = BashCompletion.allWithValue.joined(separator: " ")
    var text = """
      # fish completion for wijkboek; made by: wijkboek completions fish
      function __wijkboek_codes
          wijkboek $argv 2>/dev/null | string match -r '^[A-Z]+-[0-9]+'
      end
      # The words before the cursor that are no options.
      function __wijkboek_words
          set -l words (commandline -opc)
          set -e words[1]
          while set -q words[1]
              if contains -- $words[1] \(options)
                  set -e words[1]
              else if not string match -q -- '-*' $words[1]
                  echo $words[1]
              end
              set -e words[1]
          end
      end
      # Whether those words begin like these; an empty one is the end of them.
      function __wijkboek_at
          set -l words (__wijkboek_words)
          for index in (seq (count $argv))
              test "$words[$index]" = "$argv[$index]"; or return 1
          end
      end
      complete -c wijkboek -f

      """
    for option in Wijkboek.globalOptions { text += line(of: option, when: nil) }
    for command in Wijkboek.commands {
      text += "complete -c wijkboek -n '__wijkboek_at \"\"' -a \(command.name)"
      text += " -d \(quoted(command.summary))\n"
    }
    for command in Wijkboek.commands {
      let isChosen = "__wijkboek_at \(command.name)"
      for option in command.options { text += line(of: option, when: isChosen) }
      guard !command.actions.isEmpty else {
        text += line(ofOperands: command.operands, when: isChosen)
        continue
      }
      for action in command.actions {
        text += "complete -c wijkboek -n '\(isChosen) \"\"' -a \(action.name)"
        text += " -d \(quoted(action.summary))\n"
        text += line(ofOperands: action.operands, when: "\(isChosen) \(action.name)")
      }
    }
    return text
  }

  private func line(of option: OptionSpec, when condition: String?) -> String {
    var text = "complete -c wijkboek"
    if let condition { text += " -n '\(condition)'" }
    text += " -l \(option.name)"
    if let short = option.short { text += " -s \(short)" }
    if let value = option.value { text += " " + values(value, ofOption: true) }
    return text + " -d \(quoted(option.help))\n"
  }

  private func line(ofOperands operands: Placeholder, when condition: String) -> String {
    let values = values(operands, ofOption: false)
    return values.isEmpty ? "" : "complete -c wijkboek -n '\(condition)' \(values)\n"
  }

  private func values(_ value: Placeholder, ofOption isOption: Bool) -> String {
    let exclusive = isOption ? "-x " : ""
    switch value.completion {
    case .nothing: return isOption ? "-x" : ""
    case .words(let words):
      return exclusive + "-a '\(words.filter { !$0.contains(" ") }.joined(separator: " "))'"
    case .files: return isOption ? "-r -F" : "-F"
    case .folders: return exclusive + "-a '(__fish_complete_directories)'"
    case .codes: return exclusive + "-a '(__wijkboek_codes explain)'"
    case .norms: return exclusive + "-a '(__wijkboek_codes norms list)'"
    }
  }

  private func quoted(_ text: Bilingual) -> String {
    var quoted = "'"
    for character in text.text(in: language) {
      if character == "'" || character == "\\" { quoted += "\\" }
      quoted.append(character)
    }
    return quoted + "'"
  }
}
