// swift-tools-version: 6.3
import PackageDescription

// One section per room, in the order in which they may know each other: a room may only depend on
// rooms above it. Sources/README.md holds the table, and Tests/ArchitectureTests holds the code
// against it.

let package = Package(
  name: "wijkboek",
  platforms: [.macOS(.v15)],
  dependencies: [],
  targets: [
    // Bytes, exact numbers, days and short texts: what every room counts and scans with.
    .target(name: "Basics"),
    .testTarget(name: "BasicsTests", dependencies: ["Basics"]),

    // What can be said about a place in a text.
    .target(name: "Diagnostics", dependencies: ["Basics"]),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Basics", "Diagnostics"]),

    // Writes files of the repository into a Swift file, and has the build do so.
    .executableTarget(name: "Embed"),
    .plugin(
      name: "EmbedPlugin", capability: .buildTool(), dependencies: ["Embed"],
      path: "Sources/EmbedPlugin"),

    // What each code of the program means.
    .target(
      name: "CodeCatalogue", dependencies: ["Diagnostics"], exclude: ["Files"],
      plugins: ["EmbedPlugin"]),

    // Headings, tables and fenced blocks of a Markdown text.
    .target(name: "Markdown", dependencies: ["Basics", "Diagnostics"]),
    .testTarget(name: "MarkdownTests", dependencies: ["Basics", "Diagnostics", "Markdown"]),

    // Personal data in texts, and texts without it.
    .target(name: "Privacy", dependencies: ["Basics", "Markdown"]),
    .testTarget(
      name: "PrivacyTests",
      dependencies: ["Basics", "Compliance", "Diagnostics", "Privacy", "TestSupport"]),

    // The books as values.
    .target(name: "Ledger", dependencies: ["Basics", "Diagnostics"]),
    .testTarget(
      name: "LedgerTests",
      dependencies: ["Basics", "Diagnostics", "Ledger", "Reading", "TestSupport"]),

    // Bytes to books.
    .target(name: "Reading", dependencies: ["Basics", "Diagnostics", "Ledger", "Markdown"]),
    .testTarget(
      name: "ReadingTests",
      dependencies: ["Basics", "Diagnostics", "Ledger", "Reading", "Rendering", "TestSupport"],
      exclude: ["DocumentFixtures", "OtherPlans", "Fixtures", "WorkspaceFixtures"]),

    // Files of other systems to books.
    .target(name: "Interchange", dependencies: ["Basics", "Diagnostics", "Ledger"]),
    .testTarget(
      name: "InterchangeTests",
      dependencies: [
        "Basics", "Diagnostics", "Interchange", "Ledger", "Reading", "Rendering", "TestSupport",
        "Writing",
      ], exclude: ["Fixtures"]),

    // The rulebook and its language.
    .target(name: "Norms", dependencies: ["Basics", "Diagnostics", "Ledger", "Markdown"]),
    .testTarget(
      name: "NormsTests",
      dependencies: [
        "Basics", "Diagnostics", "Ledger", "Markdown", "Norms", "Rendering", "TestSupport",
      ],
      exclude: ["Fixtures"]),

    // Books and rulebook to verdicts and findings.
    .target(
      name: "Compliance", dependencies: ["Basics", "Diagnostics", "Ledger", "Norms", "Privacy"]),
    .testTarget(
      name: "ComplianceTests",
      dependencies: [
        "Basics", "CodeCatalogue", "Compliance", "Diagnostics", "Ledger", "Norms", "Reading",
        "Rendering",
        "TestSupport",
      ]),

    // The rulebook's examples, run.
    .target(
      name: "Examples",
      dependencies: [
        "Basics", "Compliance", "Diagnostics", "Ledger", "Markdown", "Norms", "Reading",
      ]),
    .testTarget(
      name: "ExamplesTests",
      dependencies: ["Basics", "Diagnostics", "Examples", "Norms", "Rendering", "TestSupport"],
      exclude: ["Corpus", "Fixtures"]),

    // A page without a format.
    .target(name: "Document", dependencies: ["Basics"]),

    // Books and verdicts to a document.
    .target(
      name: "Reports", dependencies: ["Basics", "Diagnostics", "Document", "Ledger", "Norms"]),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Basics", "Diagnostics", "Document", "Ledger", "Norms", "Reading", "Rendering", "Reports",
        "TestSupport",
      ]),

    // Documents and diagnostics to bytes.
    .target(name: "Rendering", dependencies: ["Basics", "Diagnostics", "Document", "Privacy"]),
    .testTarget(
      name: "RenderingTests",
      dependencies: [
        "Basics", "CodeCatalogue", "Diagnostics", "Document", "Privacy", "Rendering", "TestSupport",
      ],
      exclude: ["Goldens"]),

    // Books to journal text.
    .target(name: "Writing", dependencies: ["Basics", "Diagnostics", "Ledger"]),
    .testTarget(
      name: "WritingTests",
      dependencies: ["Basics", "Diagnostics", "Ledger", "Reading", "TestSupport", "Writing"]),

    // A workspace without an operating system: files in; books, verdicts, findings, reports and edits
    // out.
    .target(
      name: "Workspace",
      dependencies: [
        "Basics", "Compliance", "Diagnostics", "Document", "Ledger", "Norms", "Reading",
        "Rendering", "Reports",
      ]),

    // What a new workspace begins with: templates and the rulebook.
    .target(name: "Templates", exclude: ["Files"], plugins: ["EmbedPlugin"]),

    // The manual, page by page.
    .target(
      name: "Manual",
      dependencies: ["Basics", "Diagnostics", "Document", "Markdown", "Templates"],
      exclude: ["Files"], plugins: ["EmbedPlugin"]),
    .testTarget(
      name: "ManualTests",
      dependencies: ["Basics", "Diagnostics", "Document", "Manual", "Markdown", "Rendering"]),

    // A made-up workspace.
    .target(name: "Demo", dependencies: ["Templates", "Writing"]),
    .testTarget(name: "DemoTests", dependencies: ["Demo", "Templates"]),

    // Options, files, git, clock and exit status.
    .target(
      name: "WijkboekCommand",
      dependencies: [
        "Basics", "CodeCatalogue", "Compliance", "Demo", "Diagnostics", "Document", "Examples",
        "Interchange", "Ledger", "Manual", "Norms", "Privacy", "Reading", "Rendering", "Reports",
        "Templates", "Workspace", "Writing",
      ]),
    .executableTarget(
      name: "wijkboek", dependencies: ["WijkboekCommand"],
      // A release depends on no library of Swift, whoever builds it; it offers no names, so that
      // what nobody calls can go, and functions that came out alike are one.
      linkerSettings: [
        .unsafeFlags(
          [
            "-static-stdlib", "-use-ld=lld", "-Xlinker", "--no-export-dynamic", "-Xlinker",
            "--icf=all",
          ], .when(platforms: [.linux], configuration: .release))
      ]),
    .testTarget(
      name: "CommandTests", dependencies: ["Rendering", "TestSupport", "WholeRun", "wijkboek"],
      exclude: ["Books", "Goldens"]),

    // What tests share.
    .target(
      name: "TestSupport",
      dependencies: ["Basics", "Compliance", "Diagnostics", "Ledger", "Reading", "Rendering"],
      path: "Tests/TestSupport"),

    // All that Wijkboek does with a workspace, for tests and the fuzzer.
    .target(
      name: "WholeRun",
      dependencies: [
        "Basics", "Compliance", "Diagnostics", "Document", "Interchange", "Ledger", "Reading",
        "Rendering", "Reports", "Workspace", "Writing",
      ], path: "Tests/WholeRun", exclude: ["Extras"]),

    // Journals beside their organisation and plans.
    .testTarget(
      name: "WorkspaceTests",
      dependencies: [
        "Basics", "Compliance", "Diagnostics", "Ledger", "Norms", "Reading", "Rendering", "Reports",
        "TestSupport", "WholeRun",
      ], exclude: ["Goldens"]),

    // What compiled code expects of a machine, for one that has none of it.
    .target(name: "WasmRuntime"),
    .testTarget(
      name: "WasmTests",
      dependencies: ["Demo", "Reading", "Templates", "TestSupport", "WasmRuntime", "WholeRun"],
      exclude: ["run.mjs"]),

    // Every diagnostic code: its words, and a journal that shows it.
    .testTarget(
      name: "CatalogueTests",
      dependencies: ["Basics", "CodeCatalogue", "Diagnostics", "Reading", "TestSupport"]),

    // The rules of the house itself.
    .testTarget(name: "ArchitectureTests"),
  ],
  swiftLanguageModes: [.v6]
)

