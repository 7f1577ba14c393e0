import type { Token } from './tokens';
import { unwrap } from './words';

const LEADING =
  /^(?:[―—–−-] ?[^→⇒\s]{0,6} ?[→⇒]|[\s"“”'、,・:：。=~〜)\]】×±◎-]|(?:の|を|に|は|が|で|と|も)(?=[一-龠ァ-ヴA-Za-z「①-⑳])|及び|また)+/;
const TRAILING =
  /(?:[\s、,・:：。=(【[「-]|は|が|を|に|の|で|と|(?<!ど)も|へ|より|について|につき|において|における|年|計|各|第|対|×|±|(?<=^|[^一-龠\d])毎?[月週日]|合計で|として|を目標に)+$/;
/** What a trailing text must not be to serve as a label: it only says what happens. */
const ACTION_ONLY =
  /^(?:ずつ|達成|維持|継続|実施|とする|を?目指す|を?目指し|(?:を)?占め|する|します|です|である|増やす|減らす|以上|確保|設置|導入|開催|追加|作成|予定|見込み?|実現|を?図る|に取り組む|に向け|を?行う)/;
const LONGEST = 40;

/** A short name out of the words around a number; null where they name nothing. */
export function cleanLabel(text: string): string | null {
  let label = text.replace(/\s*\n\s*/g, ' ').trim();
  const year = /(?:年度|今年|毎年|周年|元年|前年|年)$/.test(label) && /(?:年度|今年|毎年|周年|元年|前年)$/.test(label);
  label = unwrap(label.replace(LEADING, ''));
  label = year ? label : label.replace(TRAILING, '').trim();
  if (label.length > LONGEST) {
    const shorter = label.split(/[、。]/).pop() ?? label;
    label = shorter.length >= 2 && shorter.length <= LONGEST ? shorter : `${label.slice(0, LONGEST - 1)}…`;
  }
  return label === '' || label === '全' ? null : label;
}

/** The label that stands behind a number: データ登録 in 30件以上のデータ登録. */
export function labelBehind(text: string): string | null {
  if (/^[をにでへ]/.test(text)) return null;
  const core = text
    .replace(/^(?:の|が|を|は)/, '')
    .replace(/ ?\/ ?年度?$/, '')
    .replace(/(?:する|します|した|とする|です|を?実施|を?目指す)?[。.]?$/, '');
  if (core.length < 2 || core.length > 24 || ACTION_ONLY.test(core)) return null;
  return cleanLabel(core);
}

/** The words among the tokens, without those that say when, how often or about how much. */
export function labelText(folded: string, tokens: readonly Token[]): string {
  let text = '';
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.type === 'period' || token.type === 'approximate' || token.type === 'reference') continue;
    if (token.type === 'year' || token.type === 'until' || token.type === 'remark' || token.type === 'bullet') continue;
    const slice = folded.slice(token.start, token.end);
    const afterYear = tokens[at - 1]?.type === 'year' || tokens[at - 1]?.type === 'until';
    text += afterYear
      ? slice.replace(/^(?:末|中)?(?:に|まで|までに|は|の|における|時点|を?(?:目途|目処|めど)に?)?/, '')
      : slice;
  }
  return text.replace(/^\s*の/, '');
}

/** ① A ② B ③ C…: where the last name runs on into the sentence, cut it where the names before it end (…能力). */
export function alignLast(labels: readonly string[], last: string): string {
  const first = labels[0];
  if (first === undefined) return last;
  for (let length = Math.min(8, first.length); length >= 2; length -= 1) {
    const ending = first.slice(-length);
    if (!labels.every((label) => label.endsWith(ending))) continue;
    const at = last.indexOf(ending);
    if (at >= 0) return last.slice(0, at + length);
  }
  return last.split(/[、がに]/)[0] ?? last;
}
