import { useCallback, useMemo, useRef, useState } from 'react';
import type { LoadedPlan } from '../../data/plans';
import { plain } from '../../page/card/element';
import { ago, word } from '../word';
import { GrowingList } from './growing-list';
import { InitiativeLine } from './initiative-line';
import { chooseRows, EVERYTHING, type NodeRow, OUTSIDE, type PlanRow, planChoices, unfolded } from './plan-rows';
import { Select } from './select';
import { State } from './state';

/** The plan by its levels, with how many initiatives stand how; chosen by division and state. */
export function PlanView(props: {
  loaded: LoadedPlan;
  rows: readonly PlanRow[];
  onOpen: (initiative: string) => void;
}) {
  const { loaded, rows } = props;
  const [filter, setFilter] = useState(EVERYTHING);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const choices = useMemo(() => planChoices(rows), [rows]);
  const chosen = useMemo(() => chooseRows(rows, filter), [rows, filter]);
  const shown = useMemo(() => unfolded(chosen, folded), [chosen, folded]);
  const all = useMemo(() => countOf(rows), [rows]);
  // Lines are drawn again only when they change, so what they call stays the same.
  const opening = useRef(props.onOpen);
  opening.current = props.onOpen;
  const onOpen = useCallback((id: string) => opening.current(id), []);
  const onFold = useCallback((id: string) => {
    setFolded((old) => {
      const next = new Set(old);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);
  const nodes = rows.filter(({ kind }) => kind === 'node');
  const { title, organization, levels } = loaded.list;
  return (
    <>
      <h2>{plain(title ?? loaded.name, 120)}</h2>
      <p className="soft">
        {[organization ?? '', levels.join(' › ')].map((part) => (part === '' ? '' : `${part} ・ `)).join('')}
        <span className="together">{age(loaded)}</span>
      </p>
      {loaded.problem !== null && <p className="warn">{loaded.problem}</p>}
      <div className="filters">
        <Select
          label={word('division')}
          value={filter.division}
          choices={choices.divisions}
          none={word('noDivision')}
          onChange={(division) => setFilter({ ...filter, division })}
        />
        <Select
          label={word('state')}
          value={filter.state}
          choices={choices.states}
          none={word('noState')}
          onChange={(state) => setFilter({ ...filter, state })}
        />
        {nodes.length > 1 && (
          <button
            type="button"
            onClick={() => setFolded(folded.size > 0 ? new Set() : new Set(nodes.map(({ id }) => id)))}
          >
            {folded.size > 0 ? word('unfoldAll') : word('foldAll')}
          </button>
        )}
      </div>
      <p role="status" className="soft">
        {word('shown', { shown: countOf(chosen), of: all })}
      </p>
      {chosen.length === 0 && (
        <>
          <p>{word('nothingFits')}</p>
          <button type="button" onClick={() => setFilter(EVERYTHING)}>
            {word('showAll')}
          </button>
        </>
      )}
      <GrowingList
        items={shown}
        resetKey={`${loaded.source} ${loaded.issued} ${filter.division} ${filter.state}`}
        label={word('plan')}
        draw={(row) =>
          row.kind === 'node' ? (
            <NodeLine key={`node ${row.id}`} row={row} isFolded={folded.has(row.id)} onFold={onFold} />
          ) : (
            <InitiativeLine key={row.id} row={row} onOpen={onOpen} />
          )
        }
      />
    </>
  );
}

function NodeLine({ row, isFolded, onFold }: { row: NodeRow; isFolded: boolean; onFold: (id: string) => void }) {
  return (
    <li className="node" style={{ paddingInlineStart: `${Math.min(row.depth, 4) * 0.75}em` }}>
      <button type="button" className="line" aria-expanded={!isFolded} onClick={() => onFold(row.id)}>
        <span className="grow">
          {row.number !== null && <span className="number">{row.number}</span>}
          <span className="name">{row.id === OUTSIDE ? word('withoutNode') : plain(row.name, 200)}</span>
        </span>
        <span className="tally">
          {row.states.map(({ mark, count }) => (
            <span key={mark}>
              <State mark={mark === '' ? null : mark} />
              {count}
            </span>
          ))}
        </span>
      </button>
    </li>
  );
}

function age({ issued, fetchedAt }: LoadedPlan): string {
  return issued === null
    ? word('fetched', { when: ago(fetchedAt, Date.now()) })
    : word('issued', { date: issued.slice(0, 10) });
}

const countOf = (rows: readonly PlanRow[]) => rows.filter(({ kind }) => kind === 'initiative').length;
