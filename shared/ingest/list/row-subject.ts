import type { FiscalYear } from '../../calendar/fiscal-year';
import type { Attribute } from '../../plan/model';
import type { moneyRowWords } from '../money';
import type { SeriesKind } from './column-content';
import type { OpenIndicator, OpenInitiative, Owner } from './draft-builder';

/** Of whom a row speaks. */
export interface RowSubject {
  readonly initiative: OpenInitiative | null;
  readonly owner: Owner | null;
  readonly indicator: OpenIndicator | null;
  /** Which of the row's indicators it is, where several stand beside each other. */
  readonly slot: number;
  /** Takes a text about the row's goal or measure. */
  readonly sayOfNode: ((text: Attribute) => void) | null;
  /** True where the row's blank cells are blank years of the indicator. */
  readonly opened: boolean;
  /** What the row's figures are, where a column says it row by row. */
  readonly series: SeriesKind | null;
  /** The words of the row's series column: 達成率. */
  readonly seriesText: string;
  /** The row gives money: 事業費（千円） in the place of an indicator or beside 決算額. Yen where the words name a unit. */
  readonly money: ReturnType<typeof moneyRowWords>;
  /** The row's year, where a column says it. */
  readonly year: FiscalYear | null;
}
