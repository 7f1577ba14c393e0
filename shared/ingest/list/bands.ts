import type { Provenance } from '../../plan/model';
import type { DraftPath, DraftStep } from '../draft';
import { splitNumber } from '../name-number';
import { bandLevel } from './row-text';

/** Level name of a band that names none itself. */
const GROUP = '区分';

/** Rows that stand between the groups of a list and name the level of what follows. */
export class Bands {
  readonly #open: { step: DraftStep; rank: number }[] = [];
  readonly #levels: { name: string; rank: number }[] = [];

  get path(): DraftPath {
    return this.#open.map(({ step }) => step);
  }

  /** Level names that stood in bands, from the top. */
  get levels(): readonly string[] {
    return this.#levels.map(({ name }) => name);
  }

  open(text: string, source: Provenance): void {
    const level = bandLevel(text) ?? { name: GROUP, rank: 60 };
    const split = splitNumber(text.replace(/^[■□◆◇●○▼▶【《〈<\s　]+|[】》〉>\s　]+$/g, ''), level.name);
    const step: DraftStep = { level: level.name, number: split.number, name: split.name, source };
    while (this.#open.some((band) => band.rank >= level.rank)) this.#open.pop();
    this.#open.push({ step, rank: level.rank });
    if (this.#levels.some(({ name }) => name === level.name)) return;
    this.#levels.push(level);
    this.#levels.sort((one, other) => one.rank - other.rank);
  }
}
