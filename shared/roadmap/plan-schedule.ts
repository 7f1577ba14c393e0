import { eraOf, formatEra, westernYear } from '../calendar/era';
import { fiscalYear, formatFiscalYear } from '../calendar/fiscal-year';
import { parseFiscalYears } from '../calendar/parse-year';
import { foldWidth } from '../text/fold';
import { positionOfDate } from './position';
import type { Phase } from './timeline';

/** A date of the plan itself: 庁議, 議会, パブリックコメント, 策定・公表. */
export interface PlanDate {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly name: string;
}

/** What stands on the roadmap besides the plan's parts: a person states it, no source sheet does. */
export interface PlanSchedule {
  readonly phases: readonly Phase[];
  /** Dates of reviews, `YYYY-MM-DD`. */
  readonly reviews: readonly string[];
  readonly milestones: readonly PlanDate[];
}

export const NO_SCHEDULE: PlanSchedule = { phases: [], reviews: [], milestones: [] };

/** What was understood of a text with one entry a line, and the lines that were not. */
export interface ScheduleReading<Entry> {
  readonly entries: readonly Entry[];
  readonly unread: readonly string[];
}

/** 前期　令和2年度～令和3年度: name and years in any order, one phase a line. Inverse of `phaseWords`. */
export function readPhases(text: string): ScheduleReading<Phase> {
  return readLines(text, (line) => {
    const mentions = parseFiscalYears(line);
    const [first] = mentions;
    const last = mentions[mentions.length - 1];
    if (!first || !last || last.to < first.from) return null;
    const name = nameBeside(line, first.start, last.end);
    return name === '' ? null : { name, from: first.from, to: last.to };
  });
}

/** 令和7年11月6日　庁議: a date and a name, one a line. A month alone is its first day. Inverse of `planDateWords`. */
export function readPlanDates(text: string): ScheduleReading<PlanDate> {
  return readLines(text, (line) => {
    const found = dateIn(line);
    const name = found ? nameBeside(line, found.start, found.end) : '';
    return found && name !== '' ? { date: found.date, name } : null;
  });
}

/** Dates alone, one a line or divided by 、. */
export function readDates(text: string): ScheduleReading<string> {
  return readLines(text.replace(/[、,]/g, '\n'), (line) => dateIn(line)?.date ?? null);
}

export function phaseWords({ name, from, to }: Phase): string {
  return `${name}　${formatFiscalYear(from, 'ja')}～${formatFiscalYear(to, 'ja')}`;
}

export function planDateWords({ date, name }: PlanDate): string {
  return `${eraDate(date)}　${name}`;
}

/** 令和7年11月6日. The era of the year, as plans write it; a text that is no date stays as it is. */
export function eraDate(date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  return match ? `${formatEra(Number(match[1]))}年${Number(match[2])}月${Number(match[3])}日` : date;
}

function readLines<Entry>(text: string, read: (line: string) => Entry | null): ScheduleReading<Entry> {
  const entries: Entry[] = [];
  const unread: string[] = [];
  for (const line of text.split(/\r\n|[\r\n]/).map((one) => foldWidth(one).trim())) {
    if (line === '') continue;
    const entry = read(line);
    if (entry === null) unread.push(line);
    else entries.push(entry);
  }
  return { entries, unread };
}

/** What stands beside the dates, without what ties it to them. */
function nameBeside(line: string, start: number, end: number): string {
  const clean = (part: string) => part.replace(/^[\s:()（）、,~〜～-]+|[\s:(（、,~〜～-]+$/g, '').trim();
  return [clean(line.slice(0, start)), clean(line.slice(end))].filter((part) => part !== '').join(' ');
}

const DATES: readonly { readonly pattern: RegExp; readonly year: (match: RegExpExecArray) => number | null }[] = [
  { pattern: /(\d{4})[-/.年] ?(\d{1,2})(?:[-/.月] ?(\d{1,2})日?|月?)/, year: (match) => Number(match[1]) },
  {
    pattern: /(令和|平成|R|H) ?(\d{1,2}|元)[-/.年] ?(\d{1,2})(?:[-/.月] ?(\d{1,2})日?|月?)/i,
    year: (match) => {
      const era = eraOf(match[1] ?? '');
      return era ? westernYear(era, match[2] === '元' ? 1 : Number(match[2])) : null;
    },
  },
];

function dateIn(line: string): { readonly date: string; readonly start: number; readonly end: number } | null {
  for (const { pattern, year } of DATES) {
    const match = pattern.exec(line);
    if (!match) continue;
    const western = year(match);
    const [month, day] = [match[match.length - 2], match[match.length - 1] ?? '1'];
    const date = `${western}-${(month ?? '').padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (western !== null && isDay(date)) return { date, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

/** A day that the calendar has. */
function isDay(date: string): boolean {
  if (positionOfDate(date) === null) return false;
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= ([31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0);
}

/** The schedule of settings as texts, one entry a line. */
export function scheduleTexts({
  phases,
  reviews,
  milestones,
}: PlanSchedule): Readonly<Record<keyof PlanSchedule, string>> {
  return {
    phases: phases.map(phaseWords).join('\n'),
    reviews: reviews.map(eraDate).join('\n'),
    milestones: milestones.map(planDateWords).join('\n'),
  };
}

/** Inverse of `scheduleTexts`; `unread` names the lines that say no date. */
export function readSchedule(texts: Readonly<Record<keyof PlanSchedule, string>>): PlanSchedule & {
  readonly unread: readonly string[];
} {
  const phases = readPhases(texts.phases);
  const reviews = readDates(texts.reviews);
  const milestones = readPlanDates(texts.milestones);
  return {
    phases: phases.entries.map(({ name, from, to }) => ({ name, from: fiscalYear(from), to: fiscalYear(to) })),
    reviews: reviews.entries,
    milestones: milestones.entries,
    unread: [...phases.unread, ...reviews.unread, ...milestones.unread],
  };
}
