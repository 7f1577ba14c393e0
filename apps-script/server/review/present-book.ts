import { preset } from '../../../shared/assess/presets';
import type { RuleSet } from '../../../shared/assess/rule-set';
import type { Action, PlanNode } from '../../../shared/plan/model';
import { readPeriod } from '../../../shared/workbook/read-back/period';
import {
  type PresentInitiatives,
  readActions,
  readInitiatives,
  readNodes,
} from '../../../shared/workbook/read-back/present-plan';
import { type PresentSeries, readSeries } from '../../../shared/workbook/read-back/present-series';
import type { PresentCells } from '../../../shared/workbook/read-back/present-table';
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

  get rules(): RuleSet {
    return preset(this.kept.settings.ruleSet);
  }

  /** First and last fiscal year, as 設定 says. */
  period(): { readonly from: number; readonly to: number } | null {
    return this.kept.settings.period ?? readPeriod(this.cells(SHEETS.settings));
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

  actions(): Action[] {
    return readActions(this.cells(SHEETS.actions));
  }

  findingCells(): PresentCells {
    return this.cells(SHEETS.findings);
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
