import type { FiscalYear } from '../../calendar/fiscal-year';
import type { ColumnRole } from '../heading/role';
import type { ColumnContent } from './column-content';
import type { HeadingPath } from './heading-path';

/** A column while it is being understood. */
export interface RoughColumn {
  readonly path: HeadingPath;
  readonly content: ColumnContent;
  role: ColumnRole | null;
  level: HeadingPath['level'];
  year: FiscalYear | null;
  /** A person chose the role: contents do not change it. */
  readonly chosen: boolean;
}
