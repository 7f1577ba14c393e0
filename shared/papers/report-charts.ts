import type { Chart, Tone } from '../drawing/chart';
import { rateChart } from '../drawing/rate-chart';
import { stateChart } from '../drawing/state-chart';
import { trendChart } from '../drawing/trend-chart';
import { say } from '../messages/define';
import { paperMessages } from '../messages/papers';
import type { PaperFacts } from './facts';
import { nodeWords } from './progress-table';
import { rollUpWords, rollUpYear } from './roll-ups';
import { word, yearWords } from './words';

/** The charts of a report that have anything to show: result rates by the level above the initiatives, progress there, rates over the years. */
export function reportCharts(facts: PaperFacts): Chart[] {
  const { plan, locale, reported, rules } = facts;
  if (reported === null) return [];
  const lowest = plan.nodes.filter(({ id }) => facts.tree.initiativesOf(id).length > 0);
  const level = plan.levels[lowest[0]?.level ?? 0] ?? word('node', locale);
  const title = { level, year: yearWords(reported, locale) };
  const rolled = rollUpYear(facts, reported);
  const groups = lowest.flatMap(({ id }) => {
    const group = rolled.byNode[id];
    return group ? [{ label: nodeWords(facts, id), ...group }] : [];
  });
  const marks = rules.progress.map((mark, index) => ({
    label: mark.label,
    tone: toneOf(mark.achieved, index, rules.progress.length),
  }));
  const rate = (year: number) => rollUpYear(facts, year).whole.results.result;
  return [
    rateChart(
      say(paperMessages.rateByNode, locale, title),
      groups
        .filter(({ results }) => results.total > 0)
        .map(({ label, results }) => ({
          label,
          rate: typeof results.result === 'number' ? results.result : null,
          words: rollUpWords(results, rules),
          tone: results.result === 100 ? ('good' as const) : ('fair' as const),
        })),
      locale,
    ),
    stateChart(
      say(paperMessages.stateByNode, locale, title),
      marks,
      groups
        .filter(({ progress }) => progress.total > 0)
        .map(({ label, progress }) => ({ label, counts: progress.counts })),
      locale,
    ),
    trendChart(
      word('rateOverYears', locale),
      '%',
      [
        {
          label: word('resultRate', locale),
          kind: 'result',
          points: facts.resultYears.flatMap((year) => {
            const value = rate(year);
            return typeof value === 'number' ? [{ year, value }] : [];
          }),
        },
      ],
      locale,
    ),
  ].filter(({ drawable, table }) => drawable && (table.columns.length !== 2 || table.rows.length > 0));
}

function toneOf(achieved: boolean, index: number, of: number): Tone {
  if (achieved) return 'good';
  return index === of - 1 ? 'poor' : 'fair';
}