// The benchmark and its yardstick, for whoever asks: it is no part of what is shipped. It names the
// programs that it runs, so that `swift run -c release Benchmark` builds them all.
if Context.environment["WIJKBOEK_BENCHMARK"] != nil {
  package.targets += [
    .executableTarget(name: "Benchmark", dependencies: ["ByteLoop", "wijkboek"]),
    .executableTarget(name: "ByteLoop"),
  ]
}

// The fuzzer, for whoever asks: everything is built with the sanitizers that it works by.
let isFuzzing = Context.environment["WIJKBOEK_FUZZING"] != nil
if isFuzzing {
  package.targets.append(
    .executableTarget(
      name: "Fuzzing",
      dependencies: [
        "Basics", "Compliance", "Diagnostics", "Ledger", "Norms", "Reading", "Rendering",
        "WholeRun", "Writing",
      ],
      swiftSettings: [.enableExperimentalFeature("Extern")],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address"])]))
}

// The core alone, for whoever builds it for another kind of machine: there the tool that puts files
// into the program would be built for that machine too.
if Context.environment["WIJKBOEK_CORE"] != nil {
  let others: Set = [
    "CodeCatalogue", "Templates", "Manual", "Demo", "Embed", "EmbedPlugin", "WijkboekCommand",
    "wijkboek",
  ]
  package.targets.removeAll { $0.type == .test || others.contains($0.name) }
  package.targets.append(
    .target(
      name: "WasmRun", dependencies: ["WasmRuntime", "WholeRun"],
      swiftSettings: [.enableExperimentalFeature("Extern")]))
}

// Each room has a page for whoever works in it.
for target in package.targets
where target.type != .test && target.path?.hasPrefix("Tests/") != true {
  target.exclude.append("README.md")
}

for target in package.targets where target.type != .plugin {
  // The tool that puts files into the program is run by the build, and linked without them.
  if isFuzzing, target.name != "Embed" {
    target.swiftSettings =
      (target.swiftSettings ?? []) + [.unsafeFlags(["-sanitize=fuzzer,address"])]
  }
  // Nothing of ours uses regular expressions, so they are not linked; tests may. In a release each
  // function stands by itself, so that the linker can leave it out.
  if target.type != .test, target.path?.hasPrefix("Tests/") != true {
    target.swiftSettings =
      (target.swiftSettings ?? []) + [
        .unsafeFlags(["-Xfrontend", "-disable-implicit-string-processing-module-import"]),
        .unsafeFlags(["-Xfrontend", "-function-sections"], .when(configuration: .release)),
      ]
  }
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .treatAllWarnings(as: .error),
      .strictMemorySafety(),
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
    ]
}
