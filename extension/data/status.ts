import { browser } from 'wxt/browser';
import { say } from '../../shared/messages/define';
import { panelWords } from '../../shared/messages/extension-panels';
import { originsOf } from './ask-source';
import { localeOf } from './locale';
import { cachedPolicy } from './policy';
import type { SourceStatus, Status } from './protocol';
import { readReports } from './reports';
import { allSources } from './sources';
import { readSettings, readStates } from './store';

/** How everything stands, from what is stored: panels read it themselves and need not wait for the background to wake. */
export async function readStatus(): Promise<Status> {
  const [policy, settings, listed, reports] = await Promise.all([
    cachedPolicy(),
    readSettings(),
    allSources(),
    readReports(),
  ]);
  const states = await readStates(listed.map(({ id }) => id));
  const sources = listed.map(({ id, name, url, fromPolicy }, at): SourceStatus => {
    const { summary, ...state } = states[at]!;
    const { fetchedAt, triedAt, failures, problem, signIn, clockAhead } = state;
    return {
      ...{ id, url, fromPolicy, builtIn: false },
      name: titled(name, url, summary?.title ?? null),
      ...{ fetchedAt, triedAt, failures, problem, signIn, clockAhead },
      issued: summary?.issued ?? null,
      terms: summary?.terms ?? 0,
      initiatives: summary?.initiatives ?? 0,
      unfit: summary?.unfit ?? [],
    };
  });
  if (policy.starterGlossary) sources.push(builtIn());
  return {
    sources,
    sites: [...new Set([...policy.sites, ...policy.sources.flatMap(({ url }) => originsOf(url))])],
    sitesOff: settings.sitesOff,
    sitesOffByPolicy: policy.sitesOff,
    occurrences: policy.occurrences ?? settings.occurrences,
    siteOccurrences: settings.siteOccurrences,
    division: settings.division,
    locked: policy.lockSettings,
    contact: policy.contact ?? states.find(({ summary }) => summary?.contact)?.summary?.contact ?? null,
    reports,
    version: browser.runtime.getManifest().version,
  };
}

/** An address or a file's name says less than the title of the plan in it. */
function titled(name: string, url: string | null, title: string | null): string {
  if (title === null) return name;
  return name === url ? title : url === null ? `${title}（${name}）` : name;
}

function builtIn(): SourceStatus {
  return {
    id: 'starter',
    name: say(panelWords.starter, localeOf(), {}),
    url: null,
    fromPolicy: false,
    builtIn: true,
    fetchedAt: null,
    triedAt: null,
    failures: 0,
    issued: null,
    terms: 0,
    initiatives: 0,
    problem: null,
    signIn: false,
    clockAhead: null,
    unfit: [],
  };
}
