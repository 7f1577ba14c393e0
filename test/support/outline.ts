import type { Attribute, Indicator, Initiative, Plan } from '../../shared/plan/model';
import { PlanTree } from '../../shared/plan/tree';

/** A plan as a few lines of text, for tests that compare what a person would compare. Blank values are left out. */
export function outlineOf(plan: Plan): string[] {
  const tree = new PlanTree(plan);
  const lines = [`${plan.title ?? '–'} | ${plan.organization ?? '–'} | ${periodText(plan)} | ${plan.levels.join('›')}`];
  const indicators = (owner: string | null, indent: string) => {
    for (const indicator of tree.indicatorsOf(owner)) lines.push(`${indent}${indicatorText(indicator)}`);
  };
  const initiatives = (list: readonly Initiative[], indent: string) => {
    for (const initiative of list) {
      lines.push(`${indent}- ${initiativeText(initiative)}`);
      for (const { label, from, to, extent } of plan.actions.filter((action) => action.initiative === initiative.id)) {
        lines.push(`${indent}    行程 ${label}: ${from ?? '?'}–${to ?? '?'}${extent === 'exact' ? '' : ` ${extent}`}`);
      }
      indicators(initiative.id, `${indent}    `);
    }
  };
  const nodes = (parent: string | null, indent: string) => {
    for (const node of tree.children(parent)) {
      lines.push(
        `${indent}${plan.levels[node.level] ?? '?'}${node.number ?? ''} ${node.name}${textsOf(node.attributes)}`,
      );
      indicators(node.id, `${indent}  `);
      nodes(node.id, `${indent}  `);
      initiatives(tree.initiativesOf(node.id), `${indent}  `);
    }
  };
  indicators(null, '');
  nodes(null, '');
  initiatives(tree.initiativesOf(null), '');
  for (const { title, initiatives: rows } of plan.references) {
    lines.push(`参考: ${title}`);
    initiatives(rows, '  ');
  }
  for (const { subject, node, count } of plan.statedCounts) {
    lines.push(
      `記載 ${subject === 'initiatives' ? '事業数' : '重点数'} ${tree.node(node)?.number ?? tree.node(node)?.name ?? '全体'}: ${count}`,
    );
  }
  return lines;
}

function periodText(plan: Plan): string {
  return plan.period === null ? '–' : `${plan.period.from}–${plan.period.to}`;
}

function initiativeText(initiative: Initiative): string {
  const parts = [`${initiative.number === null ? '' : `${initiative.number} `}${initiative.name}`];
  if (initiative.classification !== null) parts.push(`[${initiative.classification}]`);
  if (initiative.priority === true) parts.push('★');
  if (initiative.leadDivisions.length > 0) parts.push(`<${initiative.leadDivisions.join(',')}>`);
  if (initiative.supportingDivisions.length > 0) parts.push(`(+${initiative.supportingDivisions.join(',')})`);
  for (const tag of initiative.tags) parts.push(`#${tag}`);
  for (const [year, { text }] of Object.entries(initiative.statedProgress)) parts.push(`進捗${year}=${text}`);
  for (const { year, kind, yen } of initiative.costs)
    parts.push(`${year}${kind === 'actual' ? '決算' : '予算'}=${yen}円`);
  for (const [year, { text }] of Object.entries(initiative.actionTexts)) parts.push(`${year}「${text}」`);
  return `${parts.join(' ')}${textsOf(initiative.attributes)}`;
}

function textsOf(attributes: readonly Attribute[]): string {
  return attributes.map(({ label, text }) => ` {${label}: ${text}}`).join('');
}

function indicatorText(indicator: Indicator): string {
  const parts = [`${indicator.kind} ${indicator.name}`];
  if (indicator.undecided) parts.push('未定');
  if (indicator.unit !== null) parts.push(`(${indicator.unit})`);
  if (indicator.baseline !== null) parts.push(`基準${indicator.baseline.year ?? ''}=${indicator.baseline.text}`);
  const years = new Set([
    ...Object.keys(indicator.targets),
    ...Object.keys(indicator.actuals),
    ...Object.keys(indicator.statedGrades),
  ]);
  for (const year of [...years].sort()) {
    const values = [
      ['目', indicator.targets[year]?.text],
      ['実', indicator.actuals[year]?.text],
      ['評', indicator.statedGrades[year]?.text],
    ].filter(([, text]) => text !== undefined && text !== '');
    if (values.length > 0) parts.push(`${year}:${values.map(([what, text]) => `${what}${text}`).join('/')}`);
  }
  return `${parts.join(' ')}${textsOf(indicator.attributes)}`;
}
