import { foldWidth } from '../text/fold';
import { joinBaselines } from './baseline-beside';
import { readClauses } from './clause';
import { applyContext, type TargetContext } from './context';
import type { Draft } from './draft';
import { hasFigure, type Item, itemText, splitItems } from './items';
import { alignLast, cleanLabel } from './labels';
import { milestonePart, quantityPart, wordsPart } from './parts';
import { distinct, reason } from './reason';
import type { TargetPart, TargetReading } from './target';
import { tokenise } from './tokenise';
import type { Token } from './tokens';
import { isDash, readWords, unwrap } from './words';
import { asMeant } from './written-forms';

/** Longer cells are not target texts; only the beginning is read, and the reading says so. */
const LONGEST = 2000;

/**
 * Reads one target, result or baseline cell: what is aimed at, in base units, with comparator, change, baseline, condition and
 * sub-indicators. Width of characters makes no difference. Never throws and never returns without a part; every assumption is a
 * note, and a reading with notes is not `sure`.
 */
export function readTarget(text: string, context: TargetContext = {}): TargetReading {
  const { folded, notes: slips } = asMeant(foldWidth(text.slice(0, LONGEST)).replace(/\r\n?/g, '\n'));
  if (folded.trim() === '') return { text, parts: [wordsPart('empty')], sure: true, notes: [] };
  const drafts = applyContext(cellOf(folded), context, (other) => readTarget(other));
  const notes = distinct([...slips, ...drafts.flatMap((draft) => draft.notes)]);
  if (text.length > LONGEST) notes.push(reason('tooLong', { read: String(LONGEST) }));
  return { text, parts: drafts.map((draft) => draft.part), sure: notes.length === 0, notes };
}

/** Cells read lately: plans repeat their targets from year to year and from row to row. */
const recent = new Map<string, readonly Draft[]>();
const MOST_RECENT = 5000;
/** Long texts hardly repeat and would fill the memory. */
const REMEMBERED = 200;

/** What the text says without its row; never changed afterwards. */
function cellOf(folded: string): readonly Draft[] {
  const known = recent.get(folded);
  if (known !== undefined) return known;
  const read = readCell(folded);
  if (folded.length > REMEMBERED) return read;
  if (recent.size >= MOST_RECENT) recent.clear();
  recent.set(folded, read);
  return read;
}

/** ○件→△件: with △ as a blank to fill in, ○ is no zero either. */
const TEMPLATE = /[△□◇☆] ?(?:件|人|名|回|台|校|箇所|か所|%|円)/;

function readCell(folded: string): Draft[] {
  if (isDash(folded)) return [words(wordsPart('not_applicable'))];
  if (TEMPLATE.test(folded)) return [{ ...words(wordsPart('undecided')), notes: [reason('templateMark')] }];
  const drafts = readTokens(folded, opened(tokenise(folded)));
  return drafts.length > 0 ? drafts : [readText(folded)];
}

/** (31手続): brackets around the whole cell say nothing. */
function opened(tokens: readonly Token[]): readonly Token[] {
  const solid = tokens.filter((token) => token.type !== 'separator' && token.type !== 'break');
  const only = solid[0];
  return solid.length === 1 && only?.type === 'group' ? opened(only.tokens) : tokens;
}

function readTokens(folded: string, tokens: readonly Token[]): Draft[] {
  const items = splitItems(folded, tokens);
  const numbered = items.filter((item) => item.enumerator !== null).length;
  if (!items.some((item) => hasFigure(folded, item))) {
    return numbered >= 2
      ? items.filter((item) => !item.remark).map((item) => named(readText(itemText(folded, item)), item))
      : readLines(folded, items);
  }
  return (
    notYet(folded, items) ??
    (/[年月週]/.test(folded) ? (withinYears(folded, items) ?? postponed(folded, items)) : null) ??
    sharedPredicate(folded, items) ??
    joinBaselines(readItems(folded, items))
  );
}

