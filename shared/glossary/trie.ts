/**
 * A trie in typed arrays. States are numbered breadth first, so the children of a state stand side by side: the n-th edge of a
 * state leads to state `firstEdge[state] + n + 1` and no target needs storing. State 0 is the root. It ends where one word is left:
 * the rest of that word is compared with the text itself, which keeps the trie of a large glossary to a third.
 */
export interface Trie {
  /** states + 1 entries: edges of state s are firstEdge[s] … firstEdge[s + 1] - 1. */
  firstEdge: Uint32Array;
  /** Character of each edge, ascending within a state. Edge e leads to state e + 1. */
  edgeCode: Uint16Array;
  /** states + 1 entries: `words` from firstWord[s] to firstWord[s + 1] - 1 end at state s or, where s has no edges, begin so. */
  firstWord: Uint32Array;
  words: Uint32Array;
  /** Child of the root for each UTF-16 unit, 0 = none: most characters of a page are settled by this one look. */
  root: Uint16Array;
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
  return openTrie({
    firstEdge: Uint32Array.from(firstEdge),
    edgeCode: Uint16Array.from(edges),
    firstWord: Uint32Array.from(firstWord),
    words: Uint32Array.from(ended),
  });
}

/** Adds the root table, which is cheaper to make again than to send. */
export function openTrie(parts: Omit<Trie, 'root'>): Trie {
  const root = new Uint16Array(65536);
  const end = parts.firstEdge[1] ?? 0;
  for (let edge = 0; edge < end; edge += 1) root[parts.edgeCode[edge]!] = edge + 1;
  return { ...parts, root };
}

/** The state after `code`, or 0 where no word goes on so. */
export function step(trie: Trie, state: number, code: number): number {
  let low = trie.firstEdge[state]!;
  let high = trie.firstEdge[state + 1]!;
  const { edgeCode } = trie;
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = edgeCode[middle]!;
    if (found === code) return middle + 1;
    if (found < code) low = middle + 1;
    else high = middle;
  }
  return 0;
}
