import { cachedPolicy } from './policy';
import { keptSources, readSettings, type SourceSetting } from './store';

export type ListedSource = SourceSetting & { fromPolicy: boolean };

/** The sources in their order of priority: the organisation's, then one's own. */
export async function allSources(): Promise<ListedSource[]> {
  const [policy, settings] = await Promise.all([cachedPolicy(), readSettings()]);
  const fromPolicy = policy.sources.map(({ name, url }) => ({
    id: policyId(url),
    name: name || url,
    url,
    fromPolicy: true,
  }));
  const own = policy.lockSettings ? [] : settings.sources.map((source) => ({ ...source, fromPolicy: false }));
  return [...fromPolicy, ...own];
}

const OF_POLICY = 'policy ';
const policyId = (url: string) => `${OF_POLICY}${url}`;

/** True for the id of a source that the organisation sets, or once did. */
export const isOfPolicy = (id: string) => id.startsWith(OF_POLICY);

/** Sources of which something is kept though neither policy nor settings name them any more. One's own stay while they are locked away. */
export async function orphanedSources(): Promise<string[]> {
  const [policy, settings, kept] = await Promise.all([cachedPolicy(), readSettings(), keptSources()]);
  const known = new Set([...policy.sources.map(({ url }) => policyId(url)), ...settings.sources.map(({ id }) => id)]);
  return kept.filter((id) => !known.has(id));
}
