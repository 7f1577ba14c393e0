import type { DataTable } from '../drawing/data-table';
import { undatedTable } from '../drawing/roadmap-table';
import type { Plan } from '../plan/model';
import { changedList, toDecide } from './board-list';
import { comparisonTable } from './comparison';
import { costTable } from './costs';
import { crossTables } from './cross-tables';
import { evaluationList } from './evaluation-list';
import type { PaperFacts } from './facts';
import { formulaTable } from './formula-table';
import { valueMatrix } from './matrix';
import { progressTable } from './progress-table';
import { paperRoadmap } from './roadmap-figure';
import { word } from './words';

/** Every table of the papers that has something to say, in the order of the report: what goes into one XLSX. */
export function paperTables(facts: PaperFacts, before: Plan | null): DataTable[] {
  const { plan, locale, reported, log, reviewed } = facts;
  const rated = plan.indicators.filter(
    (one) => facts.isOwn(one) && facts.resultYears.some((year) => facts.assessed(one.id, year)),
  );
  const [costs, matrix] = [costTable(facts), valueMatrix(facts)];
  return [
    progressTable(facts),
    ...(reported === null ? [] : [evaluationList(facts, reported)]),
    ...(log.length > 0 ? [toDecide(facts, null)] : []),
    ...(before ? [changedList(before, facts), comparisonTable(before, plan, reviewed, locale)] : []),
    ...(costs ? [costs] : []),
    ...(matrix ? [matrix] : []),
    ...crossTables(facts),
    undatedTable(paperRoadmap(facts).timeline, locale),
    ...(rated.length > 0 ? [formulaTable(facts, rated, word('formulas', locale))] : []),
  ].filter(({ rows }) => rows.length > 0);
}
