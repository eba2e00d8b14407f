import Diagnostics

/// The script for zsh.
struct ZshCompletion {
  let language: Language

  func script() -> String {
    var text = """
      #compdef wijkboek
      # zsh completion for wijkboek; made by: wijkboek completions zsh

      _wijkboek_codes() {
        local -a codes
        codes=(${(f)"$(wijkboek "$@" 2>/dev/null | grep -oE '^[A-Z]+-[0-9]+')"})
        compadd -M 'm:{a-z}={A-Z}' -a codes
      }

      _wijkboek() {
        local curcontext="$curcontext" state line
        typeset -A opt_args
        _arguments -C \\

      """
    text += specs(Wijkboek.globalOptions)
    text += """
          '1: :->command' \\
          '*:: :->rest'
        case $state in
          command)
            local -a commands
            commands=(

      """
    for command in Wijkboek.commands {
      text += "        \(described(command.name, command.summary))\n"
    }
    text += """
            )
            _describe 'wijkboek' commands
            ;;
          rest)
            case $line[1] in

      """
    for command in Wijkboek.commands { text += part(of: command) }
    return text + """
            esac
            ;;
        esac
      }

      if [[ $funcstack[1] == _wijkboek ]]; then
        _wijkboek "$@"
      else
        compdef _wijkboek wijkboek
      fi

      """
  }

  /// What may follow a command.
  private func part(of command: Command) -> String {
    var text = "        \(command.name))\n"
    let options = specs(command.options + Wijkboek.globalOptions)
    guard !command.actions.isEmpty else {
      text += "          _arguments \\\n" + options
      let count = command.operands.completion.isWords ? "1" : "*"
      text += "            '\(count):\(word(command.operands)):\(action(command.operands))'\n"
      return text + "          ;;\n"
    }
    text += "          _arguments -C \\\n" + options
    text += "            '1: :->action' '*:: :->operands'\n"
    text += "          case $state in\n            action)\n              local -a actions\n"
    text += "              actions=(\n"
    for action in command.actions {
      text += "                \(described(action.name, action.summary))\n"
    }
    text += "              )\n              _describe '\(command.name)' actions\n              ;;\n"
    text += "            operands)\n              case $line[1] in\n"
    for action in command.actions {
      let spec = "'*:\(word(action.operands)):\(self.action(action.operands))'"
      text += "                \(action.name)) _arguments \(spec) ;;\n"
    }
    text += "              esac\n              ;;\n          esac\n"
    return text + "          ;;\n"
  }

  private func specs(_ options: [OptionSpec]) -> String {
    options.map { option in
      let names = BashCompletion.names(of: option)
      let help = "[" + quoted(option.help.text(in: language), besides: "[]:") + "]"
      let value = option.value.map { ":\(word($0)):\(action($0))" } ?? ""
      let sign = option.value == nil ? "" : "="
      let once = option.mayRepeat ? "*" : names.count > 1 ? "(\(names.joined(separator: " ")))" : ""
      return names.map { name in
        // A short option takes its value from the next word alone.
        let sign = name.hasPrefix("--") ? sign : ""
        return "            '\(once)\(name)\(sign)\(help)\(value)' \\\n"
      }.joined()
    }.joined()
  }

  private func described(_ name: String, _ summary: Bilingual) -> String {
    "'\(name):\(quoted(summary.text(in: language), besides: ":"))'"
  }

  private func word(_ value: Placeholder) -> String {
    let text = value.text(in: language)
    return value.completion.isWords ? " " : quoted(text, besides: "[]:")
  }

  private func action(_ value: Placeholder) -> String {
    switch value.completion {
    case .nothing: " "
    case .words(let words): "(\(words.filter { !$0.contains(" ") }.joined(separator: " ")))"
    case .files: "_files"
    case .folders: "_files -/"
    case .codes: "_wijkboek_codes explain"
    case .norms: "_wijkboek_codes norms list"
    }
  }

  /// The text within single quotes, with a backslash before signs that mean something there.
  private func quoted(_ text: String, besides signs: String) -> String {
    var quoted = ""
    for character in text {
      if character == "'" {
        quoted += "'\\''"
      } else {
        if signs.contains(character) || character == "\\" { quoted += "\\" }
        quoted.append(character)
      }
    }
    return quoted
  }
}
