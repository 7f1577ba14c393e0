import { useEffect, useMemo, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import { onLookUp, panelAddress } from '../../data/side-panel';
import { word } from '../word';
import { firstPlans, plansAtHand } from './first-plans';
import { InitiativeDetail } from './initiative-detail';
import { PageView } from './page-view';
import { usePlace, type View } from './place';
import { planRows } from './plan-rows';
import { PlanView } from './plan-view';
import { ReviewsView } from './reviews-view';
import { RoadmapView } from './roadmap-view';
import { SearchField, SearchResults } from './search';
import { useStored } from './use-stored';
import { useWholePlan } from './use-whole-plan';
import { ViewTabs } from './view-tabs';
import { Waiting } from './waiting';

/** The side panel, also as a page of its own in a tab: there is no page beside it then. */
export function SidePanel() {
  const [inTab, setInTab] = useState(location.hash.length > 1);
  useEffect(() => {
    void browser.tabs.getCurrent().then((tab) => setInTab(tab !== undefined));
  }, []);
  const [place, go] = usePlace(inTab ? 'plan' : 'page');
  const stored = useStored(plansAtHand, firstPlans);
  const plans = stored.state === 'ready' ? stored.value : [];
  const loaded = plans.find(({ source }) => source === place.plan) ?? plans[0];
  const rows = useMemo(() => (loaded === undefined ? [] : planRows(loaded.list)), [loaded]);
  useEffect(() => onLookUp((query) => go({ query, initiative: null })));
  const open = (initiative: string, source?: string) =>
    go({ initiative, query: '', plan: source ?? loaded?.source ?? null });
  // Back from an initiative the reader stands where it was opened.
  const opened = useRef<string | null>(null);
  useEffect(() => {
    const before = opened.current;
    opened.current = place.initiative;
    if (place.initiative !== null || before === null) return;
    document.querySelector<HTMLElement>(`[data-initiative="${CSS.escape(before)}"]`)?.focus();
  }, [place.initiative]);
  const view: View = inTab && place.view === 'page' ? 'plan' : place.view;
  const isListed = place.query === '' && place.initiative === null;
  const isOpen = place.query === '' && place.initiative !== null;
  const whole = useWholePlan(loaded, isOpen || view === 'roadmap');

  return (
    <>
      <header className="side-header">
        <h1>{word('name')}</h1>
        {!inTab && (
          <button type="button" onClick={() => void browser.tabs.create({ url: `${panelAddress()}#view=plan` })}>
            {word('openWide')}
          </button>
        )}
        <SearchField query={place.query} onQuery={(query) => go({ query, initiative: null })} />
        {plans.length > 1 && (
          <label className="field">
            <span>{word('choosePlan')}</span>
            <select value={loaded?.source} onChange={({ target }) => go({ plan: target.value, initiative: null })}>
              {plans.map(({ source, name }) => (
                <option key={source} value={source}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <ViewTabs view={view} withPage={!inTab} onView={(next) => go({ view: next, query: '', initiative: null })} />
      </header>
      <main id="view" className="side-main">
        {place.query !== '' && <SearchResults query={place.query} onOpen={open} />}
        {isOpen && loaded !== undefined && !whole && <Waiting failed={whole === null} />}
        {isOpen && loaded !== undefined && whole && (
          <InitiativeDetail
            plan={whole}
            issued={loaded.issued}
            id={place.initiative ?? ''}
            onBack={() => go({ initiative: null })}
          />
        )}
        <div hidden={!isListed}>
          {view === 'page' && <PageView isShown={isListed} onOpen={open} />}
          {view !== 'page' && stored.state === 'loading' && <p className="soft">{word('loading')}</p>}
          {view !== 'page' && stored.state === 'failed' && (
            <div role="alert">
              <p className="warn">{word('failed')}</p>
              <button type="button" onClick={stored.retry}>
                {word('retry')}
              </button>
            </div>
          )}
          {view !== 'page' && stored.state === 'ready' && loaded === undefined && <NoPlan />}
          {view === 'plan' && loaded !== undefined && <PlanView loaded={loaded} rows={rows} onOpen={open} />}
          {view === 'roadmap' && loaded !== undefined && <RoadmapView plan={whole} name={loaded.name} onOpen={open} />}
          {view === 'reviews' && loaded !== undefined && <ReviewsView rows={rows} onOpen={open} />}
        </div>
      </main>
    </>
  );
}

function NoPlan() {
  return (
    <>
      <p>{word('noPlan')}</p>
      <button type="button" onClick={() => void browser.runtime.openOptionsPage()}>
        {word('openOptions')}
      </button>
    </>
  );
}
