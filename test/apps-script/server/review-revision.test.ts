import { describe, expect, it } from 'vitest';
import type { Decision, RevisionChange } from '../../../shared/review/decision';
import { SHEETS } from '../../../shared/workbook/sheet-names';
import type { Office } from './office';
import { click, idOf, openAs, PEOPLE, PERIOD, reviewedCity } from './review-office';

/** What the board accepts, on its way into the plan's own sheets. */

const city = reviewedCity();
/** In the middle of fiscal year 2023: its targets can still be changed. */
const IN_THE_YEAR = Date.UTC(2023, 9, 10, 1, 0, 0);
const place = { rows: 40, columns: 60 };

function valuesOf(office: Office, sheet: string): string[][] {
  const { model } = office.standIn.book;
  const index = model.getWorksheetsProperties().findIndex((one) => one.name === sheet);
  return Array.from({ length: place.rows }, (_, row) =>
    Array.from({ length: place.columns }, (_, column) => model.getFormattedCellValue(index, row + 1, column + 1)),
  );
}

/** Row and column, from 1, of a cell of 指標 by the indicator's name and the headings above. */
function cellOf(office: Office, name: string, group: string, heading: string): { row: number; column: number } {
  const rows = valuesOf(office, SHEETS.indicators);
  const header = rows.findIndex((row) => row.includes('指標名'));
  const row = rows.findIndex((line) => line.includes(name));
  const start = rows[header - 1]!.indexOf(group);
  const column = rows[header]!.indexOf(heading, start);
  if (row < 0 || start < 0 || column < 0) throw new Error(`no ${name} ${group} ${heading}`);
  return { row: row + 1, column: column + 1 };
}
const read = (office: Office, name: string, group: string, heading: string) => {
  const { row, column } = cellOf(office, name, group, heading);
  return valuesOf(office, SHEETS.indicators)[row - 1]![column - 1];
};

function accept(office: Office, initiative: string, changes: RevisionChange[], revision: number, id: string): void {
  office.standIn.actor = PEOPLE.secretariat;
  const proposal: Decision = {
    kind: 'proposeRevision',
    changes,
    rationale: '国の制度が変わった',
    evidence: '国の通知（令和5年8月）',
    effectOnGoal: '影響なし',
  };
  expect(click(office, initiative, proposal, revision, id).outcome).toBe('recorded');
  office.standIn.actor = PEOPLE.board;
  const decision: Decision = { kind: 'decideRevision', proposal: id, accepted: true, rationale: '' };
  const answer = click(office, initiative, decision, revision + 1);
  if (answer.outcome === 'refused') throw new Error(answer.refusal.message);
}

const look = (office: Office, initiative: string) =>
  office.want('reviewInitiative', { initiative, period: PERIOD, today: '2024-04-10' });

describe('one truth: the workbook', () => {
  it('a result typed into 指標 is what the reviewer sees', () => {
    const office = openAs(city, PEOPLE.owner);
    const id = idOf(office, '電子申請の推進');
    const { row, column } = cellOf(office, '申請件数（件）', '令和5年度', '実績');
    office.person.type(SHEETS.indicators, row, column, 230);
    const [indicator] = look(office, id).indicators;
    expect(indicator!.years.at(-1)).toMatchObject({ target: '200', actual: '230件', percent: 115, grade: '○' });
    expect(read(office, '申請件数（件）', '令和5年度', '評価')).toBe('○');
  });

  it('the other formulas stand beside the worked one', () => {
    const office = openAs(city, PEOPLE.owner);
    const [indicator] = look(office, idOf(office, '電子申請の推進')).indicators;
    expect(indicator!.years.at(-1)!.worked).toContain('150 ÷ 200');
    expect(indicator!.years[0]!.others).toEqual([]);
  });

  it('a source that was changed and not imported counts for nothing, and neither does its loss', () => {
    const office = openAs(city, PEOPLE.owner);
    const id = idOf(office, '電子申請の推進');
    office.person.type('進捗管理表', 4, 11, 999);
    expect(look(office, id).indicators[0]!.years.at(-1)!.target).toBe('200');
    office.person.deleteSheet('進捗管理表');
    expect(look(office, id).indicators[0]!.years.at(-1)!.target).toBe('200');
    const snapshot = JSON.parse(office.want('saveSnapshot', {}).json);
    expect(snapshot.plan.initiatives.map((one: { name: string }) => one.name)).toContain('電子申請の推進');
  });

  it('a division or a name changed in 事業 is the one that acts', () => {
    const office = openAs(city, PEOPLE.owner);
    const rows = valuesOf(office, SHEETS.initiatives);
    const header = rows.find((line) => line.includes('主管課'))!;
    const row = rows.findIndex((line) => line.includes('窓口の予約'));
    office.person.type(SHEETS.initiatives, row + 1, header.indexOf('主管課') + 1, '情報課');
    const item = office.want('reviewQueue', { period: PERIOD }).items.find(({ name }) => name === '窓口の予約');
    expect([item?.leadDivisions, item?.mine]).toEqual([['情報課'], true]);
  });
});

