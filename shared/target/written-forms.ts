/** Counters that a line break may part from their number without becoming the beginning of another word. */
const WRAPPED_UNIT = '件|人|名|回|円|千円|%|ポイント|時間|か所|箇所|団体|自治体|施設|世帯|校|台|社|種類|事業|業務|手続';
const WRAPPED_NUMBER = new RegExp(`(?<=\\d) ?\\n ?(?=年度|[万億兆]?(?:${WRAPPED_UNIT})(?![一-龠ァ-ヴー]))`, 'g');

/**
 * The folded text of a cell as its writer meant it: without the traces of the page it was copied from (vertical colons, radicals
 * for 月 and 目, lines wrapped within a number), of the typewriter (15 種 類), of misspelt 億, and with the turned-over 0件 (1件もない).
 */
export function asMeant(folded: string): string {
  return inFigures(joined(closedUp(respelt(folded))));
}

/** ︓ and ⽉ come out of printed documents, 4憶2千万 and 5・5% out of busy hands. */
function respelt(folded: string): string {
  return folded
    .replace(/[\u2e80-\u2fd5\ufe10-\ufe19]/g, (character) => character.normalize('NFKC'))
    .replace(/(?<=\d)憶(?=[\d円])/g, '億')
    .replace(/(?<![\d.,・])(\d{1,3})・(\d{1,2})(?=%|ポイント|倍|[万億])/g, '$1.$2');
}

/** 「80%以上」 and 15 種 類 以 上: quotation marks around the whole cell and characters set wide apart say nothing. */
function closedUp(folded: string): string {
  const quoted = /^ *「([^「」]*\d[^「」]*)」 *$/.exec(folded)?.[1] ?? folded;
  return quoted.replace(
    /(?:(?<![一-龠ぁ-んァ-ヴ])[一-龠ぁ-んァ-ヴ] ){1,20}[一-龠ぁ-んァ-ヴ](?![一-龠ぁ-んァ-ヴ])/g,
    (run) => (run.length > 2 ? run.replace(/ /g, '') : run),
  );
}

/** 6.4⏎万件, 末ま⏎でに: a line that a narrow cell wrapped in the middle of a word. */
function joined(folded: string): string {
  return folded.includes('\n') ? folded.replace(WRAPPED_NUMBER, '').replace(/(?<=ま) ?\n ?(?=で)/g, '') : folded;
}

/** 1件も発生させない is 0件: the words around the figure turn it over. */
function inFigures(folded: string): string {
  return folded.replace(
    /(?:(?<![\d.])1|一)(件|人|名|回|台|日|か所|箇所|校)も[^、。\n\d]{0,16}?(?:ない|なし|無し|せず|出さず|ません)(?:こと)?/g,
    '0$1',
  );
}
