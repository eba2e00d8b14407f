/// What other programs are asked about a workbook, in Python.
enum SpreadsheetScripts {
  /// Whether an archive is whole, each of its files well-formed, and its texts as they were.
  static let archive = #"""
    import sys, zipfile
    from xml.dom import minidom
    archive = zipfile.ZipFile(sys.argv[1])
    bad = archive.testzip()
    for name in archive.namelist():
        minidom.parseString(archive.read(name))
    print("broken:", bad) if bad else print("whole")
    shared = minidom.parseString(archive.read("xl/sharedStrings.xml"))
    texts = ["".join(n.data for n in t.childNodes) for t in shared.getElementsByTagName("t")]
    sys.stdout.write("\n".join(texts[int(n)] for n in sys.argv[2:]))
    """#

  /// Holds the cells of a workbook against the same report as JSON, and lists the formulas.
  static let comparison = #"""
    import json, re, sys
    from datetime import date, datetime
    from decimal import Decimal
    from fractions import Fraction
    import openpyxl

    book = openpyxl.load_workbook(sys.argv[1])
    values = openpyxl.load_workbook(sys.argv[1], data_only=True)
    page = json.load(open(sys.argv[2], encoding="utf-8"))
    flaws, seen = [], 0

    def visible(text):
        def shown(c):
            if c == "\n": return c
            o = ord(c)
            if o < 32: return "\t" if c == "\t" else chr(0x2400 + o)
            if 0x7F <= o < 0xA0 or 0x2028 <= o <= 0x202E or 0x2066 <= o <= 0x2069: return "\uFFFD"
            return c
        return "".join(map(shown, text.replace("\r\n", "\n").replace("\r", "\n")))

    def commodities(cell):
        if cell["type"] == "amounts": return [a["commodity"] for a in cell["amounts"]]
        return [cell["known"]["commodity"]] if cell["type"] == "partial" else []

    def flat(table):
        columns = []
        for column in table["columns"]:
            cells = [row["cells"][column["key"]] for row in table["rows"]]
            names = list(dict.fromkeys(c for cell in cells for c in commodities(cell)))
            if any(len(commodities(cell)) > 1 for cell in cells):
                columns += [(column, name, n == 0) for n, name in enumerate(names)]
            else:
                columns.append((column, None, True))
        return columns

    def digits(number): return len(number.replace("-", "").replace(".", "").strip("0"))

    def complaint(cell, commodity, first, found):
        kind, value = cell["type"], found.value
        if commodity and kind == "amounts" and cell["amounts"]:
            own = [a for a in cell["amounts"] if a["commodity"] == commodity]
            if not own: return value is None or f"not empty: {value!r}"
            cell = dict(cell, amounts=own)
        elif commodity and not first and kind != "partial":
            return value is None or f"not empty: {value!r}"
        if kind == "empty": return value in (None, "") or f"not empty: {value!r}"
        if kind == "text": return (value or "") == visible(cell["text"]) or f"text {value!r}"
        if kind == "texts":
            return value == "\n".join(map(visible, cell["texts"])) or f"texts {value!r}"
        if kind == "number":
            return (value == cell["number"] and found.data_type == "n") or f"number {value!r}"
        if kind == "amounts":
            exact = cell["amounts"][0]["quantity"] if cell["amounts"] else "0"
            if digits(exact) > 15: return isinstance(value, str) or f"rounded {value!r}"
            same = found.data_type == "n" and Decimal(repr(value)) == Decimal(exact)
            sign = cell["amounts"][0]["commodity"] in found.number_format if cell["amounts"] else True
            return (same and sign) or f"amount {value!r} {found.number_format}, not {exact}"
        if kind == "share":
            exact = Fraction(int(cell["share"]["numerator"]), int(cell["share"]["denominator"]))
            near = abs(Fraction(value) - exact) <= abs(exact) / 10**15
            return (near and "%" in found.number_format) or f"share {value!r}, not {exact}"
        if kind == "day":
            exact = date.fromisoformat(cell["day"])
            if exact.year < 1901: return value == cell["day"] or f"day {value!r}"
            return (isinstance(value, datetime) and value.date() == exact) or f"day {value!r}"
        return (isinstance(value, str) and found.data_type == "s") or f"{kind} {value!r}"

    def heading(sheet, start, titles):
        for row in range(start, sheet.max_row + 1):
            if [sheet.cell(row, n + 1).value for n in range(len(titles))] == titles: return row

