import type { PageHit } from './hits';

/** Two kinds of marks, told apart without colour: terms dotted, initiatives dashed. */
export type MarkKind = 'term' | 'initiative';

/** Shows where the terms of the visible part stand. Given the whole list each time. */
export interface Painter {
  paint(hits: readonly PageHit[], kindOf: (hit: PageHit) => MarkKind): void;
  /** A shadow root or document whose text may be painted from now on. */
  addRoot(root: Document | ShadowRoot): void;
  /** Things may have moved. */
  follow?(): void;
  /** Takes every trace away; may be asked to paint again. */
  clear(): void;
}

/** More marks than this on one screen help nobody, and in Chromium each costs every frame in which the page changes. */
export const MOST_MARKS = 200;
