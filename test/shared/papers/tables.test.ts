import { describe, expect, it } from 'vitest';
import { PRESETS } from '../../../shared/assess/presets';
import { fiscalYear } from '../../../shared/calendar/fiscal-year';
import type { DataTable } from '../../../shared/drawing/data-table';
import { toDecide } from '../../../shared/papers/board-list';
import { comparisonTable } from '../../../shared/papers/comparison';
import { costTable } from '../../../shared/papers/costs';
import { crossTables } from '../../../shared/papers/cross-tables';
import { evaluationList } from '../../../shared/papers/evaluation-list';
import { paperFacts, plainInput } from '../../../shared/papers/facts';
import { formulaTable } from '../../../shared/papers/formula-table';
import { valueMatrix } from '../../../shared/papers/matrix';
import { progressTable } from '../../../shared/papers/progress-table';
import type { Plan } from '../../../shared/plan/model';
import { defaultCycle } from '../../../shared/review/cycle';
import type { Decision, Role } from '../../../shared/review/decision';
import { type LogEntry, sealEntry } from '../../../shared/review/log';
import { digitalPlan } from '../../support/digital-plan';
import { figure, planOf } from '../../support/plan-of';

const rules = PRESETS[0]!;
const plan = digitalPlan();
const factsOf = (of: Plan, log: readonly LogEntry[] = []) =>
  paperFacts({ ...plainInput(of, rules), log, today: '2022-06-30' });
const column = (table: DataTable | null, label: string, group?: string) => {
  const at =
    table?.columns.findIndex((one) => one.label === label && (group === undefined || one.group === group)) ?? -1;
  return table?.rows.map((row) => row[at]);
};

type Entry = readonly [string, Decision, Role, LogEntry['after'], string];

function logOf(...entries: readonly Entry[]): LogEntry[] {
  const log: LogEntry[] = [];
  for (const [initiative, decision, role, after, requestId] of entries)
    log.push(
      sealEntry(log.at(-1), {
        at: '2022-05-01T10:00:00+09:00',
        actor: 'a@city.example',
        role,
        initiative,
        period: '2021H2',
        decision,
        before: 'notStarted',
        after,
        revision: 1,
        requestId,
      }),
    );
  return log;
}

describe('進捗管理表', () => {
  const table = progressTable(factsOf(plan));

  it('stands in the plan’s layout', () => {
    expect(table.sections?.map(({ before, label }) => [before, label])).toEqual([
      [0, '基本目標1　市民サービスの向上'],
      [0, '施策1-1　手続のオンライン化'],
      [3, '施策1-2　窓口の改革'],
    ]);
    expect(column(table, '事業')).toEqual([
      '（KGI）',
      '電子申請の利用促進及び申請システムの再構築',
      'マイナンバーカードの利活用',
      '書かない窓口の導入',
      '窓口混雑状況の配信',
    ]);
  });

  it('shows rates where there are results, and leaves years to come without a column for them', () => {
    expect(column(table, '率・評価', '令和3年度')).toEqual(['102%　○', '93%　△', '', '', '']);
    expect(table.columns.filter(({ label }) => label === '率・評価').map(({ group }) => group)).toEqual([
      '令和2年度',
      '令和3年度',
    ]);
    expect(column(table, '進捗', '令和3年度')).toEqual(['', '○', '△', '×', '']);
  });
});

describe('評価一覧', () => {
  const table = evaluationList(factsOf(plan), 2021);
  it('truncates as the rules say and keeps × in the denominator', () => {
    expect(column(table, '名称')?.[0]).toBe('計画全体');
    expect(column(table, '進捗達成率')).toEqual(['33%（1/3）', '33%（1/3）', '50%（1/2）', '0%（0/1）']);
    expect(column(table, '成果達成率')).toEqual(['50%（1/2）', '50%（1/2）', '50%（1/2）', '－']);
    expect(column(table, '未記入')).toEqual(['1', '1', '0', '1']);
  });
});

it('shows every rate with its numbers', () => {
  const table = formulaTable(factsOf(plan), plan.indicators, '計算');
  expect(column(table, '計算')).toContain('1,400 ÷ 1,500 = 93.33… → 93%（切捨て）→ △');
  expect(column(table, '年度')).toEqual(['令和2年度', '令和3年度', '令和2年度', '令和3年度']);
});

