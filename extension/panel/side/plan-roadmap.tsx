import { useMemo } from 'react';
import { Roadmap } from '../../../shared/ui/roadmap/roadmap';
import '../../../shared/ui/roadmap/roadmap.css';
import { snapshotRoadmap } from '../../../shared/ui/roadmap/snapshot-roadmap';
import type { LoadedPlan } from '../../data/plans';
import { locale } from '../word';
import { dayOf } from './due-reviews';

/** From this width on there is room for what is seldom wanted: files and the board's form. */
const ROOMY = 700;

export default function PlanRoadmap({ loaded, onOpen }: { loaded: LoadedPlan; onOpen: (id: string) => void }) {
  const roadmap = useMemo(() => snapshotRoadmap({ plan: loaded.plan }, dayOf(new Date())), [loaded]);
  const { timeline, content, milestones } = roadmap;
  const props = { timeline, content, milestones, locale, onOpen, title: loaded.name };
  return <Roadmap {...props} compact={innerWidth < ROOMY} />;
}
