import { isHiragana, isJapanese, isKatakana, isLetterOrDigit } from './characters';

const ACTIONS =
  '推進 促進 導入 整備 構築 運用 充実 活用 強化 拡充 検討 研究 実施 提供 更新 統合 電子化 自動化 デジタル化 オンライン化 効率化 最適化 一元化 標準化 見直し 支援 向上 創出 普及 育成 発信 実証 実験 展開 拡大 改善 改修 公開 移行 対策 事業'.split(
    ' ',
  );
const SHORTEST_NAME = 8;

/** Whether a label reads like the name of a 事業 – what is done, with an action at its end – where nobody has said what it is. */
export function isInitiativeName(label: string): boolean {
  const name = withoutRemarks(label).replace(/[（(【〔［〈《[][^（(【〔［〈《[]*[）)】〕］〉》\]]$/, '');
  return name.length >= SHORTEST_NAME && ACTIONS.some((action) => name.endsWith(action));
}

const OPENING = '[（(【〔［〈《[]';
const CLOSING = '[）)】〕］〉》\\]]';
/** What plans write behind or before a name to say how it stands there; （中央区） says which one it is, and stays. */
const REMARK = `${OPENING}\\s*(?:[^（(【〔［〈《[]*再掲[^）)】〕］〉》\\]]*|一部新規|新規|継続|拡充|拡大|重点|完了|仮称|案|追加|改定|変更)\\s*${CLOSING}`;
const REMARKS = new RegExp(`^(?:${REMARK}\\s*)+|(?:\\s*${REMARK})+$`, 'g');

/** The name without ★, its number and （再掲）, （新規）… */
export function withoutRemarks(label: string): string {
  const name = label
    .trim()
    .replace(/^[★☆◎○●◇◆■□※＊*・\s]+/, '')
    .replace(/^(?:[（(]?[0-9０-９]+(?:[-－ー.．][0-9０-９]+)*[）)]?[.．:：]?\s+)/, '')
    .replace(REMARKS, '')
    .trim();
  return name === '' ? label.trim() : name;
}

/** Shorter remainders are ordinary words: 研修事業 is not every 研修. */
const SHORTEST = 5;
const MOST = 24;

/**
 * Spellings under which the name of a 事業 stands on pages: without （再掲） and the like, without 「」, with other brackets, without サービス, with or without 事業
 * at the end, and with or without の between noun and noun (RPAの全庁導入, RPA全庁導入) and before what is done,
 * and with what stands before の in 「」. The name itself is not among them.
 */
export function initiativeSpellings(name: string): string[] {
  let spellings = [withoutRemarks(name)];
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
  add((spelling) => [spelling.replace(/[「」『』“”"]/g, ''), spelling.replace(/「/g, '『').replace(/」/g, '』')]);
  add((spelling) => {
    const round = spelling
      .replace(/[〔［【〈[]/g, '（')
      .replace(/[〕］】〉\]]/g, '）')
      .replace(/\(/g, '（')
      .replace(/\)/g, '）');
    const others = ['【】', '［］', '〔〕', '〈〉'].map((pair) =>
      round.replace(/（/g, pair.charAt(0)).replace(/）/g, pair.charAt(1)),
    );
    return [round, ...others];
  });
  add((spelling) => [spelling.replace(/サービス/g, '')]);
  add((spelling) => {
    const short = spelling.replace(/事業(?=$|[（【［(])/, '');
    return short === spelling ? [`${spelling}事業`] : [short];
  });
  add((spelling) => [withoutNo(spelling), ...withNo(spelling), ...withNoBeforeAction(spelling)]);
  const [named] = spellings;
  spellings = spellings.concat(quoted(named!));
  return spellings.filter((spelling) => spelling !== name.trim());
}

/** 「電子申請サービス」の利用促進: pages like to quote what is used. */
function quoted(name: string): string[] {
  const at = name.indexOf('の');
  return at >= 4 && !/[「『（(]/.test(name) ? [`「${name.slice(0, at)}」${name.slice(at)}`] : [];
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

/** スマート窓口の推進 for スマート窓口推進. */
function withNoBeforeAction(name: string): string[] {
  let action = '';
  for (const known of ACTIONS) {
    if (known !== '事業' && known.length > action.length && name.endsWith(known)) action = known;
  }
  const at = name.length - action.length;
  return action !== '' && isNoun(name.charCodeAt(at - 1)) ? [`${name.slice(0, at)}の${action}`] : [];
}

const isForeign = (code: number) => isLetterOrDigit(code) || isKatakana(code) || code === 0x30fc;
const isKanji = (code: number) => isJapanese(code) && !isHiragana(code) && !isKatakana(code) && code > 0x30ff;
const isNoun = (code: number) => isForeign(code) || isKanji(code);
