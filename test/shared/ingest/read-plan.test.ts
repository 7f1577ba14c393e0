import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Merge } from '../../../shared/ingest/grid';
import { profileOf, readPlan } from '../../../shared/ingest/read-plan';
import { PlanTree } from '../../../shared/plan/tree';
import { strangers } from '../../fixtures/sheets/strangers';
import { gridOf, gridOfCsv } from '../../support/grid-of';

const SAMPLES = '../shared/data';
const missing = !existsSync(SAMPLES);
if (missing) console.info(`skipped: ${SAMPLES} is not there`);
const sample = (name: string) => gridOfCsv(readFileSync(`${SAMPLES}/${name}`, 'utf8'), name);

describe.skipIf(missing)("an office's KPI sheet", () => {
  const read = () => readPlan([sample('messy_kpi_sheet.csv')]);

  it('has 3 基本目標, 8 施策, 34 事業 and 9 KGI values', () => {
    const { plan } = read();
    expect(plan.title).toBe('相模原市ICT総合戦略');
    expect(plan.organization).toBe('相模原市');
    expect(plan.period).toEqual({ from: 2020, to: 2023 });
    expect(plan.levels).toEqual(['基本目標', '施策', '事業']);
    expect(plan.nodes.filter(({ level }) => level === 0)).toHaveLength(3);
    expect(plan.nodes.filter(({ level }) => level === 1)).toHaveLength(8);
    expect(plan.initiatives).toHaveLength(34);
    expect(plan.indicators.filter(({ kind }) => kind === 'KGI')).toHaveLength(9);
    expect(plan.references.map(({ initiatives }) => initiatives.length)).toEqual([11]);
  });

  it('accounts for every cell and leaves none unread', () => {
    const { coverage } = read();
    expect(coverage.unread).toEqual([]);
    expect(coverage.read + coverage.decoration).toBe(coverage.cells);
  });

  it('keeps the stated counts: 8 subtotals and the total', () => {
    const { plan } = read();
    const of = (subject: string) =>
      plan.statedCounts.filter((count) => count.subject === subject).map(({ count }) => count);
    expect(of('initiatives')).toEqual([5, 4, 5, 4, 3, 4, 6, 3, 34]);
    expect(of('priorityInitiatives')).toEqual([2, 2, 2, 2, 2, 3, 2, 16]);
  });

  it('gives all expected readings with the right cell', () => {
    const { plan } = read();
    const tree = new PlanTree(plan);
    const rows = Papa.parse<string[]>(
      readFileSync(`${SAMPLES}/messy_kpi_sheet_expected.csv`, 'utf8').trim(),
    ).data.slice(1);
    const found = new Map<string, string>();
    for (const indicator of plan.indicators) {
      const owner = tree.initiative(indicator.owner)?.name ?? '【施策目標】';
      const put = (year: string, kind: string, value: { text: string; cell: string } | null) => {
        if (value && value.text !== '')
          found.set(`${value.cell.replace(/\D/g, '')} ${owner} ${year} ${kind}`, value.text);
      };
      for (const [year, value] of Object.entries(indicator.targets)) put(year, '目標', value);
      for (const [year, value] of Object.entries(indicator.actuals)) put(year, '実績', value);
      put(String(indicator.baseline?.year ?? ''), '策定時', indicator.baseline);
    }
    const western = (era: string) => String(Number(era.slice(1)) + (era.startsWith('R') ? 2018 : 1988));
    const plain = (text: string) =>
      text
        .normalize('NFKC')
        .replace(/[\s,]/g, '')
        .replace(/[—ー―]/g, '-')
        .replace(/〇/g, '0');
    expect(rows.length).toBeGreaterThanOrEqual(105);
    for (const [row, , name, , year, kind, text] of rows) {
      const key = `${row} ${name} ${western(year ?? '')} ${kind}`;
      expect.soft(plain(found.get(key) ?? `missing: ${key}`)).toBe(plain(text ?? ''));
    }
  });

  it('reads the same plan from real merges', () => {
    const flat = sample('messy_kpi_sheet.csv');
    const merges: Merge[] = [];
    for (const column of [1, 2]) {
      let top = -1;
      for (let row = 5; row < 65; row++) {
        if (flat.rows[row]?.[column] === undefined) continue;
        if (top >= 0 && row - 1 > top) merges.push({ top, left: column, bottom: row - 1, right: column });
        top = row;
      }
    }
    for (const left of [7, 9, 11, 13]) merges.push({ top: 3, left, bottom: 3, right: left + 1 });
    for (const column of [0, 1, 2, 3, 4, 5, 6, 15]) merges.push({ top: 3, left: column, bottom: 4, right: column });
    merges.push({ top: 0, left: 0, bottom: 0, right: 15 });
    expect(readPlan([{ ...flat, merges }]).plan).toEqual(read().plan);
  });

  it('reads the same plan with another note above, and the results', () => {
    const { plan, coverage } = readPlan([sample('messy_kpi_sheet_with_sample_actuals.csv')]);
    expect(coverage.unread).toEqual([]);
    expect(plan.nodes.map(({ id }) => id)).toEqual(read().plan.nodes.map(({ id }) => id));
    expect(plan.initiatives.map(({ id }) => id)).toEqual(read().plan.initiatives.map(({ id }) => id));
    const online = plan.indicators.find(({ name }) => name === '電子申請手続の増加数');
    expect(online?.actuals['2020']?.text).toBe('5種類');
    expect(online?.actuals['2021']?.text).toBe('１２種類');
  });
});

