import { describe, expect, it } from 'vitest';
import { readPlainXlsx, writePlainXlsx } from '../../../shared/exchange/plain-xlsx';
import { decodeBase64, encodeBase64 } from '../../../shared/text/utf8';
import type { Office } from './office';
import { click, idOf, openAs, PEOPLE, PERIOD, reviewedCity, selfAssess } from './review-office';

/** What leaves the file and what comes back: 依頼シート, digests by mail, the board's papers. */

const city = reviewedCity();
const today = '2024-04-10';
const sheetsOf = (xlsx: string) => readPlainXlsx(decodeBase64(xlsx)!)!;

/** A division outside Google fills in its sheet: [name in the sheet, heading, text]. */
function fillIn(xlsx: string, cells: readonly [string, string, string][]): string {
  const [sheet] = sheetsOf(xlsx);
  const rows = sheet!.rows.map((row) => [...row]);
  const headings = rows[2]!;
  for (const [name, heading, text] of cells) {
    const row = rows.find((line) => line[0]?.includes(name))!;
    row[headings.indexOf(heading)] = text;
  }
  return encodeBase64(writePlainXlsx([{ name: sheet!.name, rows }]));
}
const MARK = '進捗（○・△・×）';
const sent = (office: Office) => office.want('requestSheet', { period: PERIOD, today });

describe('依頼シート', () => {
  it('goes out with what waits for the divisions, and comes back by ID', () => {
    const office = openAs(city, PEOPLE.secretariat);
    const out = sent(office);
    expect(out).toMatchObject({ initiatives: 4, fileName: '依頼シート-令和5年度下期.xlsx' });
    const xlsx = fillIn(out.xlsx, [
      ['窓口の予約', MARK, '○'],
      ['窓口の予約', '実績', '95件'],
      ['会議録の作成', MARK, '△'],
    ]);
    const read = office.want('readRequest', { xlsx, today });
    expect(read.lines.map(({ name, status }) => [name, status])).toEqual([
      ['電子申請の推進', 'unchanged'],
      ['窓口の予約', 'ready'],
      ['会議録の作成', 'invalid'],
      ['公衆無線LAN', 'unchanged'],
    ]);
    const id = idOf(office, '窓口の予約');
    const given = { xlsx, today, initiatives: [id], requestId: 'take-it-in' };
    expect(office.want('takeRequest', given).lines[1]).toMatchObject({ status: 'taken' });
    const after = office.want('reviewInitiative', { initiative: id, period: PERIOD, today });
    expect(after.review).toMatchObject({ state: 'selfAssessed', progress: '○' });
    expect(after.indicators[0]!.years.at(-1)).toMatchObject({ actual: '95件', percent: 118 });
    expect(after.log[0]).toMatchObject({ role: 'secretariat', decision: { onBehalfOf: '市民課' } });
    // Once more: nothing is taken in twice.
    expect(office.want('takeRequest', given).lines[1]).toMatchObject({ status: 'unchanged' });
    expect(office.want('verifyLog', {})).toMatchObject({ valid: true, entries: 1 });
  });

  it('shows a conflict where somebody was faster, and takes nothing', () => {
    const office = openAs(city, PEOPLE.owner);
    const xlsx = fillIn(sent(office).xlsx, [['電子申請の推進', MARK, '○']]);
    click(office, idOf(office, '電子申請の推進'), selfAssess('△', '遅れた'), 0);
    office.standIn.actor = PEOPLE.secretariat;
    const [line] = office.want('takeRequest', {
      xlsx,
      today,
      initiatives: [idOf(office, '電子申請の推進')],
      requestId: 'too-late-now',
    }).lines;
    expect(line).toMatchObject({ status: 'conflict', message: expect.stringContaining('ほかの人が記録') });
    expect(office.want('verifyLog', {}).entries).toBe(1);
  });

  it.each([
    ['no XLSX', encodeBase64(new Uint8Array([1, 2, 3])), PEOPLE.secretariat, /依頼シートではありません/],
    ['somebody without the role', null, PEOPLE.owner, /事務局の役割/],
  ])('%s is refused', (_, file, actor, message) => {
    const office = openAs(city, actor);
    const xlsx = file ?? sent(office).xlsx;
    const answer = office.want('takeRequest', { xlsx, today, initiatives: [], requestId: 'refused-one' });
    expect(answer.refusal).toMatch(message);
  });

  it('a formula that somebody wrote becomes a text', () => {
    const office = openAs(city, PEOPLE.secretariat);
    const xlsx = fillIn(sent(office).xlsx, [['窓口の予約', '実績', '=1+1']]);
    const id = idOf(office, '窓口の予約');
    office.want('takeRequest', { xlsx, today, initiatives: [id], requestId: 'formula-in' });
    const after = office.want('reviewInitiative', { initiative: id, period: PERIOD, today });
    expect(after.indicators[0]!.years.at(-1)).toMatchObject({ actual: '=1+1', percent: null });
  });
});

