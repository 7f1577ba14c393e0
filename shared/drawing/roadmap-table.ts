import { fiscalYear, formatFiscalYear } from '../calendar/fiscal-year';
import { type Locale, say } from '../messages/define';
import { roadmapMessages } from '../messages/roadmap';
import { undatedMessages } from '../messages/undated';
import type { Timeline, TimelineRow } from '../roadmap/timeline';
import type { Undated } from '../roadmap/undated';
import type { DataTable } from './data-table';
import type { RoadmapContent } from './roadmap-content';
import { periodWords } from './roadmap-items';

/** The roadmap in words: one row for each action, target, result and 行動目標, under the headings of the plan. What the picture shows and nothing else. */
export function roadmapTable(rows: readonly TimelineRow[], content: RoadmapContent, locale: Locale): DataTable {
  const word = (key: 'action' | 'actionGoal' | 'target' | 'actual' | 'none') => say(roadmapMessages[key], locale, {});
  const lines: string[][] = [];
  const sections: { before: number; label: string; depth: number }[] = [];
  for (const row of rows) {
    const name = [row.number, row.name].filter(Boolean).join('　');
    if (row.kind === 'node') sections.push({ before: lines.length, label: name, depth: row.depth });
    const before = lines.length;
    const add = (kind: string, when: string, what: string) => lines.push([name, kind, when, what]);
    for (const bar of row.bars) add(word('action'), periodWords(bar, locale), bar.label);
    for (const [year, text] of Object.entries(content.initiatives.get(row.id)?.goals ?? {}))
      add(word('actionGoal'), yearWords(year, locale), text);
    for (const mark of row.marks) {
      const indicator = content.indicators.get(mark.indicator);
      add(word('target'), yearWords(mark.year, locale), [indicator?.name, mark.label].filter(Boolean).join('：'));
    }
    for (const id of content.withResults.get(row.id) ?? []) {
      const indicator = content.indicators.get(id);
      for (const [year, { text, grade }] of Object.entries(indicator?.results ?? {}))
        add(word('actual'), yearWords(year, locale), `${indicator?.name}：${[text, grade].filter(Boolean).join('　')}`);
    }
    if (row.kind === 'initiative' && lines.length === before) add(word('none'), '', '');
  }
  return {
    caption: say(roadmapMessages.roadmap, locale, {}),
    columns: [
      { label: say(roadmapMessages.initiative, locale, {}), heads: true, weight: 30 },
      { label: say(roadmapMessages.kind, locale, {}), weight: 9 },
      { label: say(roadmapMessages.when, locale, {}), weight: 18 },
      { label: say(roadmapMessages.content, locale, {}), weight: 43 },
    ],
    rows: lines,
    sections,
  };
}

/** 「日付を確認」: everything that the picture cannot show, or only in part, with the reason. */
export function undatedTable(timeline: Timeline, locale: Locale): DataTable {
  return {
    caption: say(undatedMessages.checkDates, locale, {}),
    columns: [
      { label: say(roadmapMessages.initiative, locale, {}), heads: true },
      { label: say(roadmapMessages.action, locale, {}) },
      { label: say(roadmapMessages.reason, locale, {}) },
    ],
    rows: timeline.undated.map((item) => [
      ownerName(timeline, item),
      item.action === null ? '' : item.name,
      say(undatedMessages[item.reason], locale, {}),
    ]),
  };
}

/** 電子申請の拡大「設計」「構築」（終了が分かりません）: the same in words, what shares initiative and reason together. */
export function undatedWords(timeline: Timeline, locale: Locale): string[] {
  const groups = new Map<string, { owner: string; reason: string; actions: string[] }>();
  for (const [owner = '', action = '', reason = ''] of undatedTable(timeline, locale).rows) {
    const key = `${owner}\u0001${reason}`;
    const group = groups.get(key) ?? { owner, reason, actions: [] };
    if (action !== '') group.actions.push(action);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ owner, reason, actions }) =>
    locale === 'ja'
      ? `${owner}${actions.map((action) => `「${action}」`).join('')}（${reason}）`
      : `${owner}${actions.map((action) => ` “${action}”`).join(',')} (${reason})`,
  );
}

function ownerName(timeline: Timeline, { initiative, name, action }: Undated): string {
  if (action === null) return name;
  return timeline.rows.find((row) => row.id === initiative)?.name ?? '';
}

function yearWords(year: string | number, locale: Locale): string {
  return formatFiscalYear(fiscalYear(Number(year)), locale);
}
