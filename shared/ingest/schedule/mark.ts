import { foldWidth } from '../../text/fold';

/** What a cell of a schedule draws, apart from its words. */
export interface Mark {
  /** Words of the cell without the marks around them; '' where it only draws. */
  readonly words: string;
  /** The marks in front of the words, or all of the cell. */
  readonly before: string;
  readonly after: string;
}

const DRAWN = '→⇒➡➔►▶▷▸>＞»←⇐◀◁<＜↔⇔⟷■□▪▮█▬●○◎◯〇━─＝=～〜~★☆▲△▼▽◆◇✓✔レ|｜├┤┣┫┠┨';
const LEADING = new RegExp(
  `^[${quoted(DRAWN)}\\s　*＊－—–―ー-]*[${quoted(DRAWN)}*＊][${quoted(DRAWN)}\\s　*＊－—–―ー-]*`,
);
const TRAILING = /[\s　－—–―-]*[→⇒➡➔►▶▷＞>←]+[\s　]*$/;
const ONLY = new RegExp(`^[${quoted(DRAWN)}\\s　*＊－—–―ー-]+$`);
const NOTHING = /^[-－—–―ー‐/／×✕✗]$/;
const HEAD = /[→⇒➡➔►▶▷▸>＞»]/;
const TAIL = /[←⇐◀◁<＜]/;
const BOTH = /[↔⇔⟷]/;

/** Splits a cell into its marks and its words: ●稼働 → ● and 稼働; 検討→ → 検討 and →. */
export function markOf(text: string): Mark {
  const trimmed = text.trim();
  if (ONLY.test(trimmed)) return { words: '', before: trimmed, after: '' };
  const before = LEADING.exec(trimmed)?.[0] ?? '';
  // 〇〇サービス and <仮称>… begin with a sign that belongs to the words.
  const belongs = /^[〇○◯]{2}/.test(trimmed) || /^[<＜][^>＞]*[>＞]/.test(trimmed) || /^[~～〜|｜=＝]/.test(trimmed);
  const rest = belongs ? trimmed : trimmed.slice(before.length);
  const after = TRAILING.exec(rest)?.[0] ?? '';
  return {
    words: rest.slice(0, rest.length - after.length),
    before: belongs ? '' : before.trim(),
    after: after.trim(),
  };
}

/** True where the cell only draws: → ▶ ■ ● ○ ＝ ←→ ━ ◆ ★ △ … */
export function isDrawn(text: string): boolean {
  return text.trim() !== '' && ONLY.test(text.trim()) && !isNothing(text);
}

/** － or ×: in this time nothing is planned. */
export function isNothing(text: string): boolean {
  return NOTHING.test(foldWidth(text).trim());
}

/** 〃 and 同左 in a schedule: as in the time before. */
export function goesOn(text: string): boolean {
  return /^(?:〃|々|同左|″)$/.test(text.trim());
}

/** An arrow that shows where a bar begins, and not where it ended on paper. */
export function isArrow(marks: string): boolean {
  return HEAD.test(marks) && !TAIL.test(marks) && !BOTH.test(marks);
}

/** ← or |←: the left end of a bar whose right end stands further on. */
export function opensBar(marks: string): boolean {
  return TAIL.test(marks) && !HEAD.test(marks);
}

/** → that may close a bar opened by ←. */
export function closesBar(marks: string): boolean {
  return HEAD.test(marks) && !TAIL.test(marks);
}

function quoted(characters: string): string {
  return characters.replace(/[\]\\^-]/g, '\\$&');
}
