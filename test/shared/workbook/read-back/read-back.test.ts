import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assessYear } from '../../../../shared/assess/assess';
import { preset } from '../../../../shared/assess/presets';
import { checkPlan } from '../../../../shared/check/check-plan';
import { readDelimited } from '../../../../shared/exchange/read-delimited';
import { readPlan } from '../../../../shared/ingest/read-plan';
import type { Plan } from '../../../../shared/plan/model';
import { buildWorkbook } from '../../../../shared/workbook/build';
import { applyOps, EMPTY_WORKBOOK } from '../../../../shared/workbook/image';
import { planOfWorkbook } from '../../../../shared/workbook/read-back/overlay-plan';
import { readPeriod, readSetting } from '../../../../shared/workbook/read-back/period';
import { readFindings } from '../../../../shared/workbook/read-back/present-findings';
import { readActions, readInitiatives, readNodes } from '../../../../shared/workbook/read-back/present-plan';
import { readSeries } from '../../../../shared/workbook/read-back/present-series';
import { seriesRowsOf, splitIndicators } from '../../../../shared/workbook/series-rows';
import { SHEETS } from '../../../../shared/workbook/sheet-names';
import { digitalPlan } from '../../../support/digital-plan';
import { largePlan } from '../../../support/large-plan';
import { initiativeOf, planOf } from '../../../support/plan-of';
import { presentCells } from '../../../support/present-cells';
import { cell, figure, indicator, level, words } from '../../assess/build';

function samplePlan(): Plan {
  const read = readDelimited(new Uint8Array(readFileSync('assets/sample/sagamihara-ict-kpi.csv')), { name: 'a.csv' });
  if (!read.ok) throw new Error(read.error.message);
  return readPlan([read.value.grid]).plan;
}

const rules = preset('sagamihara');
/** レベル2以下 with a result of レベル1, and a plan year said to have no target. */
function boundedPlan(): Plan {
  const targets = {
    2022: cell('レベル2以下', level('2', '<=')),
    2023: cell('—', words('not_applicable')),
  };
  const risk = { ...indicator({ targets, actuals: { 2022: cell('レベル1', level('1')) } }), owner: 'i1', id: 'k1' };
  const ends = {
    ...indicator({ targets: { 2022: figure(50, '件'), 2023: targets[2023] }, actuals: { 2022: figure(20, '件') } }),
    owner: 'i1',
    id: 'k2',
  };
  return planOf({ initiatives: [initiativeOf('i1')], indicators: [risk, ends] });
}

const plans: [string, Plan][] = [
  ['levels that must not be exceeded, targets that end early', boundedPlan()],
  ['the bundled sample', samplePlan()],
  ['an invented plan', digitalPlan()],
  ['a plan of 60 initiatives', largePlan(60)],
];

describe.each(plans)('a workbook read back is the plan it was made from: %s', (_, plan) => {
  const findings = checkPlan(plan, { unread: [] }, { locale: 'ja' });
  const settings = { rules, evaluationYear: null, phases: [], reviews: [] };
  const image = applyOps(EMPTY_WORKBOOK, buildWorkbook(plan, findings, settings));
  const cells = (sheet: string) => presentCells(image, sheet);
  const period = readPeriod(cells(SHEETS.settings));
  const present = readInitiatives(cells(SHEETS.initiatives))!;
  const nodes = readNodes(cells(SHEETS.tree));
  const series = readSeries(cells(SHEETS.indicators), period);
  const actions = readActions(cells(SHEETS.actions));

  it('period and initiatives with number, class, 重点, divisions and 行動目標', () => {
    expect(period).toEqual(plan.period);
    const facts = ({
      id,
      number,
      name,
      node,
      classification,
      leadDivisions,
      actionTexts,
    }: Plan['initiatives'][number]) => ({
      id,
      number,
      name,
      node,
      classification,
      leadDivisions,
      actions: Object.entries(actionTexts)
        .map(([year, { text }]) => [year, text.trim()])
        .filter(([, text]) => text !== ''),
    });
    expect(present.initiatives.map(facts)).toEqual(plan.initiatives.map(facts));
    expect(present.initiatives.map(({ priority }) => priority === true)).toEqual(
      plan.initiatives.map(({ priority }) => priority === true),
    );
  });

  it('the tree', () => {
    const facts = ({ id, level, parent }: Plan['nodes'][number]) => ({ id, level, parent });
    const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
    expect(nodes.nodes.map(facts).sort(byId)).toEqual(plan.nodes.map(facts).sort(byId));
  });

  it('every rate and grade of every series and year', () => {
    const wanted = seriesRowsOf(plan, splitIndicators(plan).own).map(({ id, series: one }) => ({
      id,
      rates: Object.keys(one.byYear).map((year) => [year, assessYear(one, Number(year), rules).display]),
    }));
    const read = new Map(
      series.map((row) => [
        row.series.part === 0 ? row.indicator : `${row.indicator}#${row.series.part + 1}`,
        row.series,
      ]),
    );
    expect(
      wanted.map(({ id, rates }) => ({
        id,
        rates: rates.map(([year = '']) => [year, assessYear(read.get(id)!, Number(year), rules).display]),
      })),
    ).toEqual(wanted);
  });

  it('actions with their half-years', () => {
    const facts = ({ id, initiative, label, from }: Plan['actions'][number]) => ({
      id,
      initiative,
      label: label.trim(),
      from,
    });
    expect(actions.map(facts)).toEqual(plan.actions.map(facts));
  });

  it('findings with what they speak of', () => {
    const facts = (all: typeof findings) =>
      all.map(({ code, subjects }) => `${code} ${[...subjects].sort().join(' ')}`).sort();
    expect(facts(readFindings(cells(SHEETS.findings)))).toEqual(facts(findings));
  });

  it('as a whole plan: with the source nothing is lost, without it the targets still stand', () => {
    const content = {
      title: readSetting(cells(SHEETS.settings), '計画名'),
      organization: readSetting(cells(SHEETS.settings), '団体'),
      period,
      levels: [...nodes.levels, present.leaf],
      nodes: nodes.nodes,
      initiatives: present.initiatives.map(({ row: _row, ...one }) => one),
      series,
      actions,
    };
    const texts = (one: Plan) =>
      one.indicators
        .map(({ id, targets }) => [
          id,
          Object.entries(targets)
            .map(([year, { text }]) => [year, text])
            .filter(([, text]) => text !== ''),
        ])
        .sort();
    expect(texts(planOfWorkbook(content, plan))).toEqual(texts(plan));
    const alone = planOfWorkbook(content, null);
    expect(alone.initiatives.length).toBe(plan.initiatives.length);
    expect(alone.indicators.length).toBe(splitIndicators(plan).own.length);
  });
});
