/// The table of what was measured: a row for each program, with its times and its memory.
struct SeriesTable {
  /// What the first column holds.
  let heading: String
  /// How a time is written, from nanoseconds.
  let time: (Int64) -> String

  func show(_ all: [Series]) {
    var table = TextTable([heading, "min", "median", "max", "CPU", "peak memory"])
    for series in all {
      table.add([
        series.name, time(series.fastest), time(series.median), time(series.slowest),
        time(series.medianProcessor), megabytes(series.peak),
      ])
    }
    table.show()
    print()
  }
}
