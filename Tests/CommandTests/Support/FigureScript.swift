/// What Python is told to do by `FigureAgreementTests`.
enum FigureScript {
  /// Compares reports in all their forms with what hledger makes of the journals.
  ///
  /// Arguments: the folder with the forms, then the journals. Of each page its JSON is compared with
  /// hledger, by theme, kind, municipality and period; and the amounts of its parts in every other
  /// form, in their order, with those of its JSON.
  static let comparison = #"""
    import csv, glob, html, json, re, subprocess, sys
    from decimal import Decimal
    import openpyxl

    folder, journals = sys.argv[1], sys.argv[2:]
    codes = {'Woonmaatschappelijk werk': '82019 LFS 001',
             'Aanleg en onderhoud kleinschalige infrastructuur': '82020 LFF 001',
             'Schoon, heel & veilig': '82020 LFF 002', 'Participatie': '43022'}
    wrong, compared = [], {}

    def hledger(layer, first, last, municipality):
        end = '2021-01-01' if last == 12 else '2020-%02d-01' % (last + 1)
        words = ['hledger', 'balance', '--flat', '-B', '-N', '-O', 'csv', '-b', '2020-%02d-01' % first,
                 '-e', end, '^' + (layer + ':' if layer else '') + '[0-9]{5}']
        for journal in journals: words += ['-f', journal]
        if municipality: words.append('tag:gemeente=^' + municipality + '$')
        sums = {}
        for name, amount in list(csv.reader(subprocess.run(
                words, capture_output=True, text=True, check=True).stdout.splitlines()))[1:]:
            parts = name.split(':')[1 if layer else 0:]
            # A cost centre has no kind in its accounts: all of it is out of pocket.
            if parts[0] == '43022': parts[1] = 'oop'
            number = Decimal(re.sub(r'[^0-9,-]', '', amount).replace(',', '.') or '0')
            sums[parts[0], parts[1]] = sums.get((parts[0], parts[1]), 0) + number
        return sums

    def check(what, shown, expected):
        compared['hledger'] = compared.get('hledger', 0) + 1
        if Decimal(shown) != expected: wrong.append(f'{what}: {shown} and not {expected}')

    def rows(page, key):
        part = next(part for part in page['parts'] if part['key'] == key)
        group = ''
        for row in next(b for b in part['blocks'] if b['type'] == 'table')['rows']:
            first = next(iter(row['cells'].values())).get('text', '')
            if row['role'] == 'group': group = first
            elif row['role'] == 'body': yield group, first, row['cells']

    def euros(cell): return sum((Decimal(a['quantity']) for a in cell.get('amounts', [])), Decimal(0))

    def compare_with_hledger(name, page):
        third = int(re.search(r'2020-t(\d)', name).group(1))
        first, last = third * 4 - 3, third * 4
        place = page['facts'][0]['value'] if name.startswith('gemeente') else None
        spent = {'inPeriod': hledger('', first, last, place), 'upTo': hledger('', 1, last, place),
                 'open': hledger('verplichting', 1, last, place)}
        if place:
            for _, theme, cells in rows(page, 'themas'):
                own = lambda column, kinds: sum(
                    spent[column].get((codes[theme], kind), 0) for kind in kinds)
                both = ('oop', 'personeel')
                for column, key, kinds in (('inPeriod', 'inPeriod', both), ('outOfPocket', 'upTo', both[:1]),
                        ('staff', 'upTo', both[1:]), ('upTo', 'upTo', both), ('open', 'open', both)):
                    check(f'{name} {theme} {column}', euros(cells[column]), own(key, kinds))
            return
        for group, theme, cells in rows(page, 'uitvoering'):
            kind = 'personeel' if group == 'Personele inzet' else 'oop'
            for column, sums in spent.items():
                check(f'{name} {group} {theme} {column}', euros(cells[column]),
                      sums.get((codes[theme], kind), 0))
        for _, municipality, cells in rows(page, 'gemeenten'):
            if municipality not in ('Stadskanaal', 'Borger-Odoorn'): continue
            for column, layer, start in (('inPeriod', '', first), ('upTo', '', 1), ('open', 'verplichting', 1)):
                sums = hledger(layer, start, last, municipality)
                check(f'{name} {municipality} {column}', euros(cells[column]), sum(sums.values()))

