import * as z from 'zod/mini';

export const Locale = z.enum(['ja', 'en']);

/** What may go wrong, by name. `message` says what and where, `mend` what to do, both in the language asked for. */
export const ErrorCode = z.enum([
  /** The arguments are not what the endpoint takes: a fault of the sidebar, or another version of it. */
  'invalid-arguments',
  /** Google does not say who is acting (several accounts, other domain): nothing is written. */
  'no-actor',
  /** The sidebar was opened by another account than the one the call runs as: nothing is written. */
  'actor-mismatch',
  /** Another person's run holds the document lock. Try again after a while. */
  'busy',
  /** The sheets changed after what was shown: read again. */
  'stale',
  /** A named sheet is gone or was renamed. */
  'sheet-missing',
  /** The sheet holds nothing that reads as a plan. */
  'unreadable',
  /** A name that we generate is taken by a sheet that is not ours. */
  'name-taken',
  /** No plan workbook has been made yet. */
  'not-built',
  /** A line of 設定 cannot be used as a rule; `why` names its cell. */
  'rules',
  /** Another line of 設定 cannot be used; `why` names its cell. */
  'settings',
  /** The script has not been given the right to send mail. */
  'mail-forbidden',
  'nothing-to-undo',
  /** The backup sheets of that run were deleted by hand. */
  'backup-missing',
  /** The continue token belongs to no unfinished run. */
  'nothing-to-continue',
  /** Google refused: quota, no edit right, service down. What was begun has been or will be rolled back. */
  'service',
  'internal',
]);
export type ErrorCode = z.infer<typeof ErrorCode>;

export const EndpointError = z.object({ code: ErrorCode, message: z.string(), mend: z.string() });
export type EndpointError = z.infer<typeof EndpointError>;

/** Who the call runs as. A blank address stops every write. */
export const Actor = z.object({ email: z.nullable(z.string()), mayWrite: z.boolean() });
export type Actor = z.infer<typeof Actor>;

/**
 * What the arguments of every endpoint may carry. `as` is the e-mail that `bootstrap` gave: a writing call that runs as
 * somebody else is refused (`actor-mismatch`). `locale` chooses the language of errors.
 */
export const Common = { as: z.optional(z.nullable(z.string())), locale: z.optional(Locale) };
