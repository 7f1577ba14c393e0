import type { ReviewPeriod } from './cycle';
import type { ProgressGrade } from './decision';
import { periodLabel } from './log-row';

/** An initiative as it goes out to its division in a 依頼シート. */
export interface RequestedInitiative {
  readonly initiative: string;
  /** Number of its log entries when the sheet was made: what has come since is a conflict. */
  readonly revision: number;
  readonly name: string;
  readonly division: string;
  readonly progress: ProgressGrade | null;
  readonly view: string;
  readonly indicators: readonly {
    readonly id: string;
    readonly name: string;
    readonly target: string;
    readonly actual: string;
  }[];
}

/** What a division has written. */
export interface FilledInitiative {
  /** Row of the sheet, from 1. */
  readonly row: number;
  readonly initiative: string;
  readonly revision: number;
  readonly name: string;
  readonly progress: string;
  readonly view: string;
  readonly actuals: readonly {
    readonly row: number;
    readonly indicator: string;
    readonly before: string;
    readonly text: string;
  }[];
}

const COLUMNS = [
  '事業名',
  '主管課',
  '進捗（○・△・×）',
  '見解',
  '指標名',
  '目標',
  '実績',
  '実績（作成時）',
  '事業ID',
  '版',
  '指標ID',
] as const;
const FIRST_ROW = 4;

/** Layout of the sheet, for whoever writes the file. */
export const REQUEST_LAYOUT = {
  name: '依頼シート',
  headerRows: FIRST_ROW - 1,
  widths: [32, 14, 12, 44, 30, 22, 14, 14, 12, 6, 14],
  inputs: [2, 3, 6],
} as const;

/** 依頼シート: for divisions outside Google. One row an indicator; the first row of an initiative takes 進捗 and 見解. */
export function requestRows(period: ReviewPeriod, initiatives: readonly RequestedInitiative[]): string[][] {
  const blank = COLUMNS.map(() => '');
  const line = (...cells: string[]) => [...cells, ...blank].slice(0, COLUMNS.length);
  return [
    line(`見直しの依頼シート　${periodLabel(period)}`, '', '', '', '', '', '', '', period),
    line(
      '黄色の欄に記入して、このファイルのまま返してください。△と×は「見解」も書きます。ID・版の列は書き換えないでください。',
    ),
    [...COLUMNS],
    ...initiatives.flatMap((one) => {
      const indicators = one.indicators.length > 0 ? one.indicators : [{ id: '', name: '', target: '', actual: '' }];
      return indicators.map((indicator, index) => [
        index === 0 ? one.name : '',
        index === 0 ? one.division : '',
        index === 0 ? (one.progress ?? '') : '',
        index === 0 ? one.view : '',
        indicator.name,
        indicator.target,
        indicator.actual,
        indicator.actual,
        one.initiative,
        String(one.revision),
        indicator.id,
      ]);
    }),
  ];
}

export type RequestReading =
  | { readonly ok: true; readonly period: ReviewPeriod; readonly initiatives: readonly FilledInitiative[] }
  | { readonly ok: false; readonly reason: 'notOurs' | 'noRows' };

