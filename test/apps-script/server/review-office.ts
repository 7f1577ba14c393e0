import type { EndpointValue } from '../../../apps-script/server/protocol';
import type { BookState } from '../../../apps-script/workbench/google/book';
import type { Decision } from '../../../shared/review/decision';
import { Office } from './office';

/** A small city's plan, built, in the weeks after the end of fiscal year 2023. */
export const PERIOD = '2023H2';
export const AFTER_YEAR_END = Date.UTC(2024, 3, 10, 1, 0, 0);
export const PEOPLE = {
  owner: 'tanto@city.example.jp',
  secretariat: 'jimu@city.example.jp',
  board: 'kaigi@city.example.jp',
  stranger: 'yoso@city.example.jp',
} as const;

const sheet = [
  ['みほん市DX計画（令和4～5年度）'],
  ['No.', '基本目標', '施策', '事業名', '区分', '重点', '主管課', '指標', '令和4年度', '', '令和5年度', ''],
  ['', '', '', '', '', '', '', '', '目標', '実績', '目標', '実績'],
  [1, '1 市民サービス', '1-1 手続', '電子申請の推進', 'A', '○', '情報課', '申請件数（件）', 100, 110, 200, 150],
  [2, '', '', '窓口の予約', 'A', '○', '市民課', '予約件数（件）', 50, 60, 80, 90],
  [3, '', '1-2 庁内', '会議録の作成', 'B', '', '総務課', '削減時間（時間）', 10, 12, 20, 25],
  [4, '2 基盤', '2-1 網', '公衆無線LAN', 'C', '', '情報課', '（事業の進捗に合わせ設定）', '', '', '', ''],
];

/** The built file; with roles for the three people, or with none configured. */
export function reviewedCity(roles = true): BookState {
  const office = new Office({ actor: PEOPLE.secretariat, now: AFTER_YEAR_END });
  office.person.renameSheet('シート1', '進捗管理表');
  office.person.fill(
    '進捗管理表',
    1,
    1,
    sheet.map((line) => Array.from({ length: 12 }, (_, at) => line[at] ?? '')),
  );
  if (roles) {
    const { settings } = office.want('getSettings', {});
    office.want('saveSettings', {
      settings: {
        ...settings,
        roles: [
          { group: '情報課', people: [PEOPLE.owner] },
          { group: '事務局', people: [PEOPLE.secretariat] },
          { group: '会議', people: [PEOPLE.board] },
        ],
      },
    });
  }
  office.write('build', ['進捗管理表']);
  return office.standIn.book.state();
}

export function openAs(state: BookState, actor: string, now = AFTER_YEAR_END): Office {
  return new Office({ state, actor, now });
}

export function idOf(office: Office, name: string): string {
  const item = office.want('reviewQueue', { period: PERIOD }).items.find((one) => one.name === name);
  if (!item) throw new Error(`no ${name}`);
  return item.initiative;
}

let clicks = 0;

/** One click as the sidebar sends it. */
export function click(
  office: Office,
  initiative: string,
  decision: Decision,
  expectedRevision: number,
  requestId = `request-${++clicks}`,
): EndpointValue<'decide'> {
  return office.want('decide', { initiative, period: PERIOD, expectedRevision, decision, requestId });
}

export const selfAssess = (progress: '○' | '△' | '×', view = ''): Decision => ({
  kind: 'selfAssess',
  progress,
  outcome: null,
  view,
});
