import { describe, expect, it } from 'vitest';
import type { TermReport } from '../../../shared/glossary/term-report';
import { Office } from './office';

const source = '進捗管理表';
const glossary = '用語集';

function city(): Office {
  const office = new Office();
  office.person.renameSheet('シート1', source);
  office.person.fill(source, 1, 1, [
    ["'事業名", "'主管課", "'指標", "'単位", "'R4目標", "'R5目標", "'R4実績"],
    ["'電子申請の拡大", "'情報政策課", "'申請件数", "'件", "'1000", "'2000", "'1200"],
  ]);
  return office;
}

const seed = (() => {
  const office = city();
  office.write('build', [source]);
  return office.standIn.book.state();
})();

/** The file with its plan workbook. */
const built = () => new Office({ state: seed });

const report = (term: string, comment = '', kind: TermReport['kind'] = 'missing'): TermReport => ({
  ...{ kind, term, comment },
  page: 'https://portal.example.lg.jp/',
  at: null,
});

/** The rows of 用語集 below its headings, as 見出し, 定義, 出典, 状態. */
function entries(office: Office, sheet = glossary): string[][] {
  const lines = Array.from({ length: 30 }, (_, row) =>
    Array.from({ length: 10 }, (_, column) => office.person.shown(sheet, row + 1, column + 1)),
  );
  const headings = lines.findIndex((line) => line.includes('見出し'));
  const at = ['見出し', '定義', '出典', '状態'].map((heading) => lines[headings]!.indexOf(heading));
  return lines
    .slice(headings + 1)
    .map((line) => at.map((column) => line[column]!))
    .filter((line) => line.some((text) => text !== ''));
}

const SOURCE = '職員から（用語集にない）1件 https://portal.example.lg.jp/';

describe('reports of employees', () => {
  it('open from the menu in a window of their own', () => {
    const office = new Office();
    office.run('onOpen');
    office.run('showReports');
    expect(office.standIn.dialog).toMatchObject({ title: '職員からの報告', width: 640, height: 560 });
  });

  it('become proposals beneath what stands there, once each; nothing of it is executed', () => {
    const office = built();
    const { added, known, written } = office.want('takeReports', {
      reports: [report('庁内LAN'), report('庁内LAN'), report('RPA', '=HYPERLINK("https://example.com")', 'unclear')],
    });
    expect([added, known, written?.state]).toEqual([2, 0, 'done']);
    expect(entries(office)).toEqual([
      ['庁内LAN', '', '職員から（用語集にない）2件 https://portal.example.lg.jp/', '提案'],
      ['RPA', '=HYPERLINK("https://example.com")', '職員から（わかりにくい）1件 https://portal.example.lg.jp/', '提案'],
    ]);
    const again = office.want('takeReports', { reports: [report('庁内ＬＡＮ'), report('BPR')] });
    expect(again).toMatchObject({ added: 1, known: 1 });
    expect(entries(office).map(([label]) => label)).toEqual(['庁内LAN', 'RPA', 'BPR']);
    expect(office.want('takeReports', { reports: [report('BPR')] })).toMatchObject({
      added: 0,
      known: 1,
      written: null,
    });
  });

  it('can be taken back and done again; what people wrote since stays', () => {
    const office = built();
    const { written, row } = office.want('takeReports', { reports: [report('庁内LAN'), report('BPR')] });
    if (written?.state !== 'done' || row === null) throw new Error('not written');
    expect(written.workbook.undoable[0]).toMatchObject({ id: written.run.id, kind: 'terms', updated: [glossary] });
    office.person.fill(glossary, row + 2, 1, [["'EBPM"]]);
    const undone = office.want('undo', { run: written.run.id });
    expect(entries(office)).toEqual([['EBPM', '', '', '']]);
    if (undone.state !== 'done') throw new Error('not undone');
    office.want('undo', { run: undone.run.id });
    expect(entries(office).slice(0, 2)).toEqual([
      ['庁内LAN', '', SOURCE, '提案'],
      ['BPR', '', SOURCE, '提案'],
    ]);
  });

  it('find their columns where a person has moved them, and stay when the workbook is brought up to date', () => {
    const office = built();
    office.person.insertColumns(glossary, 1, 1);
    office.want('takeReports', { reports: [report('庁内LAN')] });
    expect(entries(office)).toEqual([['庁内LAN', '', SOURCE, '提案']]);
    office.write('refresh', [source]);
    expect(entries(office)).toEqual([['庁内LAN', '', SOURCE, '提案']]);
  });
  it('grow the sheet where its rows do not suffice', () => {
    const office = built();
    const reports = Array.from({ length: 1010 }, (_, at) => report(`ことば${at}`));
    const { added, row, written } = office.want('takeReports', { reports });
    expect(added).toBe(1010);
    expect(office.person.shown(glossary, row! + 1009, 1)).toBe('ことば1009');
    if (written?.state !== 'done') throw new Error('not written');
    office.want('undo', { run: written.run.id });
    expect(entries(office)).toEqual([]);
  });

  it.each([
    ['no workbook', city, 'not-built'],
    [
      'a sheet that is gone',
      () => {
        const office = built();
        office.person.deleteSheet(glossary);
        return office;
      },
      'sheet-missing',
    ],
  ] as const)('%s: a sentence', (_, make, code) => {
    expect(make().ask('takeReports', { reports: [report('BPR')] })).toMatchObject({ ok: false, error: { code } });
  });
});

describe('用語集, when the workbook is brought up to date', () => {
  const typed = ["'EBPM", "'いーびーぴーえむ", '', '', "'証拠に基づく政策立案"];
  it.each<[string, (office: Office) => void, string?]>([
    ['as it stands', () => {}],
    ['with a column of a person in front', (office) => office.person.insertColumns(glossary, 1, 1)],
    ['with rows of a person above', (office) => office.person.insertRows(glossary, 1, 2)],
    ['with a column of a person between', (office) => office.person.insertColumns(glossary, 3, 1)],
    ['with another sheet name', (office) => office.person.renameSheet(glossary, 'ことば'), 'ことば'],
  ])('%s: what people wrote in it stays', (_, change, name = glossary) => {
    const office = built();
    office.person.fill(glossary, 4, 1, [typed, ["'BPR", '', '', '', ''], ['', '', '', '', "'見出しのない定義"]]);
    change(office);
    const before = entries(office, name);
    expect(before).toHaveLength(3);
    office.write('refresh', [source]);
    expect(entries(office, name)).toEqual(before);
    expect(office.want('check', {}).problems).toEqual([]);
  });
});
