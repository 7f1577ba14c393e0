import { useCallback, useEffect, useState } from 'react';
import type { Finding } from '../../../shared/check/finding';
import type { EndpointError, EndpointValue, IgnoredFinding, ReadReport } from '../../server/protocol';
import { useSession } from '../frame/session';

type Checked = EndpointValue<'check'>;

/**
 * The state of 点検. Once the plan workbook exists the server checks it together with the plan; before that, only what the
 * last reading found can be shown.
 */
export function useCheck(report: ReadReport | null) {
  const { call, bootstrap, update } = useSession();
  const { built } = bootstrap.workbook;
  const [checked, setChecked] = useState<Checked | null>(null);
  const [busy, setBusy] = useState<'checking' | 'repairing' | null>(built ? 'checking' : null);
  const [error, setError] = useState<EndpointError | null>(null);
  const [repaired, setRepaired] = useState(false);

  const check = useCallback(async () => {
    setBusy('checking');
    const answer = await call('check', {});
    setBusy(null);
    if (answer.ok) setChecked(answer.value);
    setError(answer.ok ? null : answer.error);
  }, [call]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the screen opens
  useEffect(() => {
    if (built) void check();
  }, []);

  const setIgnored = (ignored: IgnoredFinding[]) => {
    update({ ignored });
    setChecked((now) => now && { ...now, ignored });
  };

  const ignore = async (finding: Finding, reason: string) => {
    const { sheet, cell, path } = finding.place;
    const answer = await call('ignoreFinding', { code: finding.code, sheet, cell, path, reason });
    setError(answer.ok ? null : answer.error);
    if (answer.ok) setIgnored(answer.value.ignored);
  };

  const heed = async ({ code, sheet, cell, path }: IgnoredFinding) => {
    const answer = await call('heedFinding', { code, sheet, cell, path });
    setError(answer.ok ? null : answer.error);
    if (answer.ok) setIgnored(answer.value.ignored);
  };

  const repair = async (problems: readonly string[]) => {
    setBusy('repairing');
    setRepaired(false);
    let answer = await call('repair', { problems: [...problems] });
    while (answer.ok && answer.value.state === 'more')
      answer = await call('continueRun', { token: answer.value.token });
    if (!answer.ok) {
      setBusy(null);
      setError(answer.error);
      return;
    }
    if (answer.value.state === 'done') update({ workbook: answer.value.workbook });
    setRepaired(true);
    await check();
  };

  return {
    /** Null = there is nothing to check yet. */
    findings: checked?.findings ?? report?.findings ?? null,
    problems: checked?.problems ?? [],
    ignored: checked?.ignored ?? bootstrap.ignored,
    fromReading: checked === null && report !== null,
    busy,
    error,
    repaired,
    check,
    ignore,
    heed,
    repair,
  };
}
