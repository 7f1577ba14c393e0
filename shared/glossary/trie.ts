/**
 * A trie in a few rows of numbers, wherever these are kept: in arrays where it was built, in the very strings in which it was sent
 * where it is only read. States are numbered breadth first, so the children of a state stand side by side: the n-th edge of a
 * state leads to state `firstEdge[state] + n + 1` and no target needs storing. State 0 is the root. It ends where one word is left:
 * the rest of that word is compared with the text itself, which keeps the trie of a large glossary to a third.
 */
export interface Trie {
  states: number;
  /** For states and one more: the edges of state s are firstEdge(s) … firstEdge(s + 1) - 1. */
  firstEdge(state: number): number;
  /** Character of an edge, ascending within a state. Edge e leads to state e + 1. */
  edgeCode(edge: number): number;
  /** For states and one more: the words from firstWord(s) to firstWord(s + 1) - 1 end at state s or, where s has no edges, begin so. */
  firstWord(state: number): number;
  word(at: number): number;
  /** Child of the root for each UTF-16 unit, 0 = none: most characters of a page are settled by this one look. */
  readonly root: Uint16Array;
}

/** Builds the trie of all `words` (already folded). The same word may occur several times; the values are the positions in the list. */
export function buildTrie(words: readonly string[]): Trie {
  const order = words.map((_, index) => index);
  order.sort((a, b) => {
    const left = words[a]!;
    const right = words[b]!;
    return left < right ? -1 : left > right ? 1 : a - b;
  });
  const edges: number[] = [];
  const firstEdge: number[] = [];
  const firstWord: number[] = [];
  const ended: number[] = [];
  /** Each state as the slice of `order` that shares its prefix. */
  const from: number[] = [0];
  const to: number[] = [order.length];
  const depth: number[] = [0];
  for (let state = 0; state < from.length; state += 1) {
    firstEdge.push(edges.length);
    firstWord.push(ended.length);
    const level = depth[state]!;
    const end = to[state]!;
    let at = from[state]!;
    const oneLeft = state > 0 && words[order[at]!] === words[order[end - 1]!];
    while (at < end && (oneLeft || words[order[at]!]!.length === level)) {
      ended.push(order[at]!);
      at += 1;
    }
    while (at < end) {
      const code = words[order[at]!]!.charCodeAt(level);
      const start = at;
      while (at < end && words[order[at]!]!.charCodeAt(level) === code) at += 1;
      edges.push(code);
      from.push(start);
      to.push(at);
      depth.push(level + 1);
    }
  }
  firstEdge.push(edges.length);
  firstWord.push(ended.length);
  const rows = [Uint32Array.from(firstEdge), Uint32Array.from(firstWord), Uint32Array.from(ended)] as const;
  const codes = Uint16Array.from(edges);
  return openTrie({
    states: from.length,
    firstEdge: (state) => rows[0][state]!,
    edgeCode: (edge) => codes[edge]!,
    firstWord: (state) => rows[1][state]!,
    word: (at) => rows[2][at]!,
  });
}

/** Adds the root table, which is cheaper to make again than to send; made for the first text that may hold a word. */
export function openTrie(rows: Omit<Trie, 'root'>): Trie {
  let root: Uint16Array | undefined;
  return {
    ...rows,
    get root() {
      root ??= rootOf(rows);
      return root;
    },
  };
}

function rootOf(rows: Omit<Trie, 'root'>): Uint16Array {
  const root = new Uint16Array(65536);
  const end = rows.firstEdge(1);
  for (let edge = 0; edge < end; edge += 1) root[rows.edgeCode(edge)] = edge + 1;
  return root;
}

/** The state after `code`, or 0 where no word goes on so. */
export function step(trie: Trie, state: number, code: number): number {
  let low = trie.firstEdge(state);
  let high = trie.firstEdge(state + 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = trie.edgeCode(middle);
    if (found === code) return middle + 1;
    if (found < code) low = middle + 1;
    else high = middle;
  }
  return 0;
}