/** 5年に1度の調査のため未測定: the figure only tells why there is none. */
function notYet(folded: string, items: readonly Item[]): Draft[] | null {
  const [item] = items;
  if (item === undefined || items.length > 1 || item.enumerator !== null) return null;
  const explained = /(?:ため|ので|により|であり|につき)[、 ]?[^、\d ]{0,8}(?:未[^\d ]{1,3}|なし|中|待ち|予定)$/;
  return explained.test(itemText(folded, item)) ? [readText(itemText(folded, item))] : null;
}

/** 2年で完了: how long it takes is no target where what is to happen is a step. */
function withinYears(folded: string, items: readonly Item[]): Draft[] | null {
  const [item] = items;
  if (item === undefined || items.length > 1 || item.enumerator !== null) return null;
  const text = itemText(folded, item);
  if (ROUND_IN_YEARS.test(text))
    return [{ part: wordsPart('qualitative'), notes: [reason('sentenceWithoutFigure')], bare: false }];
  const step = YEARS_FOR.exec(text)?.[1];
  if (step === undefined || /半[減分数]|倍増|[割全]|ゼロ|過半/.test(step)) return null;
  const draft = readText(step);
  return draft.part.kind === 'milestone' ? [draft] : null;
}

/** 計画を1年延長: by how long the plan itself is moved is no target. */
function postponed(folded: string, items: readonly Item[]): Draft[] | null {
  const [item] = items;
  if (item === undefined || items.length > 1 || item.enumerator !== null) return null;
  if (!MOVED_BY.test(itemText(folded, item))) return null;
  return [{ part: milestonePart(null), notes: [reason('stageUnknown')], bare: false }];
}

const MOVED_BY =
  /(?:計画|期間|期限|時期|工期|実施|導入|移行|スケジュール)(?:年度)?[をはが、]? ?約?\d{1,2} ?(?:[かヶカケヵ箇]?年|[かヶカケヵ箇]月|年度|週間)間?(?:の|ほど|程度)?(?:延長|延期|繰り?延べ|先送り|後ろ倒し|遅延)(?:する|した|予定)?$/;

/** 全部署を3年で一巡: how often everything comes round. */
const ROUND_IN_YEARS =
  /^[^\d]{1,24}を\d{1,2}(?:年|か年|か月)間?(?:で|ごとに|以内に)(?:一巡|一回り|順次|巡回|見直し?|更新)[^\d]{0,8}$/;

const YEARS_FOR =
  /^(?:今後)? ?\d{1,2} ?(?:(?:[かヶカケヵ箇]?年|[かヶカケヵ箇]月)間?)(?:前倒し|繰り?上げ)?(?:で|以内に|のうちに)、? ?([^\d]*)$/;

function readItems(folded: string, items: readonly Item[]): Draft[] {
  const drafts: Draft[] = [];
  let waiting: string[] = [];
  for (const item of items) {
    const text = itemText(folded, item);
    if (item.remark) {
      appendCondition(drafts, text);
      continue;
    }
    if (hasFigure(folded, item)) {
      const read = readClauses(folded, item.tokens).map((draft, at) => (at === 0 ? named(draft, item) : draft));
      drafts.push(...withWaiting(read, waiting));
      waiting = [];
      continue;
    }
    const reading = readText(text);
    const own =
      item.enumerator !== null || item.bulleted || (reading.part.kind === 'milestone' && reading.notes.length === 0);
    if (own) drafts.push(named(saysSomething(reading) ? withLabel(reading, cleanLabel(text)) : reading, item));
    else waiting.push(text);
  }
  for (const text of waiting) appendCondition(drafts, text);
  return drafts;
}

function saysSomething({ part }: Draft): boolean {
  return part.kind === 'milestone' || part.kind === 'qualitative';
}

function withLabel(draft: Draft, label: string | null): Draft {
  return { ...draft, part: { ...draft.part, label } };
}

/** Words that stood before a figure name it, or else are its condition. */
function withWaiting(drafts: readonly Draft[], waiting: readonly string[]): Draft[] {
  const [first, ...rest] = drafts;
  const text = waiting.join(' ');
  if (first === undefined || text === '') return [...drafts];
  const label = first.part.label === null ? cleanLabel(text) : first.part.label;
  const condition = first.part.label === null ? first.part.condition : (first.part.condition ?? cleanLabel(text));
  return [{ ...first, part: { ...first.part, label, condition } }, ...rest];
}

