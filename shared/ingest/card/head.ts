import type { FiscalYear } from '../../calendar/fiscal-year';
import type { DraftStep } from '../draft';
import type { CellLedger } from '../ledger';
import { isAside, rowTextKind } from '../list/row-text';
import { yenOf } from '../money';
import { plainText } from '../plain-text';
import { readTitle, type TitleReading } from '../title';
import type { Entry } from './entry';
import type { Card } from './find-cards';
import type { Label } from './label';
import { bandOf } from './name';
import type { CardRows } from './rows';

/** The title of a card says how it is called; only these words speak of the plan. */
const PLAN_TITLE = /計画|戦略|プラン|ビジョン|構想|大綱/;
const PLAN_WORDS = /計画|戦略|プラン|ビジョン|構想|大綱|年度/;

/** What stands above the first label of a card. */
export interface CardHead {
  /** First row below it. */
  readonly next: number;
  readonly titles: readonly string[];
  /** Labels with their value that stand among the titles: <事業区分A>. */
  readonly entries: readonly Entry[];
  readonly year: FiscalYear | null;
  readonly yen: number | null;
}

/** Reads the title rows of one card after another, and keeps what they say of the plan and of the levels that follow. */
export class HeadReader {
  #title: TitleReading | null = null;
  #bands: { step: DraftStep; rank: number }[] = [];

  constructor(
    readonly rows: CardRows,
    readonly ledger: CellLedger,
  ) {}

  get title(): TitleReading {
    return this.#title ?? NO_TITLE;
  }

  /** Levels named between the cards, from the top: they hold until another of their depth is named. */
  get bands(): DraftStep[] {
    return this.#bands.map(({ step }) => step);
  }

  /** Title rows above the first label of a card: the plan's title, bands that name a level, the card's own title. */
  read(card: Card): {
    next: number;
    titles: string[];
    entries: Entry[];
    year: FiscalYear | null;
    yen: number | null;
  } {
    const { rows, ledger } = this;
    const { sheet } = rows;
    const titles: string[] = [];
    const entries: Entry[] = [];
    let yen: number | null = null;
    let row = card.top;
    for (; row <= card.bottom; row++) {
      const tokens = rows.at(row);
      if (tokens.length === 0) continue;
      const starts = tokens.some(({ label }) => label?.sure) || tokens.length > 3;
      if (starts && !isBandRow(rows, row)) break;
      for (const { column } of tokens) {
        const text = sheet.text(row, column);
        yen ??= /単位/.test(text) ? yenOf(text) : null;
        const band = tokens.length <= 2 ? bandOf(text, sheet.place(row, column)) : null;
        if (band !== null) {
          this.#band(band);
          ledger.read(row, column);
          continue;
        }
        for (const piece of piecesOf(text)) {
          const entry = this.#inlineEntry(row, column, piece);
          if (entry !== null) entries.push(entry);
          else if (!isAside(piece) && rowTextKind(piece) !== 'note') titles.push(piece);
        }
        ledger.decoration(row, column);
      }
    }
    const own = card.anchor === null ? titles[titles.length - 1] : undefined;
    const title = this.tell(titles.filter((text) => text !== own && !/^[<＜〈《]/.test(text)));
    return { next: row, titles, entries, year: title.year, yen };
  }

  /** Keeps what title rows say of the plan: its name, the city, the period. */
  tell(titles: readonly string[]): TitleReading {
    const title = readTitle(titles.filter((text) => PLAN_WORDS.test(text)));
    const plan = title.title !== null && PLAN_TITLE.test(title.title) ? title.title : null;
    const tells = plan !== null || title.organization !== null || title.period !== null;
    if (tells) this.#title ??= { ...title, title: plan };
    return title;
  }

  /** 事業区分A(重点事業): a label and its value without a sign between them. */
  #inlineEntry(row: number, column: number, text: string): Entry | null {
    const { rows } = this;
    const bare = text.replace(/^[<＜〈《【\s]+|[>＞〉》】\s]+$/g, '');
    for (let length = 2; length <= 8 && length < bare.length; length++) {
      const rest = bare.slice(length).trim();
      if (!/^[A-ZＡ-Ｚa-zⅠ-Ⅹ①-⑨\d]/.test(rest) || rest.length > 14) continue;
      const heading = rows.reader.read(bare.slice(0, length));
      if (heading?.role !== 'classification' || !heading.sure) continue;
      const label: Label = {
        row,
        column,
        text: bare.slice(0, length),
        key: heading.key,
        role: heading.role,
        heading,
        sure: true,
        inline: rest,
        marked: true,
      };
      return { label, cells: [{ row, column }] };
    }
    return null;
  }

  #band(band: { step: DraftStep; rank: number }): void {
    this.#bands = [...this.#bands.filter(({ rank }) => rank < band.rank), band];
  }
}

const NO_TITLE: TitleReading = { title: null, organization: null, period: null, year: null, reference: null };

function isBandRow(rows: CardRows, row: number): boolean {
  const tokens = rows.at(row);
  const only = tokens[0];
  return (
    tokens.length === 1 &&
    only !== undefined &&
    only.label?.inline == null &&
    bandOf(rows.sheet.text(row, only.column), rows.sheet.place(row, only.column)) !== null &&
    !(only.label?.sure ?? false)
  );
}

/** <公共施設台帳の活用> <事業区分A(重点事業)> in one cell are two titles. */
function piecesOf(text: string): string[] {
  const plain = plainText(text).replace(/^#+\s*/, '');
  const pieces = plain.match(/[<＜〈《【][^<＜〈《【>＞〉》】]+[>＞〉》】]/g);
  return pieces !== null &&
    pieces.length > 1 &&
    pieces.join('').length >= plain.replace(/\s/g, '').length - pieces.length * 2
    ? pieces
    : [plain];
}