    for part, sheet in zip(page["parts"], values.worksheets):
        row = 1
        for table in (b for b in part["blocks"] if b["type"] == "table"):
            columns = flat(table)
            titles = [visible(c["title"] + (f" ({name})" if name else "")) for c, name, _ in columns]
            row = heading(sheet, row, titles)
            if row is None:
                flaws.append(f"{sheet.title}: no heading {titles}")
                break
            for line in table["rows"]:
                row += 1
                for number, (column, name, first) in enumerate(columns):
                    found = sheet.cell(row, number + 1)
                    result = complaint(line["cells"][column["key"]], name, first, found)
                    seen += 1
                    if result is not True:
                        flaws.append(f"{sheet.title}!{found.coordinate}: {result}")

    def exact(value): return Fraction(Decimal(repr(value))) if value not in (None, "") else Fraction(0)

    def worked_out(sheet, formula):
        def at(ref): return f'v("{ref}")'
        def total(match):
            cells = []
            for part in match[1].split(","):
                ends = part.split(":")
                rows = [int(re.sub("[A-Z]", "", e)) for e in ends]
                letter = re.sub("[0-9]", "", ends[0])
                cells += [at(f"{letter}{n}") for n in range(rows[0], rows[-1] + 1)]
            return "(" + "+".join(cells) + ")"
        text = re.sub(r"SUM\(([A-Z0-9:,]+)\)", total, formula[1:])
        text = re.sub(r'(?<!")\b([A-Z]+[0-9]+)\b(?!")', lambda m: at(m[1]), text)
        text = re.sub(r'IF\((.*)=0,"",(.*)\)', r'("" if \1==0 else \2)', text)
        text = text.replace("ROUND(", "near(")
        return eval(text, {"v": lambda ref: exact(sheet[ref].value), "near": lambda x, n: round(x, n)})

    formulas = []
    for sheet in book.worksheets:
        for cells in sheet.iter_rows():
            for cell in cells:
                if cell.data_type != "f": continue
                stated = values[sheet.title][cell.coordinate].value
                result = worked_out(values[sheet.title], cell.value)
                same = (stated in (None, "")) if result == "" else (
                    stated is not None and abs(exact(stated) - result) <= abs(result) / 10**15)
                if not same: flaws.append(f"{sheet.title}!{cell.coordinate}: {cell.value} is {result}, not {stated}")
                formulas.append(f"{sheet.title}!{cell.coordinate} {cell.value} {stated}")
    print("\n".join(flaws) or f"all {seen} cells as they should be")
    for sheet in book.worksheets:
        setup = sheet.page_setup
        print(sheet.title, sheet.freeze_panes, sheet.print_title_rows, setup.orientation,
              setup.paperSize, setup.fitToWidth, setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage)
    print("\n".join(formulas))
    """#

  /// Takes the results of all formulas away, so that whoever opens the workbook must work them out.
  static let withoutResults = #"""
    import re, sys, zipfile
    source, target = [zipfile.ZipFile(name, mode) for name, mode in zip(sys.argv[1:], "rw")]
    count = 0
    for name in source.namelist():
        text = source.read(name)
        if name.startswith("xl/worksheets/"):
            text, found = re.subn(rb"</f><v>[^<]*</v>", b"</f>", text)
            count += found
        target.writestr(name, text)
    target.close()
    print(count)
    """#

  /// Holds what another program worked out against the results in the workbook itself.
  static let recalculated = #"""
    import sys, openpyxl
    ours, theirs = [openpyxl.load_workbook(name, data_only=True) for name in sys.argv[1:]]
    flaws, seen = [], 0
    if ours.sheetnames != theirs.sheetnames: flaws.append(f"{theirs.sheetnames}")
    for sheet in ours.worksheets:
        for cells in sheet.iter_rows():
            for cell in cells:
                other = theirs[sheet.title][cell.coordinate]
                a, b = [None if c.value == "" else c.value for c in (cell, other)]
                isNumber = isinstance(a, (int, float)) and isinstance(b, (int, float))
                # LibreOffice writes fifteen digits of what it worked out.
                same = abs(a - b) <= abs(a) * 1e-14 if isNumber else a == b
                seen += a is not None
                if not same: flaws.append(f"{sheet.title}!{cell.coordinate}: {b!r}, not {a!r}")
    print("\n".join(flaws) or f"{seen} cells are the same")
    """#
}
