import type { Chart } from '../drawing/chart';
import { HOST } from '../drawing/palette';
import { roadmapTable, undatedTable } from '../drawing/roadmap-table';
import { say } from '../messages/define';
import { paperMessages } from '../messages/papers';
import { costTable } from './costs';
import { crossTables } from './cross-tables';
import { documentOf } from './document';
import { dateWords } from './era-date';
import { evaluationList } from './evaluation-list';
import type { PaperFacts } from './facts';
import { formulaTable } from './formula-table';
import { drawing, type Html, html } from './html';
import { indicatorCharts } from './indicator-charts';
import { valueMatrix } from './matrix';
import { progressTable } from './progress-table';
import { reportCharts } from './report-charts';
import { A3_LANDSCAPE, paperRoadmap, roadmapFigures } from './roadmap-figure';
import { rollUpYear } from './roll-ups';
import { tableMarkup } from './table-markup';
import { leafName, planTitle, word, yearWords } from './words';

interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly wide: boolean;
  readonly body: Html;
}

/** 年次報告: one accessible HTML file with charts, roadmap and every table; print it from the browser for paper and PDF. Chapters without content are left out. */
export function annualReport(facts: PaperFacts): string {
  const { plan, locale, reported, today } = facts;
  const title = say(paperMessages.annualReport, locale, {
    plan: planTitle(plan, locale),
    year: reported === null ? null : yearWords(reported, locale),
  });
  const chapters = chaptersOf(facts);
  return documentOf({
    title,
    locale,
    body: html`<a class="skip" href="#text">${word('skip', locale)}</a>
<header><h1>${title}</h1>
<p class="lead">${plan.organization}</p>
${plan.period ? html`<p class="lead">${say(paperMessages.period, locale, { from: yearWords(plan.period.from, locale), to: yearWords(plan.period.to, locale) })}</p>` : null}
${today ? html`<p class="lead">${say(paperMessages.issued, locale, { date: dateWords(today, locale) })}</p>` : null}
</header>
<nav class="screen" aria-label="${word('contents', locale)}"><ol>${chapters.map(({ id, title: name }) => html`<li><a href="#${id}">${name}</a></li>`)}</ol></nav>
<main id="text">
${chapters.map(
  (chapter) =>
    html`<section id="${chapter.id}" class="${chapter.wide ? 'wide section-page' : 'plain'}"><h2>${chapter.title}</h2>${chapter.body}</section>
`,
)}</main>`,
  });
}

function chaptersOf(facts: PaperFacts): Chapter[] {
  const { plan, locale, reported } = facts;
  const roadmap = paperRoadmap(facts);
  const undated = undatedTable(roadmap.timeline, locale);
  const own = plan.indicators.filter(facts.isOwn);
  const rated = own.filter(({ id }) => facts.resultYears.some((year) => facts.assessed(id, year)));
  const kgi = own.filter(({ kind }) => kind === 'KGI').flatMap((one) => indicatorCharts(facts, one));
  const matrix = valueMatrix(facts);
  const costs = costTable(facts);
  const cross = crossTables(facts);
  const chapter = (id: string, title: string, body: Html | null, wide = false): Chapter[] =>
    body ? [{ id, title, body, wide }] : [];
  return [
    ...chapter('overview', word('overview', locale), overview(facts)),
    ...chapter(
      'evaluation',
      word('evaluationList', locale),
      reported === null ? null : tableMarkup(evaluationList(facts, reported)),
    ),
    ...chapter('kgi', word('kgi', locale), kgi.length > 0 ? chartFigures(kgi, facts, 'kgi') : null),
    ...chapter('costs', word('costs', locale), costs ? tableMarkup(costs) : null),
    ...chapter('matrix', word('matrix', locale), matrix ? tableMarkup(matrix) : null),
    ...chapter(
      'cross',
      word('crossTables', locale),
      cross.length > 0 ? html`${cross.map((table) => tableMarkup(table))}` : null,
    ),
    ...chapter(
      'roadmap',
      word('roadmap', locale),
      html`${roadmapFigures(roadmap, facts, { ...A3_LANDSCAPE, title: planTitle(plan, locale), id: 'roadmap' })}`,
      true,
    ),
    ...chapter(
      'roadmap-words',
      word('roadmapWords', locale),
      html`${milestones(facts)}${tableMarkup(roadmapTable(roadmap.timeline.rows, roadmap.content, locale))}`,
    ),
    ...chapter('dates', word('datesToCheck', locale), undated.rows.length > 0 ? tableMarkup(undated) : null),
    ...chapter('progress', word('progressTable', locale), tableMarkup(progressTable(facts), 'wide'), true),
    ...chapter(
      'formulas',
      word('formulas', locale),
      html`${rulesLine(facts)}${rated.length > 0 ? tableMarkup(formulaTable(facts, rated, word('formulas', locale))) : null}`,
    ),
    ...chapter('reference', word('reference', locale), references(facts)),
  ];
}

function overview(facts: PaperFacts): Html {
  const { plan, locale, reported, rules } = facts;
  const own = plan.indicators.filter(facts.isOwn);
  const sentences = [
    say(paperMessages.counts, locale, {
      initiatives: leafName(plan),
      count: plan.initiatives.length,
      indicators: own.length,
      kgi: own.filter(({ kind }) => kind === 'KGI').length,
    }),
  ];
  const rolled = reported === null ? null : rollUpYear(facts, reported).whole;
  const year = reported === null ? '' : yearWords(reported, locale);
  for (const [key, group] of [
    ['progressSentence', rolled?.progress],
    ['resultSentence', rolled?.results],
  ] as const) {
    if (!group || group.counted === 0) continue;
    const rate = typeof group.result === 'number' ? `${group.result}%` : group.result;
    sentences.push(say(paperMessages[key], locale, { year, achieved: group.achieved, counted: group.counted, rate }));
  }
  if (sentences.length === 1) sentences.push(word('noResults', locale));
  return html`${sentences.map((sentence) => html`<p>${sentence}</p>`)}<p class="lead">${rules.title[locale]}</p>${chartFigures(reportCharts(facts), facts, 'chart')}`;
}

function rulesLine({ rules, locale }: PaperFacts): Html {
  const rounding = say(paperMessages.rounding, locale, rules.rounding);
  return html`<p>${say(paperMessages.rulesSentence, locale, { title: rules.title[locale], rounding, source: rules.source })}</p>`;
}

/** Charts with their tables beneath, two beside one another where there is room. */
function chartFigures(charts: readonly Chart[], { locale }: PaperFacts, id: string): Html | null {
  if (charts.length === 0) return null;
  return html`<div class="pair">${charts.map(
    (chart, index) =>
      html`<figure>${drawing(chart.draw({ locale, width: 560, palette: HOST, id: `${id}${index + 1}` }))}${tableMarkup(chart.table)}</figure>`,
  )}</div>`;
}

function milestones({ milestones: given, locale }: PaperFacts): Html | null {
  if (given.length === 0) return null;
  return tableMarkup({
    caption: word('milestones', locale),
    columns: [
      { label: word('date', locale), heads: true, weight: 20 },
      { label: word('content', locale), weight: 40 },
    ],
    rows: given.map(({ date, name }) => [dateWords(date, locale), name]),
  });
}

function references(facts: PaperFacts): Html | null {
  const { plan, tree } = facts;
  if (plan.references.length === 0) return null;
  return html`${plan.references.map(({ title, initiatives }) =>
    tableMarkup(
      formulaTable(
        facts,
        initiatives.flatMap(({ id }) => tree.indicatorsOf(id)),
        title,
      ),
    ),
  )}`;
}
