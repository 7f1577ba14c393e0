import { describe, expect, it } from 'vitest';
import type { BookState } from '../../../apps-script/workbench/google/book';
import { Office } from './office';

const sheet = '進捗管理表';
const header = ['基本目標', '施策', '事業名', '主管課', '指標', '単位', '基準値', 'R5目標', 'R6目標', 'R5実績'];
const rows = [
  [
    '1 便利な市役所',
    '1-1 手続',
    '電子申請の拡充',
    '情報政策課',
    '電子申請の件数',
    '件',
    '100',
    '150件以上',
    '200',
    '140',
  ],
  ['1 便利な市役所', '1-1 手続', '窓口の予約', '市民課', '予約の割合', '%', '5', '10%', '20', '12'],
  [
    '1 便利な市役所',
    '1-2 相談',
    '=HYPERLINK("http://evil.example","押す")',
    '子育て課',
    '</script><b>件数',
    '件',
    '0',
    '5-15',
    '30',
    '',
  ],
  ['2 賢い仕事', '2-1 自動化', '@SUM(A1)', '行政改革課', '\u202e削減時間', '時間', '0', '100', '', ''],
];

function fill(office: Office, lines: readonly (readonly string[])[] = rows, names = header): void {
  const texts = (line: readonly string[]) => line.map((text) => (text === '' ? '' : `'${text}`));
  office.person.renameSheet('シート1', sheet);
  office.person.fill(sheet, 1, 1, [names, ...lines].map(texts));
}

function city(): Office {
  const office = new Office();
  fill(office);
  return office;
}

let builtState: BookState | undefined;
/** A city whose workbook is built. */
function builtCity(): Office {
  if (!builtState) {
    const office = city();
    office.write('build', [sheet]);
    builtState = office.standIn.book.state();
  }
  return new Office({ state: builtState });
}

function find(office: Office, name: string, text: string): { row: number; column: number } {
  for (let row = 1; row <= 80; row++) {
    for (let column = 1; column <= 60; column++) {
      if (office.person.shown(name, row, column) === text) return { row, column };
    }
  }
  throw new Error(`${name} has no ${text}`);
}

function holdLock(office: Office): void {
  office.standIn.lock.holder = 9999;
}

function becomes(office: Office, actor: string): void {
  office.standIn.actor = actor;
}

describe('menu and sidebar', () => {
  const japanese = ['道しるべ', 'サイドバーを開く', 'ロードマップを開く', '職員からの報告を取り込む'];
  const english = ['Michishirube', 'Open the sidebar', 'Open the roadmap', 'Take in reports from employees'];
  it.each([
    ['before the person has agreed to anything', 'NONE', 'ja', null, japanese],
    ['before the person has agreed to anything, to somebody who reads no Japanese', 'NONE', 'en-GB', null, english],
    ['where Google tells no language', 'NONE', '', null, japanese],
    ['in the language of the person while the document has none', 'LIMITED', 'en', null, english],
    ['in the language of 設定', 'LIMITED', 'ja', 'en', english],
    ['in the language of 設定, whoever opens it', 'LIMITED', 'en', 'ja', japanese],
  ] as const)('makes its menu %s', (_, mode, user, chosen, [title, ...labels]) => {
    const office = city();
    if (chosen !== null) {
      const { settings } = office.want('getSettings', {});
      office.want('saveSettings', { settings: { ...settings, locale: chosen } });
    }
    office.standIn.authMode = mode;
    office.standIn.userLocale = user;
    office.run('onOpen');
    office.run('onInstall');
    const runs = ['showSidebar', 'showRoadmap', 'showReports'];
    expect(office.standIn.menus).toEqual([
      { title, items: labels.map((label, index) => ({ label, run: runs[index] })) },
    ]);
  });

  it('opens the sidebar from its file', () => {
    const office = city();
    office.run('showSidebar');
    expect(office.standIn.sidebar).toMatchObject({ title: '道しるべ' });
  });

  it.each([
    ['nothing', [], 'ja'],
    ['the other language', [JSON.stringify({ locale: 'en' })], 'en'],
    ['an event instead of a text', [{ authMode: 'FULL' }], 'ja'],
    ['a language it has no page for', [JSON.stringify({ locale: 'fr' })], 'ja'],
    ['no JSON', ['en'], 'ja'],
  ])('opens the page of the language, given %s', (_, given, lang) => {
    const office = city();
    office.run('showSidebar', ...given);
    expect(office.standIn.sidebar?.html).toContain(`<html lang="${lang}">`);
  });

  it('opens in the language of 設定', () => {
    const office = city();
    const { settings } = office.want('getSettings', {});
    office.want('saveSettings', { settings: { ...settings, locale: 'en' } });
    office.run('showSidebar');
    expect(office.standIn.sidebar).toMatchObject({
      title: 'Michishirube',
      html: expect.stringContaining('<html lang="en">'),
    });
  });
});

