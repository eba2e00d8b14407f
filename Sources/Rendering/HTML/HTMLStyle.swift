/// How a report looks: on a screen by day and by night, on a telephone, and on paper.
///
/// Every pair of letters and ground has a contrast of at least 4.5; a test works it out from the
/// colours below.
enum HTMLStyle {
  static let sheet = colours + text + tables + charts + lines + paper

  private static let colours = """
    :root { color-scheme: light dark;
      --ground: #ffffff; --raised: #f4f6f8; --ink: #1b2430; --quiet: #52606d; --rule: #cbd2d9; --link: #0b5394;
      --good: #1d6b33; --good-ground: #e6f4ea; --caution: #7a4b00; --caution-ground: #fff4dc;
      --bad: #a61b1b; --bad-ground: #fde8e8; --target: #fff3b0;
      --budget: #828e9b; --spent: #0b5394; --committed: #4590d0; --forecast: #7a5195; --oop: #0b5394;
      --staff: #c1660c; --other: #5f6b77; }
    @media (prefers-color-scheme: dark) { :root {
      --ground: #12171d; --raised: #1d242c; --ink: #e8edf2; --quiet: #a9b4c0; --rule: #3a4653; --link: #8cc4ff;
      --good: #7fd99a; --good-ground: #12301d; --caution: #ffc766; --caution-ground: #382a0c;
      --bad: #ff9c9c; --bad-ground: #421a1a; --target: #4a4210;
      --budget: #6b7784; --spent: #5aa9f0; --committed: #2f6da8; --forecast: #b98ad6; --oop: #5aa9f0;
      --staff: #f0a04b; --other: #8b97a4; } }

    """

  private static let text = """
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 1rem 1.25rem 3rem; max-width: 72rem; background: var(--ground); color: var(--ink);
      font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
    h1 { margin: 0.5rem 0 0; font-size: 1.75rem; line-height: 1.2; }
    h2 { margin: 2.5rem 0 0.75rem; padding-bottom: 0.25rem; border-bottom: 2px solid var(--rule); font-size: 1.3rem; }
    h3 { margin: 1.5rem 0 0.5rem; font-size: 1.05rem; }
    h1, h2, h3, dd, th, td, li, p { overflow-wrap: break-word; }
    .place, dd { overflow-wrap: anywhere; }
    p, ul { max-width: 48rem; }
    a { color: var(--link); }
    a:focus-visible, summary:focus-visible, .scroll:focus-visible, svg g:focus-visible {
      outline: 3px solid var(--link); outline-offset: 2px; }
    .skip { position: absolute; left: -100rem; }
    .skip:focus { left: 1rem; top: 0.5rem; padding: 0.5rem; background: var(--ground); }
    .subtitle { margin: 0.25rem 0 1rem; color: var(--quiet); font-size: 1.1rem; }
    .facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr)); gap: 0.5rem 1.5rem; margin: 1rem 0; }
    .facts dt { color: var(--quiet); font-size: 0.85rem; }
    .facts dd { margin: 0; }
    nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 1rem 0; padding: 0; max-width: none; list-style: none; }
    footer { margin-top: 3rem; padding-top: 0.5rem; border-top: 2px solid var(--rule); font-size: 0.9rem; }
    .notice { padding: 0.6rem 0.9rem; border-left: 5px solid var(--quiet); background: var(--raised); }
    .notice.good { border-color: var(--good); background: var(--good-ground); }
    .notice.caution { border-color: var(--caution); background: var(--caution-ground); }
    .notice.bad { border-color: var(--bad); background: var(--bad-ground); }

    """

  private static let tables = """
    .scroll { overflow-x: auto; margin: 0.75rem 0; }
    table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: 0.95rem; }
    caption { padding: 0.25rem 0; text-align: left; font-weight: 600; }
    th, td { padding: 0.3rem 0.6rem; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; }
    thead th { border-bottom: 2px solid var(--ink); vertical-align: bottom; font-size: 0.85rem; }
    tbody th { font-weight: normal; }
    .right { text-align: right; white-space: nowrap; }
    .word { white-space: nowrap; }
    thead .right { white-space: normal; }
    .group th { padding-top: 0.9rem; font-weight: 600; }
    .subtotal th, .subtotal td { border-top: 1px solid var(--quiet); font-weight: 600; }
    .total th, .total td { border-top: 2px solid var(--ink); border-bottom: 0; font-weight: 700; }
    td.good { color: var(--good); }
    td.caution { background: var(--caution-ground); color: var(--caution); font-weight: 600; }
    td.bad { background: var(--bad-ground); color: var(--bad); font-weight: 600; }
    td.good a, td.caution a, td.bad a { color: inherit; }
    tr:target, h3:target { background: var(--target); }
    abbr { text-decoration: underline dotted; }
    .aside { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .notes { padding-left: 1.1rem; color: var(--quiet); font-size: 0.85rem; }
    .origins { content-visibility: auto; font-size: 0.9rem; }
    .place { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 0.85em; }
    @media (max-width: 44rem) {
      .cards caption { display: block; }
      .cards, .cards tbody, .cards tr, .cards th, .cards td { display: block; }
      .cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      .cards tr { padding: 0.5rem 0; border-bottom: 1px solid var(--rule); }
      .cards th, .cards td { padding: 0.1rem 0; border: 0; text-align: left; overflow-wrap: anywhere; }
      .cards tbody th { font-weight: 600; }
      .cards td { display: flow-root; white-space: normal; text-align: right; }
      .cards td::before { content: attr(data-label); float: left; margin-right: 1rem; color: var(--quiet); font-weight: normal; }
      .cards td.caution, .cards td.bad { padding: 0.1rem 0.4rem; }
      .cards td.empty { display: none; }
      .origins table, .origins tbody, .origins tr { display: block; }
      .origins thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      .origins tr { padding: 0.3rem 0; border-bottom: 1px solid var(--rule); }
      .origins td { display: inline; padding: 0 0.5rem 0 0; border: 0; }
    }

    """

