import { isHiragana, isJapanese, isKatakana, isLetterOrDigit } from './characters';

/** Shorter remainders are ordinary words: 研修事業 is not every 研修. */
const SHORTEST = 5;
const MOST = 24;

/**
 * Spellings under which the name of a 事業 stands on pages: without 「」, with other brackets, without サービス, with or without 事業
 * at the end, and with or without の between noun and noun (RPAの全庁導入, RPA全庁導入). The name itself is not among them.
 */
export function initiativeSpellings(name: string): string[] {
  let spellings = [name.trim()];
  const add = (change: (spelling: string) => string[]) => {
    const more: string[] = [];
    for (const spelling of spellings) {
      for (const changed of change(spelling)) {
        if (changed.length >= SHORTEST && spellings.indexOf(changed) < 0 && more.indexOf(changed) < 0)
          more.push(changed);
      }
    }
    spellings = spellings.concat(more).slice(0, MOST);
  };
  add((spelling) => [spelling.replace(/[「」『』“”"]/g, '')]);
  add((spelling) => {
    const round = spelling.replace(/[〔［【[]/g, '（').replace(/[〕］】\]]/g, '）');
    return [round, round.replace(/（/g, '【').replace(/）/g, '】'), round.replace(/（/g, '［').replace(/）/g, '］')];
  });
  add((spelling) => [spelling.replace(/サービス/g, '')]);
  add((spelling) => {
    const short = spelling.replace(/事業(?=$|[（【［(])/, '');
    return short === spelling ? [`${spelling}事業`] : [short];
  });
  add((spelling) => [withoutNo(spelling), ...withNo(spelling)]);
  return spellings.slice(1);
}

/** の between two nouns goes; の of ものの or この stays. */
function withoutNo(name: string): string {
  let short = '';
  for (let at = 0; at < name.length; at += 1) {
    if (name.charAt(at) === 'の' && isNoun(name.charCodeAt(at - 1)) && isNoun(name.charCodeAt(at + 1))) continue;
    short += name.charAt(at);
  }
  return short;
}

/** の comes where a foreign word meets kanji, at one place at a time. */
function withNo(name: string): string[] {
  const spellings: string[] = [];
  for (let at = 1; at < name.length; at += 1) {
    const before = name.charCodeAt(at - 1);
    const after = name.charCodeAt(at);
    if (isForeign(before) && isKanji(after)) spellings.push(`${name.slice(0, at)}の${name.slice(at)}`);
  }
  return spellings.slice(0, 4);
}

const isForeign = (code: number) => isLetterOrDigit(code) || isKatakana(code) || code === 0x30fc;
const isKanji = (code: number) => isJapanese(code) && !isHiragana(code) && !isKatakana(code) && code > 0x30ff;
const isNoun = (code: number) => isForeign(code) || isKanji(code);