describe('a target changed in mid-plan', () => {
  const office = openAs(city, PEOPLE.owner, IN_THE_YEAR);
  const id = idOf(openAs(city, PEOPLE.owner), '電子申請の推進');
  const [indicator] = look(office, id).indicators;
  const change = { kind: 'target' as const, indicator: indicator!.id, year: '2023', before: '200', after: '150件以上' };

  it('lands in 指標 by a run that shows what it will do, and the old year keeps its own target', () => {
    accept(office, id, [change], 0, 'proposal-of-2023');
    expect(office.want('reviewQueue', { period: PERIOD, today: '2024-04-10' }).waiting).toBe(1);
    // The reviewer is shown the new target at once.
    expect(look(office, id).indicators[0]!.years.at(-1)).toMatchObject({
      target: '150件以上',
      percent: 100,
      grade: '○',
    });
    const preview = office.want('preview', { sheets: ['進捗管理表'] });
    expect(preview.changed).toContainEqual(
      expect.objectContaining({
        sheet: '指標',
        subject: '申請件数（件）',
        field: '令和5年度 目標',
        before: '200',
        after: '150',
      }),
    );
    office.want('refresh', { sheets: ['進捗管理表'], fingerprint: preview.fingerprint });
    expect([
      read(office, '申請件数（件）', '令和5年度', '目標'),
      read(office, '申請件数（件）', '令和5年度', '比較'),
      read(office, '申請件数（件）', '令和5年度', '達成率'),
      read(office, '申請件数（件）', '令和5年度', '評価'),
      read(office, '申請件数（件）', '令和4年度', '目標'),
      read(office, '申請件数（件）', '令和4年度', '達成率'),
    ]).toEqual(['150件', '以上', '100%', '○', '100件', '110%']);
    const note = valuesOf(office, SHEETS.indicators)
      .find((row) => row.includes('申請件数（件）'))!
      .join(' ');
    expect(note).toContain('見直し前：200');
    expect(office.want('reviewQueue', { period: PERIOD, today: '2024-04-10' }).waiting).toBe(0);
  });

  it('is not taken back by the next import, and nothing is left to write', () => {
    const preview = office.want('preview', { sheets: ['進捗管理表'] });
    expect(preview.totals).toMatchObject({ added: 0, changed: 0, gone: 0 });
  });

  it('is in the published snapshot', () => {
    const snapshot = office.want('saveSnapshot', {}).json;
    expect(snapshot).toContain('150件以上');
  });

  it('is refused where somebody has typed another target since the proposal', () => {
    const other = openAs(city, PEOPLE.secretariat, IN_THE_YEAR);
    const { row, column } = cellOf(other, '申請件数（件）', '令和5年度', '目標');
    const decision: Decision = { kind: 'decideRevision', proposal: 'proposal-late', accepted: true, rationale: '' };
    click(
      other,
      id,
      { kind: 'proposeRevision', changes: [change], rationale: '根拠', evidence: '資料', effectOnGoal: '影響なし' },
      0,
      'proposal-late',
    );
    other.person.type(SHEETS.indicators, row, column, 180);
    other.standIn.actor = PEOPLE.board;
    expect(click(other, id, decision, 1)).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'staleProposal', message: expect.stringContaining('いま「180件」') },
    });
    expect(other.want('verifyLog', {}).entries).toBe(1);
  });
});

