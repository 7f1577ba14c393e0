import type { FiscalYear } from '../../calendar/fiscal-year';
import type { Attribute, Provenance, SourcedText } from '../../plan/model';
import { foldKey } from '../../text/fold';
import type {
  DraftAction,
  DraftIndicator,
  DraftInitiative,
  DraftNodeText,
  DraftPath,
  DraftStatedCost,
  DraftStatedCount,
  DraftValue,
} from '../draft';

/** An indicator while its cells are being collected. */
export interface OpenIndicator {
  readonly kind: DraftIndicator['kind'];
  readonly owner: DraftIndicator['owner'];
  name: string;
  unit: string | null;
  baseline: DraftIndicator['baseline'];
  readonly targets: Record<string, DraftValue>;
  readonly actuals: Record<string, DraftValue>;
  finalYear: FiscalYear | null;
  readonly statedGrades: Record<string, SourcedText>;
  readonly attributes: Attribute[];
  readonly source: Provenance | null;
}

/** A DraftInitiative whose simple fields may still be filled in by later rows. */
export type OpenInitiative = { -readonly [Key in keyof DraftInitiative]: DraftInitiative[Key] };

export type Owner = DraftIndicator['owner'];

/** Collects what the rows of one region give; rows that speak of the same 事業 meet here. */
export class DraftBuilder {
  readonly initiatives: OpenInitiative[] = [];
  readonly indicators: OpenIndicator[] = [];
  readonly actions: DraftAction[] = [];
  readonly statedCounts: DraftStatedCount[] = [];
  readonly statedCosts: DraftStatedCost[] = [];
  readonly nodeTexts: DraftNodeText[] = [];
  readonly #nodes = new Map<string, DraftPath>();
  readonly #initiatives = new Map<string, OpenInitiative>();
  readonly #indicators = new Map<string, OpenIndicator[]>();

  get nodes(): DraftPath[] {
    return [...this.#nodes.values()];
  }

  node(path: DraftPath): void {
    const key = pathKey(path);
    if (path.length > 0 && !this.#nodes.has(key)) this.#nodes.set(key, path);
  }

  /** The initiative of that name under that path; a new one where there is none yet. */
  initiative(
    path: DraftPath,
    name: string,
    number: string | null,
    priority: boolean | null,
    source: Provenance,
  ): OpenInitiative {
    const key = `${pathKey(path)}\u0002${foldKey(name)}`;
    const known = this.#initiatives.get(key);
    if (known) return known;
    const made: OpenInitiative = {
      key: `${this.initiatives.length}`,
      path,
      number,
      name,
      classification: null,
      priority,
      leadDivisions: [],
      supportingDivisions: [],
      tags: [],
      statedProgress: {},
      actionTexts: {},
      costs: [],
      attributes: [],
      source,
    };
    this.#initiatives.set(key, made);
    this.initiatives.push(made);
    return made;
  }

  /** `measures`: a goal's indicator is its KGI, unless its heading calls it a KPI. */
  indicator(
    owner: Owner,
    name: string,
    unit: string | null,
    source: Provenance,
    measures: OpenIndicator['kind'] = 'KGI',
  ): OpenIndicator {
    const made: OpenIndicator = {
      kind: owner.type === 'initiative' || owner.type === 'named' ? 'KPI' : owner.type === 'node' ? measures : 'KGI',
      owner,
      name,
      unit,
      baseline: null,
      targets: {},
      actuals: {},
      finalYear: null,
      statedGrades: {},
      attributes: [],
      source,
    };
    this.indicators.push(made);
    const key = indicatorKey(owner, name);
    const present = this.#indicators.get(key);
    if (present) present.push(made);
    else this.#indicators.set(key, [made]);
    return made;
  }

  /** Indicators of that owner and name, in order of appearance. */
  indicatorsNamed(owner: Owner, name: string): readonly OpenIndicator[] {
    return this.#indicators.get(indicatorKey(owner, name)) ?? [];
  }
}

export function pathKey(path: DraftPath): string {
  return path
    .map((step) => `${step.level}\u0001${step.name === '' ? `#${step.number ?? ''}` : foldKey(step.name)}`)
    .join('\u0003');
}

function indicatorKey(owner: Owner, name: string): string {
  const who =
    owner.type === 'initiative'
      ? owner.key
      : owner.type === 'node'
        ? pathKey(owner.path)
        : owner.type === 'named'
          ? owner.name
          : '';
  return `${owner.type}\u0002${who}\u0002${foldKey(name)}`;
}

/** A row a KPI repeats what its 事業 costs: the same amount in the same column is said once. */
export function addCost(initiative: OpenInitiative, cost: OpenInitiative['costs'][number]): void {
  const column = (cell: string): string => cell.replace(/\d+$/, '');
  const repeated = initiative.costs.some(
    ({ year, kind, yen, source }) =>
      year === cost.year && kind === cost.kind && yen === cost.yen && column(source.cell) === column(cost.source.cell),
  );
  if (!repeated) initiative.costs.push(cost);
}
