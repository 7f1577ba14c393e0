import { ingestMessages } from '../../messages/ingest';
import { bareInitiative } from '../../plan/bare-initiative';
import type { IdRegister } from '../../plan/identity';
import type { Indicator, Initiative, ReferenceTable } from '../../plan/model';
import { foldKey } from '../../text/fold';
import type { Draft, DraftIndicator, DraftInitiative } from '../draft';
import type { ReadingProfile } from '../profile';
import { dateValues, type Unplaced } from './date-values';
import { settleIndicator } from './settle-indicator';

export interface AssembledReferences {
  readonly tables: ReferenceTable[];
  readonly indicators: Indicator[];
}

/** Tables about another plan: their initiatives stay in them, their indicators follow the plan's own. */
export function assembleReferences(
  drafts: readonly Draft[],
  ids: IdRegister,
  profile: ReadingProfile,
  unplaced: Unplaced[],
): AssembledReferences {
  const tables = new Map<string, { id: string; title: string; initiatives: Initiative[] }>();
  const indicators: Indicator[] = [];
  for (const draft of drafts) {
    const title = draft.reference ?? '';
    const table = tables.get(foldKey(title)) ?? { id: ids.reference(title), title, initiatives: [] };
    tables.set(foldKey(title), table);
    const owners = new Map<string, string>();
    for (const initiative of draft.initiatives) {
      const settled = settleReference(initiative, title, ids);
      table.initiatives.push(settled);
      owners.set(initiative.key, settled.id);
    }
    for (const indicator of draft.indicators) {
      const owner =
        indicator.owner.type === 'initiative'
          ? owners.get(indicator.owner.key)
          : ownerByName(indicator, table, title, ids);
      const dated = dateValues(indicator, draft.period?.to ?? null, unplaced);
      indicators.push(settleIndicator(dated, owner ?? null, ids, profile));
    }
    for (const { source } of [...draft.statedCounts, ...(draft.statedCosts ?? [])]) {
      unplaced.push({ ...source, reason: ingestMessages.unreadTotal.ja() });
    }
  }
  return { tables: [...tables.values()], indicators };
}

function settleReference(initiative: DraftInitiative, title: string, ids: IdRegister): Initiative {
  const { key: _, path, ...data } = initiative;
  const above = path.flatMap(({ level, number, name, source }) =>
    source === null
      ? []
      : [{ ...source, label: level, text: [number, name].filter((part) => part !== null && part !== '').join(' ') }],
  );
  const steps = [{ level: 'reference', number: null, name: title }, ...path];
  return {
    ...data,
    attributes: [...above, ...data.attributes],
    node: null,
    id: ids.initiative(steps, data.number, data.name),
  };
}

/** An indicator of another plan's measure: the measure stands in the table like an initiative, so that nothing is lost. */
function ownerByName(
  indicator: DraftIndicator,
  table: { title: string; initiatives: Initiative[] },
  title: string,
  ids: IdRegister,
): string {
  const path = indicator.owner.type === 'node' ? indicator.owner.path : [];
  const last = path[path.length - 1];
  const name =
    indicator.owner.type === 'named'
      ? indicator.owner.name
      : last === undefined
        ? title
        : last.name || `${last.level}${last.number ?? ''}`;
  const known = table.initiatives.find((initiative) => foldKey(initiative.name) === foldKey(name));
  if (known) return known.id;
  const id = ids.initiative(
    [{ level: 'reference', number: null, name: title }, ...path.slice(0, -1)],
    last?.number ?? null,
    name,
  );
  const made: Initiative = {
    ...bareInitiative(id, name),
    number: last?.number ?? null,
    source: last?.source ?? indicator.source,
  };
  table.initiatives.push(made);
  return made.id;
}
