import { readFileBytes, type TableFile } from '../../../shared/exchange/read-file';
import { workbenchWords } from '../../../shared/messages/workbench';

/** A trouble in words: what happened and what mends it. */
export interface Trouble {
  readonly message: string;
  readonly mend: string;
}

export type Opened =
  | { readonly ok: true; readonly name: string; readonly file: TableFile }
  | { readonly ok: false; readonly trouble: Trouble };

/** Reads what the person dropped or chose. Several files become the sheets of one workbook, named after the first. */
export async function openFiles(files: readonly File[]): Promise<Opened> {
  const first = files[0];
  if (!first) return { ok: false, trouble: failed('') };
  const grids: TableFile['grids'][number][] = [];
  const notes: string[] = [];
  for (const file of files) {
    try {
      const read = await readFileBytes(file.name, new Uint8Array(await file.arrayBuffer()));
      if (!read.ok) return { ok: false, trouble: read.error };
      grids.push(...read.value.grids);
      notes.push(...read.value.notes);
    } catch {
      return { ok: false, trouble: failed(file.name) };
    }
  }
  return { ok: true, name: first.name, file: { grids, encoding: null, notes } };
}

function failed(name: string): Trouble {
  return { message: workbenchWords.openFailed.ja({ name }), mend: workbenchWords.openFailedMend.ja() };
}
