import { createContext, runInContext } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../../apps-script/publisher/appsscript.json';
import type { BookState } from '../../../apps-script/workbench/google/book';
import { topLevelNames } from '../../../apps-script/workbench/google/runtime';
import { StandIn } from '../../../apps-script/workbench/google/stand-in';
import { type WebAppOptions, webAppGlobals } from '../../../apps-script/workbench/google/web-app';
import { bundlePublisher } from '../../../scripts/build-publisher.mjs';
import { Envelope } from '../../../shared/snapshot/envelope';
import { readSnapshot } from '../../../shared/snapshot/read';
import { IronCalcModel } from '../ironcalc';
import { Office } from '../server/office';

const { code, names } = await bundlePublisher();
const sheet = '進捗管理表';
const id = '1AbC';
let built: BookState;

function rowOf(office: Office, name: string, column: number, text: string): number {
  for (let row = 1; row <= 120; row++) if (office.person.shown(name, row, column) === text) return row;
  throw new Error(`${name} has no ${text}`);
}

beforeAll(() => {
  const office = new Office({ now: Date.UTC(2024, 3, 1, 0, 0, 0) });
  office.person.renameSheet('シート1', sheet);
  const table = [
    ['基本目標', '施策', '事業名', '主管課', '指標', '単位', '基準値', 'R5目標', 'R6目標', 'R5実績', '関連ページ'],
    [
      '1 便利',
      '1-1 手続',
      '電子申請の拡充',
      '情報政策課',
      '申請の件数',
      '件',
      '100',
      '150',
      '200',
      '140',
      'https://portal.example.lg.jp/dx/shinsei/index.html',
    ],
    ['1 便利', '1-2 窓口', '窓口の予約', '市民課', '予約の割合', '%', '5', '10', '20', '12', ''],
  ];
  office.person.fill(
    sheet,
    1,
    1,
    table.map((line) => line.map((text) => (text === '' ? '' : `'${text}`))),
  );
  office.write('build', [sheet]);
  const first = rowOf(office, '用語集', 1, '見出し') + 1;
  office.person.fill('用語集', first, 1, [
    ["'RPA", "'アールピーエー", '', '', "'定型の操作を自動で行う仕組み", '', '', '', ''],
    ["'BPR", "'ビーピーアール", '', '', "'業務の流れの見直し", '', '', '', "'提案"],
  ]);
  office.person.type('設定', rowOf(office, '設定', 1, '見直しの周期'), 2, '1年ごと');
  built = office.standIn.book.state();
}, 60_000);

/** Asks the publisher as an intranet does: in a bare context, with the rights of a reader. */
function ask(options: Partial<WebAppOptions> = {}, state: BookState | undefined = built, event: unknown = {}) {
  const standIn = new StandIn({
    Model: IronCalcModel,
    now: Date.UTC(2024, 3, 1, 0, 0, 0),
    ...(state ? { state } : {}),
  });
  const given = { properties: { SPREADSHEET_ID: id }, id, ...options };
  const context = createContext(webAppGlobals(standIn, given));
  runInContext(code, context);
  const output = (context.doGet as (event: unknown) => { getContent(): string; getMimeType(): string })(event);
  return { text: output.getContent(), type: output.getMimeType() };
}
const envelopeOf = (text: string) => Envelope.parse(JSON.parse(text));

describe('the publisher', () => {
  it('is one public function and loads in an empty context', () => {
    expect(names).toEqual(['doGet']);
    expect(topLevelNames(code)).toEqual(names);
    runInContext(code, createContext({}));
  });

  it('may only read, as whoever asks, within the domain', () => {
    expect(manifest.oauthScopes).toEqual(['https://www.googleapis.com/auth/spreadsheets.readonly']);
    expect(manifest.webapp).toEqual({ access: 'DOMAIN', executeAs: 'USER_ACCESSING' });
  });

  it('answers JSON that the extension reads as it is', () => {
    const { text, type } = ask();
    expect(type).toBe('JSON');
    const read = readSnapshot(text);
    if (!read.ok) throw new Error(JSON.stringify(read.refusal));
    const { plan, glossary } = read.snapshot;
    expect(plan.initiatives.map(({ name }) => name)).toEqual(['電子申請の拡充', '窓口の予約']);
    expect(plan.initiatives[0]).toMatchObject({
      nextReview: '2024-04-14',
      pages: ['*://portal.example.lg.jp/dx/shinsei/*'],
      divisions: ['情報政策課'],
    });
    expect(plan.initiatives[0]?.link).toMatch(/^https:\/\/.+#gid=\d+&range=A\d+$/);
    expect(glossary.map(({ prefLabel }) => prefLabel)).toEqual(['RPA']);
    expect(plan.initiatives[0]?.indicators[0]?.years[0]?.slice(0, 3)).toEqual([2023, '150', '140']);
  });

  it('gives the same revision for the same content, and another after a change', () => {
    const revision = (state: BookState) => envelopeOf(ask({}, state).text).revision;
    expect(revision(built)).toBe(revision(built));
    const office = new Office({ state: built });
    office.person.type('用語集', rowOf(office, '用語集', 1, 'RPA'), 5, '自動の仕組み');
    expect(revision(office.standIn.book.state())).not.toBe(revision(built));
  });

  it('notices a body that was cut or changed on the way', () => {
    const { text } = ask();
    expect(readSnapshot(text.replace('電子申請の拡充', '電子申請の縮小'))).toMatchObject({
      refusal: { code: 'wrong-hash' },
    });
    expect(readSnapshot(text.slice(0, -5))).toMatchObject({ refusal: { code: 'not-json' } });
  });

  it.each<[string, Partial<WebAppOptions>, boolean, string]>([
    ['nobody has chosen a spreadsheet', { properties: {} }, true, 'not-configured'],
    ['whoever asks may not read it', { mayRead: false }, true, 'no-access'],
    ['the spreadsheet is gone', { id: 'another' }, true, 'no-access'],
    ['the workbook has not been written', {}, false, 'not-built'],
  ])('says in the body that %s', (_, options, withWorkbook, code) => {
    const state = withWorkbook ? built : new Office().standIn.book.state();
    const envelope = envelopeOf(ask(options, state).text);
    expect(envelope).toMatchObject({ ok: false, sha256: '', error: { code } });
    expect(readSnapshot(JSON.stringify(envelope))).toMatchObject({ refusal: { code: 'publisher' } });
    const english = envelopeOf(ask(options, state, { parameter: { lang: 'en' } }).text);
    expect(english.ok ? '' : english.error.message).toMatch(/^[\x20-\x7e]+$/);
  });

  it('says which cell of 設定 stops it, and is silent about the rest', () => {
    const office = new Office({ state: built });
    office.person.type('設定', rowOf(office, '設定', 1, '評価基準') + 1, 2, '評価しない');
    const envelope = envelopeOf(ask({}, office.standIn.book.state()).text);
    if (!envelope.ok) expect(envelope.error).toMatchObject({ code: 'settings' });
  });
});
