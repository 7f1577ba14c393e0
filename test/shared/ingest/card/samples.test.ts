import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../../shared/ingest/grid';
import { readPlan } from '../../../../shared/ingest/read-plan';
import type { Action, Initiative, Plan } from '../../../../shared/plan/model';
import { gridOfLines, isBeside, linesBetween, textBeside } from '../../../support/text-rows';

/** 2020 for R2. */
const fiscalYearOf = (year: string) => `${2018 + Number(year.slice(1))}`;

type Row = Record<string, string>;

function table(path: string): Row[] {
  return Papa.parse<Row>(textBeside(path), { header: true, skipEmptyLines: true }).data;
}

function initiativeOf(plan: Plan, name: string): Initiative {
  const found = plan.initiatives.find((initiative) => initiative.name === name);
  if (found === undefined) throw new Error(`no initiative ${name}`);
  return found;
}

function actionsOf(plan: Plan, name: string): Action[] {
  const { id } = initiativeOf(plan, name);
  return plan.actions.filter(({ initiative }) => initiative === id);
}

const attribute = (initiative: Initiative, label: string) =>
  initiative.attributes.find((known) => known.label === label)?.text;
const bare = (text: string | undefined) => (text ?? '').replace(/\s+/g, '');

function everyCellIsAccountedFor(grids: Grid[]): void {
  expect(readPlan(grids).coverage.unread).toEqual([]);
}

describe.skipIf(!isBeside('data/isehara/cards_sample.tsv'))('伊勢原: six cards on one sheet', () => {
  const grids = () => [gridOfLines(textBeside('data/isehara/cards_sample.tsv').split('\n'))];
  const plan = () => readPlan(grids()).plan;

  it('gives the plan that people read off it', () => {
    const read = plan();
    const rows = table('data/isehara/plan_sample.csv');
    expect(read.initiatives).toHaveLength(new Set(rows.map((row) => row.取組番号)).size);
    expect(read.indicators).toHaveLength(rows.length);
    for (const row of rows) {
      const initiative = initiativeOf(read, row.取組 ?? '');
      expect(initiative.number).toBe(row.取組番号);
      expect(initiative.leadDivisions).toEqual(row.主担当?.split('、'));
      expect(attribute(initiative, '取組目標')).toBe(row['取組目標(verbatim)']);
      const measure = read.nodes.find(({ id }) => id === initiative.node);
      expect(measure?.name).toBe(row.施策内容);
      expect(read.nodes.find(({ id }) => id === measure?.parent)?.name).toBe(row.基本方針);
      const own = read.indicators.filter(({ owner }) => owner === initiative.id);
      const indicator = own[Number(row.指標番号) - 1];
      expect(indicator?.name).toBe(row.成果指標);
      const years = ['R2', 'R3', 'R4', 'R5', 'R6', 'R7'];
      const texts = years.map((year) => indicator?.targets[fiscalYearOf(year)]?.text ?? '');
      expect(texts).toEqual(years.map((year) => row[year] ?? ''));
    }
  });

  it('says which arrows only begin and which are lost', () => {
    const read = plan();
    const rows = table('data/isehara/schedule_sample.csv');
    expect(read.actions).toHaveLength(rows.length);
    for (const row of rows) {
      const action = actionsOf(read, row.取組 ?? '')[Number(row.行) - 1];
      const begun = row['開始年度(矢印の列)'] ?? '';
      expect(action).toMatchObject({
        label: row.スケジュール行名,
        from: begun === '' ? null : `${fiscalYearOf(begun)}H1`,
        to: null,
        extent: begun === '' ? 'lost' : 'startOnly',
      });
    }
  });

  it('leaves no cell unread', () => everyCellIsAccountedFor(grids()));
});

const musashino = () =>
  textBeside('data/musashino/sheets_sample.tsv')
    .trim()
    .split(/\n\s*\n/);

describe.skipIf(!isBeside('data/musashino/sheets_sample.tsv')).each([
  ['on one sheet', () => [gridOfLines(textBeside('data/musashino/sheets_sample.tsv').split('\n'))]],
  ['one sheet each', () => musashino().map((text, at) => gridOfLines(text.split('\n'), `施策${at + 1}`))],
])('武蔵野: four sheets, %s', (_how, grids) => {
  it('gives the plan that people read off them', () => {
    const { plan } = readPlan(grids());
    const rows = table('data/musashino/plan_sample.csv');
    expect(plan.levels).toEqual(['施策']);
    expect(plan.initiatives).toHaveLength(rows.length);
    for (const row of rows) {
      const initiative = initiativeOf(plan, row['施策名(個票)'] ?? '');
      expect(initiative.number).toBe(row.番号);
      expect(initiative.leadDivisions).toEqual([row['主管課(表16)']]);
      const flags = ['サービス', '情報提供', '業務効率化'].map((flag) => row[`個票_${flag}`] === '1');
      const ticked = ['市民サービス', '情報提供', '業務効率化'].map((word) =>
        initiative.tags.some((tag) => tag.includes(word)),
      );
      expect(ticked).toEqual(flags);
      expect(attribute(initiative, '目的')).toBeTruthy();
      expect(attribute(initiative, '施策内容')).not.toMatch(/<\/?(?:ul|li|p)\b/);
    }
    expect(initiativeOf(plan, rows[0]?.['施策名(個票)'] ?? '').supportingDivisions).toEqual([
      '子ども政策課',
      '子ども家庭支援センター',
    ]);
  });

  it('knows only where each arrow begins, and doubts marks that all stand in the first column', () => {
    const { plan, notes } = readPlan(grids());
    const rows = table('data/musashino/schedule_sample.csv');
    expect(plan.actions).toHaveLength(rows.length);
    for (const row of rows) {
      const action = actionsOf(plan, row['施策名(個票)'] ?? '')[Number(row.行) - 1];
      const [, year, half] = /^(R\d+)([上下])$/.exec(row.印の半期 ?? '') ?? [];
      expect(action).toMatchObject({
        label: row.工程表の行名,
        from: `${fiscalYearOf(year ?? '')}${half === '上' ? 'H1' : 'H2'}`,
        to: null,
        extent: 'startOnly',
      });
    }
    const weak = new Set(
      rows.filter((row) => row['復元(points/start_only/weak/no)'] === 'weak').map((row) => row['施策名(個票)']),
    );
    const doubted = notes.filter(({ message }) => message.includes('最初の列だけ'));
    expect(doubted).toHaveLength(weak.size);
    for (const name of weak) expect(doubted.some(({ message }) => message.includes(name ?? ''))).toBe(true);
  });

  it('leaves no cell unread', () => everyCellIsAccountedFor(grids()));
});