describe('a C that is introduced', () => {
  const office = openAs(city, PEOPLE.owner, IN_THE_YEAR);
  const id = idOf(openAs(city, PEOPLE.owner), '公衆無線LAN');

  it('owes an indicator', () => {
    office.standIn.actor = PEOPLE.secretariat;
    const bare = { kind: 'classification' as const, before: 'C', after: 'A', newIndicator: null };
    const answer = click(
      office,
      id,
      { kind: 'proposeRevision', changes: [bare], rationale: '根拠', evidence: '資料', effectOnGoal: '' },
      0,
    );
    expect(answer).toMatchObject({ outcome: 'refused', refusal: { code: 'duties' } });
  });

  it('becomes A with its indicator in 事業 and 指標, calculated like any other', () => {
    const change = {
      kind: 'classification' as const,
      before: 'C',
      after: 'A',
      newIndicator: '利用者数',
      newTarget: { year: '2023', text: '年間1,200人以上' },
    };
    accept(office, id, [change], 0, 'promotion');
    expect(look(office, id)).toMatchObject({
      classification: 'A',
      indicators: [{ name: '利用者数', years: [{ year: '2023', target: '年間1,200人以上' }] }],
    });
    office.write('refresh', ['進捗管理表']);
    const { row, column } = cellOf(office, '利用者数', '令和5年度', '実績');
    office.person.type(SHEETS.indicators, row, column, 600);
    expect(read(office, '利用者数', '令和5年度', '達成率')).toBe('50%');
    expect(look(office, id).indicators[0]!.years.at(-1)).toMatchObject({ percent: 50, grade: '△' });
    // The next import keeps it, and what was typed.
    office.write('refresh', ['進捗管理表']);
    expect(read(office, '利用者数', '令和5年度', '達成率')).toBe('50%');
  });

  it('makes the KGI owe a look, which stands in the queue and blocks the approval', () => {
    const inQueue = () =>
      office
        .want('reviewQueue', { period: PERIOD, today: '2024-04-10' })
        .items.find(({ initiative }) => initiative === id);
    expect(inQueue()).toMatchObject({ goalOwed: true });
    office.standIn.actor = PEOPLE.owner;
    click(office, id, { kind: 'selfAssess', progress: '△', outcome: '△', view: '周知が遅れた' }, 2);
    office.standIn.actor = PEOPLE.secretariat;
    click(office, id, { kind: 'check', comment: '' }, 3);
    office.standIn.actor = PEOPLE.board;
    const blocked = click(office, id, { kind: 'approve', comment: '' }, 4);
    expect(blocked).toMatchObject({
      outcome: 'refused',
      refusal: { missing: [expect.stringContaining('施策目標（KGI）')] },
    });
    office.standIn.actor = PEOPLE.secretariat;
    click(office, id, { kind: 'reviewGoal', outcome: 'keep', rationale: '施策目標は変わらない' }, 4);
    office.standIn.actor = PEOPLE.board;
    expect(click(office, id, { kind: 'approve', comment: '' }, 5).outcome).toBe('recorded');
    expect(inQueue()).toMatchObject({ goalOwed: false, state: 'approved', turn: null });
  });
});

describe('a discontinuation', () => {
  it('leaves × in the year, and the initiative in the plan', () => {
    const office = openAs(city, PEOPLE.board);
    const id = idOf(office, '会議録の作成');
    expect(click(office, id, { kind: 'discontinue', rationale: '国の事業に引き継いだ' }, 0).outcome).toBe('recorded');
    const rows = valuesOf(office, SHEETS.initiatives);
    const header = rows.find((line) => line.includes('主管課'))!;
    const row = rows.find((line) => line.includes('会議録の作成'))!;
    expect(row[header.indexOf('令和5年度')]).toBe('×');
  });

  it('comes from an accepted proposal as well', () => {
    const office = openAs(city, PEOPLE.owner, IN_THE_YEAR);
    const id = idOf(openAs(city, PEOPLE.owner), '会議録の作成');
    accept(office, id, [{ kind: 'discontinuation' }], 0, 'proposal-to-end');
    expect(look(office, id).review).toMatchObject({ state: 'discontinued', goalOwed: true });
  });
});
