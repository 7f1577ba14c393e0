import { browser } from 'wxt/browser';
import { TermReport } from '../../shared/glossary/term-report';
import { inTurn } from './store';

const KEY = 'termReports';
const MOST_REPORTS = 500;

/** What employees told about terms, the newest last. What is not a report is left out. */
export async function readReports(): Promise<TermReport[]> {
  const stored = await browser.storage.local.get(KEY);
  const list: unknown = stored[KEY];
  if (!Array.isArray(list)) return [];
  return list.flatMap((item) => {
    const report = TermReport.safeParse(item);
    return report.success ? [report.data] : [];
  });
}

export function addReport(report: TermReport): Promise<void> {
  return inTurn(async () => {
    const reports = await readReports();
    await browser.storage.local.set({ [KEY]: [...reports, TermReport.parse(report)].slice(-MOST_REPORTS) });
  });
}

export function clearReports(): Promise<void> {
  return inTurn(() => browser.storage.local.remove(KEY));
}

/** Reports that the version before kept among the settings. */
export function migrateReports(): Promise<void> {
  return inTurn(async () => {
    const { settings } = await browser.storage.local.get('settings');
    const former: unknown = (settings as { reports?: unknown } | undefined)?.reports;
    if (!Array.isArray(former) || former.length === 0) return;
    const { reports: _, ...rest } = settings as { reports: unknown };
    const read = former.flatMap((item: { label?: unknown; page?: unknown; at?: unknown }) => {
      const at = typeof item?.at === 'number' ? new Date(item.at).toISOString() : null;
      const report = TermReport.safeParse({ kind: 'unclear', term: item?.label, page: item?.page ?? null, at });
      return report.success ? [report.data] : [];
    });
    const reports = [...read, ...(await readReports())].slice(-MOST_REPORTS);
    await browser.storage.local.set({ settings: rest, [KEY]: reports });
  });
}
