package import Diagnostics

extension Catalogue {
  /// What the program says of its codes: `Files/catalogus.md`.
  package static let shipped = Catalogue(EmbeddedFiles.files.map { $0.text }.joined())
}
