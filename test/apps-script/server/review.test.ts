import { describe, expect, it } from 'vitest';
import { STATE_HEADING } from '../../../apps-script/server/review/roster';
import type { Decision } from '../../../shared/review/decision';
import { SHEETS } from '../../../shared/workbook/sheet-names';
import type { Office } from './office';
import { click, idOf, openAs, PEOPLE, PERIOD, reviewedCity, selfAssess } from './review-office';

const city = reviewedCity();

/** Values of a sheet as they stand. */
function valuesOf(office: Office, sheet: string): string[][] {
  const { model } = office.standIn.book;
  const index = model.getWorksheetsProperties().findIndex((one) => one.name === sheet);
  if (index < 0) return [];
  return Array.from({ length: 30 }, (_, row) =>
    Array.from({ length: 40 }, (_, column) => model.getFormattedCellValue(index, row + 1, column + 1)),
  );
}

const recorded = (answer: ReturnType<typeof click>) => {
  if (answer.outcome !== 'recorded') throw new Error(answer.refusal.message);
  return answer;
};

describe('the review of one initiative', () => {
  it('goes from 自己評価 to 承認 through an improvement order, and 事業 shows it', () => {
    const office = openAs(city, PEOPLE.owner);
    const id = idOf(office, '電子申請の推進');
    const steps: [string, Decision, string][] = [
      [PEOPLE.owner, selfAssess('△', '利用が伸びなかった。広報を増やす。'), 'selfAssessed'],
      [PEOPLE.secretariat, { kind: 'check', comment: '' }, 'checked'],
      [PEOPLE.board, { kind: 'orderImprovement', rationale: '広報の時期を示すこと。' }, 'improvementOrdered'],
      [PEOPLE.owner, selfAssess('○', '6月と10月に広報する。'), 'resubmitted'],
      [PEOPLE.board, { kind: 'approve', comment: '' }, 'approved'],
    ];
    steps.forEach(([actor, decision, after], revision) => {
      office.standIn.actor = actor;
      const { entry, projected } = recorded(click(office, id, decision, revision));
      expect([entry.after, entry.actor, projected]).toEqual([after, actor, true]);
    });
    expect(office.want('verifyLog', {})).toMatchObject({ valid: true, entries: 5, row: null });
    const rows = valuesOf(office, SHEETS.initiatives);
    const header = rows.findIndex((row) => row.includes('主管課'));
    const row = rows.find((line) => line.includes('電子申請の推進'))!;
    expect(row[rows[header]!.indexOf(STATE_HEADING)]).toBe('承認');
    expect(row[rows[header]!.indexOf('令和5年度')]).toBe('○');
    const log = valuesOf(office, SHEETS.reviewLog);
    expect(log[3]?.slice(0, 9)).toEqual([
      '3',
      '2024-04-10 10:00:00',
      PEOPLE.board,
      '会議',
      id,
      '令和5年度下期',
      '改善指示　根拠：広報の時期を示すこと。',
      '事務局確認済',
      '改善指示',
    ]);
  });

  it('shows targets, results, the worked formula, findings and what the person may do', () => {
    const office = openAs(city, PEOPLE.owner);
    const value = office.want('reviewInitiative', { initiative: idOf(office, '電子申請の推進'), period: PERIOD });
    expect(value.path.join(' › ')).toContain('手続');
    expect(value.roles).toEqual(['owner']);
    expect(value.indicators[0]?.years.at(-1)).toMatchObject({
      label: '令和5年度',
      target: '200',
      actual: '150',
      percent: 75,
      grade: '△',
    });
    expect(value.indicators[0]?.years.at(-1)?.worked).toContain('150 ÷ 200');
    expect(value.outcome).toBe('△');
  });

  it('judges a result by the target in force: a target changed after the year leaves its result as it was', () => {
    const office = openAs(city, PEOPLE.owner);
    const id = idOf(office, '電子申請の推進');
    const [indicator] = office.want('reviewInitiative', { initiative: id, period: PERIOD }).indicators;
    const change = { kind: 'target' as const, indicator: indicator!.id, year: '2023', before: '200', after: '150' };
    click(
      office,
      id,
      {
        kind: 'proposeRevision',
        changes: [change],
        rationale: '制度変更',
        evidence: '国の通知',
        effectOnGoal: '影響なし',
      },
      0,
      'proposal-1',
    );
    office.standIn.actor = PEOPLE.board;
    recorded(click(office, id, { kind: 'decideRevision', proposal: 'proposal-1', accepted: true, rationale: '' }, 1));
    const after = office.want('reviewInitiative', { initiative: id, period: PERIOD });
    expect(after.proposals).toMatchObject([{ id: 'proposal-1', outcome: 'accepted' }]);
    // Decided in April 2024, so fiscal year 2023 stays judged by 200.
    expect(after.indicators[0]?.years.at(-1)).toMatchObject({ target: '200', percent: 75 });
    expect(after.indicators[0]?.revisions).toMatchObject([{ year: '2023', before: '200', after: '150' }]);
  });
});

