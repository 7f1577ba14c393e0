import type { Draft } from '../draft';
import type { DraftBuilder } from '../list/draft-builder';
import type { CardSubject } from './subject';

/** Lists of 事業 inside cards, joined with what the cards themselves say. */
export class NestedDrafts {
  readonly #drafts: Draft[] = [];

  constructor(readonly builder: DraftBuilder) {}

  /** The 事業 of all lists so far. */
  get initiatives(): Draft['initiatives'] {
    return this.#drafts.flatMap((draft, index) =>
      draft.initiatives.map((initiative) => ({ ...initiative, key: `${index}/${initiative.key}` })),
    );
  }

  /** Places a list below the card's goal, measure or 事業. */
  add(draft: Draft, subject: CardSubject): void {
    const path = subject.owner.type === 'node' ? subject.owner.path : (subject.initiative?.path ?? []);
    const index = this.#drafts.length;
    const placed = draft.initiatives.map((initiative) => ({ ...initiative, path: [...path, ...initiative.path] }));
    this.#drafts.push({ ...draft, initiatives: placed });
    const key = (of: string) => `${index}/${of}`;
    for (const indicator of draft.indicators) {
      if (indicator.owner.type !== 'initiative') continue;
      const made = this.builder.indicator(
        { type: 'initiative', key: key(indicator.owner.key) },
        indicator.name,
        indicator.unit,
        indicator.source ?? { sheet: '', cell: '' },
      );
      Object.assign(made.targets, indicator.targets);
      Object.assign(made.actuals, indicator.actuals);
      Object.assign(made.statedGrades, indicator.statedGrades);
      made.baseline = indicator.baseline;
      made.finalYear = indicator.finalYear;
    }
    for (const action of draft.actions) this.builder.actions.push({ ...action, initiative: key(action.initiative) });
  }
}
