import { say } from '../messages/define';
import { paperMessages } from '../messages/papers';
import type { Plan } from '../plan/model';
import type { ReviewCycle } from '../review/cycle';
import { changedList, toDecide } from './board-list';
import { comparisonTable } from './comparison';
import { documentOf } from './document';
import { dateWords } from './era-date';
import type { PaperFacts } from './facts';
import { html } from './html';
import { tableMarkup } from './table-markup';
import { planTitle, word } from './words';

export interface BoardPapersOptions {
  /** Name of the board: ICT戦略調整会議. */
  readonly board: string;
  /** The plan as it stood before; null leaves the comparison out. */
  readonly before: Plan | null;
  /** Null where nobody knows when reviews are due. */
  readonly cycle: ReviewCycle | null;
}

/** Papers for the board: what needs a decision, what changed, and 新旧対照表 with 根拠. */
export function boardPapers(facts: PaperFacts, { board, before, cycle }: BoardPapersOptions): string {
  const { plan, locale, today } = facts;
  const title = say(paperMessages.boardPapers, locale, { plan: planTitle(plan, locale), board });
  const decisions = toDecide(facts, cycle);
  const changes = before ? changedList(before, facts) : null;
  return documentOf({
    title,
    locale,
    body: html`<header><h1>${title}</h1>${today ? html`<p class="lead">${say(paperMessages.issued, locale, { date: dateWords(today, locale) })}</p>` : null}</header>
<main>
<section><h2>${word('toDecide', locale)}</h2>${
      decisions.rows.length > 0 ? tableMarkup(decisions) : html`<p>${word('nothingToDecide', locale)}</p>`
    }</section>
${
  before && changes
    ? html`<section><h2>${word('changed', locale)}</h2>${
        changes.rows.length > 0 ? tableMarkup(changes) : html`<p>${word('nothingChanged', locale)}</p>`
      }</section>
<section class="wide section-page"><h2>${word('comparison', locale)}</h2>${
        changes.rows.length > 0
          ? tableMarkup(comparisonTable(before, plan, facts.reviewed, locale), 'wide')
          : html`<p>${word('noDifference', locale)}</p>`
      }</section>`
    : null
}
</main>`,
  });
}
