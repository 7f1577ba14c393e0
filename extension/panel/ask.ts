import { browser } from 'wxt/browser';
import type { Request } from '../data/protocol';

/** Asks the background. */
export function ask<Answer>(request: Request): Promise<Answer> {
  return browser.runtime.sendMessage(request);
}
