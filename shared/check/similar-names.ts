/** Names with at most this many characters of difference may be the same name written twice. */
const most = 4;

/**
 * True where two keys are nearly the same name: few characters differ, and what differs are no digits and no place or part names
 * in brackets, by which lists tell their entries apart on purpose.
 */
export function nearlySame(one: string, other: string): boolean {
  if (one === other) return false;
  const length = Math.min(one.length, other.length);
  if (length < 8 || Math.abs(one.length - other.length) > most) return false;
  let start = 0;
  while (start < length && one[start] === other[start]) start++;
  let end = 0;
  while (end < length - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  const left = one.slice(start, one.length - end);
  const right = other.slice(start, other.length - end);
  if (Math.max(left.length, right.length) > most || start + end < length * 0.7) return false;
  return !/[0-9０-９一二三四五六七八九十①-⑳ⅠⅡⅢA-Za-z]/.test(left + right);
}

/** Items whose name is nearly the same as a key. Only names that share beginning or end are compared, so not every pair is. */
export function nameIndex<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): (key: string) => readonly Item[] {
  const width = 5;
  const buckets = new Map<string, { readonly item: Item; readonly key: string }[]>();
  const bucketsOf = (key: string) => [`^${key.slice(0, width)}`, `$${key.slice(-width)}`];
  for (const item of items) {
    const key = keyOf(item);
    for (const bucket of bucketsOf(key)) {
      const list = buckets.get(bucket);
      // A beginning shared by dozens of names (電子申請…) tells nothing; the end then decides.
      if (!list) buckets.set(bucket, [{ item, key }]);
      else if (list.length < 30) list.push({ item, key });
    }
  }
  return (key) => {
    const found = new Set<Item>();
    for (const bucket of bucketsOf(key)) {
      for (const candidate of buckets.get(bucket) ?? []) if (nearlySame(key, candidate.key)) found.add(candidate.item);
    }
    return [...found];
  };
}

/** Longest common run of characters; both texts are names, so short. */
export function commonRun(one: string, other: string): string {
  let best = '';
  for (let start = 0; start < one.length - best.length; start++) {
    while (start + best.length < one.length && other.includes(one.slice(start, start + best.length + 1))) {
      best = one.slice(start, start + best.length + 1);
    }
  }
  return best;
}
