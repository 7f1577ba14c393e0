import type { WorkbookParts } from './workbook-parts';
import { elements } from './xml-text';

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  /** worksheet, or chart and dialog sheets that hold no cells. */
  readonly type: 'worksheet' | 'other';
  readonly path: string;
  /** Path of the notes of this sheet, where it has any. */
  readonly notes: string | null;
}

export interface WorkbookOutline {
  /** Days count from 1904 (old Mac workbooks). */
  readonly date1904: boolean;
  /** In the order of the tabs. */
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  readonly theme: string | null;
}

export type PartReader = (path: string) => string | null;

/** Which part is what: followed from relation to relation, because generators name and place parts as they like. */
export function outlineWorkbook(parts: WorkbookParts, read: PartReader): WorkbookOutline | null {
  const root = relations('', '_rels/.rels', read).find((relation) => relation.type === 'officeDocument');
  const book = root?.target ?? 'xl/workbook.xml';
  const xml = read(book);
  if (xml === null) return null;
  const bookRelations = relations(folderOf(book), relationsOf(book), read);
  const byType = (type: string) => bookRelations.find((relation) => relation.type === type)?.target ?? null;

  const sheets = elements(xml, 'sheet').map(({ attributes }, index): SheetPart => {
    const relation = bookRelations.find((candidate) => candidate.id === attributes.id);
    const path = relation?.target ?? `xl/worksheets/sheet${index + 1}.xml`;
    const own = relations(folderOf(path), relationsOf(path), read);
    return {
      name: attributes.name ?? `シート${index + 1}`,
      hidden: attributes.state === 'hidden' || attributes.state === 'veryHidden',
      type: (relation?.type ?? 'worksheet') === 'worksheet' && parts.has(path) ? 'worksheet' : 'other',
      path,
      notes: own.find((candidate) => candidate.type === 'comments')?.target ?? null,
    };
  });
  const setting = elements(xml, 'workbookPr')[0]?.attributes.date1904;
  return {
    date1904: setting === '1' || setting === 'true',
    sheets,
    sharedStrings: byType('sharedStrings'),
    styles: byType('styles'),
    theme: byType('theme'),
  };
}

interface Relation {
  readonly id: string;
  /** Last step of the type's address: worksheet, styles, comments … (the same in the transitional and the strict standard). */
  readonly type: string;
  readonly target: string;
}

function relations(folder: string, path: string, read: PartReader): Relation[] {
  const xml = read(path);
  if (xml === null) return [];
  return elements(xml, 'Relationship').map(({ attributes }) => ({
    id: attributes.Id ?? '',
    type: (attributes.Type ?? '').split('/').pop() ?? '',
    target: resolve(folder, attributes.Target ?? ''),
  }));
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

function relationsOf(path: string): string {
  const folder = folderOf(path);
  const file = path.slice(path.lastIndexOf('/') + 1);
  return `${folder === '' ? '' : `${folder}/`}_rels/${file}.rels`;
}

/** `../comments1.xml` seen from xl/worksheets → xl/comments1.xml */
function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = folder === '' ? [] : folder.split('/');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
