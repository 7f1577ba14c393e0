import { frameWords } from '../../shared/messages/sidebar';
import {
  type Answer,
  type EndpointArguments,
  type EndpointError,
  type EndpointName,
  endpoints,
  parseAnswer,
} from '../server/protocol';

type ScriptRunner = {
  withSuccessHandler(handler: (answer: unknown) => void): ScriptRunner;
  withFailureHandler(handler: (failure: unknown) => void): ScriptRunner;
  showSidebar(givenText: string): void;
} & Readonly<Record<EndpointName, (argumentsText: string) => void>>;

/** `google.script.run`, or undefined where the page was opened outside a spreadsheet. */
function scriptRunner(): ScriptRunner | undefined {
  const { google } = globalThis as { google?: { script?: { run?: ScriptRunner } } };
  return google?.script?.run;
}

/** An error that the server could not tell us, because it was not reached. */
function unreached(locale: 'ja' | 'en', why: 'noAnswer' | 'notInGoogle'): EndpointError {
  const mend = why === 'notInGoogle' ? frameWords.notInGoogle : frameWords.noAnswerMend;
  return { code: 'service', message: frameWords.noAnswer[locale](), mend: mend[locale]() };
}

/** Opens the sidebar anew in the other language: each language is a page of its own. */
export function reopenIn(locale: 'ja' | 'en'): void {
  scriptRunner()?.showSidebar(JSON.stringify({ locale }));
}

/**
 * The one way to the server: JSON text out, JSON text back, both checked. Never rejects; what went wrong comes as `error`.
 */
export function callServer<Name extends EndpointName>(
  name: Name,
  given: EndpointArguments<Name>,
): Promise<Answer<Name>> {
  const locale = given.locale ?? 'ja';
  return new Promise((resolve) => {
    const runner = scriptRunner();
    if (!runner) {
      resolve({ ok: false, error: unreached(locale, 'notInGoogle') });
      return;
    }
    const checked = endpoints[name].arguments.safeParse(given);
    if (!checked.success) {
      resolve({ ok: false, error: { ...unreached(locale, 'noAnswer'), code: 'invalid-arguments' } });
      return;
    }
    try {
      runner
        .withSuccessHandler((text) => resolve(parseAnswer(name, text)))
        .withFailureHandler(() => resolve({ ok: false, error: unreached(locale, 'noAnswer') }))
        [name](JSON.stringify(given));
    } catch {
      resolve({ ok: false, error: unreached(locale, 'noAnswer') });
    }
  });
}
