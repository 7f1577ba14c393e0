import { useEffect, useState } from 'react';

export type View = 'page' | 'plan' | 'roadmap' | 'reviews';
export const VIEWS: readonly View[] = ['page', 'plan', 'roadmap', 'reviews'];

/** Where one is within the panel. It stands in the address, so that a tab keeps it and the browser's back button works. */
export interface Place {
  view: View;
  /** What is looked up; '' = nothing. */
  query: string;
  /** Source of the chosen plan; null = the first. */
  plan: string | null;
  /** Id of the initiative that is open; null = none. */
  initiative: string | null;
}

export function readPlace(hash: string, first: View): Place {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  const view = VIEWS.find((one) => one === values.get('view')) ?? first;
  return { view, query: values.get('q') ?? '', plan: values.get('plan'), initiative: values.get('initiative') };
}

export function writePlace({ view, query, plan, initiative }: Place): string {
  const values = new URLSearchParams({ view });
  if (query !== '') values.set('q', query);
  if (plan !== null) values.set('plan', plan);
  if (initiative !== null) values.set('initiative', initiative);
  return `#${values}`;
}

/** The place and the way to another: `go` changes what it is given. Typing a query does not fill the history. */
export function usePlace(first: View): [Place, (change: Partial<Place>) => void] {
  const [place, setPlace] = useState(() => readPlace(location.hash, first));
  useEffect(() => {
    const changed = () => setPlace(readPlace(location.hash, first));
    addEventListener('popstate', changed);
    return () => removeEventListener('popstate', changed);
  }, [first]);
  const go = (change: Partial<Place>) => {
    const next = { ...readPlace(location.hash, first), ...change };
    const typing = change.query !== undefined && change.view === undefined;
    history[typing ? 'replaceState' : 'pushState'](null, '', writePlace(next));
    setPlace(next);
  };
  return [place, go];
}
