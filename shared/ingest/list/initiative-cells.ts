import { foldWidth } from '../../text/fold';

const DIVISION =
  /(?:課|室|部|局|係|担当|センター|所|館|署|校|園|院|委員会|事務局|区役所|支所|本部|チーム|全庁|各課|各所属|市長|消防|隊|公社|財団|協議会)$/;
const NOBODY = /^[-－ー—–―/／]$/;

/**
 * Division names of a cell. 、 , and line breaks always part them; ・ and blanks only where both sides end like a division
 * (人権・広聴相談課 is one). 総務部　情報政策課 is the one division of that department.
 */
export function divisionsIn(text: string): string[] {
  if (NOBODY.test(text.trim())) return [];
  const divisions: string[] = [];
  for (const piece of text.split(/[、,，\r\n；;／/]+/)) {
    let open = '';
    let parted = false;
    for (const token of piece.split(/([・\s　]+)/)) {
      if (/^[・\s　]*$/.test(token)) {
        parted = token !== '' && !token.includes('・');
        if (open !== '') open += token;
        continue;
      }
      open += token;
      if (DIVISION.test(open)) {
        const last = divisions[divisions.length - 1];
        const inDepartment =
          parted && last !== undefined && /(?:部|局|本部)$/.test(last) && /(?:課|室|係|担当)$/.test(open);
        if (inDepartment) divisions[divisions.length - 1] = `${last}${open.trim()}`;
        else divisions.push(open.trim());
        parted = false;
        open = '';
      }
    }
    if (open.trim() !== '') divisions.push(open.trim());
  }
  return divisions.filter((name) => !NOBODY.test(name));
}

const YES = /^(?:[○◯〇●◎✓✔レ☑■★☆]|1|有|はい|yes|y|重点(?:事業|取組|施策)?|該当|対象|true)$/i;
const NO = /^(?:[×✕✗☓□]|0|無|いいえ|no|n|一般(?:事業)?|非該当|対象外|その他|false|[-－ー—–―/／])$/i;

/** ○ → true, × or － → false; null for anything else. */
export function markIn(text: string): boolean | null {
  const folded = foldWidth(text).trim();
  if (YES.test(folded)) return true;
  return NO.test(folded) ? false : null;
}
