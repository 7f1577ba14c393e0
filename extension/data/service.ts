import { browser } from 'wxt/browser';
import { say } from '../../shared/messages/define';
import { panelWords } from '../../shared/messages/extension-panels';
import { isSourceAddress } from './ask-source';
import { cardKit } from './card-kit';
import { buildCatalogue, type Catalogue, type CatalogueSource } from './catalogue';
import { localeOf } from './locale';
import { matchesPattern } from './match-pattern';
import { cachedPolicy, refreshPolicy } from './policy';
import type { PageInitiative, PageStart, PortableSettings, Request, Status } from './protocol';
import { readSource } from './read-source';
import { refresh, type Wanted } from './refresh-round';
import { addReport, clearReports } from './reports';
import { allSources, orphanedSources } from './sources';
import { STARTER_ID, starterContent } from './starter';
import { readStatus } from './status';
import {
  changeSettings,
  forgetSource,
  NEW_STATE,
  readSettings,
  readSourceContents,
  readStates,
  type SourceSetting,
} from './store';
import { writeContent } from './write-content';

const MOST_CLOSED = 500;

let catalogue: Promise<Catalogue> | null = null;

/** The catalogue of this life of the service worker. */
export function currentCatalogue(): Promise<Catalogue> {
  catalogue ??= loadCatalogue().catch((error: unknown) => {
    catalogue = null;
    throw error;
  });
  return catalogue;
}

async function loadCatalogue(): Promise<Catalogue> {
  const ids = (await allSources()).map(({ id }) => id);
  const [states, contents] = await Promise.all([readStates(ids), readSourceContents(ids)]);
  const loaded = ids.flatMap((id, at): CatalogueSource[] => {
    const content = contents[at]!;
    return content === null ? [] : [{ id, content, fetchedAt: states[at]!.fetchedAt }];
  });
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

/** Takes over what the organisation sets, without asking any source; true where it has changed. */
export async function takePolicy(now: number, certain: boolean): Promise<boolean> {
  if (!(await refreshPolicy(now, certain))) return false;
  for (const id of await orphanedSources()) await forgetSource(id);
  await announce();
  return true;
}

/** Asks the sources and tells the pages where anything changed. */
export async function refreshAll(wanted: Wanted, now: number): Promise<void> {
  if (await refresh(wanted, now)) await announce();
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
    case 'card-kit':
      return cardKit(localeOf(), (await readStatus()).contact);
    case 'describe': {
      const known = await currentCatalogue();
      return known.generation === request.generation ? known.describe(request.entry) : null;
    }
    case 'search':
      return (await currentCatalogue()).search(request.query);
    case 'look-up':
      return (await currentCatalogue()).lookUp(request.label);
    case 'report':
      await addReport(request.report);
      return true;
    case 'clear-reports':
      await clearReports();
      return readStatus();
    case 'refresh':
      await refreshAll(request.id === undefined ? 'all' : { id: request.id }, now);
      return readStatus();
    case 'check-policy':
      return takePolicy(now, false);
    case 'set-site':
      await changeSettings(({ sitesOff }) => ({
        sitesOff: request.on
          ? sitesOff.filter((host) => host !== request.host)
          : [...sitesOff.filter((host) => host !== request.host), request.host],
      }));
      await announce();
      return true;
    case 'set-occurrences':
      await changeSettings(({ siteOccurrences }) => {
        const { host, occurrences } = request;
        if (host === undefined) return { occurrences };
        return { siteOccurrences: { ...siteOccurrences, [host]: occurrences } };
      });
      await announce();
      return true;
    case 'set-division':
      await changeSettings(() => ({ division: request.division }));
      return true;
    case 'add-source': {
      const { url, name = url } = request;
      if (!isSourceAddress(url)) return say(panelWords.badAddress, localeOf(), {});
      await changeSettings(({ sources }) => ({
        sources: [...sources.filter((source) => source.url !== url), { id: url, name, url }],
      }));
      await refreshAll({ id: url }, now);
      return readStatus();
    }
    case 'add-file':
      return addFile(request.name, request.text, now);
    case 'move-source':
      await changeSettings(({ sources }) => ({ sources: moved(sources, request.id, request.by) }));
      await announce();
      return readStatus();
    case 'remove-source':
      await changeSettings(({ sources }) => ({ sources: sources.filter(({ id }) => id !== request.id) }));
      await forgetSource(request.id);
      await announce();
      return readStatus();
    case 'import-settings':
      await takeSettings(request.settings);
      await refreshAll('all', now);
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
  const occurrences = policy.occurrences ?? settings.siteOccurrences[host] ?? settings.occurrences;
  return { on: true, generation, packed: packed(), initiativesFrom, occurrences, marks, belongsTo };
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
    await writeContent(id, { ...NEW_STATE, fetchedAt: now, triedAt: now }, result.content);
  } catch {
    return say(panelWords.storageFull, localeOf(), {});
  }
  await changeSettings(({ sources }) => ({
    sources: [...sources.filter((source) => source.id !== id), { id, name, url: null }],
  }));
  await announce();
  return readStatus();
}

/** The list with one source a place higher or lower: earlier ones win. */
function moved(sources: readonly SourceSetting[], id: string, by: 1 | -1): SourceSetting[] {
  const from = sources.findIndex((source) => source.id === id);
  const to = from + by;
  const result = [...sources];
  if (from < 0 || to < 0 || to >= result.length) return result;
  result.splice(to, 0, ...result.splice(from, 1));
  return result;
}

async function takeSettings({ sources, ...rest }: PortableSettings): Promise<void> {
  await changeSettings((settings) => ({
    ...rest,
    sources: [
      ...sources.map(({ name, url }) => ({ id: url, name, url })),
      ...settings.sources.filter(({ url }) => !sources.some((source) => source.url === url)),
    ],
  }));
}