describe('what is refused, in plain Japanese, with nothing written', () => {
  const cases: [string, string, Decision, number, string, RegExp][] = [
    ['an owner of another division', PEOPLE.stranger, selfAssess('○'), 0, 'forbidden', /実施主体の役割/],
    ['an owner who approves', PEOPLE.owner, { kind: 'approve', comment: '' }, 0, 'forbidden', /会議の役割/],
    [
      'a check before the self-assessment',
      PEOPLE.secretariat,
      { kind: 'check', comment: '' },
      0,
      'wrongState',
      /未着手/,
    ],
    ['△ without a 見解', PEOPLE.owner, selfAssess('△'), 0, 'duties', /見解/],
    ['× without a reason', PEOPLE.owner, selfAssess('×', '　'), 0, 'duties', /取りやめた理由/],
    ['a discontinuation without a 根拠', PEOPLE.board, { kind: 'discontinue', rationale: '' }, 0, 'duties', /根拠/],
    ['a page that had seen more than there is', PEOPLE.owner, selfAssess('○'), 3, 'conflict', /./],
  ];
  it.each(cases)('%s', (_, actor, decision, revision, code, message) => {
    const office = openAs(city, actor);
    const before = JSON.stringify(valuesOf(office, SHEETS.initiatives));
    const answer = click(office, idOf(office, '電子申請の推進'), decision, revision);
    expect(answer).toMatchObject({ outcome: 'refused', refusal: { code } });
    if (answer.outcome === 'refused') expect(answer.refusal.message).toMatch(message);
    expect(JSON.stringify(valuesOf(office, SHEETS.initiatives))).toBe(before);
    expect(valuesOf(office, SHEETS.reviewLog)).toEqual([]);
  });

  it('a person whom Google does not name', () => {
    const office = openAs(city, PEOPLE.owner);
    const id = idOf(office, '電子申請の推進');
    office.standIn.actor = '';
    const answer = office.ask('decide', {
      initiative: id,
      period: PERIOD,
      expectedRevision: 0,
      decision: selfAssess('○'),
      requestId: 'blank-actor',
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'no-actor' } });
    expect(valuesOf(office, SHEETS.reviewLog)).toEqual([]);
  });

  it('shows both versions when somebody was faster, and answers a repeated request as the first time', () => {
    const office = openAs(city, PEOPLE.owner);
    const id = idOf(office, '電子申請の推進');
    const first = recorded(click(office, id, selfAssess('○'), 0, 'same-click'));
    const again = recorded(click(office, id, selfAssess('○'), 0, 'same-click'));
    expect([again.repeated, again.entry]).toEqual([true, first.entry]);
    const late = click(office, id, selfAssess('△', '遅れ'), 0);
    expect(late).toMatchObject({ outcome: 'refused', refusal: { code: 'conflict', theirs: [first.entry] } });
    expect(click(office, id, selfAssess('△', '別'), 1, 'same-click')).toMatchObject({
      refusal: { code: 'requestReused' },
    });
  });
});

describe('the queue', () => {
  it('lists what is due in the newest period, and whose turn it is', () => {
    const office = openAs(city, PEOPLE.owner);
    const queue = office.want('reviewQueue', {});
    expect(queue.period).toBe(PERIOD);
    expect(queue.items.map((item) => [item.name, item.state, item.turn, item.mine])).toEqual([
      ['電子申請の推進', 'notStarted', 'owner', true],
      ['窓口の予約', 'notStarted', 'owner', false],
      ['会議録の作成', 'notStarted', 'owner', false],
      ['公衆無線LAN', 'notStarted', 'owner', true],
    ]);
    expect(queue.rolesConfigured).toBe(true);
    expect(office.want('reviewQueue', { period: '2022H1' }).items.map((item) => item.name)).toEqual([
      '電子申請の推進',
      '窓口の予約',
    ]);
    expect(office.want('reviewQueue', { today: '2024-05-01' }).items[0]?.urgency).toBe('overdue');
  });

  it('says when nobody has a role, and then lets everybody act', () => {
    const office = openAs(reviewedCity(false), PEOPLE.stranger);
    const queue = office.want('reviewQueue', {});
    expect([queue.rolesConfigured, queue.items.every((item) => item.mine)]).toEqual([false, true]);
    expect(recorded(click(office, queue.items[0]!.initiative, selfAssess('○'), 0)).entry.role).toBe('owner');
  });
});

