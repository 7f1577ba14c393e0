import { browser } from 'wxt/browser';
import { type Locale, say } from '../../shared/messages/define';
import { panelWords } from '../../shared/messages/extension';
import { buildCatalogue, type Catalogue, type CatalogueSource } from './catalogue';
import { matchesPattern } from './match-pattern';
import { cachedPolicy, refreshPolicy } from './policy';
import type { PageInitiative, PageStart, Request, SourceStatus, Status } from './protocol';
import { isDue, refreshSource } from './refresh';
import { readSource } from './source-content';
import { STARTER_ID, starterContent } from './starter';
import {
  changeSettings,
  forgetState,
  NEW_STATE,
  readSettings,
  readState,
  type SourceSetting,
  writeState,
} from './store';

const MOST_REPORTS = 200;
const MOST_CLOSED = 500;

export const localeOf = (): Locale => (browser.i18n.getUILanguage().startsWith('ja') ? 'ja' : 'en');

/** The sources in their order of priority: the organisation's, one's own, the one that is built in. */
export async function allSources(): Promise<(SourceSetting & { fromPolicy: boolean })[]> {
  const [policy, settings] = await Promise.all([cachedPolicy(), readSettings()]);
  const fromPolicy = policy.sources.map(({ name, url }) => ({
    id: `policy ${url}`,
    name: name || url,
    url,
    fromPolicy: true,
  }));
  const own = policy.lockSettings ? [] : settings.sources.map((source) => ({ ...source, fromPolicy: false }));
  return [...fromPolicy, ...own];
}

let catalogue: Promise<Catalogue> | null = null;

/** The catalogue of this life of the service worker. */
export function currentCatalogue(): Promise<Catalogue> {
  catalogue ??= loadCatalogue();
  return catalogue;
}

async function loadCatalogue(): Promise<Catalogue> {
  const loaded: CatalogueSource[] = [];
  for (const { id } of await allSources()) {
    const { content, fetchedAt } = await readState(id);
    if (content !== null) loaded.push({ id, content, fetchedAt });
  }
  const { starterGlossary } = await cachedPolicy();
  const starter = starterGlossary ? starterContent() : null;
  if (starter !== null) loaded.push({ id: STARTER_ID, content: starter, fetchedAt: null });
  return buildCatalogue(loaded);
}

/** Tells every page that data or settings have changed. */
async function announce(): Promise<void> {
  catalogue = null;
  for (const tab of await browser.tabs.query({})) {
    if (tab.id !== undefined) await browser.tabs.sendMessage(tab.id, { type: 'changed' }).catch(() => undefined);
  }
}

let refreshing: Promise<void> | null = null;

/** Asks the sources that are due (all of them when `forced`). One round at a time: whoever comes meanwhile waits for it. */
export function refreshAll(now: number, forced: boolean): Promise<void> {
  refreshing ??= refreshRound(now, forced).finally(() => {
    refreshing = null;
  });
  return refreshing;
}

async function refreshRound(now: number, forced: boolean): Promise<void> {
  let changed = await refreshPolicy();
  const { refreshMinutes } = await cachedPolicy();
  for (const source of await allSources()) {
    const { url } = source;
    if (url === null) continue;
    if (!forced && !isDue(await readState(source.id), now, refreshMinutes)) continue;
    if (await refreshSource({ ...source, url }, now, localeOf())) changed = true;
  }
  if (changed) await announce();
}

