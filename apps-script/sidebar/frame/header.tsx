import { reviewWords } from '../../../shared/messages/review-screen';
import { frameWords } from '../../../shared/messages/sidebar';
import { Notice } from '../parts/banner';
import { reopenIn } from '../server';
import { useSession } from './session';

export type Screen = 'import' | 'check' | 'review' | 'settings';

/** The three screens, the person who is acting, and the other language. */
export function Header({ screen, onScreen }: { screen: Screen; onScreen: (screen: Screen) => void }) {
  const { say, bootstrap, locale } = useSession();
  const { email, mayWrite } = bootstrap.actor;
  const screens = [
    ['import', frameWords.importTab],
    ['check', frameWords.checkTab],
    ['review', reviewWords.tab],
    ['settings', frameWords.settingsTab],
  ] as const;
  return (
    <section className="header" aria-label={say(frameWords.signedInAs)}>
      <h1 className="hidden-text">{say(frameWords.productName)}</h1>
      <div className="header-person">
        <span className="header-actor" title={email ?? undefined}>
          <span className="quiet">{say(frameWords.signedInAs)}</span> {email ?? say(frameWords.nobody)}
        </span>
        <button
          type="button"
          className="button button-quiet"
          lang={locale === 'ja' ? 'en' : 'ja'}
          onClick={() => reopenIn(locale === 'ja' ? 'en' : 'ja')}
        >
          {locale === 'ja' ? 'English' : '日本語'}
        </button>
      </div>
      <nav className="tabs" aria-label={say(frameWords.screens)}>
        {screens.map(([name, word]) => (
          <button
            key={name}
            type="button"
            className="tab"
            aria-current={screen === name ? 'page' : undefined}
            onClick={() => onScreen(name)}
          >
            {say(word)}
          </button>
        ))}
      </nav>
      {(email === null || !mayWrite) && (
        <div className="header-notice">
          <Notice tone="warning">{say(email === null ? frameWords.nobodyWhy : frameWords.readOnly)}</Notice>
        </div>
      )}
    </section>
  );
}
