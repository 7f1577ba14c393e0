import { useEffect, useState } from 'react';
import type { PublishedPlan } from '../../data/source-content';
import { word } from '../word';
import { Waiting } from './waiting';

type Drawing = typeof import('./plan-roadmap');
let drawing: Promise<Drawing> | null = null;

/** The roadmap's drawing is loaded when it is first wanted. */
export function loadDrawing(): Promise<Drawing> {
  drawing ??= import('./plan-roadmap').catch((error: unknown) => {
    drawing = null;
    throw error;
  });
  return drawing;
}

/** Not by React's own waiting, which shows what has come only after 300 ms. */
export function RoadmapView(props: {
  plan: PublishedPlan | null | undefined;
  name: string;
  onOpen: (initiative: string) => void;
}) {
  const { plan, name, onOpen } = props;
  const [loaded, setLoaded] = useState<Drawing | null | undefined>(undefined);
  useEffect(() => {
    void loadDrawing().then(setLoaded, () => setLoaded(null));
  }, []);
  if (plan?.form === 'minimal') return <p>{word('minimalForm')}</p>;
  if (plan && loaded) return <loaded.PlanRoadmap plan={plan} name={name} onOpen={onOpen} />;
  return <Waiting failed={plan === null || loaded === null} />;
}
