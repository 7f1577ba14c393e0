import type { Draft } from './draft';
import type { QuantityPart } from './target';

const BASELINE = /^(?:現状|現況|現在|基準|策定時|当初)(?:値|年度)?$/;
const TARGET = /^(?:最終)?目標(?:値|数)?$/;

/** 基準値:62.5% 目標値:80%: two figures of which the first is no target but the second's baseline. */
export function joinBaselines(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const before = joined[joined.length - 1];
    const start = before === undefined ? null : named(before, BASELINE);
    const target = named(draft, TARGET);
    if (start === null || target === null || start.unit !== target.unit) joined.push(draft);
    else {
      const baseline = `${start.value ?? ''}${start.unit ?? ''}`;
      joined[joined.length - 1] = { ...draft, part: { ...target, label: null, baseline } };
    }
  }
  return joined;
}

function named({ part }: Draft, name: RegExp): QuantityPart | null {
  return 'upper' in part && name.test(part.label ?? '') ? part : null;
}
