import { describe, expect, it } from 'vitest';
import type { OtherRate } from '../../../shared/assess/alternatives';
import { fiscalYear } from '../../../shared/calendar/fiscal-year';
import { glossaryEntry } from '../../../shared/glossary/entry';
import type { Indicator, Initiative, Plan, Reading } from '../../../shared/plan/model';
import { buildSnapshot, type SnapshotInput, snapshotHash } from '../../../shared/snapshot/build';
import { snapshotEntries } from '../../../shared/snapshot/entries';
import { readSnapshot, sayRefusal } from '../../../shared/snapshot/read';
import type { SnapshotYearRow } from '../../../shared/snapshot/schema';
import { readYear } from '../../../shared/snapshot/years';

const place = { sheet: '事業一覧', cell: 'A1' };

function reading(text: string, value: number): Reading {
  const common = { label: null, change: null, accumulation: null, baseline: null, condition: null };
  return {
    ...place,
    text,
    parts: [{ ...common, kind: 'numeric', value, upper: null, unit: '種類', comparator: '>=', approximate: false }],
    sure: true,
    notes: [],
  };
}

const initiative = (id: string, name: string): Initiative => ({
  id,
  number: null,
  name,
  node: 'n1',
  classification: 'A',
  priority: true,
  leadDivisions: ['DX推進課'],
  supportingDivisions: [],
  tags: [],
  statedProgress: { '2023': { ...place, text: '○' } },
  actionTexts: {},
  costs: [],
  attributes: [],
  source: place,
});

const indicator = (id: string, owner: string): Indicator => ({
  id,
  kind: 'KPI',
  owner,
  name: '電子申請できる手続の数',
  undecided: false,
  unit: '種類',
  direction: 'increase',
  accumulation: 'withinYear',
  reasons: { direction: null, accumulation: null },
  baseline: null,
  targets: Object.fromEntries(
    [2020, 2021, 2022, 2023].map((year) => [year, reading(`${TARGETS[year - 2020]}種類以上`, TARGETS[year - 2020]!)]),
  ),
  actuals: Object.fromEntries([2020, 2021, 2022, 2023].map((year) => [year, reading('12種類', 12)])),
  finalYear: fiscalYear(2023),
  statedGrades: {},
  attributes: [],
  source: place,
});

const plan = (count: number): Plan => ({
  title: '情報化計画',
  organization: '見本市',
  period: { from: fiscalYear(2020), to: fiscalYear(2023) },
  levels: ['施策', '事業'],
  nodes: [
    { id: 'n1', level: 0, number: '1', name: '行政手続のデジタル化', parent: null, attributes: [], source: null },
  ],
  initiatives: Array.from({ length: count }, (_, index) =>
    initiative(`i${index}`, `電子申請の利用を広げる取組その${index}`),
  ),
  indicators: Array.from({ length: count }, (_, index) => indicator(`k${index}`, `i${index}`)),
  actions: [{ id: 'a', initiative: 'i0', label: '設計', from: '2020H1', to: '2020H2', extent: 'exact', source: null }],
  references: [],
  statedCounts: [],
});

/** Workings in the forms in which the assessment writes them. */
const WORKED = [
  '12 ÷ 15 = 80% → △',
  '12 ÷ 13 = 92.30… → 92%（切捨て）→ △',
  '12 ÷ 13 = 92.30… → 92%（四捨五入）→ △',
  '12 ÷ 17 = 70.58… → 71%（四捨五入）→ △',
];
const TARGETS = [15, 13, 13, 17];
const RATES = [80, 92, 92, 71];

const OTHERS: readonly OtherRate[] = [
  { formula: 'againstFinal', rate: 60, expression: '12 ÷ 20' },
  { formula: 'baselineToTarget', rate: -12.5, expression: '(12 − 13) ÷ (21 − 13)' },
];

const input = (count: number, terms: number, form: 'minimal' | 'complete' = 'complete'): SnapshotInput => ({
  plan: plan(count),
  assessments: Array.from({ length: count * 4 }, (_, index) => ({
    indicator: `k${index >> 2}`,
    year: 2020 + (index & 3),
    rate: RATES[index & 3]!,
    worked: WORKED[index & 3]!,
    grade: '△',
    ...((index & 3) === 3 ? { others: OTHERS } : {}),
  })),
  glossary: Array.from({ length: terms }, (_, index) =>
    glossaryEntry({
      prefLabel: `用語${index}番`,
      reading: 'ようご',
      altLabel: [`ようご${index}`],
      definition: '仕事の流れを決めた手順のとおりに機械が代わって行う仕組み。職員の手間と間違いを減らす。',
    }),
  ),
  meta: { issued: '2026-11-20T09:30:00+09:00', form },
});

