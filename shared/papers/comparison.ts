import { HalfYear } from '../calendar/fiscal-year';
import { formatHalfYear } from '../calendar/half-year';
import type { DataTable } from '../drawing/data-table';
import type { Locale } from '../messages/define';
import { comparePlans, type FieldChange, type PartDifference } from '../plan/difference';
import type { Plan } from '../plan/model';
import type { FieldName } from '../plan/part-fields';
import type { InitiativeReview, Proposal } from '../review/projection';
import { word, yearWords } from './words';

const FIELD_WORDS = {
  title: 'title',
  organization: 'organization',
  period: 'periodField',
  name: 'name',
  number: 'number',
  place: 'place',
  classification: 'classification',
  priority: 'priority',
  leadDivisions: 'leadDivisions',
  supportingDivisions: 'supportingDivisions',
  tags: 'tags',
  actionText: 'actionText',
  attribute: 'attribute',
  estimate: 'estimate',
  unit: 'unit',
  direction: 'direction',
  accumulation: 'accumulation',
  baseline: 'baseline',
  target: 'target',
  from: 'from',
  to: 'to',
} as const satisfies Record<FieldName, Parameters<typeof word>[0]>;

const VALUE_WORDS: Readonly<Record<string, Parameters<typeof word>[0]>> = {
  'direction increase': 'increase',
  'direction decrease': 'decrease',
  'direction maintain': 'maintain',
  'accumulation none': 'accumulationNone',
  'accumulation withinYear': 'withinYear',
  'accumulation wholePlan': 'wholePlan',
};

/** 新旧対照表: every difference of two states of a plan, with the 根拠 of the board's accepted proposals. */
export function comparisonTable(
  before: Plan,
  after: Plan,
  reviewed: ReadonlyMap<string, InitiativeReview>,
  locale: Locale,
): DataTable {
  const differences = comparePlans(before, after);
  const reasons = new Reasons(reviewed);
  return {
    caption: word('comparison', locale),
    columns: [
      { label: word('change', locale), weight: 6, align: 'center' },
      { label: word('place', locale), heads: true, weight: 24 },
      { label: word('item', locale), weight: 13 },
      { label: word('old', locale), weight: 21 },
      { label: word('fresh', locale), weight: 21 },
      { label: word('rationale', locale), weight: 20 },
    ],
    rows: differences.flatMap((part) => linesOf(part, reasons, locale)),
  };
}

/** What a changed part is called: 事業・取組　電子申請の利用促進. */
export function partWords({ kind, name, place }: PartDifference, locale: Locale): string {
  const own = `${word(kind === 'indicator' ? 'indicator' : kind, locale)}　${name}`;
  return kind === 'indicator' || kind === 'action'
    ? [place, own].filter(Boolean).join('\n')
    : place === ''
      ? own
      : place;
}

/** 追加, 変更, 削除; a part whose name is another one says so. */
export function changeWords({ change, changes }: PartDifference, locale: Locale): string {
  if (change !== 'changed') return word(change, locale);
  return word(
    changes.some(({ field }) => field === 'name' || field === 'title') ? 'renamedWord' : 'changedWord',
    locale,
  );
}

function linesOf(part: PartDifference, reasons: Reasons, locale: Locale): string[][] {
  const change = changeWords(part, locale);
  const where = partWords(part, locale);
  if (part.change !== 'changed') {
    const all = part.changes
      .filter(({ field }) => field !== 'place')
      .map(
        (one) =>
          `${fieldWords(one, locale)}：${valueWords(one, part.change === 'gone' ? one.before : one.after, locale)}`,
      )
      .join('\n');
    const [old, fresh] = part.change === 'gone' ? [all, ''] : ['', all];
    return [[change, where, word(part.kind, locale), old, fresh, reasons.of(part, null) ?? word('noRecord', locale)]];
  }
  return part.changes.map((one) => [
    change,
    where,
    fieldWords(one, locale),
    valueWords(one, one.before, locale),
    valueWords(one, one.after, locale),
    reasons.of(part, one) ?? word('noRecord', locale),
  ]);
}

export function fieldWords({ field, year, label }: FieldChange, locale: Locale): string {
  const name = label ?? word(FIELD_WORDS[field], locale);
  return year === null ? name : `${yearWords(Number(year), locale)}　${name}`;
}

export function valueWords({ field }: FieldChange, text: string, locale: Locale): string {
  if (text === '') return word('blank', locale);
  const known = VALUE_WORDS[`${field} ${text}`];
  if (known) return word(known, locale);
  const half = field === 'from' || field === 'to' ? HalfYear.safeParse(text) : null;
  return half?.success ? formatHalfYear(half.data, locale) : text;
}

/** 根拠 by what an accepted proposal asked for. A later proposal outweighs an earlier one. */
class Reasons {
  readonly #accepted: { readonly initiative: string; readonly proposal: Proposal }[];

  constructor(reviewed: ReadonlyMap<string, InitiativeReview>) {
    this.#accepted = [...reviewed]
      .flatMap(([initiative, { proposals }]) => proposals.map((proposal) => ({ initiative, proposal })))
      .filter(({ proposal }) => proposal.outcome === 'accepted')
      .sort((one, other) => ((one.proposal.decidedAt ?? '') < (other.proposal.decidedAt ?? '') ? 1 : -1));
  }

  /** The rationale behind a change of a field, or (null) behind a part that came or went; null where nothing was recorded. */
  of(part: PartDifference, change: FieldChange | null): string | null {
    const found = this.#accepted.find(({ initiative, proposal }) =>
      proposal.changes.some((asked) => {
        switch (asked.kind) {
          case 'target':
            return change?.field === 'target' && asked.indicator === part.id && asked.year === change.year;
          case 'indicator':
            return (
              part.kind === 'indicator' &&
              change?.field !== 'target' &&
              (asked.indicator === part.id || initiative === part.initiative)
            );
          case 'action':
            return (
              part.kind === 'action' &&
              (asked.action === part.id || (asked.action === null && initiative === part.initiative))
            );
          case 'classification':
            return change?.field === 'classification' && initiative === part.initiative;
          case 'addition':
            return part.kind === 'initiative' && part.change === 'added' && asked.name === part.name;
          case 'discontinuation':
          case 'merging':
            return part.change === 'gone' && initiative === part.initiative;
        }
        return false;
      }),
    );
    return found ? found.proposal.rationale : null;
  }
}
