import type {
  Bootstrap,
  EndpointName,
  Preview,
  ReadReport,
  Run,
  WorkbookState,
} from '../../apps-script/server/protocol';
import { FiscalYear } from '../../shared/calendar/fiscal-year';
import type { TargetPart } from '../../shared/target/target';
import { quantity } from './plan-of';

/** Answers of a make-believe server, for looking at the sidebar alone: the states a real one rarely brings about on demand. */

const period = { from: FiscalYear.parse(2022), to: FiscalYear.parse(2025) };
const settings: Bootstrap['settings'] = {
  title: null,
  organization: null,
  period: null,
  levels: null,
  ruleSet: 'sagamihara',
  reviewCycle: 'halfYearly',
  board: null,
  divisions: [],
  locale: 'ja',
};
export const unbuilt: WorkbookState = { built: false, sheets: [], lastRun: null, undoable: [], unfinished: null };
export const run: Run = {
  id: 'run-1',
  kind: 'build',
  at: '2026-11-20T01:05:00Z',
  actor: 'suzuki@city.example.lg.jp',
  created: ['設定', '体系', '事業', '指標', '行程', 'ロードマップ', '評価一覧', '用語集', '点検結果'],
  updated: [],
  undoes: null,
  undone: false,
};
export const built: WorkbookState = {
  built: true,
  sheets: run.created.map((name) => ({ name, present: name })),
  lastRun: run,
  undoable: [run],
  unfinished: null,
};

export const bootstrap: Bootstrap = {
  actor: { email: 'suzuki@city.example.lg.jp', mayWrite: true },
  locale: 'ja',
  spreadsheet: { name: 'DX推進計画 進捗管理' },
  sheets: [
    { name: '進捗管理表', role: 'other', hidden: false, rows: 86, columns: 14, active: true },
    { name: '前計画（参考）', role: 'other', hidden: false, rows: 18, columns: 9, active: false },
    { name: '作業用メモ', role: 'other', hidden: true, rows: 200, columns: 26, active: false },
  ],
  profile: null,
  workbook: unbuilt,
  recovered: null,
  settings,
  ruleSets: [
    { id: 'sagamihara', name: '相模原市（実績÷目標・切り捨て、○△×）' },
    { id: 'expected', name: '期待値型（期待値に対する割合、A〜C）' },
  ],
  ignored: [],
};

const line = (cell: string, text: string, parts: TargetPart[], sure: boolean, notes: string[], year = '2023') => ({
  text,
  parts,
  sure,
  notes,
  sheet: '進捗管理表',
  cell,
  indicator: `i-${cell}`,
  path: '施策1-1 › 電子申請の利用促進 › 電子申請の件数',
  what: 'target' as const,
  year,
});

export const report: ReadReport = {
  fingerprint: 'f-1',
  title: '第2次 DX推進計画',
  organization: 'みほん市',
  period,
  levels: ['基本目標', '施策', '事業'],
  counts: {
    nodes: 11,
    initiatives: 34,
    priorityInitiatives: 16,
    indicators: 45,
    readings: 180,
    unsure: 2,
    actions: 12,
  },
  tree: [
    {
      id: 'n1',
      parent: null,
      kind: 'node',
      level: 0,
      number: '1',
      name: '市民サービスの向上',
      source: { sheet: '進捗管理表', cell: 'A5' },
    },
    {
      id: 'n2',
      parent: 'n1',
      kind: 'node',
      level: 1,
      number: '1-1',
      name: '手続のオンライン化',
      source: { sheet: '進捗管理表', cell: 'B5' },
    },
    {
      id: 'x1',
      parent: 'n2',
      kind: 'initiative',
      level: 2,
      number: '1-1-1',
      name: '電子申請の利用促進',
      source: { sheet: '進捗管理表', cell: 'C5' },
    },
    {
      id: 'k1',
      parent: 'x1',
      kind: 'indicator',
      level: 3,
      number: null,
      name: '電子申請の件数',
      source: { sheet: '進捗管理表', cell: 'G5' },
    },
  ],
  roles: [
    { role: 'name', label: '事業名' },
    { role: 'target', label: '目標' },
    { role: 'ignore', label: '読まない' },
  ],
  columns: [
    { sheet: '進捗管理表', column: 'C', header: '事業名', role: 'name', label: '事業名', sure: true },
    { sheet: '進捗管理表', column: 'H', header: 'R5', role: 'target', label: '令和5年度 目標', sure: true },
    { sheet: '進捗管理表', column: 'N', header: '備考2', role: 'ignore', label: '読まない', sure: false },
  ],
  readings: [
    line(
      'H5',
      '当該年度新規導入\n１５種類以上',
      [{ ...quantity(15, '種類', { comparator: '>=' }), accumulation: 'withinYear' }],
      true,
      [],
    ),
    line('H9', '約5千件（前年度比110%）', [quantity(5000, '件')], false, [
      '「約」と前年度比の両方があります。件数を目標として読みました。',
    ]),
    line(
      'I12',
      '①80% ②55%',
      [
        { ...quantity(80, '%'), label: '①' },
        { ...quantity(55, '%'), label: '②' },
      ],
      false,
      ['①②が何の指標か、名前の欄から分かりませんでした。'],
      '2024',
    ),
  ],
  coverage: {
    cells: 812,
    read: 640,
    decoration: 170,
    unread: [
      { sheet: '進捗管理表', cell: 'N40', text: '要確認（担当と調整中）', reason: 'どの欄か分かりませんでした' },
      { sheet: '進捗管理表', cell: 'B84', text: '※1 別紙参照', reason: '表の外にある注記です' },
    ],
  },
  findings: [
    {
      code: 'target-falls-back',
      severity: 'error',
      place: { sheet: '進捗管理表', cell: 'J9', path: '施策1-1 › 電子申請の利用促進 › 令和6年度の目標' },
      subjects: [],
      message: '目標が前の年より下がっています（令和5年度 5,000件 → 令和6年度 4,500件）。',
      mend: '増やす指標なら、令和6年度の目標を5,000件以上にしてください。',
    },
    {
      code: 'kpi-missing',
      severity: 'warning',
      place: { sheet: '進捗管理表', cell: 'C31', path: '施策2-3 › 統合型GISの活用' },
      subjects: [],
      message: '成果指標がありません。',
      mend: '成果指標を書くか、区分を確かめてください。',
    },
    {
      code: 'unit-change',
      severity: 'info',
      place: { sheet: null, cell: null, path: '施策3-1' },
      subjects: [],
      message: '単位が「件」と「か所」で混ざっています。',
      mend: '',
    },
  ],
  profile: { version: 1, sheets: [{ sheet: '進捗管理表', range: null }], columns: [], readings: [] },
};

