import { findTerms, searchTerms } from '../../shared/glossary/find';
import { isInline } from './element-kind';
import { blockOf, isSkipped, isWithinSkipped } from './inline';
import { findRoots, shadowRootOf, watchRoot } from './roots';
import { walkText } from './text-walk';

/**
 * What the first script has brought and the second one needs as well. In the second one the modules of these names are replaced by what
 * stands here (see wxt.config.ts), so that nothing is brought and compiled twice.
 */
export const SHARED_PARTS = {
  findTerms,
  searchTerms,
  blockOf,
  isInline,
  isSkipped,
  isWithinSkipped,
  findRoots,
  shadowRootOf,
  watchRoot,
  walkText,
};

export type SharedParts = typeof SHARED_PARTS;
