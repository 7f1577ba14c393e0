import { actionFindings, actionMends } from './findings-actions';
import { arithmeticFindings, arithmeticMends } from './findings-arithmetic';
import { baselineFindings, baselineMends } from './findings-baseline';
import { cellFindings, cellMends } from './findings-cells';
import { classificationFindings, classificationMends } from './findings-classification';
import { costFindings, costMends } from './findings-costs';
import { nameFindings, nameMends } from './findings-names';
import { resultFindings, resultMends } from './findings-results';
import { structureFindings, structureMends } from './findings-structure';
import { targetFindings, targetMends } from './findings-targets';

/** What is wrong, by code: the families together. Every code has its remedy under the same key in `findingMends`. */
export const findingMessages = {
  ...structureFindings,
  ...nameFindings,
  ...costFindings,
  ...classificationFindings,
  ...targetFindings,
  ...baselineFindings,
  ...arithmeticFindings,
  ...cellFindings,
  ...actionFindings,
  ...resultFindings,
};

interface Mend {
  readonly ja: () => string;
  readonly en: () => string;
}

/** What would mend each finding. */
export const findingMends: Readonly<Record<keyof typeof findingMessages, Mend>> = {
  ...structureMends,
  ...nameMends,
  ...costMends,
  ...classificationMends,
  ...targetMends,
  ...baselineMends,
  ...arithmeticMends,
  ...cellMends,
  ...actionMends,
  ...resultMends,
};
