import type { Provenance } from '../../plan/model';
import type { DraftPath, DraftStep } from '../draft';
import { splitNumber } from '../name-number';
import { bandLevel } from './row-text';

/** Level name of a band that names none itself. */
const GROUP = '区分';
const INNER_GROUP = '小区分';
/** How offices nest what they count: Ⅰ, 一, 1, （1）, ①. */
const COUNTED: readonly (readonly [RegExp, number])[] = [
  [/^(?:[Ⅰ-Ⅻ]|[【[［][\d０-９])/, 56],
  [/^[一二三四五六七八九十]/, 57],
  [/^[■□◆◇●▼▶]/, 58],
  [/^[\d０-９]{1,2}[.．、\s　]/, 59],
  [/^[①-⑳]/, 62],
  [/^[(（]?[ア-ンａ-ｚa-z][)）]/, 63],
];

function groupRank(text: string): number {
  return COUNTED.find(([pattern]) => pattern.test(text))?.[1] ?? 60;
}

/** One band with how deep its level usually stands. */
export interface OpenBand {
  readonly step: DraftStep;
  readonly rank: number;
}

/** How deep the level of a band's text stands; small is near the top. */
export function bandRank(text: string): number {
  return bandLevel(text)?.rank ?? groupRank(text);
}

/** Rows that stand between the groups of a list and name the level of what follows. */
export class Bands {
  readonly #open: OpenBand[] = [];
  readonly #levels: { name: string; rank: number }[] = [];

  get path(): DraftPath {
    return this.#open.map(({ step }) => step);
  }

  /** The bands that are open now, from the top. */
  get open(): readonly OpenBand[] {
    return this.#open;
  }

  /** Level names that stood in bands, from the top. */
  get levels(): readonly string[] {
    return this.#levels.map(({ name }) => name);
  }

  begin(text: string, source: Provenance | null): void {
    const level = bandLevel(text) ?? this.#group(text);
    const bare = text
      .replace(/^[■□◆◇●○▼▶\s　]*[【[［]([\d０-９]{1,2})[】\]］][\s　]*/, '$1 ')
      .replace(/^[■□◆◇●○▼▶【《〈<\s　]+|[】》〉>\s　]+$/g, '');
    const split = splitNumber(bare, level.name);
    this.resume({ step: { level: level.name, number: split.number, name: split.name, source }, rank: level.rank });
  }

  /** （1）… below Ⅰ … is a group within the group. */
  #group(text: string): { name: string; rank: number } {
    const rank = groupRank(text);
    const within = this.#open.some(({ step, rank: outer }) => step.level === GROUP && outer < rank);
    return { name: within ? INNER_GROUP : GROUP, rank };
  }

  /** Goes on under a band that stands further up. */
  resume(band: OpenBand): void {
    const { step, rank } = band;
    while (this.#open.some((known) => known.rank >= rank)) this.#open.pop();
    this.#open.push(band);
    if (this.#levels.some(({ name }) => name === step.level)) return;
    this.#levels.push({ name: step.level, rank });
    this.#levels.sort((one, other) => one.rank - other.rank);
  }
}

/** What the title of a table below says when it only names the kind of table: it stays under the bands above. */
const SAME_CHAPTER =
  /^(?:[■●◆◇○□▼【《〈<・]\s*)?(?:(?:具体的な?|主な|個別の?|重要)?(?:数値目標|業績評価指標|指標|成果指標|KPI|KGI|取組み?|施策|事業|スケジュール|工程表?|ロードマップ|年次計画|事業費)).{0,12}$/i;

/** The bands that the tables of one sheet leave open for those below them. */
export class CarriedBands {
  #left: readonly OpenBand[] = [];

  leave(open: readonly OpenBand[]): void {
    this.#left = open;
  }

  /** What still holds for a table with these bands and titles of its own. */
  forTable(bands: readonly string[], titles: readonly string[]): readonly OpenBand[] {
    if (bands.length > 0) {
      const top = Math.min(...bands.map(bandRank));
      return this.#left.filter(({ rank }) => rank < top);
    }
    return titles.every((title) => SAME_CHAPTER.test(title)) ? this.#left : [];
  }
}
