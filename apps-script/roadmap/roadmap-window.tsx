import { useCallback, useEffect, useState } from 'react';
import { type Locale, say } from '../../shared/messages/define';
import { roadmapWindowWords as words } from '../../shared/messages/roadmap-window';
import { readSnapshot, sayRefusal } from '../../shared/snapshot/read';
import { Roadmap } from '../../shared/ui/roadmap/roadmap';
import { type SnapshotRoadmap, snapshotRoadmap } from '../../shared/ui/roadmap/snapshot-roadmap';
import { callServer } from '../sidebar/server';

type State =
  | { readonly is: 'loading' }
  | { readonly is: 'failed'; readonly message: string; readonly mend: string }
  | { readonly is: 'drawn'; readonly roadmap: SnapshotRoadmap; readonly built: boolean; readonly locale: Locale };

/** The plan's roadmap in a window over the grid. It shows what stands in the sheets now; 「読み直す」 fetches it again. */
export function RoadmapWindow() {
  const [state, setState] = useState<State>({ is: 'loading' });
  const [round, setRound] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each round fetches anew
  useEffect(() => {
    let live = true;
    callServer('roadmap', {}).then((answer) => {
      if (!live) return;
      if (!answer.ok) setState({ is: 'failed', ...answer.error });
      else setState(stateOf(answer.value));
    });
    return () => {
      live = false;
    };
  }, [round]);

  const again = useCallback(() => {
    setState({ is: 'loading' });
    setRound((before) => before + 1);
  }, []);
  const locale = state.is === 'drawn' ? state.locale : 'ja';
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);

  if (state.is === 'loading') return <p role="status">{say(words.loading, locale, {})}</p>;
  if (state.is === 'failed')
    return (
      <div role="alert">
        <p>{state.message}</p>
        <p>{state.mend}</p>
        <button type="button" className="button" onClick={again}>
          {say(words.again, locale, {})}
        </button>
      </div>
    );
  const { plan, timeline, content, milestones } = state.roadmap;
  return (
    <main aria-label={say(words.roadmap, locale, {})}>
      <header>
        <h1>{plan.title ?? say(words.untitled, locale, {})}</h1>
        <button type="button" className="button" onClick={again}>
          {say(words.again, locale, {})}
        </button>
      </header>
      <p className="quiet">{say(state.built ? words.fromWorkbook : words.fromSheets, locale, {})}</p>
      <Roadmap
        key={round}
        {...{ timeline, content, milestones, locale }}
        title={[plan.title, say(words.roadmap, locale, {})].filter(Boolean).join('　')}
      />
    </main>
  );
}

function stateOf(value: { json: string; today: string; locale: Locale; built: boolean }): State {
  const read = readSnapshot(value.json);
  if (!read.ok) {
    const mend = say(words.again, value.locale, {});
    return { is: 'failed', message: sayRefusal(read.refusal, value.locale), mend };
  }
  return {
    is: 'drawn',
    roadmap: snapshotRoadmap(read.snapshot, value.today),
    built: value.built,
    locale: value.locale,
  };
}
