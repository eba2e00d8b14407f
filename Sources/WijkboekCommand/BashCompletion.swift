/// The script for bash, which needs nothing but bash itself.
enum BashCompletion {
  static func script() -> String {
    let global = Wijkboek.globalOptions
    var text = """
      # bash completion for wijkboek; made by: wijkboek completions bash
      _wijkboek() {
          local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
          local command='' action='' kind='' words='' index word
          # bash takes --name=value apart at the sign.
          if [[ $current == = ]]; then
              current=''
          elif [[ $previous == = ]]; then
              previous=${COMP_WORDS[COMP_CWORD-2]}
          fi
          for ((index = 1; index < COMP_CWORD; index++)); do
              word=${COMP_WORDS[index]}
              case $word in
                  \(pattern(of: allWithValue)))
                      if [[ ${COMP_WORDS[index+1]} == = ]]; then ((index++)); fi
                      ((index++))
                      ;;
                  -*|=) ;;
                  *)
                      if [[ -z $command ]]; then command=$word
                      elif [[ -z $action ]]; then action=$word; fi
                      ;;
              esac
          done
          case $command:$previous in

      """
    for option in global where option.value != nil {
      text += line("*:\(names(of: option).joined(separator: "|*:"))", option.value)
    }
    for command in Wijkboek.commands {
      for option in command.options where option.value != nil {
        let patterns = names(of: option).map { "\(command.name):\($0)" }
        text += line(patterns.joined(separator: "|"), option.value)
      }
    }
    text += """
              *) kind=operand ;;
          esac
          if [[ $kind == operand && $current == -* ]]; then
              kind=words
              case $command in

      """
    for command in Wijkboek.commands {
      let all = (command.options + global).map { "--" + $0.name }.joined(separator: " ")
      text += "            \(command.name)) words='\(all)' ;;\n"
    }
    let all = global.map { "--" + $0.name }.joined(separator: " ")
    text += """
                  *) words='\(all)' ;;
              esac
          elif [[ $kind == operand ]]; then
              case $command:$action in

      """
    let names = Wijkboek.commands.map { $0.name }.joined(separator: " ")
    text += "            :*) kind=words words='\(names)' ;;\n"
    for command in Wijkboek.commands {
      for action in command.actions {
        text += "    " + line("\(command.name):\(action.name)", action.operands)
      }
      let placeholder =
        command.actions.isEmpty
        ? command.operands : Placeholder(choices: command.actions.map { $0.name })
      // What chooses an action stands once; files may follow each other.
      let isOnce = placeholder.completion.isWords
      text += "    " + line("\(command.name):\(isOnce ? "" : "*")", placeholder)
    }
    return text + """
              esac
          fi
          COMPREPLY=()
          case $kind in
              words) mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current") ;;
              codes) mapfile -t COMPREPLY < <(compgen -W "$(_wijkboek_codes explain)" -- "${current^^}") ;;
              norms) mapfile -t COMPREPLY < <(compgen -W "$(_wijkboek_codes norms list)" -- "${current^^}") ;;
              files)
                  compopt -o filenames 2>/dev/null
                  mapfile -t COMPREPLY < <(compgen -f -- "$current")
                  ;;
              folders)
                  compopt -o filenames 2>/dev/null
                  mapfile -t COMPREPLY < <(compgen -d -- "$current")
                  ;;
          esac
      }
      _wijkboek_codes() {
          # A norm has a heading for each time that it was in force.
          wijkboek "$@" 2>/dev/null | grep -oE '^[A-Z]+-[0-9]+' | uniq
      }
      complete -F _wijkboek wijkboek

      """
  }

  /// Options with a value, of any command, which a word behind them belongs to.
  static var allWithValue: [String] {
    let all = (Wijkboek.globalOptions + Wijkboek.commands.flatMap { $0.options })
      .filter { $0.value != nil }.flatMap { names(of: $0) }
    return Set(all).sorted()
  }

  private static func pattern(of names: [String]) -> String { names.joined(separator: "|") }

  static func names(of option: OptionSpec) -> [String] {
    ["--" + option.name] + (option.short.map { ["-\($0)"] } ?? [])
  }

  private static func line(_ pattern: String, _ value: Placeholder?) -> String {
    let action =
      switch value?.completion ?? .nothing {
      case .nothing: "kind=none"
      // A word of several words cannot be completed one by one.
      case .words(let words):
        "kind=words words='\(words.filter { !$0.contains(" ") }.joined(separator: " "))'"
      case .files: "kind=files"
      case .folders: "kind=folders"
      case .codes: "kind=codes"
      case .norms: "kind=norms"
      }
    return "        \(pattern)) \(action) ;;\n"
  }
}
