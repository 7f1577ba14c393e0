import { useMemo } from 'react';
import { Roadmap } from '../../../shared/ui/roadmap/roadmap';
import '../../../shared/ui/roadmap/roadmap.css';
import { snapshotRoadmap } from '../../../shared/ui/roadmap/snapshot-roadmap';
import type { LoadedPlan } from '../../data/plans';
import { locale } from '../word';
import { dayOf } from './due-reviews';

export default function PlanRoadmap({ loaded, onOpen }: { loaded: LoadedPlan; onOpen: (id: string) => void }) {
  const roadmap = useMemo(() => snapshotRoadmap({ plan: loaded.plan }, dayOf(new Date())), [loaded]);
  const { timeline, content, milestones } = roadmap;
  return <Roadmap {...{ timeline, content, milestones, locale, onOpen }} title={loaded.name} />;
}
