import { type Reason, reason } from './reason';

/** Counters that a line break may part from their number without becoming the beginning of another word. */
const WRAPPED_UNIT = '件|人|名|回|円|千円|%|ポイント|時間|か所|箇所|団体|自治体|施設|世帯|校|台|社|種類|事業|業務|手続';
const WRAPPED_NUMBER = new RegExp(`(?<=\\d) ?\\n ?(?=年度|[万億兆]?(?:${WRAPPED_UNIT})(?![一-龠ァ-ヴー]))`, 'g');

export interface MeantText {
  readonly folded: string;
  /** What was taken for a slip of the pen. */
  readonly notes: readonly Reason[];
}

/**
 * The folded text of a cell as its writer meant it: without the traces of the page it was copied from (vertical colons, radicals
 * for 月 and 目, lines wrapped within a number), of the typewriter (15 種 類), of slips (4憶, 1,0000人), and with the turned-over
 * 0件 (1件もない). Slips that change a figure are noted.
 */
export function asMeant(folded: string): MeantText {
  const printed = unmarked(closedUp(respelt(folded)));
  const { text, notes } = withoutSlips(printed);
  if (text.includes('過半数')) notes.push(reason('readAsPercent', { text: '過半数', percent: '50' }));
  return { folded: inFigures(joined(text)), notes };
}

/** ︓ and ⽉ come out of printed documents, 5・5% out of newspapers. */
function respelt(folded: string): string {
  const spelt = folded.replace(/[\u2e80-\u2fd5\ufe10-\ufe19]/g, (character) => character.normalize('NFKC'));
  if (!spelt.includes('・')) return spelt;
  return spelt.replace(/(?<![\d.,・])(\d{1,3})・(\d{1,2})(?=%|ポイント|倍|[万億])/g, '$1.$2');
}

/** 『10万人以上』, <85%>, 1,234※1: marks around or behind a figure that draw the eye to it or to a footnote say nothing. */
function unmarked(text: string): string {
  if (!/[「『<※*†‡余]/.test(text)) return text;
  return text
    .replace(/[「『]([^「」『』\n]{1,16})[」』]/g, (quoted, inner: string) => (FIGURE.test(inner) ? inner : quoted))
    .replace(/<([^<>\n]{1,16})>/g, (pair, inner: string) => (FIGURE.test(inner) ? `(${inner})` : pair))
    .replace(/(?<=\S) ?[※*†‡]\d{0,2} ?(?=$|\n)/g, '')
    .replace(COUNTED_MORE, '$1余');
}

const FIGURE = new RegExp(`^約? ?\\d[\\d,.]*[万億]?(?:${WRAPPED_UNIT})(?:以[上下内]|未満|超|程度|[増減]|削減|増加)?$`);
/** 1,200余件 is 1,200件余. */
const COUNTED_MORE = new RegExp(`(?<=\\d)余り?(${WRAPPED_UNIT})`, 'g');

/** 4憶円, 1,0000人, 2.000人, 12 500件, 8O%: what can hardly mean anything else than 4億, 10,000, 2,000, 12,500 and 80. */
const SLIP =
  /(?<=\d)憶(?=[\d円])|(?<![\d,.])\d{1,3},\d{4,}(?![\d,])|(?<![\d,.])\d{1,3}\.000(?=[人名件円台枚部戸回冊]|世帯)|(?<=\d)O(?=\d*%)|(?<=\d)[〇○](?=[件人名%円回台校]|箇所|か所)/g;

/** 12 500件, but not 問1 500件. */
const PARTED_BY_SPACE =
  /(?<![\d,.A-Za-z一-龠])(?<![\d,.A-Za-z] )\d{1,3}(?: \d{3})+(?=[件人名円台枚部戸回冊]|世帯|千円)/g;

function withoutSlips(text: string): { text: string; notes: Reason[] } {
  const notes: Reason[] = [];
  const mend = (slip: string) => {
    const meant = slip === '憶' ? '億' : /[O〇○]/.test(slip) ? '0' : slip.replace(/[,. ]/g, '');
    notes.push(reason('slip', { written: slip, meant }));
    return meant;
  };
  const closed = / \d{3}[^\d,.]/.test(text) ? text.replace(PARTED_BY_SPACE, mend) : text;
  return { text: /\d[,.]\d{3}|[憶O〇○]/.test(closed) ? closed.replace(SLIP, mend) : closed, notes };
}

/** 「80%以上」 and 15 種 類 以 上: quotation marks around the whole cell and characters set wide apart say nothing. */
function closedUp(folded: string): string {
  const quoted = /^ *「([^「」]*\d[^「」]*)」 *$/.exec(folded)?.[1] ?? folded;
  if (!quoted.includes(' ')) return quoted;
  return quoted.replace(
    /(?:(?<![一-龠ぁ-んァ-ヴ])[一-龠ぁ-んァ-ヴ] ){1,20}[一-龠ぁ-んァ-ヴ](?![一-龠ぁ-んァ-ヴ])/g,
    (run) => (run.length > 2 ? run.replace(/ /g, '') : run),
  );
}

/** 6.4⏎万件, 末ま⏎でに: a line that a narrow cell wrapped in the middle of a word. */
function joined(folded: string): string {
  return folded.includes('\n') ? folded.replace(WRAPPED_NUMBER, '').replace(/(?<=ま) ?\n ?(?=で)/g, '') : folded;
}

/** 1件も発生させない is 0件, 過半数 is more than 50%: words that say a figure. */
function inFigures(folded: string): string {
  if (!/も|過半/.test(folded)) return folded;
  return folded
    .replace(/過半数(?:以上)?/g, '50%超')
    .replace(
      /(?:(?<![\d.])1|一)(件|人|名|回|台|日|か所|箇所|校)も[^、。\n\d]{0,16}?(?:ない|なし|無し|せず|出さず|ません)(?:こと)?/g,
      '0$1',
    );
}
