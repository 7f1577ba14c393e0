import type { Session, SessionInput } from './session';
import type { SharedParts } from './shared-parts';

/**
 * Both scripts of ours run in one world, which no page can see: here one leaves what the other needs. An older version, or the same one
 * that is brought a second time, is found here too.
 */
export interface SharedWorld {
  /** What shows terms; left by the second script. */
  startSession?: (input: SessionInput) => Session;
  /** What the first script has brought for the second one. */
  parts?: SharedParts;
  /** Elements of ours. */
  hosts?: WeakSet<Node>;
  /** While these are held, last wills wait: see last-will.ts. */
  lives?: object[];
  /** Ends the script that is at work here. */
  stop?: () => void;
}

const NAME = 'michishirube';

export function sharedWorld(): SharedWorld {
  const world = globalThis as { [NAME]?: SharedWorld };
  world[NAME] ??= {};
  return world[NAME];
}
