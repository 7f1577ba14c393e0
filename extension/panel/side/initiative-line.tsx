import { memo } from 'react';
import { plain } from '../../page/card/element';
import type { InitiativeRow } from './plan-rows';
import { State } from './state';

export type LineFacts = Pick<InitiativeRow, 'id' | 'number' | 'name' | 'divisions' | 'mark'>;

/** One initiative in a list: a press opens it. `aside` is what the list has to say of it, in lines. */
export const InitiativeLine = memo(function InitiativeLine(props: {
  row: LineFacts;
  onOpen: (id: string) => void;
  aside?: string;
  asideTone?: 'warn' | 'soft';
}) {
  const { row, onOpen, aside, asideTone = 'soft' } = props;
  return (
    <li className="initiative">
      <button type="button" className="line" data-initiative={row.id} onClick={() => onOpen(row.id)}>
        <State mark={row.mark} />
        <span className="grow">
          {row.number !== null && <span className="number">{row.number}</span>}
          <span className="name">{plain(row.name, 200)}</span>
          {row.divisions.length > 0 && <span className="soft divisions">{plain(row.divisions.join('、'), 100)}</span>}
        </span>
        {aside !== undefined && <span className={`aside ${asideTone}`}>{aside}</span>}
      </button>
    </li>
  );
});
