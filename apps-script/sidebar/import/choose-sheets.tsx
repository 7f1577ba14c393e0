import { useState } from 'react';
import { importWords } from '../../../shared/messages/sidebar-import';
import type { ReadingProfile, SheetInfo } from '../../server/protocol';
import { useSession } from '../frame/session';
import { Notice } from '../parts/banner';
import { Field } from '../parts/field';
import type { ImportRun } from './use-import';
import { WorkbookCard } from './workbook-card';

const RANGE = /^[A-Z]{1,3}[1-9]\d*:[A-Z]{1,3}[1-9]\d*$/;

/** First step: which sheets, and which part of them. What was read last time stands ready. */
export function ChooseSheets({ run }: { run: ImportRun }) {
  const { say, bootstrap } = useSession();
  const readable = bootstrap.sheets.filter((sheet) => sheet.role === 'source' || sheet.role === 'other');
  const [chosen, setChosen] = useState(() => firstChoice(readable, bootstrap.profile));
  const [ranges, setRanges] = useState(
    () => new Map(bootstrap.profile?.sheets.map(({ sheet, range }) => [sheet, range ?? ''])),
  );
  const [complaint, setComplaint] = useState(false);
  const picked = readable.filter((sheet) => chosen.has(sheet.name));
  const tidy = (sheet: string) => (ranges.get(sheet) ?? '').trim().toUpperCase();
  const wrong = (sheet: string) => tidy(sheet) !== '' && !RANGE.test(tidy(sheet));

  const toggle = (name: string) => {
    const next = new Set(chosen);
    if (!next.delete(name)) next.add(name);
    setChosen(next);
    setComplaint(false);
  };
  const submit = () => {
    if (picked.length === 0 || picked.some((sheet) => wrong(sheet.name))) {
      setComplaint(true);
      return;
    }
    const sheets = picked.map(({ name }) => ({ sheet: name, range: tidy(name) || null }));
    void run.read({
      ...(bootstrap.profile ?? { version: 1, columns: [] }),
      sheets,
    });
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <WorkbookCard run={run} />
      <h2>{say(importWords.chooseTitle)}</h2>
      <p className="lead">{say(importWords.chooseHelp)}</p>
      {readable.length === 0 && (
        <Notice tone="info">
          <strong>{say(importWords.noSheets)}</strong>
          <p>{say(importWords.noSheetsHelp)}</p>
        </Notice>
      )}
      <fieldset className="choices">
        <legend className="hidden-text">{say(importWords.chooseTitle)}</legend>
        {readable.map((sheet) => (
          <SheetChoice
            key={sheet.name}
            sheet={sheet}
            chosen={chosen.has(sheet.name)}
            range={ranges.get(sheet.name) ?? ''}
            wrong={complaint && wrong(sheet.name)}
            onToggle={() => toggle(sheet.name)}
            onRange={(range) => setRanges(new Map(ranges).set(sheet.name, range))}
          />
        ))}
      </fieldset>
      {complaint && picked.length === 0 && (
        <p className="field-error" role="alert">
          {say(importWords.chooseOne)}
        </p>
      )}
      {readable.length > 0 && (
        <div className="actions">
          <button type="submit" className="button button-primary">
            {say(importWords.read)}
          </button>
        </div>
      )}
    </form>
  );
}

function SheetChoice({
  sheet,
  chosen,
  range,
  wrong,
  onToggle,
  onRange,
}: {
  sheet: SheetInfo;
  chosen: boolean;
  range: string;
  wrong: boolean;
  onToggle: () => void;
  onRange: (range: string) => void;
}) {
  const { say } = useSession();
  const marks = [
    sheet.active && importWords.inFront,
    sheet.hidden && importWords.hidden,
    sheet.role === 'source' && importWords.readBefore,
  ].filter((mark) => mark !== false);
  return (
    <div className="choice">
      <label className="choice-label">
        <input type="checkbox" checked={chosen} onChange={onToggle} />
        <span>
          <span className="choice-name">{sheet.name}</span>
          <span className="quiet">
            {say(importWords.size, sheet)}
            {marks.map((mark) => `　${say(mark)}`).join('')}
          </span>
        </span>
      </label>
      {chosen && (
        <details className="choice-range" open={range !== ''}>
          <summary>{say(importWords.rangeLimit)}</summary>
          <Field
            label={say(importWords.rangeOf, { sheet: sheet.name })}
            help={say(importWords.rangeHelp)}
            error={wrong ? say(importWords.rangeWrong) : null}
          >
            {(ties) => (
              <input
                {...ties}
                className="input"
                value={range}
                placeholder="A3:K120"
                onChange={(event) => onRange(event.target.value)}
              />
            )}
          </Field>
        </details>
      )}
    </div>
  );
}

/** Last time's sheets where they are still there, else the one in front, else the only one. */
function firstChoice(readable: readonly SheetInfo[], profile: ReadingProfile | null): ReadonlySet<string> {
  const before = readable.filter((sheet) => profile?.sheets.some((one) => one.sheet === sheet.name));
  if (before.length > 0) return new Set(before.map(({ name }) => name));
  const front = readable.find((sheet) => sheet.active) ?? (readable.length === 1 ? readable[0] : undefined);
  return new Set(front ? [front.name] : []);
}
