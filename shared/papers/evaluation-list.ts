import type { GroupRollUp } from '../assess/plan-roll-up';
import { type RollUp, resultLabels } from '../assess/roll-up';
import type { DataColumn, DataTable } from '../drawing/data-table';
import { outline } from '../roadmap/outline';
import type { PaperFacts } from './facts';
import { nodeWords } from './progress-table';
import { rollUpWords, rollUpYear } from './roll-ups';
import { leafName, word, yearWords } from './words';

interface Line {
  readonly name: string;
  readonly level: string;
  readonly initiatives: number;
  readonly rolled: GroupRollUp;
}

/** 評価一覧: the whole plan and each node in the reported year, with marks, grades and rates. Only words that occur get a column. */
export function evaluationList(facts: PaperFacts, year: number): DataTable {
  const { plan, tree, rules, locale } = facts;
  const rolled = rollUpYear(facts, year);
  const lines: Line[] = [
    { name: word('whole', locale), level: '', initiatives: plan.initiatives.length, rolled: rolled.whole },
    ...outline(plan).flatMap((item): Line[] => {
      const group = rolled.byNode[item.id];
      const node = tree.node(item.id);
      if (item.kind !== 'node' || !group || !node) return [];
      return [
        {
          name: nodeWords(facts, item.id),
          level: plan.levels[node.level] ?? '',
          initiatives: tree.initiativesUnder(item.id).length,
          rolled: group,
        },
      ];
    }),
  ];
  const marks = rules.progress.map(({ label }) => label);
  const grades = resultLabels(rules).filter((label) =>
    lines.some(({ rolled: { results } }) => (results.counts[label] ?? 0) > 0),
  );
  const counts = (label: string, group: string, of: (line: Line) => RollUp) => ({
    label,
    group,
    align: 'right' as const,
    weight: 5,
    text: (line: Line) => String(of(line).counts[label] ?? 0),
  });
  const columns: (DataColumn & { text(line: Line): string })[] = [
    { label: word('level', locale), weight: 9, text: ({ level }) => level },
    { label: word('name', locale), weight: 34, heads: true, text: ({ name }) => name },
    {
      label: `${leafName(plan)}${locale === 'ja' ? '数' : ''}`,
      align: 'right',
      weight: 6,
      text: ({ initiatives }) => String(initiatives),
    },
    ...marks.map((mark) => counts(mark, word('progress', locale), ({ rolled: { progress } }) => progress)),
    {
      label: word('blankMark', locale),
      group: word('progress', locale),
      align: 'right',
      weight: 6,
      text: (line) => String(line.initiatives - sum(line.rolled.progress, marks)),
    },
    {
      label: word('progressRate', locale),
      group: word('progress', locale),
      align: 'right',
      weight: 10,
      text: ({ rolled: { progress } }) => rollUpWords(progress, rules),
    },
    ...grades.map((grade) => counts(grade, word('indicatorResults', locale), ({ rolled: { results } }) => results)),
    {
      label: word('resultRate', locale),
      group: word('indicatorResults', locale),
      align: 'right',
      weight: 10,
      text: ({ rolled: { results } }) => rollUpWords(results, rules),
    },
  ];
  return {
    caption: `${word('evaluationList', locale)}（${yearWords(year, locale)}）`,
    columns,
    rows: lines.map((line) => columns.map((column) => column.text(line))),
  };
}

function sum({ counts }: RollUp, labels: readonly string[]): number {
  return labels.reduce((total, label) => total + (counts[label] ?? 0), 0);
}
