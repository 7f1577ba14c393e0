import { readFileBytes } from '../../../shared/exchange/read-file';
import type { Grid } from '../../../shared/ingest/grid';
import type { Locale } from '../../../shared/messages/define';
import { workbenchWords } from '../../../shared/messages/workbench';
import type { Book, BookState } from '../google/book';
import type { EngineConstructor } from '../google/engine';
import { carriedState } from './carried-state';
import { sayIn } from './language';
import { openGrids } from './open-grids';

/** A trouble in words: what happened and what mends it. */
export interface Trouble {
  readonly message: string;
  readonly mend: string;
}

export type Opened =
  | { readonly ok: true; readonly name: string; readonly book: Book; readonly notes: readonly string[] }
  | { readonly ok: false; readonly trouble: Trouble };

/** Reads what the person dropped or chose. Several files become the sheets of one workbook, named after the first. */
export async function openFiles(Model: EngineConstructor, files: readonly File[], locale: Locale): Promise<Opened> {
  const first = files[0];
  if (!first) return { ok: false, trouble: failed('', locale) };
  const grids: Grid[] = [];
  const notes: string[] = [];
  let carried: BookState | null = null;
  for (const file of files) {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const read = await readFileBytes(file.name, bytes, { locale });
      if (!read.ok) return { ok: false, trouble: read.error };
      grids.push(...read.value.grids);
      notes.push(...read.value.notes);
      if (files.length === 1) carried = carriedState(bytes);
    } catch {
      return { ok: false, trouble: failed(file.name, locale) };
    }
  }
  try {
    const resumed = carried && (await resume(Model, carried, grids));
    return { ok: true, name: first.name, book: resumed ?? openGrids(Model, first.name, grids), notes };
  } catch (error) {
    console.warn(error);
    return { ok: false, trouble: failed(first.name, locale) };
  }
}

/** A saved plan workbook goes on as it was; one that cannot is opened as any other file. */
async function resume(Model: EngineConstructor, state: BookState, grids: readonly Grid[]): Promise<Book | null> {
  try {
    const { resumeBook } = await import('./resume-book');
    return await resumeBook(Model, state, grids);
  } catch (error) {
    console.warn(error);
    return null;
  }
}

function failed(name: string, locale: Locale): Trouble {
  const say = sayIn(locale);
  return { message: say(workbenchWords.openFailed, { name }), mend: say(workbenchWords.openFailedMend) };
}
