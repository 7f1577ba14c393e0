import { lazy, Suspense } from 'react';
import type { LoadedPlan } from '../../data/plans';
import { word } from '../word';

/** The roadmap's drawing is loaded when it is first looked at. */
const PlanRoadmap = lazy(() => import('./plan-roadmap'));

export function RoadmapView(props: { loaded: LoadedPlan; onOpen: (initiative: string) => void }) {
  if (props.loaded.plan.form === 'minimal') return <p>{word('minimalForm')}</p>;
  return (
    <Suspense fallback={<p className="soft">{word('loading')}</p>}>
      <PlanRoadmap {...props} />
    </Suspense>
  );
}
