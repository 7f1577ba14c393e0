/**
 * Romaji as people type it, to hiragana: Hepburn (shi, chi, tsu, ō), Kunrei (si, ti, tu, ô) and what keyboards take (nn, xtu, wo).
 * Null where a text cannot be romaji: then it is an abbreviation or a foreign word. A consonant or two at the end may be the
 * beginning of the next kana while somebody is typing: they are left out.
 */
export function hiraganaOfRomaji(text: string): string | null {
  const typed = plainLetters(text.toLowerCase());
  if (!/^[a-z'’-]+$/.test(typed) || !/[a-z]/.test(typed)) return null;
  const letters = typed.replace(/’/g, "'");
  let kana = '';
  let at = 0;
  while (at < letters.length) {
    const rest = letters.slice(at);
    const doubled = /^(?:([bcdfghjklmpqrstvwyz])\1|tch)/.test(rest);
    if (doubled && !/^nn/.test(rest)) {
      if (rest.length <= 2) break;
      kana += 'っ';
      at += 1;
      continue;
    }
    const syllable = syllableAt(rest);
    if (syllable !== null) {
      kana += syllable.kana;
      at += syllable.length;
      continue;
    }
    if (rest.charAt(0) === '-') {
      kana += 'ー';
      at += 1;
      continue;
    }
    const nasal = /^(?:nn(?![aiueoy])|n'|n|m(?=[bmp]))/.exec(rest);
    if (nasal !== null) {
      kana += 'ん';
      at += nasal[0].length;
      continue;
    }
    if (rest.length <= 2 && kana !== '' && /^[b-df-hj-np-tv-z]+$/.test(rest)) break;
    return null;
  }
  return kana === '' ? null : kana;
}

/** Hiragana in which nothing tells a long vowel from a short one: こうてい and こてい, データ and でた are the same. */
export function withoutLongVowels(hiragana: string): string {
  return hiragana
    .replace(/ー/g, '')
    .replace(/([おこそとのほもよろをごぞどぼぽょうくすつぬふむゆるぐずづぶぷゅ])う/g, '$1')
    .replace(/([おこそとのほもよろをごぞどぼぽょ])お/g, '$1')
    .replace(/([あかさたなはまやらわがざだばぱゃ])あ/g, '$1');
}

const LONG: Readonly<Record<string, string>> = {
  ā: 'a-',
  ī: 'i-',
  ū: 'u-',
  ē: 'e-',
  ō: 'o-',
  â: 'a-',
  î: 'i-',
  û: 'u-',
  ê: 'e-',
  ô: 'o-',
};

/** Macrons and circumflexes as a long vowel behind the letter. */
function plainLetters(text: string): string {
  return text.normalize('NFC').replace(/[āīūēōâîûêô]/g, (letter) => LONG[letter] ?? letter);
}

const ROWS: readonly (readonly [string, string])[] = [
  ['', 'あいうえお'],
  ['k', 'かきくけこ'],
  ['c', 'かしくせこ'],
  ['g', 'がぎぐげご'],
  ['s', 'さしすせそ'],
  ['z', 'ざじずぜぞ'],
  ['t', 'たちつてと'],
  ['d', 'だぢづでど'],
  ['n', 'なにぬねの'],
  ['h', 'はひふへほ'],
  ['b', 'ばびぶべぼ'],
  ['p', 'ぱぴぷぺぽ'],
  ['m', 'まみむめも'],
  ['r', 'らりるれろ'],
  ['l', 'らりるれろ'],
];
const VOWELS = 'aiueo';
/** Beginnings that take ゃ, ぃ, ゅ, ぇ, ょ. */
const PALATAL: Readonly<Record<string, string>> = {
  ky: 'き',
  gy: 'ぎ',
  sy: 'し',
  sh: 'し',
  zy: 'じ',
  jy: 'じ',
  j: 'じ',
  ty: 'ち',
  cy: 'ち',
  ch: 'ち',
  dy: 'ぢ',
  ny: 'に',
  hy: 'ひ',
  by: 'び',
  py: 'ぴ',
  my: 'み',
  ry: 'り',
  ly: 'り',
};
const SMALL_Y = ['ゃ', 'ぃ', 'ゅ', 'ぇ', 'ょ'];
const OTHERS: Readonly<Record<string, string>> = {
  shi: 'し',
  chi: 'ち',
  ji: 'じ',
  tsu: 'つ',
  tsa: 'つぁ',
  tsi: 'つぃ',
  tse: 'つぇ',
  tso: 'つぉ',
  fu: 'ふ',
  fa: 'ふぁ',
  fi: 'ふぃ',
  fe: 'ふぇ',
  fo: 'ふぉ',
  fyu: 'ふゅ',
  thi: 'てぃ',
  dhi: 'でぃ',
  dhu: 'でゅ',
  dwu: 'どぅ',
  twu: 'とぅ',
  va: 'ゔぁ',
  vi: 'ゔぃ',
  vu: 'ゔ',
  ve: 'ゔぇ',
  vo: 'ゔぉ',
  ya: 'や',
  yu: 'ゆ',
  ye: 'いぇ',
  yo: 'よ',
  wa: 'わ',
  wi: 'うぃ',
  we: 'うぇ',
  wo: 'を',
  wha: 'うぁ',
  who: 'うぉ',
  kwa: 'くぁ',
  gwa: 'ぐぁ',
  xa: 'ぁ',
  xi: 'ぃ',
  xu: 'ぅ',
  xe: 'ぇ',
  xo: 'ぉ',
  xya: 'ゃ',
  xyu: 'ゅ',
  xyo: 'ょ',
  xtu: 'っ',
  xtsu: 'っ',
  ltu: 'っ',
};

let table: Map<string, string> | undefined;

function syllables(): Map<string, string> {
  if (table !== undefined) return table;
  const built = new Map<string, string>();
  for (const [head, row] of ROWS) for (let at = 0; at < 5; at += 1) built.set(head + VOWELS.charAt(at), row.charAt(at));
  for (const head of Object.keys(PALATAL)) {
    for (let at = 0; at < 5; at += 1) built.set(head + VOWELS.charAt(at), PALATAL[head]! + SMALL_Y[at]!);
  }
  for (const syllable of Object.keys(OTHERS)) built.set(syllable, OTHERS[syllable]!);
  table = built;
  return built;
}

function syllableAt(rest: string): { kana: string; length: number } | null {
  for (let length = Math.min(4, rest.length); length > 0; length -= 1) {
    const kana = syllables().get(rest.slice(0, length));
    if (kana !== undefined) return { kana, length };
  }
  return null;
}