describe('digests by mail', () => {
  const withMail = () => {
    const office = openAs(city, PEOPLE.secretariat);
    const { settings } = office.want('getSettings', {});
    office.want('saveSettings', { settings: { ...settings, reminders: true } });
    return office;
  };

  it('say who gets what before anything goes out, and go out once a week at most', () => {
    const office = withMail();
    const shown = office.want('previewReminders', { today });
    expect(shown.refusal).toBeNull();
    expect(shown.mails.map(({ group, to, count }) => [group, to, count])).toEqual([['情報課', [PEOPLE.owner], 2]]);
    expect(shown.mails[0]!.body).toContain('・1 電子申請の推進（期限 2024-04-14）');
    expect(office.standIn.outbox).toEqual([]);
    expect(office.want('sendReminders', { today, fingerprint: shown.fingerprint })).toEqual({
      sent: 1,
      message: '1通を送りました。',
    });
    expect(office.standIn.outbox).toMatchObject([{ to: [PEOPLE.owner] }]);
    const again = office.want('previewReminders', { today: '2024-04-16' });
    expect(again.refusal).toContain('2024-04-17');
    expect(office.want('sendReminders', { today: '2024-04-16', fingerprint: again.fingerprint }).sent).toBe(0);
    expect(office.want('previewReminders', { today: '2024-04-17' }).refusal).toBeNull();
  });

  it.each([
    ['unless they are switched on', () => openAs(city, PEOPLE.secretariat), /使わない設定/],
    [
      'to nobody without the role',
      () => {
        const office = withMail();
        office.standIn.actor = PEOPLE.owner;
        return office;
      },
      /事務局の役割/,
    ],
  ])('are not sent %s', (_, open, message) => {
    const office = open();
    const { refusal, fingerprint } = office.want('previewReminders', { today });
    expect(refusal).toMatch(message);
    expect(office.want('sendReminders', { today, fingerprint }).sent).toBe(0);
    expect(office.standIn.outbox).toEqual([]);
  });

  it('are not sent where something has changed since they were shown', () => {
    const office = withMail();
    const { fingerprint } = office.want('previewReminders', { today });
    office.standIn.actor = PEOPLE.owner;
    click(office, idOf(office, '電子申請の推進'), selfAssess('○'), 0);
    office.standIn.actor = PEOPLE.secretariat;
    expect(office.want('sendReminders', { today, fingerprint })).toMatchObject({ sent: 0 });
  });

  it('say what to do where the script may not send', () => {
    const office = withMail();
    const { fingerprint } = office.want('previewReminders', { today });
    office.standIn.meter.onCall = (name) => {
      if (name === 'MailApp.sendEmail') throw new Error('MailApp.sendEmail を呼び出す権限がありません。');
    };
    const answer = office.ask('sendReminders', { today, fingerprint });
    office.standIn.meter.onCall = undefined;
    expect(answer).toMatchObject({ ok: false, error: { code: 'mail-forbidden' } });
    expect(office.want('previewReminders', { today }).refusal).toBeNull();
  });
});

describe('papers from the log', () => {
  it('hold 新旧対照表 with its 根拠, what is to be decided, 評価一覧 and the log', () => {
    const office = openAs(city, PEOPLE.secretariat, Date.UTC(2023, 9, 10, 1));
    const id = idOf(openAs(city, PEOPLE.owner), '電子申請の推進');
    const [indicator] = office.want('reviewInitiative', { initiative: id, period: PERIOD, today }).indicators;
    const change = {
      kind: 'target' as const,
      indicator: indicator!.id,
      year: '2023',
      before: '200',
      after: '150件以上',
    };
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
      'proposal-for-papers',
    );
    office.standIn.actor = PEOPLE.board;
    click(office, id, { kind: 'decideRevision', proposal: 'proposal-for-papers', accepted: true, rationale: '' }, 1);
    const { xlsx, fileName } = office.want('reviewPapers', { today, year: 2023 });
    expect(fileName).toBe('見直しの資料-2024-04-10.xlsx');
    const sheets = new Map(sheetsOf(xlsx).map(({ name, rows }) => [name, rows]));
    expect([...sheets.keys()]).toEqual(['新旧対照表', '会議にかける事項', '評価一覧', '見直し履歴']);
    expect(sheets.get('新旧対照表')![1]).toEqual([
      '2023-10-10',
      '1 電子申請の推進',
      '申請件数（件）　令和5年度の目標',
      '200',
      '150件以上',
      '制度変更',
      '国の通知',
      '影響なし',
    ]);
    expect(sheets.get('見直し履歴')!.length).toBe(3);
    // 150 ÷ 150 by the new target.
    expect(
      sheets
        .get('評価一覧')!
        .find((row) => row.includes('計画全体'))
        ?.join(' '),
    ).toContain('100%');
    const log = office.want('exportLog', {});
    expect(sheetsOf(log.xlsx)[0]!.rows.length).toBe(3);
  });
});