describe.skipIf(!isBeside('documents/sagamihara_ict_strategy_r5.txt'))('相模原: the 34 tables of chapter 7', () => {
  const lines = () =>
    linesBetween(textBeside('documents/sagamihara_ict_strategy_r5.txt'), '## 第7章', '成果指標の').filter(
      (line, at, all) => line.trim() !== '' || all[at - 1]?.trim() !== '',
    );

  it.each([
    ['with blank lines', lines],
    ['without', () => lines().filter((line) => line.trim() !== '')],
  ])('give the plan that people read off them, %s', (_how, make) => {
    const { plan, notes, coverage } = readPlan([gridOfLines(make())]);
    const rows = table('data/sagamihara/plan.csv');
    const years = ['R2', 'R3', 'R4', 'R5'];
    expect(coverage.unread).toEqual([]);
    expect(plan.initiatives).toHaveLength(rows.length);
    expect(notes.filter(({ message }) => message.includes('名称がない'))).toHaveLength(
      rows.filter((row) => row['事業名(第7章)'] === '').length,
    );
    for (const initiative of plan.initiatives) {
      // Four tables have lost their heading in the document: their first year's text tells which they are.
      const first = bare(initiative.actionTexts[2020]?.text);
      const row =
        rows.find((known) => known['事業名(第7章)'] === initiative.name) ??
        rows.find((known) => known['事業名(第7章)'] === '' && bare(known.R2_行動目標) === first);
      if (row === undefined) throw new Error(`${initiative.name} is not in the list`);
      const named = row['事業名(第7章)'] !== '';
      if (named) expect(initiative.name).toBe(row['事業名(第7章)']);
      expect(initiative.classification ?? '').toBe(row.区分_第7章);
      if (named) expect(initiative.priority).toBe(row['重点_第7章(1/0/空=見出し欠落)'] === '1');
      const indicator = plan.indicators.find(({ owner }) => owner === initiative.id);
      expect(bare(indicator?.name)).toBe(bare(row.成果指標の説明));
      for (const year of years) {
        const stated = row[`${year}_行動目標`] ?? '';
        const action = initiative.actionTexts[fiscalYearOf(year)]?.text;
        // The list shortens the longest texts to their gist, marked (略).
        if (!stated.includes('(略)')) expect(bare(action)).toBe(bare(stated));
        else expect(action).toBeTruthy();
        expect(bare(indicator?.targets[fiscalYearOf(year)]?.text)).toBe(bare(row[`${year}_成果指標`]));
      }
    }
    const goals = plan.nodes.filter(({ parent }) => parent === null).map(({ number }) => number);
    expect(goals).toEqual(['1', '2', '3']);
  });
});

describe.skipIf(!isBeside('documents/fujisawa_dx_plan.txt'))('藤沢: seven 重点取組項目', () => {
  const read = () => {
    const text = textBeside('documents/fujisawa_dx_plan.txt').split('\n');
    const first = text.findIndex((line) => line.startsWith('取組項目\t'));
    const last = text.findIndex((line, at) => at > first && line.trim() === '用語集');
    return readPlan([gridOfLines(text.slice(first, last))]);
  };

  it('give the plan that people read off them', () => {
    const { plan, coverage } = read();
    const rows = table('data/fujisawa/plan.csv');
    expect(coverage.unread).toEqual([]);
    expect(plan.initiatives.map(({ number, name }) => [number, name])).toEqual(
      rows.map((row) => [row.番号, row.重点取組項目]),
    );
    for (const row of rows) {
      const initiative = initiativeOf(plan, row.重点取組項目 ?? '');
      const indicators = plan.indicators.filter(({ owner }) => owner === initiative.id);
      expect(indicators.map(({ name }) => name)).toEqual([row['KPI(verbatim)']]);
      expect(attribute(initiative, '概要')).toBeTruthy();
      expect(attribute(initiative, '国の取組方針')).toBeTruthy();
      const shifted = ['R4', 'R5', 'R6', 'R7'].map((year) => bare(row[`${year}_工程`]).replaceAll('/', ''));
      const texts = ['R4', 'R5', 'R6', 'R7'].map((year) => bare(initiative.actionTexts[fiscalYearOf(year)]?.text));
      expect(texts.join('')).toBe(shifted.join(''));
    }
  });

  it('knows no end of an arrow that was only drawn', () => {
    const { plan } = read();
    const first3 = actionsOf(plan, '情報システムの標準化・共通化');
    expect(first3.map(({ from, extent }) => [from, extent])).toEqual([
      ['2022H1', 'startOnly'],
      ['2022H1', 'startOnly'],
      ['2022H1', 'startOnly'],
    ]);
    expect(actionsOf(plan, 'テレワークの推進')).toEqual([]);
  });
});
