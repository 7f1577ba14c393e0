import { useEffect, useMemo, useState } from 'react';
import { readSettings } from '../../data/store';
import { ask } from '../ask';
import { word } from '../word';
import { dayOf, dueReviews } from './due-reviews';
import { GrowingList } from './growing-list';
import { InitiativeLine } from './initiative-line';
import { type PlanRow, planChoices } from './plan-rows';
import { Select } from './select';

/** A review that is nearer than this stands out. */
const SOON_DAYS = 14;

/** What my division has to review next; the division is remembered. */
export function ReviewsView({ rows, onOpen }: { rows: readonly PlanRow[]; onOpen: (initiative: string) => void }) {
  const [division, setDivision] = useState<string | null>(null);
  const divisions = useMemo(() => planChoices(rows).divisions.filter((one) => one !== ''), [rows]);
  useEffect(() => {
    void readSettings().then((settings) => setDivision(settings.division));
  }, []);
  const mine = division !== null && divisions.includes(division) ? division : null;
  const due = useMemo(() => dueReviews(rows, mine, dayOf(new Date())), [rows, mine]);
  return (
    <>
      <h2>{word('reviews')}</h2>
      <div className="filters">
        <Select
          label={word('myDivision')}
          value={mine}
          choices={divisions}
          none={word('noDivision')}
          onChange={(chosen) => {
            setDivision(chosen);
            void ask({ type: 'set-division', division: chosen });
          }}
        />
      </div>
      <p role="status" className="soft">
        {due.length === 0 ? word('noReviews') : word('results', { count: due.length })}
      </p>
      <GrowingList
        items={due}
        resetKey={`${mine}`}
        label={word('reviews')}
        draw={({ row, date, days }) => (
          <InitiativeLine
            key={row.id}
            row={row}
            onOpen={onOpen}
            aside={`${date}\n${dueWords(days)}`}
            asideTone={days < SOON_DAYS ? 'warn' : 'soft'}
          />
        )}
      />
    </>
  );
}

export function dueWords(days: number): string {
  if (days === 0) return word('dueToday');
  return days < 0 ? word('overdue', { days: -days }) : word('dueIn', { days });
}