describe.skipIf(missing)('other real tables', () => {
  it('joins two files by the name of the 事業', () => {
    const { plan, coverage } = readPlan([
      sample('sagamihara/previous_plan.csv'),
      sample('sagamihara/previous_plan_kpi.csv'),
    ]);
    expect(plan.nodes.filter(({ level }) => level === 0)).toHaveLength(3);
    expect(plan.initiatives).toHaveLength(31);
    expect(plan.initiatives.filter(({ priority }) => priority)).toHaveLength(11);
    const progress = plan.initiatives.map(({ statedProgress }) => statedProgress['']?.text);
    expect(['○', '△', '×'].map((mark) => progress.filter((text) => text === mark).length)).toEqual([25, 5, 1]);
    expect(plan.indicators).toHaveLength(11);
    expect(plan.indicators.map(({ statedGrades }) => statedGrades['2019']?.text).join('')).toBe('△○△○△△○○○○○');
    expect(plan.indicators.every(({ baseline }) => baseline?.year === 2015)).toBe(true);
    expect(coverage.unread).toEqual([]);
  });

  it('hangs the KGI of one file on the 施策 of another by its number', () => {
    const { plan } = readPlan([sample('sagamihara/kgi.csv'), sample('sagamihara/plan.csv')]);
    expect(plan.nodes).toHaveLength(11);
    expect(plan.initiatives).toHaveLength(34);
    const kgis = plan.indicators.filter(({ kind }) => kind === 'KGI');
    expect(kgis.map(({ targets }) => targets['2023']?.text)).toHaveLength(9);
    expect(kgis.every(({ finalYear }) => finalYear === 2023)).toBe(true);
  });

  it.each([
    ['sagamihara/plan.csv', ['基本目標', '施策', '事業'], 11, 34, 34],
    ['fujisawa/plan.csv', ['重点取組項目'], 0, 7, 7],
    ['isehara/plan_sample.csv', ['基本方針', '施策内容', '取組'], 6, 6, 9],
    ['musashino/plan_sample.csv', ['分野', '施策'], 3, 4, 0],
  ])(
    '%s has levels %j, %i nodes, %i leaves, %i indicators and nothing unread',
    (name, levels, nodes, leaves, indicators) => {
      const { plan, coverage } = readPlan([sample(name)]);
      expect(plan.levels).toEqual(levels);
      expect([plan.nodes.length, plan.initiatives.length, plan.indicators.length]).toEqual([nodes, leaves, indicators]);
      expect(coverage.unread).toEqual([]);
    },
  );
});