describe('新旧対照表', () => {
  const after: Plan = {
    ...plan,
    initiatives: plan.initiatives
      .map((one) => (one.id === 'i3' ? { ...one, classification: 'A' } : one))
      .filter(({ id }) => id !== 'i4'),
    indicators: plan.indicators.map((one) =>
      one.id === 'k1' ? { ...one, targets: { ...one.targets, 2023: figure(1900, '件') } } : one,
    ),
  };
  const proposal: Decision = {
    kind: 'proposeRevision',
    rationale: '対象手続の見直し',
    evidence: '資料1',
    effectOnGoal: '影響なし',
    changes: [{ kind: 'target', indicator: 'k1', year: '2023', before: '2000件', after: '1900件' }],
  };
  const accept: Decision = { kind: 'decideRevision', proposal: 'request-1', accepted: true, rationale: '' };
  it.each([
    [
      'accepted',
      [
        ['i1', proposal, 'owner', 'checked', 'request-1'],
        ['i1', accept, 'board', 'checked', 'request-2'],
      ],
      '対象手続の見直し',
    ],
    [
      'rejected',
      [
        ['i1', proposal, 'owner', 'checked', 'request-1'],
        ['i1', { ...accept, accepted: false, rationale: 'x' }, 'board', 'checked', 'request-2'],
      ],
      '（記録なし）',
    ],
    ['still open', [['i1', proposal, 'owner', 'checked', 'request-1']], '（記録なし）'],
  ] as const)('a proposal that is %s gives its rationale', (_, entries, rationale) => {
    const facts = factsOf(after, logOf(...(entries as unknown as readonly Entry[])));
    const table = comparisonTable(plan, after, facts.reviewed, 'ja');
    expect(table.rows.map((row) => [row[0], row[2], row[3]?.split('\n')[0], row[4]?.split('\n')[0], row[5]])).toEqual([
      ['変更', '区分', 'C', 'A', '（記録なし）'],
      ['削除', '事業・取組', '名称：窓口混雑状況の配信', '', '（記録なし）'],
      ['変更', '令和5年度　目標', '2000件', '1900件', rationale],
    ]);
  });
});

describe('what needs a decision', () => {
  it('names missed targets, waiting reviews, open proposals and what is overdue', () => {
    const log = logOf(
      [
        'i2',
        { kind: 'selfAssess', progress: '△', outcome: null, view: '調整に時間' },
        'owner',
        'selfAssessed',
        'request-1',
      ],
      ['i2', { kind: 'check', comment: '' }, 'secretariat', 'checked', 'request-2'],
      [
        'i3',
        {
          kind: 'proposeRevision',
          rationale: '費用対効果',
          evidence: '',
          effectOnGoal: '',
          changes: [{ kind: 'discontinuation' }],
        },
        'owner',
        'notStarted',
        'request-3',
      ],
    );
    const matters = toDecide(factsOf(plan, log), null).rows.map(([name, , matter, why]) => [name, matter, why]);
    expect(matters).toEqual([
      [
        '1　電子申請の利用促進及び申請システムの再構築',
        '「電子申請の利用件数」が未達成です。見解が要ります（1,400 ÷ 1,500 = 93.33… → 93%（切捨て）→ △）',
        '',
      ],
      ['2　マイナンバーカードの利活用', '令和3年度下期　承認または改善指示（進捗 △）', '調整に時間'],
      ['3　書かない窓口の導入', '見直し提案の採否：中止', '費用対効果'],
    ]);
    expect(
      toDecide(factsOf(plan, log), defaultCycle).rows.some(([, , matter]) =>
        matter?.includes('期限を過ぎています（期限 令和2年11月14日）'),
      ),
    ).toBe(true);
  });
});

describe('other looks', () => {
  it('costs: a year without a figure is blank, never 0', () => {
    const table = costTable(factsOf(plan));
    expect(table?.rows).toEqual([
      ['電子申請の利用促進及び申請システムの再構築', '5,000,000', '4,200,000', '△800,000', '3,000,000', '', ''],
      ['計', '5,000,000', '4,200,000', '△800,000', '3,000,000', '', ''],
    ]);
  });

  it('breakdowns by division, class, 継続・新規 and tags; nobody is left out', () => {
    expect(crossTables(factsOf(plan)).map(({ rows }) => rows.map(([name, count]) => `${name} ${count}`))).toEqual([
      ['情報政策課 1', '市民課 2', '区政課 1', '（なし） 1'],
      ['A 1', 'B 1', 'C 1', '（なし） 1'],
      ['継続 1', '新規 1', '（なし） 2'],
      ['SDGs 9 1', '（なし） 3'],
    ]);
  });

  it('the matrix of feasibility and value', () => {
    const table = valueMatrix(factsOf(plan));
    expect(table?.columns.map(({ label }) => label)).toEqual(['実現性', '中', '高', '（なし）']);
    expect(table?.rows[0]).toEqual(['高', '電子申請の利用促進及び申請システムの再構築（A）', '', '']);
    expect(valueMatrix(factsOf(planOf()))).toBeNull();
  });

  it.each([costTable, valueMatrix])('nothing is made up for a plan that says nothing', (table) => {
    expect(table(factsOf(planOf()))).toBeNull();
    expect(crossTables(factsOf(planOf()))).toEqual([]);
  });
});

it('reports nothing where nothing was reported, and the year that was asked for', () => {
  const bare = planOf({ initiatives: plan.initiatives.map((one) => ({ ...one, statedProgress: {} })) });
  expect(factsOf(bare).reported).toBeNull();
  expect(factsOf(plan).reported).toBe(2021);
  expect(paperFacts({ ...plainInput(plan, rules), year: fiscalYear(2020) }).reported).toBe(2020);
});
