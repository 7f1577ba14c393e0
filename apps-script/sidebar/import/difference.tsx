import { frameWords } from '../../../shared/messages/sidebar';
import { importWords } from '../../../shared/messages/sidebar-import';
import type { DifferenceLine, Preview } from '../../server/protocol';
import { useSession } from '../frame/session';
import { Notice } from '../parts/banner';
import { LongList, Section } from '../parts/section';
import type { ImportRun } from './use-import';

/** Third step: what writing would change, before anything is written. */
export function Difference({ run, preview }: { run: ImportRun; preview: Preview }) {
  const { say, bootstrap, mayWrite } = useSession();
  const { built } = bootstrap.workbook;
  const { totals } = preview;
  const nothing = preview.sheets.every((sheet) => sheet.action === 'unchanged');
  const actions = {
    create: importWords.sheetCreate,
    update: importWords.sheetUpdate,
    unchanged: importWords.sheetUnchanged,
  };
  return (
    <>
      <h2>{say(importWords.differenceTitle)}</h2>
      <p className="lead">{say(built ? importWords.differenceAgain : importWords.differenceFirst)}</p>
      {nothing && <Notice tone="success">{say(importWords.noDifference)}</Notice>}
      <Section title={say(importWords.sheetsTitle)} count={preview.sheets.length} open>
        <ul className="list sheets">
          {preview.sheets.map(({ sheet, action }) => (
            <li key={sheet}>
              {sheet}
              <span className={`tag tag-${action}`}>{say(actions[action])}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Lines title={say(importWords.added)} lines={preview.added} total={totals.added} />
      <Lines title={say(importWords.changed)} lines={preview.changed} total={totals.changed} open />
      <Lines title={say(importWords.gone)} lines={preview.gone} total={totals.gone} open />
      {preview.kept.length > 0 && (
        <Section title={say(importWords.kept)} count={totals.kept}>
          <ul className="list">
            {preview.kept.map((kept) => (
              <li key={`${kept.sheet} ${kept.what}`} className="kept">
                <span>
                  {kept.sheet}: {kept.what}
                </span>
                <span className="quiet">{say(frameWords.items, kept)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <div className="actions">
        {!nothing && (
          <button
            type="button"
            className="button button-primary"
            disabled={!mayWrite}
            onClick={() => void run.write(preview)}
          >
            {say(built ? importWords.refresh : importWords.build)}
          </button>
        )}
        <button type="button" className="button" onClick={run.backToReading}>
          {say(frameWords.back)}
        </button>
      </div>
    </>
  );
}

function Lines({
  title,
  lines,
  total,
  open,
}: {
  title: string;
  lines: readonly DifferenceLine[];
  total: number;
  open?: boolean;
}) {
  const { say } = useSession();
  if (total === 0) return null;
  return (
    <Section title={title} count={total} open={open}>
      <LongList items={lines}>
        {(line, index) => (
          <li key={`${line.sheet} ${line.subject} ${line.field} ${index}`} className="difference">
            <p>
              <span className="quiet">{line.sheet}</span> {line.subject}
              {line.field && <span className="quiet"> › {line.field}</span>}
            </p>
            {(line.before !== null || line.after !== null) && (
              <dl>
                {line.before !== null && (
                  <div>
                    <dt>{say(importWords.before)}</dt>
                    <dd>
                      <del>{line.before}</del>
                    </dd>
                  </div>
                )}
                {line.after !== null && (
                  <div>
                    <dt>{say(importWords.after)}</dt>
                    <dd>
                      <ins>{line.after}</ins>
                    </dd>
                  </div>
                )}
              </dl>
            )}
          </li>
        )}
      </LongList>
    </Section>
  );
}