describe('ids', () => {
  const ids = (rows: string[][]) => {
    const { plan } = readPlan([gridOf(rows)]);
    return new Map([...plan.nodes, ...plan.initiatives, ...plan.indicators].map(({ id, name }) => [name, id]));
  };
  const rows = [
    ['No.', '施策', '事業名', '指標', 'R6'],
    ['1', '手続', '電子申請', '申請率', '10%'],
    ['2', '手続', 'AI 相談', '相談件数', '20件'],
    ['3', '防災', 'カメラ', '台数', '3台'],
  ];

  it('stay when rows are sorted, inserted and renumbered', () => {
    const [header, one, two, three] = rows as [string[], string[], string[], string[]];
    const before = ids(rows);
    const after = ids([
      header,
      ['1', ...three.slice(1)],
      ['2', '防災', '新しい事業', '件数', '1件'],
      ['3', ...two.slice(1)],
      ['4', ...one.slice(1)],
    ]);
    for (const [name, id] of before) expect(after.get(name)).toBe(id);
  });

  it('stay when width and blanks of a name change', () => {
    const wide = ids(rows.map((row) => row.map((text) => (text === 'AI 相談' ? 'ＡＩ相談' : text))));
    expect(wide.get('ＡＩ相談')).toBe(ids(rows).get('AI 相談'));
  });

  it('are short and begin with a letter', () => {
    for (const id of ids(rows).values()) expect(id).toMatch(/^[a-z][0-9a-z]{8}$/);
  });
});

describe('a reading profile', () => {
  it('gives a strange column its role', () => {
    const sheet = gridOf([
      ['事業名', 'めやす', 'ことし', 'R6'],
      ['申請', '率', '5%', '10%'],
    ]);
    const { plan } = readPlan([sheet], { profile: { columns: { めやす: 'indicator', ことし: 'baseline' } } });
    expect(plan.indicators.map(({ name, baseline, targets }) => [name, baseline?.text, targets['2024']?.text])).toEqual(
      [['率', '5%', '10%']],
    );
  });

  it('gives the period, and with it values without a year their place', () => {
    const grid = strangers.withoutYears();
    const reading = readPlan([grid]);
    expect(reading.notes.map(({ code }) => code)).toContain('no-year');
    const profile = { ...profileOf(reading), period: { from: 2024, to: 2026 } } as const;
    const { plan, coverage } = readPlan([grid], { profile: profile as never });
    expect(plan.indicators.map(({ targets }) => targets['2026']?.text)).toEqual(['30%', '100件']);
    expect(coverage.unread).toEqual([]);
  });

  it('sets unit, direction and level names', () => {
    const grid = strangers.oneHeaderRow();
    const { plan } = readPlan([grid]);
    const id = plan.indicators[0]?.id ?? '';
    const changed = readPlan([grid], {
      profile: { levels: ['柱', '施策', '事業'], indicators: { [id]: { unit: '種類', direction: 'maintain' } } },
    }).plan;
    expect(changed.levels).toEqual(['柱', '施策', '事業']);
    expect(changed.indicators[0]).toMatchObject({
      unit: '種類',
      direction: 'maintain',
      reasons: { direction: { code: 'chosen' } },
    });
  });
});

describe('sheets that hold no plan', () => {
  it.each([
    ['nothing', []],
    ['blanks', [['', ' '], ['　']]],
    ['a letter', [['拝啓'], ['時下ますますご清栄のこととお慶び申し上げます。'], ['敬具']]],
    [
      'figures',
      [
        ['1', '2', '3'],
        ['4', '5', '6'],
      ],
    ],
    ['formula texts', [['=HYPERLINK("http://example.jp")', '@SUM(A1)', '+1']]],
  ])('%s gives an empty plan and says so', (_, rows) => {
    const { plan, coverage, notes } = readPlan([gridOf(rows)]);
    expect(plan.initiatives).toEqual([]);
    expect(plan.indicators).toEqual([]);
    expect(notes.map(({ code }) => code)).toContain('nothing');
    expect(coverage.unread).toHaveLength(coverage.cells);
  });

  it('leaves hidden sheets out and says so, unless they are asked for', () => {
    const grid = gridOf(
      [
        ['事業名', 'R6'],
        ['申請', '10件'],
      ],
      { sheet: '裏', hidden: true },
    );
    expect(readPlan([grid]).notes.map(({ code }) => code)).toContain('hidden-sheet');
    expect(readPlan([grid], { sheets: ['裏'] }).plan.initiatives).toHaveLength(1);
    expect(readPlan([grid], { sheets: ['表'] }).notes.map(({ code }) => code)).toContain('no-sheet');
  });

  it('a text of 60,000 characters does not stop the reading', () => {
    const long = '長'.repeat(60_000);
    const { coverage, plan } = readPlan([
      gridOf([
        ['事業名', '指標', 'R6', '備考'],
        ['申請', '率', long, long],
        [long, long, '1', ''],
      ]),
    ]);
    expect(plan.initiatives[0]?.name).toBe('申請');
    expect(coverage.unread.length).toBeGreaterThan(0);
  });
});
