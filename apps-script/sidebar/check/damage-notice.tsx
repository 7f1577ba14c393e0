import { useEffect, useState } from 'react';
import { checkWords } from '../../../shared/messages/sidebar-check';
import { importWords } from '../../../shared/messages/sidebar-import';
import { useSession } from '../frame/session';
import { Notice } from '../parts/banner';

/**
 * What a look at the plan workbook finds when the sidebar opens: headings, IDs, formulas and dropdowns that people changed. Nobody waits for it;
 * where it cannot be had, 点検 says why. Gone once the person has been to 点検.
 */
export function DamageNotice({ seen, onCheck }: { seen: boolean; onCheck: () => void }) {
  const { call, bootstrap, say } = useSession();
  const [count, setCount] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the sidebar opens
  useEffect(() => {
    if (!bootstrap.workbook.built || bootstrap.workbook.unfinished) return;
    void call('check', {}).then((answer) => answer.ok && setCount(answer.value.problems.length));
  }, []);
  return (
    <div role="status">
      {count > 0 && !seen && (
        <Notice tone="warning">
          <p>{say(checkWords.damaged, { count })}</p>
          <button type="button" className="button" onClick={onCheck}>
            {say(importWords.toCheck)}
          </button>
        </Notice>
      )}
    </div>
  );
}