    def amounts_of_text(text):
        text = html.unescape(text).replace('\u00a0', ' ').replace('\u202f', ' ').replace('*', '')
        return [Decimal(found.replace('.', '').replace(',', '.'))
                for found in re.findall(r'€ ?(-?[\d.]+(?:,\d+)?)', text.replace('€ -', '€-').replace('-€ ', '€ -'))]

    # Of `661353 + ?` a part is known.
    def numbers(lines, places):
        return [Decimal(re.match(r'-?[0-9.]+', line[i]).group(0))
                for line in lines for i in places if re.match(r'-?[0-9]', line[i])]

    def known(cell): return cell.get('amounts', []) + ([cell['known']] if 'known' in cell else [])

    def section(text, starts, title):
        lines = text.split('\n')
        start = next(i for i, line in enumerate(lines) if starts(lines, i, title))
        end = next((i for i in range(start + 1, len(lines)) if starts(lines, i, None)), len(lines))
        return '\n'.join(lines[start + 1:end])

    def is_markdown(lines, i, title):
        return lines[i] == '## ' + title if title else lines[i].startswith('## ')

    def is_text(lines, i, title):
        under = i + 1 < len(lines) and lines[i] and lines[i + 1] == '─' * len(lines[i])
        return under and (lines[i] == title if title else True)

    def amounts_in(name, part, table):
        base = f'{folder}/{name}'
        yield 'markdown', amounts_of_text(section(open(base + '.md').read(), is_markdown, part['title']))
        yield 'text', amounts_of_text(section(open(base + '.txt').read(), is_text, part['title']))
        page = open(base + '.html').read()
        start = page.index('<section class="part" id="deel-' + part['key'] + '"')
        found = re.search('<tbody.*?</tbody>', page[start:], re.S).group(0)
        yield 'html', amounts_of_text(re.sub('<[^>]*>', ' ', found))
        with open(f'{base}-{part["key"]}.csv') as file:
            head, *lines = list(csv.reader(file))
        places = [i for i, title in enumerate(head) if title.endswith('€')]
        yield 'csv', numbers(lines, places)
        with open(f'{folder}/excel/{name}-{part["key"]}.csv', encoding='utf-8-sig') as file:
            head, *lines = list(csv.reader(file, delimiter=';'))
        places = [i for i, title in enumerate(head) if title.endswith('€')]
        yield 'excel', numbers([[cell.replace(',', '.') for cell in line] for line in lines], places)
        sheet = openpyxl.load_workbook(base + '.xlsx', data_only=True)[part['title']]
        found = []
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            if isinstance(cell.value, (int, float)):
                if '€' in cell.number_format: found.append(Decimal(repr(cell.value)))
            elif cell.value: found += amounts_of_text(str(cell.value))
        yield 'xlsx', found

    for path in sorted(glob.glob(folder + '/*.json')):
        name = path.split('/')[-1][:-5]
        page = json.load(open(path))
        compare_with_hledger(name, page)
        for part in page['parts']:
            if part['key'] not in ('uitvoering', 'prognose', 'gemeenten', 'themas'): continue
            table = next(block for block in part['blocks'] if block['type'] == 'table')
            wanted = [Decimal(a['quantity']) for row in table['rows'] for cell in row['cells'].values()
                      for a in known(cell) if a['commodity'] == '€']
            for form, found in amounts_in(name, part, table):
                # Behind the table a chart or a note may tell more.
                compared[form] = compared.get(form, 0) + len(wanted)
                if [round(n, 2) for n in found[:len(wanted)]] != [round(n, 2) for n in wanted]:
                    wrong.append(f'{name} {part["key"]} {form}: {found[:8]} and not {wanted[:8]}')
    for line in wrong: print(line)
    print('compared', *(f'{form} {count}' for form, count in sorted(compared.items())))
    """#
}
