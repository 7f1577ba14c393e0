import type { Plan } from '../plan/model';
import { groupBy } from './plan-view';

export interface PriorityClass {
  readonly group: string;
  /** 重点 initiatives of that class, and of all. */
  readonly marked: number;
  readonly priorities: number;
}

/** The class that holds (nearly) all 重点 initiatives: there the class means 重点. Null where 重点 and class are two things. */
export function priorityClass({ initiatives }: Plan): PriorityClass | null {
  const priorities = initiatives.filter(({ priority }) => priority === true);
  let best: PriorityClass | null = null;
  for (const [group, members] of groupBy(priorities, ({ classification }) => classification)) {
    if (group === null || members.length * 10 < priorities.length * 9) continue;
    best = { group, marked: members.length, priorities: priorities.length };
  }
  return best;
}