/** Reads a 依頼シート that came back. Columns are known by heading, rows by their IDs: people may have sorted or hidden them. */
export function readRequestRows(rows: readonly (readonly string[])[]): RequestReading {
  const header = rows.findIndex((row) => row.includes('事業ID') && row.includes('見解') && row.includes('版'));
  const at = Object.fromEntries(COLUMNS.map((heading) => [heading, rows[header]?.indexOf(heading) ?? -1]));
  const period = rows
    .slice(0, Math.max(0, header))
    .flat()
    .find((text) => /^\d{4}H[12]$/.test(text.trim()));
  if (header < 0 || period === undefined) return { ok: false, reason: 'notOurs' };
  const found = new Map<string, { -readonly [Key in keyof FilledInitiative]: FilledInitiative[Key] }>();
  for (const [index, line] of rows.entries()) {
    if (index <= header) continue;
    const text = (heading: (typeof COLUMNS)[number]) => (line[at[heading] ?? -1] ?? '').trim();
    const initiative = text('事業ID');
    if (initiative === '') continue;
    const one = found.get(initiative) ?? {
      row: index + 1,
      initiative,
      revision: Number(text('版')),
      name: text('事業名'),
      progress: '',
      view: '',
      actuals: [],
    };
    found.set(initiative, one);
    one.name ||= text('事業名');
    one.progress ||= text('進捗（○・△・×）');
    one.view ||= text('見解');
    const indicator = text('指標ID');
    if (indicator !== '')
      one.actuals = [...one.actuals, { row: index + 1, indicator, before: text('実績（作成時）'), text: text('実績') }];
  }
  if (found.size === 0) return { ok: false, reason: 'noRows' };
  return { ok: true, period: period.trim(), initiatives: [...found.values()] };
}

/** How the workbook stands when a sheet comes back. */
export interface PresentInitiativeState {
  readonly revision: number;
  readonly name: string;
  readonly progress: ProgressGrade | null;
  readonly view: string;
  /** Text of 実績 by the ID of the row in 指標. */
  readonly actuals: ReadonlyMap<string, string>;
}

export type MergeStatus =
  /** Nothing was filled in, or only what stands there already. */
  | 'unchanged'
  | 'ready'
  /** Somebody recorded a decision since the sheet was made. */
  | 'conflict'
  /** The mark is none of ○ △ ×, or a △ or × has no 見解. */
  | 'invalid'
  /** The plan has no such initiative. */
  | 'unknown';

export interface MergeLine {
  readonly row: number;
  readonly initiative: string;
  readonly name: string;
  readonly status: MergeStatus;
  readonly reason: 'mark' | 'viewMissing' | null;
  readonly progress: ProgressGrade | null;
  readonly view: string;
  /** Results that the division has changed; `conflict`: the workbook changed, too, and says `present`. */
  readonly actuals: readonly {
    readonly indicator: string;
    readonly present: string;
    readonly text: string;
    readonly conflict: boolean;
  }[];
}

const MARKS: Readonly<Record<string, ProgressGrade>> = {
  '○': '○',
  〇: '○',
  '◯': '○',
  o: '○',
  '△': '△',
  '▲': '△',
  '×': '×',
  '✕': '×',
  x: '×',
};

/** Lays a filled-in sheet beside the workbook, by ID. Nothing is taken from a row that others have changed in the meantime. */
export function mergeRequest(
  filled: readonly FilledInitiative[],
  present: ReadonlyMap<string, PresentInitiativeState>,
): MergeLine[] {
  return filled.map((one): MergeLine => {
    const now = present.get(one.initiative);
    const written =
      one.progress === '' ? null : (MARKS[one.progress.normalize('NFKC').toLowerCase()] ?? MARKS[one.progress] ?? null);
    const actuals = one.actuals.flatMap(({ indicator, before, text }) => {
      const stands = now?.actuals.get(indicator) ?? '';
      if (text === '' || text === before || text === stands) return [];
      return [{ indicator, present: stands, text, conflict: stands !== before }];
    });
    const line = (status: MergeStatus, reason: MergeLine['reason'] = null): MergeLine => ({
      row: one.row,
      initiative: one.initiative,
      name: now?.name ?? one.name,
      status,
      reason,
      progress: written,
      view: one.view,
      actuals,
    });
    if (!now) return line('unknown');
    if (one.progress !== '' && written === null) return line('invalid', 'mark');
    const assessed = written !== null && (written !== now.progress || one.view !== now.view);
    if (assessed && written !== '○' && one.view === '') return line('invalid', 'viewMissing');
    if (!assessed && actuals.length === 0) return line('unchanged');
    if ((assessed && one.revision !== now.revision) || actuals.some(({ conflict }) => conflict))
      return line('conflict');
    return line('ready');
  });
}
