import type { FiscalYear } from '../../../shared/calendar/fiscal-year';
import type { Action, PlanNode } from '../../../shared/plan/model';
import { PAGES_HEADING } from '../../../shared/snapshot/extras';
import { fiscalPeriod, type WorkbookContent } from '../../../shared/workbook/read-back/overlay-plan';
import { readPeriod, readSetting } from '../../../shared/workbook/read-back/period';
import {
  type PresentInitiatives,
  readActions,
  readInitiatives,
  readNodes,
} from '../../../shared/workbook/read-back/present-plan';
import { type PresentSeries, readOwners, readSeries } from '../../../shared/workbook/read-back/present-series';
import { type PresentCells, PresentTable } from '../../../shared/workbook/read-back/present-table';
import { SHEETS } from '../../../shared/workbook/sheet-names';
import type { Door, DoorSheet } from '../door';
import { Failure } from '../failure';
import type { Kept } from '../kept';
import type { State } from '../run/state';

/**
 * The plan as its own workbook says it. Once the workbook stands it is the truth: what people type there counts at once, and the city's
 * source sheet comes in only through an import. Each sheet is read when it is first asked for.
 */
export class PresentBook {
  readonly #sheets: ReadonlyMap<number, DoorSheet>;
  readonly #cells = new Map<string, PresentCells>();

  constructor(
    door: Door,
    private readonly state: State,
    private readonly kept: Kept,
  ) {
    if (Object.keys(state.made.sheets).length === 0) throw new Failure('not-built');
    this.#sheets = new Map(door.sheets().map((sheet) => [sheet.id, sheet]));
  }

  /** First and last fiscal year, as 設定 says. */
  period(): { readonly from: number; readonly to: number } | null {
    return this.kept.settings.period ?? readPeriod(this.cells(SHEETS.settings));
  }

  fiscalPeriod(): { from: FiscalYear; to: FiscalYear } | null {
    return fiscalPeriod(this.period());
  }

  /** Every text of 設定, for what stands there besides the period. */
  setting(label: string): string | null {
    return readSetting(this.cells(SHEETS.settings), label);
  }

  /** 事業. Throws `sheet-missing` where it is gone or has lost its headings. */
  initiatives(): PresentInitiatives {
    const found = readInitiatives(this.cells(SHEETS.initiatives, true));
    if (!found) throw new Failure('sheet-missing', { sheet: `${SHEETS.initiatives}（ID・主管課の見出し）` });
    return found;
  }

  nodes(): { readonly levels: readonly string[]; readonly nodes: readonly PlanNode[] } {
    return readNodes(this.cells(SHEETS.tree));
  }

  /** Rows of 指標; of some owners only, where they are named. */
  series(owners?: ReadonlySet<string>): PresentSeries[] {
    return readSeries(this.cells(SHEETS.indicators), this.period(), owners);
  }

  /** Which initiative or node each indicator belongs to, without reading its figures. */
  indicatorOwners(): { readonly indicator: string; readonly owner: string | null }[] {
    return readOwners(this.cells(SHEETS.indicators));
  }

  /** Of one initiative only, where it is named. */
  actions(initiative?: string): Action[] {
    return readActions(this.cells(SHEETS.actions), initiative);
  }

  /** 用語集 as texts, for the reader of glossaries. */
  glossaryRows(): string[][] {
    return this.cells(SHEETS.glossary).map((line) => line.map(String));
  }

  /** What people wrote under 関連ページ in 事業, and where each initiative stands. */
  initiativePlaces(): { readonly id: string; readonly row: number; readonly pages: string }[] {
    const table = PresentTable.find(this.cells(SHEETS.initiatives), ['ID', '区分', '主管課']);
    const column = table?.column(PAGES_HEADING) ?? -1;
    return (table?.rows() ?? []).map((row) => ({ id: row.id, row: row.row, pages: row.text(column) }));
  }

  /** Google's number of a generated sheet, for links; null where it is gone. */
  sheetNumber(name: string): number | null {
    return this.#sheets.get(this.state.made.sheets[name] ?? Number.NaN)?.id ?? null;
  }

  findingCells(): PresentCells {
    return this.cells(SHEETS.findings);
  }

  /** Every sheet of the plan. */
  content(): WorkbookContent {
    const { leaf, initiatives } = this.initiatives();
    const { levels, nodes } = this.nodes();
    return {
      title: this.setting('計画名'),
      organization: this.setting('団体'),
      period: this.period(),
      levels: [...levels, leaf],
      nodes,
      initiatives: initiatives.map(({ row: _, ...initiative }) => initiative),
      series: this.series(),
      actions: this.actions(),
    };
  }

  /** A missing sheet is empty, unless it is needed. */
  private cells(name: string, needed = false): PresentCells {
    const known = this.#cells.get(name);
    if (known) return known;
    const sheet = this.#sheets.get(this.state.made.sheets[name] ?? Number.NaN);
    if (!sheet && needed) throw new Failure('sheet-missing', { sheet: name });
    const cells: PresentCells = sheet ? sheet.readValues() : [];
    this.#cells.set(name, cells);
    return cells;
  }
}
