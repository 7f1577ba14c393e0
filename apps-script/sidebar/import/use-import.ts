import { useCallback, useState } from 'react';
import type { TargetPart } from '../../../shared/target/target';
import type {
  Answer,
  EndpointError,
  LikelyRename,
  Preview,
  ReadingLine,
  ReadingProfile,
  ReadReport,
  Run,
  Written,
} from '../../server/protocol';
import { useSession } from '../frame/session';
import { type Choices, needReread } from './choices';
import { type Corrections, correctionsOf, profileOf, withCorrection, withoutCorrection } from './corrections';

type WritingEndpoint = 'build' | 'refresh' | 'continueRun' | 'undo' | 'repair';

/** Where the person is on the way from their sheet to the plan workbook. */
export type ImportStep =
  | { readonly at: 'choose' }
  | { readonly at: 'reading' }
  | { readonly at: 'read' }
  | { readonly at: 'comparing' }
  | { readonly at: 'difference'; readonly preview: Preview }
  | { readonly at: 'writing'; readonly undoing: boolean; readonly progress: Extract<Written, { state: 'more' }> | null }
  | { readonly at: 'done'; readonly run: Run };

export interface Failure {
  readonly error: EndpointError;
  readonly retry: () => void;
}

const NO_ROLES: ReadonlyMap<string, string> = new Map();
const NO_CORRECTIONS: Corrections = new Map();

/** The state of 取り込み and every move in it. One failure is shown at a time, with what would try it again. */
export function useImport() {
  const { call, refresh, update, bootstrap } = useSession();
  const [step, setStep] = useState<ImportStep>({ at: 'choose' });
  const [report, setReport] = useState<ReadReport | null>(null);
  const [roles, setRoles] = useState(NO_ROLES);
  const [corrections, setCorrections] = useState(NO_CORRECTIONS);
  const [choices, setChoices] = useState<Choices>({});
  const [identities, setIdentities] = useState<Readonly<Record<string, string>>>({});
  const [failure, setFailure] = useState<Failure | null>(null);

  const go = useCallback((next: ImportStep) => {
    setFailure(null);
    setStep(next);
  }, []);

  const read = async (profile: ReadingProfile) => {
    go({ at: 'reading' });
    const sheets = profile.sheets.map(({ sheet }) => sheet);
    const answer = await call('readSheets', { sheets, profile });
    if (!answer.ok) {
      setStep({ at: 'choose' });
      setFailure({ error: answer.error, retry: () => void read(profile) });
      return;
    }
    setReport(answer.value);
    setRoles(NO_ROLES);
    setChoices(answer.value.profile.indicators ?? {});
    setIdentities(answer.value.profile.identities ?? {});
    setCorrections(correctionsOf(answer.value.profile));
    go({ at: 'read' });
  };

  const reread = () => {
    if (report) void read(profileOf(report, roles, corrections, choices, identities));
  };

  const compare = async () => {
    if (!report) return;
    go({ at: 'comparing' });
    const profile = profileOf(report, roles, corrections, choices, identities);
    const sheets = profile.sheets.map(({ sheet }) => sheet);
    const back = (error: EndpointError) => {
      setStep({ at: 'read' });
      setFailure({ error, retry: error.code === 'stale' ? reread : () => void compare() });
    };
    const answer = await call('preview', { sheets, profile });
    if (answer.ok) go({ at: 'difference', preview: answer.value });
    else back(answer.error);
  };

  /** Calls until the run is done; the server stops before Google's time limit and gives a token to go on with. */
  const finish = async (begin: () => Promise<Answer<WritingEndpoint>>, undoing: boolean, from: ImportStep) => {
    go({ at: 'writing', undoing, progress: null });
    let answer = await begin();
    while (answer.ok && answer.value.state === 'more') {
      const progress = answer.value;
      setStep({ at: 'writing', undoing, progress });
      answer = await call('continueRun', { token: progress.token });
    }
    if (answer.ok && answer.value.state === 'done') {
      update({ workbook: answer.value.workbook });
      go({ at: 'done', run: answer.value.run });
      refresh();
      return;
    }
    if (answer.ok) return;
    setStep(from);
    const stale = answer.error.code === 'stale';
    setFailure({
      error: answer.error,
      retry: stale ? () => void compare() : () => void finish(begin, undoing, from),
    });
    refresh();
  };

  const write = async (preview: Preview) => {
    if (!report) return;
    const profile = profileOf(report, roles, corrections, choices, identities);
    const given = {
      sheets: profile.sheets.map(({ sheet }) => sheet),
      profile,
      fingerprint: preview.fingerprint,
    };
    await finish(
      async () => {
        const kept = await call('confirmProfile', { profile });
        if (!kept.ok) return kept;
        return call(bootstrap.workbook.built ? 'refresh' : 'build', given);
      },
      false,
      { at: 'difference', preview },
    );
  };

  return {
    step,
    report,
    roles,
    corrections,
    choices,
    /** True where the shown reading does not have the person's latest roles and choices. */
    outdated:
      roles.size > 0 ||
      (report !== null && (needReread(report, choices) || !sameAnswers(report.profile.identities ?? {}, identities))),
    identities,
    /** Questions about names that nobody has answered yet. */
    unanswered: (report?.renames ?? []).filter(({ id }) => identities[id] === undefined).length,
    answerRename: (rename: LikelyRename, was: string) => setIdentities({ ...identities, [rename.id]: was }),
    failure,
    read,
    reread,
    compare,
    write,
    undo: (run: Run) => finish(() => call('undo', { run: run.id }), true, step),
    goOn: (token: string) => finish(() => call('continueRun', { token }), false, step),
    choose: () => go({ at: 'choose' }),
    backToReading: () => go({ at: 'read' }),
    setRole: (sheet: string, column: string, role: string) => setRoles(new Map(roles).set(`${sheet}!${column}`, role)),
    setChoices,
    correct: (line: ReadingLine, parts: readonly TargetPart[]) =>
      setCorrections(withCorrection(corrections, line, parts)),
    takeBack: (line: ReadingLine) => setCorrections(withoutCorrection(corrections, line)),
  };
}

function sameAnswers(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const ids = Object.keys({ ...one, ...other });
  return ids.every((id) => one[id] === other[id]);
}

export type ImportRun = ReturnType<typeof useImport>;
