import { isKatakana } from './characters';

/** Kana whose following ー comes from English -er, -or, -ar, -y: サーバー, コンピューター, メモリー. */
const DROPPABLE_AFTER = 'アァカガサザタダナハバパマヤャラワヮイィキギシジチヂニヒビピミリ';
const SMALL = 'ァィゥェォャュョヮ';

/**
 * Whether ー after the last character of `before` may be written or left out. The rule of JIS Z 8301 G.6.2.2: words of three or
 * more sounds drop it (サーバ, ユーザ), shorter ones keep it (カバー is not カバ). `before` is the katakana word up to there, with its ー.
 */
export function longVowelIsOptional(before: string): boolean {
  const last = before.charAt(before.length - 1);
  if (last === '' || DROPPABLE_AFTER.indexOf(last) < 0) return false;
  let sounds = 0;
  for (let at = before.length - 1; at >= 0; at -= 1) {
    const code = before.charCodeAt(at);
    if (code !== 0x30fc && !isKatakana(code)) break;
    if (SMALL.indexOf(before.charAt(at)) < 0) sounds += 1;
  }
  return sounds >= 3;
}
