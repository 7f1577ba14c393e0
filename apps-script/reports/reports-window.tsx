import { useEffect, useRef, useState } from 'react';
import { TERM_REPORT_HEADINGS, TERM_REPORT_KINDS } from '../../shared/glossary/term-report';
import { type Locale, say } from '../../shared/messages/define';
import { reportsWindowWords as words } from '../../shared/messages/reports-window';
import type { EndpointError } from '../server/protocol';
import { callServer } from '../sidebar/server';
import { type ReportFile, readReportFile } from './read-report-file';

type State =
  | { readonly is: 'choosing' }
  | { readonly is: 'read' | 'writing'; readonly file: ReportFile }
  | { readonly is: 'failed'; readonly file: ReportFile; readonly error: EndpointError }
  | { readonly is: 'done'; readonly lines: readonly string[]; readonly run: string | null };

const MOST_SHOWN = 100;

/** 職員からの報告を取り込む: files are read here and shown before anything is written; what was written can be taken back here, too. */
export function ReportsWindow() {
  const [locale, setLocale] = useState<Locale>('ja');
  const [state, setState] = useState<State>({ is: 'choosing' });
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void callServer('getSettings', {}).then((answer) => answer.ok && setLocale(answer.value.settings.locale));
  }, []);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const { is } = state;
  useEffect(() => {
    if (is === 'done' || is === 'failed') told.current?.focus();
  }, [is]);

  const choose = async (files: readonly File[]) => {
    if (files.length === 0) return;
    const read = await Promise.all(
      files.map(async (file) => readReportFile(new Uint8Array(await file.arrayBuffer()), file.name, locale)),
    );
    const file = { reports: read.flatMap(({ reports }) => reports), remarks: read.flatMap(({ remarks }) => remarks) };
    setState({ is: 'read', file });
  };
  const add = async (file: ReportFile) => {
    setState({ is: 'writing', file });
    const answer = await callServer('takeReports', { locale, reports: [...file.reports] });
    if (!answer.ok) return setState({ is: 'failed', file, error: answer.error });
    const { added, known, row, written } = answer.value;
    const lines = [
      row === null ? say(words.nothingNew, locale, {}) : say(words.added, locale, { added, row }),
      ...(known > 0 && added > 0 ? [say(words.known, locale, { known })] : []),
    ];
    setState({ is: 'done', lines, run: written?.state === 'done' ? written.run.id : null });
  };
  const undo = async (run: string) => {
    const answer = await callServer('undo', { locale, run });
    const lines = answer.ok ? [say(words.undone, locale, {})] : [answer.error.message, answer.error.mend];
    setState({ is: 'done', lines, run: null });
  };

  return (
    <main aria-label={say(words.title, locale, {})}>
      <h1>{say(words.title, locale, {})}</h1>
      <p className="quiet">{say(words.lead, locale, {})}</p>
      {state.is === 'done' ? (
        <div role="status" tabIndex={-1} ref={told}>
          {state.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p className="buttons">
            {state.run !== null && (
              <button type="button" className="button" onClick={() => state.run !== null && void undo(state.run)}>
                {say(words.undo, locale, {})}
              </button>
            )}
            <button type="button" className="button" onClick={() => setState({ is: 'choosing' })}>
              {say(words.files, locale, {})}
            </button>
          </p>
        </div>
      ) : (
        <>
          <label className="files">
            <span>{say(words.choose, locale, {})}</span>
            <input
              type="file"
              multiple
              accept=".csv,.tsv,.txt,text/csv"
              disabled={is === 'writing'}
              onChange={({ target }) => void choose([...(target.files ?? [])])}
            />
          </label>
          {state.is === 'failed' && (
            <div role="alert" tabIndex={-1} ref={told}>
              <p>{state.error.message}</p>
              <p>{state.error.mend}</p>
            </div>
          )}
          {state.is !== 'choosing' && (
            <Reports file={state.file} locale={locale} writing={is === 'writing'} onAdd={() => void add(state.file)} />
          )}
        </>
      )}
    </main>
  );
}

function Reports(props: { file: ReportFile; locale: Locale; writing: boolean; onAdd: () => void }) {
  const { file, locale, writing, onAdd } = props;
  const { reports, remarks } = file;
  const count = reports.length;
  // The headings are those of the file, which the sheet's keepers know in Japanese.
  const headings = TERM_REPORT_HEADINGS.slice(0, 4);
  return (
    <>
      <div role="status">
        {count > 0 && <p>{say(words.found, locale, { count })}</p>}
        {remarks.map((remark) => (
          <p key={remark} className="warn">
            {remark}
          </p>
        ))}
      </div>
      {count > 0 && (
        <>
          <p className="buttons">
            <button type="button" className="button strong" disabled={writing} onClick={onAdd}>
              {writing ? say(words.adding, locale, {}) : say(words.add, locale, { count })}
            </button>
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
          <section className="table" aria-label={say(words.found, locale, { count })} tabIndex={0}>
            <table lang="ja">
              <thead>
                <tr>
                  {headings.map((heading) => (
                    <th key={heading} scope="col">
                      {heading}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {reports.slice(0, MOST_SHOWN).map(({ kind, term, comment, page }, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the same report may stand there twice
                  <tr key={at}>
                    <td>{TERM_REPORT_KINDS[kind]}</td>
                    <th scope="row">{term}</th>
                    <td>{comment}</td>
                    <td className="page">{page}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {count > MOST_SHOWN && <p className="quiet">{say(words.more, locale, { count: count - MOST_SHOWN })}</p>}
          </section>
        </>
      )}
    </>
  );
}
