import { useCallback, useEffect, useRef, useState } from 'react';
import { type Decision, nextState } from '../../../shared/review/decision';
import type { LogEntry } from '../../../shared/review/log';
import { turnOf } from '../../../shared/review/steps';
import type { EndpointArguments, EndpointError } from '../../server/protocol';
import type { QueueItem, Refusal, ReviewedInitiative, ReviewQueue } from '../../server/protocol-review';
import { useSession } from '../frame/session';
import { Drafts } from './drafts';
import { type Filter, firstFilter, inFilter, neighbour } from './queue-filter';
import { newRequestId } from './request-id';

type Request = Omit<EndpointArguments<'decide'>, 'as' | 'locale'>;

/** A click that was not recorded; what was typed is still here. */
export interface Unrecorded {
  readonly name: string;
  readonly request: Request;
  readonly refusal: Refusal | null;
  /** The server was not reached: the same click may be sent again. */
  readonly error: EndpointError | null;
}

/** The state of the review screen. A click shows its effect at once; the server's word replaces it when it comes. */
export function useReview() {
  const { call, bootstrap } = useSession();
  const { built } = bootstrap.workbook;
  const [queue, setQueue] = useState<ReviewQueue | null>(null);
  const [error, setError] = useState<EndpointError | null>(null);
  const [busy, setBusy] = useState(built);
  const [filter, setFilter] = useState<Filter>('mine');
  const [current, setCurrent] = useState<string | null>(null);
  /** Initiatives walked through, fixed when the first is opened: a decision must not change what "next" means. */
  const [walk, setWalk] = useState<readonly string[]>([]);
  const [known, setKnown] = useState<ReadonlyMap<string, ReviewedInitiative>>(new Map());
  const [sending, setSending] = useState(0);
  const [unrecorded, setUnrecorded] = useState<readonly Unrecorded[]>([]);
  const [last, setLast] = useState<{ name: string; kind: Decision['kind'] } | null>(null);
  const [oneError, setOneError] = useState<EndpointError | null>(null);
  const asked = useRef(new Set<string>());
  const drafts = useRef(new Drafts()).current;
  const shownNow = useRef<string | null>(null);
  shownNow.current = current;

  const load = useCallback(
    async (period?: string) => {
      setBusy(true);
      const answer = await call('reviewQueue', period === undefined ? {} : { period });
      setBusy(false);
      setError(answer.ok ? null : answer.error);
      if (!answer.ok) return;
      // Texts belong to the period for which they were typed.
      if (period !== undefined) drafts.clear();
      setQueue(answer.value);
      setFilter((now) =>
        answer.value.items.some((item) => inFilter(item, now)) ? now : firstFilter(answer.value.items),
      );
      setKnown(new Map());
      asked.current.clear();
    },
    [call, drafts],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the screen opens
  useEffect(() => {
    if (built) void load();
  }, []);

  const period = queue?.period ?? null;
  const fetchOne = useCallback(
    async (initiative: string) => {
      if (period === null || asked.current.has(initiative)) return;
      asked.current.add(initiative);
      const answer = await call('reviewInitiative', { initiative, period });
      if (!answer.ok) {
        asked.current.delete(initiative);
        setOneError(answer.error);
        return;
      }
      if (!asked.current.has(initiative)) return;
      setOneError(null);
      setKnown((now) => new Map(now).set(initiative, answer.value));
      setQueue((now) => now && withItem(now, answer.value.item));
    },
    [call, period],
  );
  // The one that is looked at, and the next one before it is asked for.
  useEffect(() => {
    if (current === null) return;
    const next = neighbour(walk, current, 1);
    void fetchOne(current).then(() => (next === null ? undefined : fetchOne(next)));
  }, [current, walk, fetchOne]);

  const listed = queue?.items.filter((item) => inFilter(item, filter)) ?? [];
  const open = (initiative: string) => {
    setWalk(listed.map((item) => item.initiative));
    setCurrent(initiative);
  };
  const go = (step: 1 | -1) => {
    const next = current === null ? null : neighbour(walk, current, step);
    if (next !== null) setCurrent(next);
    return next !== null;
  };

  const countWaiting = async () => {
    const answer = await call('reviewQueue', period === null ? {} : { period });
    if (answer.ok) setQueue((now) => now && { ...now, waiting: answer.value.waiting });
  };

  const send = async (request: Request, name: string) => {
    setSending((count) => count + 1);
    const answer = await call('decide', request);
    setSending((count) => count - 1);
    const { initiative } = request;
    asked.current.delete(initiative);
    const recorded = answer.ok && answer.value.outcome === 'recorded' ? answer.value.entry : null;
    if (recorded) {
      setLast({ name, kind: request.decision.kind });
      drafts.forget(initiative);
      setUnrecorded((now) => now.filter((one) => one.request.initiative !== initiative));
      setQueue((now) => now && withEntry(now, recorded));
    } else {
      const refusal = answer.ok && answer.value.outcome === 'refused' ? answer.value.refusal : null;
      setUnrecorded((now) => [
        ...now.filter((one) => one.request.requestId !== request.requestId),
        { name, request, refusal, error: answer.ok ? null : answer.error },
      ]);
    }
    // Whoever has walked on needs no second look: the answer says how the initiative stands.
    if (recorded && shownNow.current !== initiative)
      setKnown((now) => new Map([...now].filter(([id]) => id !== initiative)));
    else await fetchOne(initiative);
    // An accepted revision waits to be written into the sheets.
    if (request.decision.kind === 'decideRevision') await countWaiting();
    return recorded !== null;
  };

  /** Records a decision on an item; goes on to the next one at once where `onwards`. */
  const decide = (item: QueueItem, decision: Decision, onwards: boolean): Promise<boolean> => {
    const state = nextState(item.state, decision.kind) ?? item.state;
    const goalOwed = decision.kind === 'reviewGoal' ? false : item.goalOwed;
    setLast(null);
    setQueue(
      (now) =>
        now &&
        withItem(now, {
          ...item,
          state,
          goalOwed,
          turn: turnOf(state, goalOwed),
          mine: false,
          revision: item.revision + 1,
        }),
    );
    setUnrecorded((now) => now.filter((one) => one.request.initiative !== item.initiative));
    if (onwards) go(1);
    const request = {
      initiative: item.initiative,
      period: period ?? '',
      expectedRevision: item.revision,
      decision,
      requestId: newRequestId(),
    };
    return send(request, item.name);
  };

  return {
    built,
    queue,
    busy,
    error,
    oneError,
    filter,
    setFilter,
    listed,
    walk,
    current,
    shown: current === null ? null : (known.get(current) ?? null),
    item: queue?.items.find((item) => item.initiative === current) ?? null,
    drafts,
    sending,
    unrecorded,
    last,
    load,
    countWaiting,
    open,
    /** Goes back to one that was not recorded. */
    returnTo: setCurrent,
    close: () => setCurrent(null),
    go,
    decide,
    resend: (one: Unrecorded) => send(one.request, one.name),
    retryOne: () => void (current !== null && fetchOne(current)),
    dismiss: (one: Unrecorded) => setUnrecorded((now) => now.filter((other) => other !== one)),
  };
}
export type Review = ReturnType<typeof useReview>;

/** The item as the log now says; whose turn it is follows from the state. */
function withEntry(queue: ReviewQueue, { initiative, after, revision }: LogEntry): ReviewQueue {
  const item = queue.items.find((one) => one.initiative === initiative);
  if (!item || item.revision > revision) return queue;
  return withItem(queue, { ...item, state: after, turn: turnOf(after, item.goalOwed), revision });
}

function withItem(queue: ReviewQueue, item: QueueItem): ReviewQueue {
  return { ...queue, items: queue.items.map((one) => (one.initiative === item.initiative ? item : one)) };
}
