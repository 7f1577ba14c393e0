import { numberText } from '../assess/number-text';
import type { DataTable } from '../drawing/data-table';
import { say } from '../messages/define';
import { paperMessages } from '../messages/papers';
import { reviewMessages } from '../messages/review';
import type { Indicator, Initiative } from '../plan/model';
import { periodWords } from './board-list';
import { documentOf } from './document';
import { type PaperFacts, rateAndGrade } from './facts';
import { workedLines } from './formula-table';
import { type Html, html, lines } from './html';
import { nodeWords } from './progress-table';
import { proposalWords } from './proposal-words';
import { A4_PORTRAIT, type PaperRoadmap, paperRoadmap, roadmapFigures } from './roadmap-figure';
import { tableMarkup } from './table-markup';
import { actionPeriod, leafName, numbered, planTitle, word, yearWords } from './words';

/** 個票: one page an initiative, with its place, schedule, indicators with worked formulas, costs and reviews. */
export function initiativeSheets(facts: PaperFacts): string {
  const { plan, locale } = facts;
  const title = say(paperMessages.initiativeSheets, locale, { plan: planTitle(plan, locale) });
  const roadmap = paperRoadmap(facts);
  return documentOf({
    title,
    locale,
    body: html`<header><h1>${title}</h1></header><main>${plan.initiatives.map((one) => sheetOf(one, facts, roadmap))}</main>`,
  });
}

function sheetOf(initiative: Initiative, facts: PaperFacts, roadmap: PaperRoadmap): Html {
  const { tree, locale } = facts;
  const { timeline } = roadmap;
  const row = timeline.rows.find(({ id }) => id === initiative.id);
  const above = tree.path(initiative.node).flatMap(({ id }) => tree.indicatorsOf(id));
  return html`<section class="sheet" aria-labelledby="s-${initiative.id}">
<h2 id="s-${initiative.id}">${numbered(initiative)}</h2>
${factList(initiative, facts)}
${
  row && row.bars.length + row.marks.length + Object.keys(initiative.actionTexts).length > 0
    ? roadmapFigures({ ...roadmap, timeline: { ...timeline, rows: [{ ...row, depth: 0 }] } }, facts, {
        ...A4_PORTRAIT,
        title: word('roadmap', locale),
        id: `r-${initiative.id}-`,
      })
    : null
}
${section(actionTable(initiative, facts), initiative)}
${section(indicatorTable(tree.indicatorsOf(initiative.id), facts, word('indicators', locale)), initiative)}
${section(indicatorTable(above, facts, word('above', locale)), initiative)}
${section(costLines(initiative, facts), initiative)}
${section(reviewTable(initiative, facts), initiative)}
</section>`;
}

function section(table: DataTable, initiative: Initiative): Html | null {
  return table.rows.length === 0 ? null : tableMarkup(table, 'narrow', `${numbered(initiative)}　${table.caption}`);
}

function factList(initiative: Initiative, facts: PaperFacts): Html {
  const { plan, tree, locale } = facts;
  const place = tree.path(initiative.node).map(({ id }) => nodeWords(facts, id));
  const marks = Object.entries(initiative.statedProgress).flatMap(([year, { text }]) =>
    text.trim() === '' ? [] : [`${year === '' ? '' : `${yearWords(Number(year), locale)}　`}${text}`],
  );
  const entries: readonly (readonly [string, string])[] = [
    [word('place', locale), place.join('\n')],
    [word('classification', locale), initiative.classification ?? ''],
    [word('priority', locale), initiative.priority ? '○' : ''],
    [word('leadDivisions', locale), initiative.leadDivisions.join('、')],
    [word('supportingDivisions', locale), initiative.supportingDivisions.join('、')],
    [word('tags', locale), initiative.tags.join('、')],
    [word('progress', locale), marks.join('\n')],
    ...initiative.attributes.map(({ label, text }) => [label, text] as const),
    ...Object.entries(initiative.actionTexts).map(
      ([year, { text }]) => [`${word('actionText', locale)}　${yearWords(Number(year), locale)}`, text] as const,
    ),
  ];
  const said = entries.filter(([, text]) => text.trim() !== '');
  if (said.length === 0) return html`<p>${leafName(plan)}</p>`;
  return html`<dl class="facts">${said.map(([term, text]) => html`<dt>${term}</dt><dd>${lines(text)}</dd>`)}</dl>`;
}