  private static let charts = """
    .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 1.5rem 2.5rem; }
    .chart { margin: 0.5rem 0; max-width: 34rem; }
    figcaption { margin-bottom: 0.4rem; font-weight: 600; }
    .legend { display: flex; flex-wrap: wrap; gap: 0.1rem 1rem; margin: 0 0 0.5rem; padding: 0; list-style: none; font-size: 0.9rem; }
    .swatch { display: inline-block; width: 1.6em; height: 0.8em; margin-right: 0.4em; border: 1px solid var(--quiet); }
    .swatch.budget { background: var(--budget); } .swatch.spent { background: var(--spent); }
    .swatch.committed { background: repeating-linear-gradient(135deg, var(--committed) 0 3px, var(--ground) 3px 6px); }
    .swatch.forecast { background: repeating-linear-gradient(45deg, var(--forecast) 0 3px, var(--ground) 3px 6px); }
    .swatch.oop { background: var(--oop); } .swatch.staff { background: var(--staff); } .swatch.other { background: var(--other); }
    svg { display: block; width: 100%; height: auto; }
    svg text { fill: var(--ink); font: 13px system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
    svg .figure, svg .tick { font-size: 12px; font-variant-numeric: tabular-nums; }
    svg .tick { fill: var(--quiet); } svg .end { text-anchor: end; } svg .middle { text-anchor: middle; }
    svg .grid { stroke: var(--rule); } svg .zero { stroke: var(--quiet); }
    .ground { fill: var(--ground); }
    .fill-budget { fill: var(--budget); } .fill-spent { fill: var(--spent); } .fill-committed { fill: var(--committed); }
    .fill-forecast { fill: var(--forecast); } .fill-oop { fill: var(--oop); } .fill-staff { fill: var(--staff); }
    .fill-other { fill: var(--other); }
    .edge-committed { stroke: var(--committed); } .edge-forecast { stroke: var(--forecast); }
    [class^="line-"] { fill: none; stroke-width: 2.5; }
    .line-budget { stroke: var(--budget); stroke-dasharray: 7 4; } .line-spent { stroke: var(--spent); }
    .line-committed { stroke: var(--committed); stroke-dasharray: 2 3; }
    .line-forecast { stroke: var(--forecast); stroke-dasharray: 9 3 2 3; }
    .line-oop { stroke: var(--oop); } .line-staff { stroke: var(--staff); stroke-dasharray: 6 3; }
    .line-other { stroke: var(--other); stroke-dasharray: 4 4; }
    .catch { fill: transparent; }
    .band .tip { visibility: hidden; opacity: 0; transition: opacity 0.15s; }
    .band:hover .tip, .band:focus .tip { visibility: visible; opacity: 1; }
    .band:hover .catch, .band:focus .catch { fill: var(--quiet); fill-opacity: 0.12; }
    .tip rect { fill: var(--raised); stroke: var(--quiet); }
    .alternative { margin: 0.4rem 0; color: var(--quiet); font-size: 0.9rem; }
    @media (prefers-reduced-motion: reduce) { .band .tip { transition: none; } }

    """

  /// Series of one kind beside each other, as teams are: a colour and a rhythm for each.
  static let rhythms = [
    ("spent", 12, 0), ("staff", 6, 3), ("good", 2, 3), ("forecast", 9, 3), ("bad", 12, 4),
    ("budget", 3, 6), ("committed", 6, 6), ("other", 1, 2),
  ]

  private static let lines =
    rhythms.enumerated().map { number, rhythm in
      let (colour, dash, gap) = rhythm
      return
        ".swatch.peer\(number) { background: repeating-linear-gradient(90deg, var(--\(colour)) 0 \(dash)px, "
        + "var(--ground) \(dash)px \(dash + gap)px); } .fill-peer\(number) { fill: var(--\(colour)); } "
        + ".line-peer\(number) { stroke: var(--\(colour)); stroke-dasharray: \(gap == 0 ? "none" : "\(dash) \(gap)"); }\n"
    }.joined() + "\n"

  private static let paper = """
    @page { size: A4; margin: 16mm 14mm; }
    @media print {
      :root { color-scheme: light;
        --ground: #ffffff; --raised: #f4f6f8; --ink: #000000; --quiet: #444444; --rule: #bbbbbb; --link: #000000;
        --good: #1d6b33; --good-ground: #ffffff; --caution: #7a4b00; --caution-ground: #fff4dc;
        --bad: #a61b1b; --bad-ground: #fde8e8;
        --budget: #828e9b; --spent: #0b5394; --committed: #4590d0; --forecast: #7a5195; --oop: #0b5394;
        --staff: #c1660c; --other: #5f6b77; }
      html { font-size: 10pt; }
      body { padding: 0; max-width: none; font-size: 9.5pt; }
      h1 { font-size: 16pt; } h2 { margin-top: 1.2rem; font-size: 12.5pt; }
      h2, h3, caption, figcaption { break-after: avoid; }
      nav, .skip, .origins, details { display: none; }
      a { text-decoration: none; }
      .scroll { overflow: visible; }
      table { font-size: 8.5pt; }
      thead { display: table-header-group; }
      tr, figure, .notice, .facts div { break-inside: avoid; }
      th, td { padding: 0.15rem 0.35rem; }
      .charts { grid-template-columns: 1fr 1fr; }
      svg, td, .swatch, .notice { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }

    """
}
