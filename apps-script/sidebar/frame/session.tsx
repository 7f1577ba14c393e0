import { createContext, use } from 'react';
import type { Locale } from '../../../shared/messages/define';
import type { Answer, Bootstrap, EndpointArguments, EndpointName } from '../../server/protocol';
import { callServer } from '../server';

type Entry<Values> = { readonly ja: (values: Values) => string; readonly en: (values: Values) => string };
/** A text in the chosen language; its values are asked for only where it has some. */
export type Say = <Values>(entry: Entry<Values>, ...values: unknown extends Values ? [] : [Values]) => string;
type Given<Name extends EndpointName> = Omit<EndpointArguments<Name>, 'as' | 'locale'>;
export type Call = <Name extends EndpointName>(name: Name, given: Given<Name>) => Promise<Answer<Name>>;

/** What every screen knows: who acts, in which language, in which document. */
export interface Session {
  readonly bootstrap: Bootstrap;
  /** Asks the server anew what the document is like; after a write, or when the person comes back to the sidebar. */
  readonly refresh: () => void;
  readonly update: (change: Partial<Bootstrap>) => void;
  readonly locale: Locale;
  readonly say: Say;
  readonly call: Call;
  readonly mayWrite: boolean;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession stands outside the session');
  return session;
}

export function sayIn(locale: Locale): Say {
  return (entry, ...values) => entry[locale](values[0] as never);
}

/** Calls that tell the server whom the sidebar believes to be acting, so that it can refuse another account's run. */
export function callAs(email: string | null, locale: Locale): Call {
  return (name, given) =>
    callServer(name, { ...given, as: email, locale } as unknown as EndpointArguments<typeof name>);
}