describe('reading', () => {
  it('says what was read, and changes nothing', () => {
    const office = city();
    const before = office.standIn.book.state();
    const report = office.want('readSheets', { sheets: [sheet] });
    expect(report.counts).toMatchObject({ initiatives: 4, indicators: 4 });
    expect(report.tree.filter((item) => item.kind === 'initiative').map((item) => item.name)).toEqual(
      rows.map((row) => row[2]),
    );
    expect(report.columns.map((column) => column.column)).toContain('H');
    expect(report.coverage.read + report.coverage.decoration + report.coverage.unread.length).toBe(
      report.coverage.cells,
    );
    expect(office.standIn.book.state().metadata).toEqual(before.metadata);
  });

  it.each<[string, (office: Office) => unknown, string]>([
    ['a sheet that is gone', (office) => office.ask('readSheets', { sheets: ['ない表'] }), 'sheet-missing'],
    [
      'a sheet without a plan',
      (office) => {
        office.person.addSheet('空');
        return office.ask('readSheets', { sheets: ['空'] });
      },
      'unreadable',
    ],
    ['arguments of another version', (office) => office.ask('readSheets', {} as never), 'invalid-arguments'],
    ['a check before anything is built', (office) => office.ask('check', {}), 'not-built'],
    ['an undo before anything is built', (office) => office.ask('undo', { run: 'r1' }), 'nothing-to-undo'],
    ['a token that nobody gave', (office) => office.ask('continueRun', { token: 'r1' }), 'nothing-to-continue'],
  ])('answers %s by name', (_what, act, code) => {
    expect(act(city())).toMatchObject({ ok: false, error: { code, mend: expect.stringMatching(/。$/) } });
  });

  it('answers in English when asked to', () => {
    const answer = city().ask('check', { locale: 'en' });
    expect(answer).toMatchObject({ ok: false, error: { message: 'The plan workbook has not been made yet.' } });
  });

  it('says in English why something was read as it was', () => {
    const { indicators = [], readings } = city().want('readSheets', { sheets: [sheet], locale: 'en' });
    const reasons = indicators.map(({ reasons }) => reasons.direction);
    expect(reasons).toContain('The figures rise from 100 to 200件');
    const notes = readings.flatMap((reading) => reading.notes);
    for (const said of [...reasons, ...notes]) expect(said.replace(/“[^”]*”/g, '')).not.toMatch(/[ぁ-ん]/);
  });
});

