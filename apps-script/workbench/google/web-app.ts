import type { StandIn } from './stand-in';
import { serve, wantString } from './strict';

export interface WebAppOptions {
  /** Script properties, as IT keeps them. */
  readonly properties: Readonly<Record<string, string>>;
  /** Id under which the stand-in's file is found. */
  readonly id: string;
  /** False: whoever asks may not read the file. */
  readonly mayRead?: boolean;
}

/** What `spreadsheets.readonly` refuses. */
const writing = /\.(set|add|insert|delete|append|hide|show|copy|clear|merge|breakApart|protect|remove|sort|move|flush)/;

/** Google's services as a web app sees them that may only read: no file is open, no window, no lock, nothing can be written. */
export function webAppGlobals(
  standIn: StandIn,
  { properties, id, mayRead = true }: WebAppOptions,
): Record<string, unknown> {
  const { meter } = standIn;
  meter.allows = (name) => name.startsWith('TextOutput.') || !writing.test(name);
  const all = standIn.globals();
  const open = all.SpreadsheetApp as { getActiveSpreadsheet(): object };
  return {
    Date: all.Date,
    SpreadsheetApp: serve('SpreadsheetApp', meter, {
      getActiveSpreadsheet: () => null,
      openById(wanted: unknown) {
        if (wantString(wanted, 'id') !== id || !mayRead)
          throw new Error('Unexpected error while getting the method or property openById on object SpreadsheetApp.');
        return open.getActiveSpreadsheet();
      },
    }),
    PropertiesService: serve('PropertiesService', meter, {
      getDocumentProperties: () => null,
      getScriptProperties: () =>
        serve('Properties', meter, { getProperty: (key: unknown) => properties[wantString(key, 'key')] ?? null }),
    }),
    ContentService: serve('ContentService', meter, {
      MimeType: { JSON: 'JSON' },
      createTextOutput(text: unknown) {
        const inside = { text: wantString(text, 'content'), mimeType: 'TEXT' };
        const output: object = serve('TextOutput', meter, {
          getContent: () => inside.text,
          getMimeType: () => inside.mimeType,
          setMimeType(type: unknown) {
            inside.mimeType = wantString(type, 'mimeType');
            return output;
          },
        });
        return output;
      },
    }),
  };
}