function actionTable(initiative: Initiative, { plan, locale }: PaperFacts): DataTable {
  return {
    caption: word('actions', locale),
    columns: [
      { label: word('content', locale), heads: true },
      { label: `${word('from', locale)}～${word('to', locale)}` },
    ],
    rows: plan.actions
      .filter((action) => action.initiative === initiative.id)
      .map((action) => [action.label, actionPeriod(action, locale)]),
  };
}

/** One line a year of each indicator: target, result, rate and how it came about. Blank cells of both are left out. */
function indicatorTable(indicators: readonly Indicator[], facts: PaperFacts, caption: string): DataTable {
  const { locale } = facts;
  return {
    caption,
    columns: [
      { label: word('indicator', locale), heads: true, weight: 22 },
      { label: word('year', locale), weight: 11 },
      { label: word('target', locale), weight: 20 },
      { label: word('actual', locale), weight: 12 },
      { label: word('rateAndGrade', locale), weight: 11 },
      { label: word('worked', locale), weight: 24 },
    ],
    rows: indicators.flatMap((indicator) => {
      const name = indicator.name;
      const years = [...new Set([...Object.keys(indicator.targets), ...Object.keys(indicator.actuals)])].sort();
      const said = years.flatMap((year) => {
        const [target, actual] = [indicator.targets[year]?.text ?? '', indicator.actuals[year]?.text ?? ''];
        if (target.trim() === '' && actual.trim() === '') return [];
        return [
          [
            name,
            yearWords(Number(year), locale),
            target,
            actual,
            rateAndGrade(facts, indicator.id, Number(year)),
            workedLines(facts, indicator.id, Number(year)),
          ],
        ];
      });
      const baseline = indicator.baseline?.text.trim()
        ? [[name, word('baseline', locale), '', indicator.baseline.text, '', '']]
        : [];
      return said.length + baseline.length > 0 ? [...baseline, ...said] : [[name, '', '', '', '', '']];
    }),
  };
}

function costLines(initiative: Initiative, { locale }: PaperFacts): DataTable {
  return {
    caption: word('costs', locale),
    columns: [
      { label: word('year', locale), heads: true },
      { label: word('kind', locale) },
      { label: locale === 'ja' ? '円' : 'yen', align: 'right' },
    ],
    rows: initiative.costs.map(({ year, kind, yen }) => [
      yearWords(year, locale),
      word(kind === 'estimate' ? 'estimate' : 'spent', locale),
      numberText(yen),
    ]),
  };
}

function reviewTable(initiative: Initiative, facts: PaperFacts): DataTable {
  const { locale } = facts;
  const review = facts.reviewed.get(initiative.id);
  return {
    caption: word('reviews', locale),
    columns: [
      { label: word('year', locale), heads: true },
      { label: word('state', locale) },
      { label: word('progress', locale), align: 'center' },
      { label: word('view', locale) },
    ],
    rows: [
      ...Object.entries(review?.periods ?? {}).map(([period, { state, progress, view, order }]) => [
        periodWords(period, locale),
        say(reviewMessages[state] as { ja(v: object): string; en(v: object): string }, locale, {}),
        progress ?? '',
        [view, order ?? ''].filter(Boolean).join('\n'),
      ]),
      ...(review?.proposals ?? []).map((proposal) => [
        periodWords(proposal.period, locale),
        word('change', locale),
        '',
        `${proposalWords(proposal.changes, facts)}\n${proposal.rationale}`,
      ]),
    ],
  };
}