describe('writing', () => {
  it('shows the difference, builds, and has nothing left to do', () => {
    const office = city();
    const preview = office.want('preview', { sheets: [sheet] });
    expect(preview.sheets.every((one) => one.action === 'create')).toBe(true);
    const done = office.want('build', { sheets: [sheet], fingerprint: preview.fingerprint });
    expect(done).toMatchObject({ state: 'done', run: { kind: 'build', actor: 'tanto@city.example.jp' } });
    const again = office.want('preview', { sheets: [sheet] });
    expect(again.totals).toMatchObject({ added: 0, changed: 0, gone: 0 });
    expect(again.sheets.filter((one) => one.action !== 'unchanged')).toEqual([]);
  });

  it('writes every text as a text, whatever it begins with', () => {
    const office = builtCity();
    for (const text of ['=HYPERLINK("http://evil.example","押す")', '@SUM(A1)']) {
      const { row, column } = find(office, '事業', text);
      expect(office.person.content('事業', row, column).replace(/^'/, '')).toBe(text);
    }
  });

  it('refuses when the source changed after the preview', () => {
    const office = city();
    const { fingerprint } = office.want('preview', { sheets: [sheet] });
    office.person.type(sheet, 2, 8, "'999");
    expect(office.ask('build', { sheets: [sheet], fingerprint })).toMatchObject({
      ok: false,
      error: { code: 'stale' },
    });
    expect(office.standIn.book.ids()).toHaveLength(1);
  });

  it('refuses when somebody typed into our sheets after the preview', () => {
    const office = builtCity();
    const { fingerprint } = office.want('preview', { sheets: [sheet] });
    office.person.type('指標', 30, 20, '別の人');
    expect(office.ask('refresh', { sheets: [sheet], fingerprint })).toMatchObject({
      ok: false,
      error: { code: 'stale' },
    });
  });

  it('refuses when another person wrote between preview and confirmation', () => {
    const office = builtCity();
    office.person.type(sheet, 2, 8, "'170");
    const { fingerprint } = office.want('preview', { sheets: [sheet] });
    becomes(office, 'other@example.jp');
    office.write('refresh', [sheet]);
    becomes(office, 'tanto@city.example.jp');
    expect(office.ask('refresh', { sheets: [sheet], fingerprint })).toMatchObject({
      ok: false,
      error: { code: 'stale' },
    });
  });

  it.each<[string, (office: Office) => void, string]>([
    ['another run holds the lock', (office) => holdLock(office), 'busy'],
    ['Google does not tell who acts', (office) => becomes(office, ''), 'no-actor'],
    ['the sidebar was opened by somebody else', (office) => becomes(office, 'other@example.jp'), 'actor-mismatch'],
  ])('writes nothing when %s', (_what, disturb, code) => {
    const office = city();
    const { fingerprint } = office.want('preview', { sheets: [sheet] });
    disturb(office);
    const answer = office.ask('build', { sheets: [sheet], fingerprint, as: 'tanto@city.example.jp' });
    expect(answer).toMatchObject({ ok: false, error: { code } });
    expect(office.standIn.book.ids()).toHaveLength(1);
  });

  it('takes a run back at once when a quota runs out in it', () => {
    const office = city();
    const { fingerprint } = office.want('preview', { sheets: [sheet] });
    let spent = false;
    office.standIn.meter.onCall = (name) => {
      if (name !== 'Range.setTextStyles' || spent) return;
      spent = true;
      throw new Error('1 日にサービスを呼び出せる回数を超えました');
    };
    const answer = office.ask('build', { sheets: [sheet], fingerprint });
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'service', message: expect.stringContaining('回数を超え') },
    });
    office.standIn.meter.onCall = undefined;
    expect(office.standIn.book.model.getWorksheetsProperties().map((one) => one.name)).toEqual([sheet]);
    expect(office.want('bootstrap', {}).recovered).toBeNull();
  });

  it('recovers at the next entry from a script that was killed, and says so', () => {
    const office = city();
    const { fingerprint } = office.want('preview', { sheets: [sheet] });
    office.standIn.meter.reset();
    office.standIn.meter.onCall = (_name, count) => {
      if (count > 60) throw new Error('killed');
    };
    office.ask('build', { sheets: [sheet], fingerprint });
    const reopened = new Office({ state: office.standIn.book.state() });
    expect(reopened.want('bootstrap', {}).recovered).toMatchObject({ outcome: 'rolledBack' });
    expect(reopened.standIn.book.model.getWorksheetsProperties().map((one) => one.name)).toEqual([sheet]);
  });

  it('stops before the time limit and goes on where it stopped', () => {
    const office = city();
    const { fingerprint } = office.want('preview', { sheets: [sheet] });
    office.standIn.callDuration = 2_000;
    office.standIn.meter.onCall = () => office.standIn.pass(2_000);
    let answer = office.want('build', { sheets: [sheet], fingerprint });
    let rounds = 0;
    while (answer.state === 'more' && rounds++ < 30) {
      expect(office.want('bootstrap', {}).workbook.unfinished).toBe(answer.token);
      answer = office.want('continueRun', { token: answer.token });
    }
    expect(rounds).toBeGreaterThan(0);
    expect(answer.state).toBe('done');
    office.standIn.meter.onCall = undefined;
    office.standIn.callDuration = 0;
    expect(office.want('preview', { sheets: [sheet] }).sheets.filter((one) => one.action !== 'unchanged')).toEqual([]);
  });

  it('undoes and does again', () => {
    const office = builtCity();
    const first = office.want('bootstrap', {}).workbook.undoable[0]!;
    const undone = office.want('undo', { run: first.id });
    expect(undone).toMatchObject({
      state: 'done',
      run: { kind: 'undo', undoes: first.id },
      workbook: { built: false },
    });
    if (undone.state !== 'done') return;
    expect(office.want('undo', { run: undone.run.id })).toMatchObject({ workbook: { built: true } });
    expect(office.want('preview', { sheets: [sheet] }).sheets.filter((one) => one.action !== 'unchanged')).toEqual([]);
  });
});