function accepted(json: string) {
  const result = readSnapshot(json);
  if (!result.ok) throw new Error(sayRefusal(result.refusal, 'ja'));
  return result.snapshot;
}

describe('a snapshot that is built can be read', () => {
  it('complete', () => {
    const snapshot = accepted(JSON.stringify(buildSnapshot(input(2, 1))));
    expect(snapshot.plan.initiatives[0]).toMatchObject({
      name: '電子申請の利用を広げる取組その0',
      divisions: ['DX推進課'],
      states: [{ year: 2023, mark: '○' }],
      actions: [{ label: '設計', from: '2020H1', to: '2020H2' }],
    });
    expect(readYear(snapshot.plan.initiatives[0]!.indicators[0]!.years[0]!)).toEqual({
      year: 2020,
      target: '15種類以上',
      targetValue: 15,
      actual: '12種類',
      actualValue: 12,
      rate: 80,
      worked: '12 ÷ 15 = 80% → △',
      grade: '△',
    });
    expect(snapshotEntries(snapshot).map((entry) => entry.kind)).toEqual(['term', 'initiative', 'initiative']);
  });
  it('every working comes back as it was, and only what cannot be worked out again is sent', () => {
    const { years } = accepted(JSON.stringify(buildSnapshot(input(1, 0)))).plan.initiatives[0]!.indicators[0]!;
    expect(years.map((row) => readYear(row).worked)).toEqual(WORKED);
    expect(years.map((row) => typeof row[7])).toEqual(['undefined', 'undefined', 'number', 'object']);
  });
  it('the latest year tells what the other formulas would give; lines of a later version are passed over', () => {
    const { years } = accepted(JSON.stringify(buildSnapshot(input(1, 0)))).plan.initiatives[0]!.indicators[0]!;
    expect(years.map((row) => readYear(row).others)).toEqual([undefined, undefined, undefined, OTHERS]);
    const later = [...(years[3]?.slice(0, 8) ?? []), 'z 10 1 ÷ 10\ne 60 12 ÷ 20\n<b>'] as unknown as SnapshotYearRow;
    expect(readYear(later).others).toEqual([OTHERS[0]]);
  });
  it('minimal has no indicators', () => {
    const snapshot = accepted(JSON.stringify(buildSnapshot(input(1, 1, 'minimal'))));
    expect(snapshot.plan.initiatives[0]!.indicators).toEqual([]);
  });
  it('the same data has the same hash, in any order of keys', () => {
    const built = buildSnapshot(input(1, 1));
    expect(snapshotHash(Object.fromEntries(Object.entries(built).reverse()))).toBe(built.hash);
  });
  it('1,000 initiatives and 2,000 terms stay under 1 MB, with one other formula each; of more, these go first', () => {
    const text = JSON.stringify(buildSnapshot(input(1000, 2000)));
    expect(text).toContain('12 ÷ 20');
    expect(new TextEncoder().encode(text).length).toBeLessThan(1_000_000);
    expect(JSON.stringify(buildSnapshot(input(1500, 2000)))).not.toContain('12 ÷ 20');
  });
});

describe('versions', () => {
  const resealed = (change: (raw: Record<string, unknown>) => void) => {
    const raw: Record<string, unknown> = { ...buildSnapshot(input(1, 1)) };
    change(raw);
    return JSON.stringify({ ...raw, hash: snapshotHash(raw) });
  };
  it('an unknown field is ignored', () => {
    expect(
      accepted(
        resealed((raw) => {
          raw.weather = 'fine';
        }),
      ).form,
    ).toBe('complete');
  });
  it.each([
    ['truncated', JSON.stringify(buildSnapshot(input(1, 1))).slice(0, 300), 'not-json'],
    ['empty', '', 'not-json'],
    ['sign-in page', '<!DOCTYPE html><title>Sign in</title>', 'sign-in-page'],
    ['another JSON', '{"a":1}', 'other-json'],
    ['a list', '[]', 'other-json'],
    [
      'newer',
      resealed((raw) => {
        raw.version = 2;
      }),
      'newer-version',
    ],
    [
      'version in words',
      resealed((raw) => {
        raw.version = 'two';
      }),
      'wrong-shape',
    ],
    [
      'wrong shape',
      resealed((raw) => {
        raw.glossary = [{}];
      }),
      'wrong-shape',
    ],
    ['altered', JSON.stringify(buildSnapshot(input(1, 1))).replace('DX推進課', '総務課'), 'wrong-hash'],
    ['too large', ' '.repeat(10_000_001), 'too-large'],
  ])('%s is refused', (_, json, code) => {
    const result = readSnapshot(json);
    expect(result.ok ? '' : result.refusal.code).toBe(code);
    expect(result.ok ? '' : sayRefusal(result.refusal, 'ja')).toMatch(/。$/);
  });
});
