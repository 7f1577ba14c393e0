import type { DataTable } from '../drawing/data-table';
import { say } from '../messages/define';
import { paperMessages } from '../messages/papers';
import type { Initiative } from '../plan/model';
import type { PaperFacts } from './facts';
import { rollUpGroup, rollUpWords } from './roll-ups';
import { word } from './words';

/** By what initiatives are counted; an initiative of several groups counts in each. */
const GROUPINGS = [
  { by: 'division', groups: ({ leadDivisions }: Initiative) => leadDivisions },
  {
    by: 'classification',
    groups: ({ classification }: Initiative) => (classification === null ? [] : [classification]),
  },
  { by: 'continued', groups: ({ tags }: Initiative) => tags.filter(isContinuity) },
  { by: 'tags', groups: ({ tags }: Initiative) => tags.filter((tag) => !isContinuity(tag)) },
] as const;

/** Initiatives by division, class, 継続・新規 and every other tag (官民データ5方針, SDGs …), with rates where the year has any. Empty where the plan says nothing of these. */
export function crossTables(facts: PaperFacts): DataTable[] {
  const { plan, locale } = facts;
  return GROUPINGS.flatMap(({ by, groups }): DataTable[] => {
    const found = new Map<string, Initiative[]>();
    const without: Initiative[] = [];
    for (const initiative of plan.initiatives) {
      const own = groups(initiative);
      if (own.length === 0) without.push(initiative);
      for (const group of own) found.set(group, [...(found.get(group) ?? []), initiative]);
    }
    if (found.size === 0) return [];
    const lines: [string, readonly Initiative[]][] = [...found];
    if (without.length > 0) lines.push([word('none', locale), without]);
    return [tableOf(facts, word(by, locale), lines)];
  });
}

function tableOf(facts: PaperFacts, by: string, lines: readonly [string, readonly Initiative[]][]): DataTable {
  const { locale, rules, reported } = facts;
  const rolled = lines.map(([, initiatives]) => (reported === null ? null : rollUpGroup(facts, initiatives, reported)));
  const progress = rolled.some((group) => (group?.progress.counted ?? 0) > 0);
  const results = rolled.some((group) => (group?.results.counted ?? 0) > 0);
  return {
    caption: say(paperMessages.countBy, locale, { by }),
    columns: [
      { label: by, heads: true, weight: 30 },
      { label: word('count', locale), align: 'right' },
      ...(progress ? [{ label: word('progressRate', locale), align: 'right' as const }] : []),
      ...(results ? [{ label: word('resultRate', locale), align: 'right' as const }] : []),
    ],
    rows: lines.map(([name, initiatives], index) => {
      const group = rolled[index];
      return [
        name,
        String(initiatives.length),
        ...(progress ? [group ? rollUpWords(group.progress, rules) : ''] : []),
        ...(results ? [group ? rollUpWords(group.results, rules) : ''] : []),
      ];
    }),
  };
}

function isContinuity(tag: string): boolean {
  return /継続|新規/.test(tag);
}