describe('living with what people do', () => {
  it('keeps typed results, own columns, notes and sheets renamed or moved, and follows a sort', () => {
    const office = builtCity();
    const { person } = office;
    const heading = find(office, '指標', '実績');
    const item = find(office, '指標', '予約の割合');
    const width = 60;
    person.insertColumns('指標', 1, 1);
    person.fill('指標', heading.row, 1, [['担当メモ']]);
    person.type('指標', item.row, 1, '要確認');
    person.note('指標', item.row, item.column + 1, '会議で確認');
    person.type('指標', item.row, heading.column + 1, 17);
    person.sortRows('指標', { row: heading.row + 1, column: 1, rows: 4, columns: width }, 2, true);
    person.renameSheet('指標', 'KPI 一覧');
    const moved = find(office, 'KPI 一覧', '予約の割合');
    const preview = office.want('preview', { sheets: [sheet] });
    expect(preview.totals).toMatchObject({ added: 0, gone: 0 });
    expect(preview.kept.map((one) => one.what)).toEqual(expect.arrayContaining(['入力された値', '独自の列']));
    person.type(sheet, 2, 9, "'250");
    office.write('refresh', [sheet]);
    expect(find(office, 'KPI 一覧', '予約の割合')).toEqual(moved);
    expect(person.shown('KPI 一覧', moved.row, 1)).toBe('要確認');
    expect(person.content('KPI 一覧', moved.row, heading.column + 1)).toBe('17');
    expect(office.standIn.book.findByName('指標')).toBeNull();
  });

  it('makes a deleted sheet again', () => {
    const office = builtCity();
    office.person.deleteSheet('評価一覧');
    expect(office.want('check', {}).problems.map((one) => one.code)).toContain('sheet-gone');
    office.write('refresh', [sheet]);
    expect(office.standIn.book.findByName('評価一覧')).not.toBeNull();
  });

  it('takes another name where the city has a sheet of ours', () => {
    const office = city();
    office.person.addSheet('設定');
    office.person.type('設定', 1, 1, '庁内の設定');
    office.write('build', [sheet]);
    expect(office.person.shown('設定', 1, 1)).toBe('庁内の設定');
    expect(office.standIn.book.findByName('設定_道しるべ')).not.toBeNull();
    expect(office.want('preview', { sheets: [sheet] }).sheets.filter((one) => one.action !== 'unchanged')).toEqual([]);
  });

  it('finds an overwritten formula and a renamed heading, and mends them without touching the rest', () => {
    const office = builtCity();
    const name = find(office, '事業', '窓口の予約');
    let place: { row: number; column: number } | undefined;
    for (let column = 1; column <= 40 && !place; column++) {
      if (office.person.content('事業', name.row, column).startsWith('=')) place = { row: name.row, column };
    }
    office.person.type('事業', place!.row, place!.column, '手書き');
    const problems = office.want('check', {}).problems;
    expect(problems.map((one) => one.code)).toContain('formula-gone');
    office.want('repair', { problems: problems.filter((one) => one.certain).map((one) => one.id) });
    expect(office.person.content('事業', place!.row, place!.column).startsWith('=')).toBe(true);
    expect(office.want('check', {}).problems).toEqual([]);
  });

  it('takes formulas of an earlier version for its own, and renews them', () => {
    const office = builtCity();
    const cells = Array.from({ length: 60 * 24 }, (_, index) => ({
      row: 5 + Math.floor(index / 24),
      column: 1 + (index % 24),
    }));
    const counts = cells.flatMap(({ row, column }) => {
      const formula = office.person.content('評価一覧', row, column);
      // An earlier version asked for the number first; the whole plan's row asks for nothing else.
      const former = formula.replace(/^(=SUMIFS\([^,]+),([^,]+,\$A\d+),([^,]+,">=-1E\+300")\)$/, '$1,$3,$2)');
      return former === formula ? [] : [{ row, column, formula, former }];
    });
    expect(counts.length).toBeGreaterThan(3);
    for (const { row, column, former } of counts) office.person.type('評価一覧', row, column, former);
    expect(office.want('check', {}).problems).toEqual([]);
    office.write('build', [sheet]);
    for (const { row, column, formula } of counts) expect(office.person.content('評価一覧', row, column)).toBe(formula);
  });

  it('finds what the 用語集 lacks, at its cells', () => {
    const office = builtCity();
    office.person.type('用語集', 4, 1, '可用性');
    const { findings } = office.want('check', {});
    expect(findings.find(({ code }) => code === 'glossary-no-reading')).toMatchObject({
      place: { sheet: '用語集', cell: 'B4' },
      message: '4行目: 「可用性」に読みがありません。ひらがなで入力すると、読みから探せます。',
    });
    expect(findings.map(({ code }) => code)).toContain('glossary-never-used');
  });

  it('sets a finding aside with a reason and takes it back', () => {
    const office = builtCity();
    const finding = office.want('check', {}).findings[0]!;
    const place = { code: finding.code, ...finding.place };
    office.want('ignoreFinding', { ...place, reason: '議会で説明済み' });
    expect(office.want('check', {}).findings).not.toContainEqual(finding);
    expect(office.want('bootstrap', {}).ignored[0]).toMatchObject({
      reason: '議会で説明済み',
      actor: 'tanto@city.example.jp',
    });
    office.want('heedFinding', place);
    expect(office.want('check', {}).findings).toContainEqual(finding);
  });

  it('keeps settings of any length and the way of reading in the document', () => {
    const office = builtCity();
    const { settings } = office.want('getSettings', {});
    const divisions = Array.from({ length: 600 }, (_, index) => `とても長い名前の課その${index}`);
    office.want('saveSettings', { settings: { ...settings, divisions, ruleSet: 'fujisawa' } });
    expect(office.want('getSettings', {}).settings.divisions).toEqual(divisions);
    office.want('saveSettings', { settings: { ...settings, divisions: ['情報政策課'] } });
    expect(office.want('getSettings', {}).settings.divisions).toEqual(['情報政策課']);
  });

  it('gives the snapshot as text', () => {
    const { json, fileName } = builtCity().want('saveSnapshot', {});
    expect(fileName).toMatch(/^michishirube-\d{4}-\d\d-\d\d\.json$/);
    expect(JSON.parse(json)).toMatchObject({ format: 'michishirube-snapshot' });
  });
});