export const preview: Preview = {
  fingerprint: 'p-1',
  sheets: [
    { sheet: '設定', action: 'unchanged' },
    { sheet: '指標', action: 'update' },
    { sheet: 'ロードマップ', action: 'create' },
  ],
  added: [{ sheet: '事業', subject: '統合型GISの活用', field: null, before: null, after: null }],
  changed: [{ sheet: '指標', subject: '電子申請の件数', field: '令和5年度 目標', before: '4,500件', after: '5,000件' }],
  gone: [],
  kept: [{ sheet: '指標', what: '手で入れた実績', count: 12 }],
  totals: { added: 1, changed: 1, gone: 0, kept: 12 },
};

export type FakeAnswers = Partial<Record<EndpointName, unknown>>;

/** Good answers of every endpoint; `with` them a test replaces what it is about. */
export const fakeAnswers: FakeAnswers = {
  bootstrap: { ok: true, value: bootstrap },
  readSheets: { ok: true, value: report },
  confirmProfile: { ok: true, value: { profile: report.profile } },
  preview: { ok: true, value: preview },
  build: { ok: true, value: { state: 'done', run, workbook: built } },
  refresh: { ok: true, value: { state: 'done', run: { ...run, kind: 'refresh' }, workbook: built } },
  undo: { ok: true, value: { state: 'done', run: { ...run, kind: 'undo', undoes: 'run-1' }, workbook: unbuilt } },
  check: { ok: true, value: { problems: [], findings: report.findings, ignored: [] } },
  jumpTo: { ok: true, value: {} },
  saveSettings: { ok: true, value: { settings: { ...settings, title: 'みほん計画' } } },
  ignoreFinding: {
    ok: true,
    value: {
      ignored: [
        {
          code: 'kpi-missing',
          sheet: '進捗管理表',
          cell: 'C31',
          path: '施策2-3 › 統合型GISの活用',
          reason: '来年度に設定するため',
          actor: 'suzuki@city.example.lg.jp',
          at: '2026-11-20T01:10:00Z',
        },
      ],
    },
  },
};

/**
 * A script for the page that answers `google.script.run` with these texts. The arguments of each call are kept in
 * `window.calls`; an endpoint without an answer fails as a lost connection does, `'pending'` never answers.
 */
export function fakeScript(answers: FakeAnswers): string {
  return `(() => {
    const answers = ${JSON.stringify(answers)};
    window.calls = [];
    const runner = (done, failed) => new Proxy({}, {
      get: (_, name) => {
        if (name === 'withSuccessHandler') return (next) => runner(next, failed);
        if (name === 'withFailureHandler') return (next) => runner(done, next);
        return (text) => {
          window.calls.push({ name, given: JSON.parse(text) });
          const answer = answers[name];
          if (answer === 'pending') return;
          setTimeout(() => answer === undefined ? failed(new Error('lost')) : done(JSON.stringify(answer)), 0);
        };
      },
    });
    window.google = { script: { run: runner(() => {}, () => {}) } };
  })();`;
}
