import type { KeyboardEvent } from 'react';
import { word } from '../word';
import { VIEWS, type View } from './place';

/** The views as tabs; arrow keys go from one to the next. */
export function ViewTabs(props: { view: View; withPage: boolean; onView: (view: View) => void }) {
  const views = props.withPage ? VIEWS : VIEWS.filter((view) => view !== 'page');
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = views[(views.indexOf(props.view) + step + views.length) % views.length]!;
    props.onView(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div role="tablist" aria-label={word('views')} className="tabs" onKeyDown={onKeyDown}>
      {views.map((view) => (
        <button
          key={view}
          id={`tab-${view}`}
          type="button"
          role="tab"
          aria-selected={view === props.view}
          aria-controls="view"
          tabIndex={view === props.view ? 0 : -1}
          onClick={() => props.onView(view)}
        >
          {word(view)}
        </button>
      ))}
    </div>
  );
}
