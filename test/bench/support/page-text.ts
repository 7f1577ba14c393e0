/** Text like that of city pages, made by rule: the same for every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 0x100000000;
  };
}

const KANJI =
  '市民課窓口申請書類電子化推進計画情報政策課行政手続利用促進事業目標年度実績評価見直会議資料職員研修庁内通信網災害対策教育福祉子育支援施設予約公開統計調査報告';
const KATAKANA =
  'アイウエオカキクケコサシスセソタチツテトナニネノハヒフヘホマミムメモヤユヨラリルレロワンガギグゴザジズダデドバビブベボパピプペポ';
const LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const PARTICLES = ['の', 'を', 'に', 'は', 'が', 'と', 'で', 'について', 'により', 'する', 'します。', '、'];

/** Terms of 2 to 12 characters, a fifth of them Latin. */
export function glossaryTerms(count: number): string[] {
  const next = random(20261120);
  const terms = new Set<string>();
  while (terms.size < count) {
    const kind = next();
    const letters = kind < 0.2 ? LATIN : kind < 0.6 ? KATAKANA : KANJI;
    const length = kind < 0.2 ? 3 + Math.floor(next() * 4) : 3 + Math.floor(next() * 9);
    let term = '';
    for (let at = 0; at < length; at += 1) term += letters.charAt(Math.floor(next() * letters.length));
    terms.add(term);
  }
  return [...terms];
}

/** `count` texts of about 17 characters (50 bytes) each; every tenth holds a term, some of them in full width. */
export function pageTexts(count: number, terms: readonly string[]): string[] {
  const next = random(7);
  return Array.from({ length: count }, (_, index) => {
    let text = '';
    while (text.length < 14) {
      const length = 1 + Math.floor(next() * 4);
      for (let at = 0; at < length; at += 1) text += KANJI.charAt(Math.floor(next() * KANJI.length));
      text += PARTICLES[Math.floor(next() * PARTICLES.length)];
    }
    if (index % 10 !== 0) return text;
    const term = terms[Math.floor(next() * terms.length)]!;
    const wide = term.replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
    return `${text}${index % 50 === 0 ? wide : term}の`;
  });
}