/** Answers one request. Unknown ones are answered with null. */
export async function serve(request: Request, now: number): Promise<unknown> {
  switch (request.type) {
    case 'page-start':
      return startPage(request.host, request.url);
    case 'belongs':
      return belongingOf(request.url);
    case 'close-strip':
      await changeSettings(({ stripsClosed }) => ({
        stripsClosed: [...stripsClosed, stripKey(request)].slice(-MOST_CLOSED),
      }));
      return true;
    case 'describe': {
      const known = await currentCatalogue();
      return known.generation === request.generation ? known.describe(request.entry) : null;
    }
    case 'search':
      return (await currentCatalogue()).search(request.query);
    case 'report':
      await changeSettings(({ reports }) => ({
        reports: [...reports, { label: request.label, page: request.page, at: now }].slice(-MOST_REPORTS),
      }));
      return true;
    case 'status':
      return readStatus();
    case 'refresh':
      await refreshAll(now, true);
      return readStatus();
    case 'set-site':
      await changeSettings(({ sitesOff }) => ({
        sitesOff: request.on
          ? sitesOff.filter((host) => host !== request.host)
          : [...sitesOff.filter((host) => host !== request.host), request.host],
      }));
      await announce();
      return true;
    case 'set-occurrences':
      await changeSettings(() => ({ occurrences: request.occurrences }));
      await announce();
      return true;
    case 'add-source':
      await changeSettings(({ sources }) => ({
        sources: [
          ...sources.filter(({ url }) => url !== request.url),
          { id: request.url, name: request.url, url: request.url },
        ],
      }));
      await refreshAll(now, true);
      return readStatus();
    case 'add-file':
      return addFile(request.name, request.text, now);
    case 'remove-source':
      await changeSettings(({ sources }) => ({ sources: sources.filter(({ id }) => id !== request.id) }));
      await forgetState(request.id);
      await announce();
      return readStatus();
    default:
      return null;
  }
}

const stripKey = ({ label, mark }: { label: string; mark: string | null }) => `${label} ${mark ?? ''}`;

async function startPage(host: string, url: string): Promise<PageStart> {
  const [policy, settings] = await Promise.all([cachedPolicy(), readSettings()]);
  if ([...policy.sitesOff, ...settings.sitesOff].includes(host)) return { on: false };
  const { generation, packed, initiativesFrom, entries, marks } = await currentCatalogue();
  if (entries.length === 0) return { on: false };
  const belongsTo = await belongingOf(url);
  const occurrences = policy.occurrences ?? settings.occurrences;
  return { on: true, generation, packed, initiativesFrom, occurrences, marks, belongsTo };
}

/** The initiative of a page, unless its strip was closed in this state. */
async function belongingOf(url: string): Promise<PageInitiative | null> {
  const [{ pages }, { stripsClosed }] = await Promise.all([currentCatalogue(), readSettings()]);
  const found = pages.find(({ pattern }) => matchesPattern(pattern, url))?.initiative ?? null;
  return found !== null && stripsClosed.includes(stripKey(found)) ? null : found;
}

/** A sentence where the file is refused, else the new status. */
async function addFile(name: string, text: string, now: number): Promise<Status | string> {
  const result = readSource(text, localeOf());
  if (!result.ok) return result.problem;
  const id = `file ${name}`;
  try {
    await writeState(id, { ...NEW_STATE, content: result.content, fetchedAt: now, triedAt: now });
  } catch {
    return say(panelWords.storageFull, localeOf(), {});
  }
  await changeSettings(({ sources }) => ({
    sources: [...sources.filter((source) => source.id !== id), { id, name, url: null }],
  }));
  await announce();
  return readStatus();
}

async function readStatus(): Promise<Status> {
  const [policy, settings, listed] = await Promise.all([cachedPolicy(), readSettings(), allSources()]);
  const sources: SourceStatus[] = [];
  for (const { id, name, url, fromPolicy } of listed) {
    const { content, fetchedAt, problem } = await readState(id);
    sources.push({
      id,
      name,
      url,
      fromPolicy,
      fetchedAt,
      issued: content?.issued ?? null,
      terms: content?.terms.length ?? 0,
      initiatives: content?.initiatives.length ?? 0,
      problem,
      unfit: content?.unfit ?? [],
    });
  }
  const starter = policy.starterGlossary ? starterContent() : null;
  if (starter !== null) {
    const name = say(panelWords.starter, localeOf(), {});
    const { length } = starter.terms;
    const built = { id: STARTER_ID, name, url: null, fromPolicy: true, fetchedAt: null, issued: null };
    sources.push({ ...built, terms: length, initiatives: 0, problem: null, unfit: [] });
  }
  return {
    sources,
    sitesOff: settings.sitesOff,
    occurrences: policy.occurrences ?? settings.occurrences,
    locked: policy.lockSettings,
    contact: policy.contact,
    reports: settings.reports,
    generation: (await currentCatalogue()).generation,
    version: browser.runtime.getManifest().version,
  };
}
