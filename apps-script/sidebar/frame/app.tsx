import { useCallback, useEffect, useMemo, useState } from 'react';
import { frameWords } from '../../../shared/messages/sidebar';
import type { Bootstrap, EndpointError } from '../../server/protocol';
import { CheckScreen } from '../check/check-screen';
import { DamageNotice } from '../check/damage-notice';
import { ImportScreen } from '../import/import-screen';
import { useImport } from '../import/use-import';
import { ErrorBanner } from '../parts/banner';
import { Loading } from '../parts/loading';
import { ReviewScreen } from '../review/review-screen';
import { callServer } from '../server';
import { SettingsScreen } from '../settings/settings-screen';
import { Header, type Screen } from './header';
import { pageLanguage as locale } from './language';
import { callAs, type Session, SessionContext, sayIn, useSession } from './session';

/** The whole sidebar: one bootstrap call, then three screens that keep their state while the person goes between them. */
export function App() {
  const [bootstrap, setBootstrap] = useState<Bootstrap | null>(null);
  const [error, setError] = useState<EndpointError | null>(null);

  const load = useCallback(async () => {
    const answer = await callServer('bootstrap', { locale });
    if (answer.ok) {
      setBootstrap(answer.value);
      setError(null);
    } else setError(answer.error);
  }, []);
  useEffect(() => void load(), [load]);

  const session = useMemo<Session | null>(
    () =>
      bootstrap && {
        bootstrap,
        refresh: () => void load(),
        update: (change) => setBootstrap((now) => now && { ...now, ...change }),
        locale,
        say: sayIn(locale),
        call: callAs(bootstrap.actor.email, locale),
        mayWrite: bootstrap.actor.mayWrite && bootstrap.actor.email !== null,
      },
    [bootstrap, load],
  );
  const say = sayIn(locale);

  if (!session)
    return (
      <main className="screen" aria-label={say(frameWords.productName)}>
        {error ? (
          <ErrorBanner
            error={error}
            title={say(frameWords.error)}
            action={{ label: say(frameWords.tryAgain), run: () => void load() }}
          />
        ) : (
          <Loading label={say(frameWords.loading)} />
        )}
      </main>
    );
  return (
    <SessionContext value={session}>
      <Screens />
    </SessionContext>
  );
}

function Screens() {
  const [screen, show] = useState<Screen>('import');
  const [checked, setChecked] = useState(false);
  const setScreen = (next: Screen) => {
    show(next);
    if (next === 'check') setChecked(true);
  };
  const run = useImport();
  const { say } = useSession();
  return (
    <>
      <Header screen={screen} onScreen={setScreen} />
      <main className="screen" aria-label={say(frameWords.productName)}>
        <div hidden={screen !== 'import'}>
          <DamageNotice seen={checked} onCheck={() => setScreen('check')} />
          <ImportScreen run={run} onCheck={() => setScreen('check')} />
        </div>
        {screen === 'check' && <CheckScreen report={run.report} onImport={() => setScreen('import')} />}
        {screen === 'review' && <ReviewScreen onImport={() => setScreen('import')} />}
        {screen === 'settings' && <SettingsScreen />}
      </main>
    </>
  );
}
