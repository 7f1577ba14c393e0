import { browser } from 'wxt/browser';
import type { SourceContent } from './source-content';

export interface SourceSetting {
  id: string;
  name: string;
  /** Null = a file that was loaded by hand. */
  url: string | null;
}

/** The state of one source. The last good content stays until a better one is there. */
export interface SourceState {
  content: SourceContent | null;
  etag: string | null;
  /** Milliseconds since 1970. */
  fetchedAt: number | null;
  triedAt: number | null;
  /** Failed tries since the last good one. */
  failures: number;
  problem: string | null;
}

export interface Report {
  label: string;
  page: string;
  at: number;
}

export interface Settings {
  sources: SourceSetting[];
  sitesOff: string[];
  occurrences: 'every' | 'first';
  reports: Report[];
  /** Strips that were closed, as stripKey writes them: they come back when the state changes. */
  stripsClosed: string[];
}

const DEFAULTS: Settings = { sources: [], sitesOff: [], occurrences: 'every', reports: [], stripsClosed: [] };
export const NEW_STATE: SourceState = {
  content: null,
  etag: null,
  fetchedAt: null,
  triedAt: null,
  failures: 0,
  problem: null,
};

export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get('settings');
  return { ...DEFAULTS, ...(stored.settings as Partial<Settings> | undefined) };
}

export async function changeSettings(change: (settings: Settings) => Partial<Settings>): Promise<void> {
  const settings = await readSettings();
  await browser.storage.local.set({ settings: { ...settings, ...change(settings) } });
}

const keyOf = (id: string) => `source:${id}`;

export async function readState(id: string): Promise<SourceState> {
  const key = keyOf(id);
  const stored = await browser.storage.local.get(key);
  return { ...NEW_STATE, ...(stored[key] as Partial<SourceState> | undefined) };
}

/** Throws where storage is full: the caller keeps what was there. */
export async function writeState(id: string, state: SourceState): Promise<void> {
  await browser.storage.local.set({ [keyOf(id)]: state });
}

export async function forgetState(id: string): Promise<void> {
  await browser.storage.local.remove(keyOf(id));
}
