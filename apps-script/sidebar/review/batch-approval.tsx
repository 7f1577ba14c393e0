import { useState } from 'react';
import { reviewWords } from '../../../shared/messages/review-screen';
import type { QueueItem } from '../../server/protocol-review';
import { useSession } from '../frame/session';
import { Notice } from '../parts/banner';
import { Progress } from '../parts/loading';
import { approvable } from './queue-filter';
import type { Review } from './use-review';

/** Approves together what has no findings, after the names were shown and agreed to. */
export function BatchApproval({ review, items }: { review: Review; items: readonly QueueItem[] }) {
  const { say, mayWrite } = useSession();
  const [asking, setAsking] = useState<readonly QueueItem[] | null>(null);
  const [done, setDone] = useState<{ count: number; total: number; ended: boolean } | null>(null);
  const ready = items.filter(approvable);
  const run = async (chosen: readonly QueueItem[]) => {
    setAsking(null);
    let count = 0;
    for (const item of chosen) {
      setDone({ count, total: chosen.length, ended: false });
      if (await review.decide(item, { kind: 'approve', comment: '' }, false)) count++;
      else break;
    }
    setDone({ count, total: chosen.length, ended: true });
  };
  if (done && !done.ended)
    return <Progress label={`${done.count} / ${done.total}`} done={done.count} total={done.total} />;
  if (asking)
    return (
      <fieldset className="batch">
        <legend>{say(reviewWords.batchAsk, { count: asking.length })}</legend>
        <ul className="batch-names">
          {asking.map((item) => (
            <li key={item.initiative}>{item.name}</li>
          ))}
        </ul>
        <div className="card-actions">
          <button type="button" className="button button-primary" onClick={() => void run(asking)}>
            {say(reviewWords.batchDo, { count: asking.length })}
          </button>
          <button type="button" className="button" onClick={() => setAsking(null)}>
            {say(reviewWords.cancel)}
          </button>
        </div>
      </fieldset>
    );
  return (
    <>
      {done && (
        <div role="status">
          <Notice tone="success">{say(reviewWords.batchDone, { count: done.count })}</Notice>
        </div>
      )}
      {ready.length > 1 && (
        <button type="button" className="button button-wide" disabled={!mayWrite} onClick={() => setAsking(ready)}>
          {say(reviewWords.batch, { count: ready.length })}
        </button>
      )}
    </>
  );
}
