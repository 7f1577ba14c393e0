import { useMemo } from 'react';
import { Roadmap } from '../../../shared/ui/roadmap/roadmap';
import '../../../shared/ui/roadmap/roadmap.css';
import { snapshotRoadmap } from '../../../shared/ui/roadmap/snapshot-roadmap';
import type { PublishedPlan } from '../../data/source-content';
import { locale } from '../word';
import { dayOf } from './due-reviews';

/** From this width on there is room for what is seldom wanted: files and the board's form. */
const ROOMY = 700;

export function PlanRoadmap(props: { plan: PublishedPlan; name: string; onOpen: (id: string) => void }) {
  const { plan, name, onOpen } = props;
  const roadmap = useMemo(() => snapshotRoadmap({ plan }, dayOf(new Date())), [plan]);
  const { timeline, content, milestones } = roadmap;
  return <Roadmap {...{ timeline, content, milestones, locale, onOpen }} title={name} compact={innerWidth < ROOMY} />;
}
