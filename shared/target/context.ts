import { foldWidth } from '../text/fold';
import type { Draft } from './draft';
import { reason } from './reason';
import type { QuantityPart, TargetReading } from './target';
import { parseUnit, type Unit } from './units';

/** What is known of a cell besides its text. */
export interface TargetContext {
  /** Name of the indicator. */
  readonly name?: string;
  /** The sheet's unit cell: 件, （千円）, ％. */
  readonly unit?: string;
  /** The indicator's other cells (baseline and other years), as they stand. */
  readonly others?: readonly string[];
}

/** Fills in units and names that the cell itself leaves to its row, and says so. */
export function applyContext(
  drafts: readonly Draft[],
  context: TargetContext,
  read: (text: string) => TargetReading,
): Draft[] {
  const names = enumeratedNames(context.name ?? '');
  let unit: Unit | null | undefined;
  const several = drafts.length > 1;
  return drafts.map((draft) => {
    const { part } = draft;
    const name = part.label === null ? undefined : names.get(part.label);
    const labelled = name === undefined ? draft : { ...draft, part: { ...part, label: name } };
    if (!isQuantity(labelled.part) || labelled.part.unit !== null || labelled.part.value === null) return labelled;
    if (unit === undefined) unit = unitOfRow(context, read);
    return withUnit(labelled, labelled.part, unit, context, several);
  });
}

function withUnit(
  draft: Draft,
  part: QuantityPart,
  unit: Unit | null,
  context: TargetContext,
  several: boolean,
): Draft {
  const decimal = draft.bareDecimal === true;
  const names = `${context.name ?? ''} ${part.label ?? ''}`;
  const share = /率|割合|シェア/.test(names) && !/指数|係数|効率|倍率|出生率|回転率/.test(names);
  if (unit !== null && unit.name !== '%') {
    return {
      ...draft,
      part: {
        ...part,
        value: scaled(part.value, unit.factor),
        upper: scaled(part.upper, unit.factor),
        unit: unit.name,
      },
    };
  }
  const rated = /段階|点満点|対効果|B\/C|評点|平均点|偏差|倍率|スコア|指数|係数|出生率|回転率|財政力/.test(
    `${part.label ?? ''}${part.condition ?? ''}${context.name ?? ''}`,
  );
  // 国語+1.2、算数△0.5: named differences side by side are no shares.
  const signed = several && part.label !== null && part.change !== null;
  if (unit === null && decimal && (rated || signed))
    return { ...draft, notes: [...draft.notes, reason('shareOrNumber')] };
  if (unit !== null || decimal || share) {
    return { ...draft, ...asPercent(draft, part, unit, decimal, context) };
  }
  return draft;
}

function asPercent(
  draft: Draft,
  part: QuantityPart,
  unit: Unit | null,
  decimal: boolean,
  context: TargetContext,
): Pick<Draft, 'part' | 'notes'> {
  const value = part.value ?? 0;
  const fraction = decimal && Math.abs(value) <= 1 && (unit === null || unit.factor === 1) && !besidePercents(context);
  const percent = fraction ? scaled(value, 100) : scaled(value, unit?.factor ?? 1);
  if (!fraction && decimal && unit === null && Math.abs(value) > 100) {
    return { part, notes: [...draft.notes, reason('shareOrNumber')] };
  }
  const kind = part.kind === 'numeric' ? 'percent' : part.kind;
  const notes = [...draft.notes];
  if (fraction) notes.push(reason('fractionAsPercent', { value: String(value), percent: String(percent) }));
  else if (decimal && unit === null) notes.push(reason('decimalAsPercent'));
  else if (unit === null) notes.push(reason('percentByName'));
  return { part: { ...part, kind, value: percent, unit: '%' }, notes };
}

/** 0.8 beside 10 and 12.5 is 0.8%: a row of shares would not go beyond 1. */
function besidePercents({ others = [] }: TargetContext): boolean {
  return others.some((text) => /^\d+(?:\.\d+)?$/.test(foldWidth(text).trim()) && Number(foldWidth(text)) > 1);
}

function scaled(value: number | null, factor: number): number | null {
  return value === null ? null : Number((value * factor).toPrecision(12));
}

function unitOfRow(context: TargetContext, read: (text: string) => TargetReading): Unit | null {
  const stated = context.unit === undefined ? null : parseUnit(foldWidth(context.unit), 'allowed');
  if (stated !== null) return stated;
  const inName = /[(（]([^()（）]+)[)）]\s*$/.exec(context.name ?? '')?.[1];
  const named = inName === undefined ? null : parseUnit(foldWidth(inName));
  if (named !== null) return named;
  const units = new Set(
    (context.others ?? []).flatMap((text) => read(text).parts.map((part) => part.unit)).filter((name) => name !== null),
  );
  const [only] = units;
  return units.size === 1 && only !== undefined ? { name: only, factor: 1 } : null;
}

/** ①重点事業の達成率 ②利用率 → by their numbers, so that ①80% can carry its name. */
function enumeratedNames(name: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const match of foldWidth(name).matchAll(/([①-⑳])([^①-⑳]+)/g)) {
    const label = (match[2] ?? '').trim().replace(/[、,・\s]+$/, '');
    if (match[1] !== undefined && label !== '') names.set(match[1], `${match[1]}${label}`);
  }
  return names;
}

function isQuantity(part: Draft['part']): part is QuantityPart {
  return 'upper' in part;
}