describe('the log and the plan workbook', () => {
  it('is left alone by a refresh and by 元に戻す', () => {
    const office = openAs(city, PEOPLE.owner);
    const id = idOf(office, '電子申請の推進');
    recorded(click(office, id, selfAssess('○'), 0));
    office.standIn.actor = PEOPLE.secretariat;
    office.person.type('進捗管理表', 4, 11, 300);
    office.write('refresh', ['進捗管理表']);
    recorded(click(office, id, { kind: 'check', comment: '確認した' }, 1));
    for (let runs = office.want('bootstrap', {}).workbook.undoable; runs[0]; ) {
      office.want('undo', { run: runs[0].id });
      runs = office.want('bootstrap', {}).workbook.undoable;
    }
    expect(office.want('verifyLog', {})).toMatchObject({ valid: true, entries: 2 });
    expect(office.want('bootstrap', {}).sheets.find((sheet) => sheet.name === SHEETS.reviewLog)?.role).toBe(
      'generated',
    );
  });

  it('makes 事業 again from the log', () => {
    const office = openAs(city, PEOPLE.owner);
    const id = idOf(office, '電子申請の推進');
    recorded(click(office, id, selfAssess('○'), 0));
    const wanted = valuesOf(office, SHEETS.initiatives);
    const row = wanted.findIndex((line) => line.includes('電子申請の推進'));
    const header = wanted.find((line) => line.includes('主管課'))!;
    office.person.type(SHEETS.initiatives, row + 1, header.indexOf(STATE_HEADING) + 1, '承認');
    expect(office.want('projectReviews', {})).toEqual({ initiatives: 1 });
    expect(valuesOf(office, SHEETS.initiatives)).toEqual(wanted);
  });

  it('keeps a text that would be a formula as a text, and gives the log out', () => {
    const office = openAs(city, PEOPLE.owner);
    const id = idOf(office, '電子申請の推進');
    const view = '=HYPERLINK("http://x","押す")\n2行目\u0007';
    const { entry } = recorded(click(office, id, selfAssess('△', view), 0));
    expect(entry.decision).toMatchObject({ view });
    expect(office.want('verifyLog', {})).toMatchObject({ valid: true });
    const out = office.want('exportLog', {});
    expect(JSON.parse(out.jsonLines)).toEqual(entry);
    expect(out.csv.split('\r\n')[0]).toContain('通番,日時');
  });
});

describe('a log that somebody has touched', () => {
  const office = openAs(city, PEOPLE.owner);
  const id = idOf(office, '電子申請の推進');
  for (let revision = 0; revision < 4; revision++)
    recorded(click(office, id, selfAssess('○', `見解${revision}`), revision));
  const sound = office.standIn.book.state();
  const rowsOf = (one: Office) => valuesOf(one, SHEETS.reviewLog).map((row) => row.slice(0, 15));
  const put = (one: Office, row: number, cells: readonly string[]) =>
    one.person.fill(SHEETS.reviewLog, row, 1, [cells.map((text) => (text === '' ? '' : `'${text}`))]);

  const harms: [string, number, (one: Office) => void][] = [
    [
      'a changed record',
      3,
      (one) =>
        put(
          one,
          3,
          rowsOf(one)[2]!.map((text) => text.replace('見解1', '見解9')),
        ),
    ],
    ['a changed word that people read', 4, (one) => one.person.type(SHEETS.reviewLog, 4, 9, '承認')],
    [
      'a deleted row',
      3,
      (one) => {
        const rows = rowsOf(one);
        put(one, 3, rows[3]!);
        put(one, 4, rows[4]!);
        put(one, 5, rows[5]!);
      },
    ],
    [
      'two rows changed round',
      3,
      (one) => {
        const rows = rowsOf(one);
        put(one, 3, rows[3]!);
        put(one, 4, rows[2]!);
      },
    ],
    ['a row put in twice', 6, (one) => put(one, 6, rowsOf(one)[4]!)],
    [
      'the last row cut off',
      5,
      (one) =>
        put(
          one,
          5,
          Array.from({ length: 15 }, () => ''),
        ),
    ],
    ['a scribble beneath', 6, (one) => one.person.type(SHEETS.reviewLog, 6, 2, 'メモ')],
  ];
  it.each(harms)('%s is named, and no decision is written onto it', (_, row, harm) => {
    const one = openAs(sound, PEOPLE.owner);
    expect(one.want('verifyLog', {})).toMatchObject({ valid: true, entries: 4 });
    harm(one);
    expect(one.want('verifyLog', {})).toMatchObject({ valid: false, row });
    expect(click(one, id, selfAssess('○'), 4)).toMatchObject({ outcome: 'refused', refusal: { code: 'logBroken' } });
  });
});
