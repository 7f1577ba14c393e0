import type { ErrorCode } from './protocol';

/** A named error on its way to the sidebar; `detail` fills the sentence of shared/messages/addon.ts. */
export class Failure extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly detail: { readonly sheet?: string; readonly why?: string } = {},
  ) {
    super(`${code} ${detail.sheet ?? ''} ${detail.why ?? ''}`.trim());
    this.name = 'Failure';
  }
}
