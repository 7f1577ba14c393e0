import * as z from 'zod/mini';
import { IgnoredFinding } from './protocol-check';
import { Actor, Common, Locale } from './protocol-common';
import { ReadingProfile } from './protocol-read';
import { Settings } from './protocol-settings';
import { Recovered, WorkbookState } from './protocol-write';

/** `generated` sheets are ours, `backup` are our hidden pre-images, `source` were read into the plan at the last build. */
export const SheetRole = z.enum(['source', 'generated', 'backup', 'other']);

export const SheetInfo = z.object({
  name: z.string(),
  role: SheetRole,
  hidden: z.boolean(),
  rows: z.number(),
  columns: z.number(),
  /** The sheet in front of the user. */
  active: z.boolean(),
});
export type SheetInfo = z.infer<typeof SheetInfo>;

export const Bootstrap = z.object({
  actor: Actor,
  locale: Locale,
  spreadsheet: z.object({ name: z.string() }),
  sheets: z.array(SheetInfo),
  profile: z.nullable(ReadingProfile),
  workbook: WorkbookState,
  recovered: z.nullable(Recovered),
  settings: Settings,
  /** Rule set presets to choose from. */
  ruleSets: z.array(z.object({ id: z.string(), name: z.string() })),
  ignored: z.array(IgnoredFinding),
});
export type Bootstrap = z.infer<typeof Bootstrap>;

/** What `showSidebar` may be given as JSON text; it answers nothing, because the page that asked is gone by then. */
export const ShowSidebar = z.object({ locale: Locale });

/** The open file as a whole: what every screen begins with, and what goes out of it. */
export const documentEndpoints = {
  /** First call of every screen: who, which sheets, state, and what an interrupted run was brought to. */
  bootstrap: { arguments: z.object({ ...Common }), value: Bootstrap },
  /** 「スナップショットを保存」: the published JSON as text, for the browser to save as a file. */
  saveSnapshot: {
    arguments: z.object({ ...Common }),
    value: z.object({ fileName: z.string(), json: z.string() }),
  },
} as const;
