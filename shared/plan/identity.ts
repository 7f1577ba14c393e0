import { foldKey } from '../text/fold';

/** What tells one step of a path from its siblings; the number counts only where there is no name. */
export interface NamedStep {
  readonly level: string;
  readonly number: string | null;
  readonly name: string;
}

/**
 * Ids of the plan's parts. An id follows from the folded names on the way from the top, so it stays when rows are sorted,
 * inserted or renumbered and when width, blanks or brackets of a name change; a part that is renamed is another part.
 * Ids are 9 characters, begin with a letter (xsd:ID) and are unique within one register.
 */
export class IdRegister {
  readonly #taken = new Set<string>();
  /** How many parts share a key, so that ten thousand of one name are not counted again for each. */
  readonly #namesakes = new Map<string, number>();

  node(path: readonly NamedStep[]): string {
    return this.#unique('n', path.map(stepKey));
  }

  initiative(path: readonly NamedStep[], number: string | null, name: string): string {
    return this.#unique('i', [...path.map(stepKey), name === '' ? `#${number ?? ''}` : foldKey(name)]);
  }

  /** `owner` is the id of a node or an initiative, null for the plan itself. Two of one name differ by unit, then by order. */
  indicator(owner: string | null, name: string, unit: string | null): string {
    const key = [owner ?? '', foldKey(name)];
    const id = identifier('k', key);
    return this.#taken.has(id) && unit !== null ? this.#unique('k', [...key, foldKey(unit)]) : this.#unique('k', key);
  }

  action(initiative: string, label: string, from: string | null): string {
    return this.#unique('a', [initiative, foldKey(label), from ?? '']);
  }

  reference(title: string): string {
    return this.#unique('r', [foldKey(title)]);
  }

  #unique(kind: string, key: readonly string[]): string {
    const first = identifier(kind, key);
    let id = first;
    let count = this.#namesakes.get(first) ?? 1;
    for (; this.#taken.has(id); id = identifier(kind, [...key, `${count}`])) count++;
    this.#namesakes.set(first, count);
    this.#taken.add(id);
    return id;
  }
}

function stepKey(step: NamedStep): string {
  return step.name === '' ? `${foldKey(step.level)}#${step.number ?? ''}` : foldKey(step.name);
}

const LENGTH = 8;
const SPACE = 36 ** LENGTH;

function identifier(kind: string, key: readonly string[]): string {
  return `${kind}${(hash(key.join('\u0001')) % SPACE).toString(36).padStart(LENGTH, '0')}`;
}

/** 53 bits of a text: two multiplicative hashes side by side (after cyrb53, public domain). Not for secrets. */
function hash(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
