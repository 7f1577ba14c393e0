import table from '../../assets/glossary/starter.csv?raw';
import { readSource } from './read-source';
import type { SourceContent } from './source-content';

export const STARTER_ID = 'starter';

/** The glossary that comes with the extension: common terms of city digital plans, in our own words. */
export function starterContent(): SourceContent | null {
  const result = readSource(table, 'ja');
  return result.ok ? result.content : null;
}
