import { decodeEntities, elements } from './xml-text';

/** Notes (comments) of a sheet by A1 address, without the phonetic runs. */
export function notesOf(xml: string): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  for (const { attributes, content } of elements(xml, 'comment')) {
    const spoken = content.replace(/<(?:\w+:)?rPh[\s>][\s\S]*?<\/(?:\w+:)?rPh>/g, '');
    const text = elements(spoken, 't')
      .map((run) => decodeEntities(run.content))
      .join('')
      .replace(/\r\n?/g, '\n')
      .trim();
    if (attributes.ref && text !== '') notes.set(attributes.ref, text);
  }
  return notes;
}
