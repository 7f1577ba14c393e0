import type { Refusal } from '../../../shared/exchange/result';
import { commandMends, commandRefusals } from '../../../shared/messages/command-line';

type Code = keyof typeof commandRefusals;
type ValuesOf<C extends Code> = Parameters<(typeof commandRefusals)[C]['ja']>[0];

/** Ends a command with a sentence that a clerk understands. The only thing the commands throw on purpose. */
export class Failure extends Error {
  constructor(
    readonly code: string,
    readonly sentence: string,
    readonly mend: string,
  ) {
    super(sentence);
  }
}

/** A failure of the command line itself: arguments, files, folders. */
export function failure<C extends Code>(code: C, values: ValuesOf<C>): Failure {
  // Entry and values belong together by `ValuesOf`; a union of functions cannot show that to the compiler.
  const phrase = commandRefusals[code].ja as (given: ValuesOf<C>) => string;
  return new Failure(code, phrase(values), commandMends[code].ja());
}

/** A file that shared/exchange refused. */
export function refusedFile({ code, message, mend }: Refusal): Failure {
  return new Failure(code, message, mend);
}

/** Any error as a failure: what nobody expected is told in one line, without a stack. */
export function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const detail = error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : String(error);
  return failure('unexpected', { detail });
}
