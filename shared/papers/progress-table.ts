import type { DataColumn, DataTable } from '../drawing/data-table';
import type { Indicator, Initiative } from '../plan/model';
import { outline } from '../roadmap/outline';
import { type PaperFacts, rateAndGrade } from './facts';
import { leafName, word, yearWords } from './words';

interface Line {
  readonly initiative: Initiative | null;
  readonly indicator: Indicator | null;
  /** The first line of its initiative carries what holds for all of them. */
  readonly first: boolean;
}

/**
 * 進捗管理表 in the plan's layout: its levels as headings, one line an indicator, targets, results and rates by year. KGIs stand under
 * the heading they belong to. A column that the plan has no use for is left out.
 */
export function progressTable(facts: PaperFacts): DataTable {
  const { plan, tree, locale, years } = facts;
  const lines: Line[] = [];
  const sections: { before: number; label: string; depth: number }[] = [];
  const add = (initiative: Initiative | null, indicators: readonly Indicator[]) => {
    if (initiative && indicators.length === 0) lines.push({ initiative, indicator: null, first: true });
    indicators.forEach((indicator, index) => {
      lines.push({ initiative, indicator, first: index === 0 });
    });
  };
  add(null, tree.indicatorsOf(null));
  for (const item of outline(plan)) {
    const initiative = item.kind === 'initiative' ? tree.initiative(item.id) : undefined;
    if (!initiative) sections.push({ before: lines.length, depth: item.depth, label: nodeWords(facts, item.id) });
    add(initiative ?? null, tree.indicatorsOf(item.id));
  }
  const columns: (DataColumn & { text(line: Line): string })[] = [
    { label: word('number', locale), weight: 3.5, text: ({ initiative }) => initiative?.number ?? '' },
    {
      label: leafName(plan),
      weight: 14,
      heads: true,
      text: ({ initiative }) => initiative?.name ?? word('kgiRow', locale),
    },
    ...(plan.initiatives.some(({ classification }) => classification !== null)
      ? [
          {
            label: word('classification', locale),
            align: 'center' as const,
            weight: 3.5,
            text: ({ initiative }: Line) => initiative?.classification ?? '',
          },
        ]
      : []),
    ...(plan.initiatives.some(({ priority }) => priority !== null)
      ? [
          {
            label: word('priority', locale),
            align: 'center' as const,
            weight: 3.5,
            text: ({ initiative }: Line) => (initiative?.priority ? '○' : ''),
          },
        ]
      : []),
    ...(plan.initiatives.some(({ leadDivisions }) => leadDivisions.length > 0)
      ? [
          {
            label: word('leadDivisions', locale),
            weight: 8,
            text: ({ initiative }: Line) => initiative?.leadDivisions.join('、') ?? '',
          },
        ]
      : []),
    { label: word('indicator', locale), weight: 14, text: ({ indicator }) => indicator?.name ?? '' },
    ...(plan.indicators.some(({ baseline }) => baseline !== null)
      ? [{ label: word('baseline', locale), weight: 7, text: ({ indicator }: Line) => indicator?.baseline?.text ?? '' }]
      : []),
    ...years.flatMap((year) => yearColumns(facts, year)),
  ];
  return {
    caption: word('progressTable', locale),
    columns,
    sections,
    rows: lines.map((line) => columns.map((column) => column.text(line))),
  };
}

function yearColumns(
  facts: PaperFacts,
  year: PaperFacts['years'][number],
): (DataColumn & { text(line: Line): string })[] {
  const { plan, locale, resultYears } = facts;
  const group = yearWords(year, locale);
  const marked = plan.initiatives.some((initiative) => facts.mark(initiative, year) !== null);
  const goals = plan.initiatives.some(({ actionTexts }) => actionTexts[String(year)]?.text);
  return [
    ...(goals
      ? [
          {
            group,
            label: word('actionText', locale),
            weight: 10,
            text: ({ initiative, first }: Line) => (first ? (initiative?.actionTexts[String(year)]?.text ?? '') : ''),
          },
        ]
      : []),
    {
      group,
      label: word('target', locale),
      weight: 11,
      text: ({ indicator }) => indicator?.targets[String(year)]?.text ?? '',
    },
    {
      group,
      label: word('actual', locale),
      weight: 7,
      text: ({ indicator }) => indicator?.actuals[String(year)]?.text ?? '',
    },
    ...(resultYears.includes(year)
      ? [
          {
            group,
            label: word('rateAndGrade', locale),
            weight: 6,
            text: ({ indicator }: Line) => (indicator ? rateAndGrade(facts, indicator.id, year) : ''),
          },
        ]
      : []),
    ...(marked
      ? [
          {
            group,
            label: word('progress', locale),
            align: 'center' as const,
            weight: 3.5,
            text: ({ initiative, first }: Line) => (first && initiative ? (facts.mark(initiative, year) ?? '') : ''),
          },
        ]
      : []),
  ];
}

/** 施策1-1 利便性を高める… */
export function nodeWords({ plan, tree }: PaperFacts, id: string): string {
  const node = tree.node(id);
  if (!node) return '';
  const level = plan.levels[node.level] ?? '';
  return node.number === null ? node.name : `${level}${node.number}　${node.name}`;
}
