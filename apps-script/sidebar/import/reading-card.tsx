import { useState } from 'react';
import { fiscalYearOrNull, formatFiscalYear } from '../../../shared/calendar/fiscal-year';
import { importWords } from '../../../shared/messages/sidebar-import';
import { ReadingChip } from '../../../shared/ui/reading-chip';
import type { ReadingLine } from '../../server/protocol';
import { useSession } from '../frame/session';
import { Jump } from '../parts/jump';
import { PlanPath } from '../parts/plan-path';
import { corrected } from './corrections';
import { ReadingForm } from './reading-form';
import type { ImportRun } from './use-import';

/** One cell: whose target it is, the original, what was read, why that is not sure, and one click to put it right. */
export function ReadingCard({ run, line }: { run: ImportRun; line: ReadingLine }) {
  const { say, locale } = useSession();
  const [editing, setEditing] = useState(false);
  const now = corrected(line, run.corrections);
  const western = fiscalYearOrNull(Number(line.year));
  const what = say(importWords[line.what]);
  const heading =
    line.year && western !== null
      ? say(importWords.yearOf, { year: formatFiscalYear(western, locale), what })
      : say(importWords.yearOf, { year: line.year ?? '', what }).trim();
  return (
    <article className="reading" data-cell={line.cell}>
      <header className="reading-header">
        <div>
          <PlanPath path={line.path} />
          <p className="reading-heading">{heading}</p>
        </div>
        <Jump sheet={line.sheet} cell={line.cell} />
      </header>
      <ReadingChip reading={now} locale={locale} />
      {!now.byHand &&
        line.notes.map((note) => (
          <p key={note} className="reading-note">
            {note}
          </p>
        ))}
      {editing ? (
        <ReadingForm
          line={now}
          onCancel={() => setEditing(false)}
          onApply={(parts) => {
            run.correct(line, parts);
            setEditing(false);
          }}
        />
      ) : (
        <div className="card-actions">
          {now.byHand ? (
            <>
              <span className="by-hand">
                ✓ {say(changed(line, now.parts) ? importWords.corrected : importWords.confirmed)}
              </span>
              <button type="button" className="button button-small" onClick={() => run.takeBack(line)}>
                {say(importWords.takeBack)}
              </button>
            </>
          ) : (
            !line.sure && (
              <button type="button" className="button button-small" onClick={() => run.correct(line, line.parts)}>
                {say(importWords.confirm)}
              </button>
            )
          )}
          <button type="button" className="button button-small" onClick={() => setEditing(true)}>
            {say(importWords.correct)}
          </button>
        </div>
      )}
    </article>
  );
}

function changed(line: ReadingLine, parts: ReadingLine['parts']): boolean {
  return JSON.stringify(line.parts) !== JSON.stringify(parts);
}
