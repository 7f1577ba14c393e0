import type { SourceStatus, Status } from '../data/protocol';

/** Everything that the help desk needs and nothing that the employee told or read: no terms, no addresses of pages. */
export function diagnosticsText(status: Status, agent: string, now: number): string {
  const { version, locked, occurrences, sites, sitesOff, reports, sources } = status;
  return [
    `michishirube ${version}`,
    agent,
    `now ${time(now)}`,
    `locked ${locked}  occurrences ${occurrences}  reports ${reports.length}`,
    `sites ${sites.join(' ') || '-'}`,
    `sitesOff ${sitesOff.join(' ') || '-'}`,
    ...sources.map(sourceText),
  ].join('\n');
}

function sourceText(source: SourceStatus, index: number): string {
  const { name, url, fromPolicy, builtIn, fetchedAt, triedAt, failures, issued } = source;
  const { terms, initiatives, problem, clockAhead, unfit } = source;
  const origin = builtIn ? 'built in' : fromPolicy ? 'policy' : url === null ? 'file' : 'own';
  return [
    `source ${index + 1} [${origin}] ${name}`,
    ...(url === null || url === name ? [] : [`  url ${url}`]),
    ...(builtIn ? [] : [`  issued ${issued ?? '-'}  fetched ${time(fetchedAt)}  tried ${time(triedAt)}`]),
    ...(builtIn ? [] : [`  terms ${terms}  initiatives ${initiatives}  failures ${failures}`]),
    ...(clockAhead === null ? [] : [`  clock ahead ${clockAhead} min`]),
    ...(problem === null ? [] : [`  problem ${problem}`]),
    ...unfit.map((sentence) => `  unfit ${sentence}`),
  ].join('\n');
}

const time = (milliseconds: number | null) =>
  milliseconds === null ? '-' : new Date(milliseconds).toISOString().slice(0, 19);