function appendCondition(drafts: Draft[], text: string): void {
  const last = drafts[drafts.length - 1];
  if (last === undefined || text === '') return;
  const condition = last.part.condition === null ? text : `${last.part.condition}、${text}`;
  drafts[drafts.length - 1] = { ...last, part: { ...last.part, condition } };
}

/** ①A、②B、③C…が全国平均以上: names first, one predicate for all behind the last. */
function sharedPredicate(folded: string, items: readonly Item[]): Draft[] | null {
  const first = items.findIndex((item) => item.enumerator !== null);
  const run = items.slice(Math.max(first, 0)).filter((item) => item.enumerator !== null);
  const last = run[run.length - 1];
  if (first < 0 || last === undefined || run.length < 2 || items[items.length - 1] !== last) return null;
  const names = run.slice(0, -1);
  const listed = names.every(
    (item) => !hasFigure(folded, item) && /[、,・]$|及び$|並びに$|と$/.test(itemText(folded, item)),
  );
  if (!listed || !hasFigure(folded, last)) return null;
  const predicate = readClauses(folded, last.tokens);
  const head = predicate[0];
  if (predicate.length !== 1 || head === undefined) return null;
  const labels = names.map((item) => itemText(folded, item).replace(/(?:[、,・]|及び|並びに|と)$/, ''));
  const all = [...labels, alignLast(labels, itemText(folded, last))];
  return run.map((item, at) => ({
    ...head,
    part: { ...head.part, label: `${item.enumerator ?? ''}${all[at] ?? ''}` },
    notes: [...head.notes, reason('sharedTarget')],
  }));
}

/** A cell without any figure is one part, however many lines it has. */
function readLines(folded: string, items: readonly Item[]): Draft[] {
  const texts = items.filter((item) => !item.remark).map((item) => itemText(folded, item));
  if (texts.length === 0) return [];
  const drafts = texts.map(readText);
  const [first] = drafts;
  if (first === undefined) return [];
  const last = drafts[drafts.length - 1] ?? first;
  if (drafts.length === 1) return [first];
  if (drafts.every((draft) => draft.part.kind === first.part.kind)) {
    return [{ ...last, notes: distinct(drafts.flatMap((draft) => draft.notes)) }];
  }
  if (first.part.kind === 'undecided' || first.part.kind === 'not_applicable') {
    return [{ ...first, part: { ...first.part, condition: texts.slice(1).join(' ') } }];
  }
  return [{ part: wordsPart('qualitative'), notes: [reason('linesOfWords')], bare: false }];
}

function readText(written: string): Draft {
  const text = written.replace(/^(?:最終|年度)?目標値? ?[:：] ?/, '');
  const dashed = /^([-—–―－ー‐−])(?: ?)[(（]([^()（）]*)[)）]$/.exec(text.trim());
  if (dashed !== null) return words(wordsPart('not_applicable', { condition: dashed[2] ?? null }));
  const reading = readWords(text);
  const notes = reading.note === null ? [] : [reading.note];
  switch (reading.kind) {
    case 'milestone':
      return { part: milestonePart(reading.stage), notes, bare: false };
    case 'zero':
      return words(
        quantityPart({ kind: 'numeric', value: 0, unit: reading.unit, comparator: '=', label: reading.label }),
      );
    case 'all':
      return {
        part: quantityPart({ kind: 'percent', value: 100, unit: '%', comparator: '=', condition: unwrap(text) }),
        notes,
        bare: false,
      };
    case 'relative_to_baseline': {
      const { comparator, baseline } = reading;
      const change = comparator === 'increase' || comparator === 'decrease' ? comparator : null;
      return { part: quantityPart({ kind: 'relative_to_baseline', comparator, change, baseline }), notes, bare: false };
    }
    default:
      return { part: wordsPart(reading.kind, { change: reading.change ?? null }), notes, bare: false };
  }
}

function words(part: TargetPart): Draft {
  return { part, notes: [], bare: false };
}

function named(draft: Draft, item: Item): Draft {
  if (item.enumerator === null) return draft;
  return { ...draft, bare: false, part: { ...draft.part, label: `${item.enumerator}${draft.part.label ?? ''}` } };
}
