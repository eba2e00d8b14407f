import Glibc
import WijkboekCommand

exit(Wijkboek.run(Array(CommandLine.arguments.dropFirst())).rawValue)
