import { renameWords } from '../../../shared/messages/sidebar-renames';
import type { LikelyRename } from '../../server/protocol';
import { useSession } from '../frame/session';
import { PlanPath } from '../parts/plan-path';
import { LongList, Section } from '../parts/section';
import type { ImportRun } from './use-import';

/** 「同じものですか？」: one question for each part that likely only has another name now. An answer is kept and can be changed. */
export function Renames({ run, renames }: { run: ImportRun; renames: readonly LikelyRename[] }) {
  const { say } = useSession();
  const open = renames.filter((rename) => answerOf(rename, run.identities) === null).length;
  return (
    <Section title={say(renameWords.title)} count={open} tone={open > 0 ? 'amber' : undefined} open>
      <p className="quiet">{say(renameWords.help)}</p>
      <LongList items={renames}>
        {(rename) => (
          <li key={rename.id}>
            <Question rename={rename} run={run} />
          </li>
        )}
      </LongList>
    </Section>
  );
}

function Question({ rename, run }: { rename: LikelyRename; run: ImportRun }) {
  const { say } = useSession();
  const answer = answerOf(rename, run.identities);
  const side = (label: string, name: string, place: string, id: string) => (
    <div>
      <dt>{label}</dt>
      <dd>
        <PlanPath path={place === '' ? name : `${place} › ${name}`} />
        <p className="quiet">ID {id}</p>
      </dd>
    </div>
  );
  return (
    <fieldset className="reading rename" data-id={rename.id}>
      <legend>{say(renameWords.ask, { kind: say(renameWords[rename.kind]) })}</legend>
      <dl>
        {side(say(renameWords.inBook), rename.nameBefore, rename.placeBefore, rename.was)}
        {side(say(renameWords.inSheet), rename.name, rename.place, rename.id)}
      </dl>
      <div className="card-actions">
        <button
          type="button"
          className="button button-small"
          aria-pressed={answer === 'same'}
          onClick={() => run.answerRename(rename, rename.was)}
        >
          {say(renameWords.same)}
        </button>
        <button
          type="button"
          className="button button-small"
          aria-pressed={answer === 'other'}
          onClick={() => run.answerRename(rename, '')}
        >
          {say(renameWords.other)}
        </button>
      </div>
    </fieldset>
  );
}

/** What the person says now, before what the server knew when it read. */
export function answerOf(
  { id }: Pick<LikelyRename, 'id'>,
  identities: Readonly<Record<string, string>>,
): 'same' | 'other' | null {
  const said = identities[id];
  if (said === undefined) return null;
  return said === '' ? 'other' : 'same';
}
