import { foldWidth } from '../../text/fold';

const ON = /^[■☑✓✔●◉レ🗹☒]$/u;
const OFF = /^[□☐○◯◻▢]$/u;
const BOXES = /[■☑✓✔□☐☒🗹]/u;

/** ■ → true, □ → false: a box before a choice; null for any other text. */
export function boxOf(text: string): boolean | null {
  const mark = foldWidth(text).trim();
  if (ON.test(mark)) return true;
  return OFF.test(mark) ? false : null;
}

/** The ticked choices of a text such as ■新規　□継続; null where it holds no boxes before words. */
export function choicesIn(text: string): { chosen: string[]; offered: number } | null {
  if (!BOXES.test(text)) return null;
  const chosen: string[] = [];
  let offered = 0;
  for (const match of text.matchAll(/([■☑✓✔☒🗹□☐])\s*([^■☑✓✔☒🗹□☐\n]+)/gu)) {
    const words = (match[2] ?? '').trim().replace(/[、,，・]$/, '');
    if (words === '') continue;
    offered++;
    if (boxOf(match[1] ?? '') === true) chosen.push(words);
  }
  const first = text.trim().search(BOXES);
  return offered === 0 || (first > 0 && offered < 2) || (offered < 2 && chosen.length > 0) ? null : { chosen, offered };
}
