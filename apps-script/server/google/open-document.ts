import type { Door, DoorSheet } from '../door';
import { type FileOfSheet, googleSheet, openSheet } from './open-sheet';

/** Opens the document that the script is bound to. Nothing is asked of Google before the first method. */
export function openDocument(): Door {
  return doorOf(SpreadsheetApp.getActiveSpreadsheet());
}

/** The same for a document that was opened in another way. */
export function doorOf(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Door {
  let sheets: readonly DoorSheet[] | null = null;
  let age = 0;
  const known = new Map<number, DoorSheet>();
  let metadata: GoogleAppsScript.Spreadsheet.DeveloperMetadata[] | null = null;
  let values: Readonly<Record<string, string>> | null = null;
  let zone: string | null = null;
  let lock: GoogleAppsScript.Lock.Lock | null = null;
  let properties: Readonly<Record<string, string>> | null = null;
  let documentStore: GoogleAppsScript.Properties.Properties | null = null;
  const store = (): GoogleAppsScript.Properties.Properties | null => {
    documentStore ??= PropertiesService.getDocumentProperties();
    return documentStore;
  };
  const file: FileOfSheet = {
    spreadsheet,
    timeZone() {
      zone ??= spreadsheet.getSpreadsheetTimeZone() || 'Asia/Tokyo';
      return zone;
    },
    added(sheet) {
      if (sheets) sheets = [...sheets, sheet];
    },
    changed() {
      age++;
    },
    age: () => age,
    count: () => allSheets().length,
    open(sheet, name) {
      const id = sheet.getSheetId();
      const found = known.get(id);
      if (found && name !== null) found.isNamed(name);
      const opened = found ?? openSheet(sheet, file, name);
      known.set(id, opened);
      return opened;
    },
  };
  const allSheets = (): readonly DoorSheet[] => {
    sheets ??= spreadsheet.getSheets().map((sheet) => file.open(sheet, null));
    return sheets;
  };
  const opened = (sheet: GoogleAppsScript.Spreadsheet.Sheet, name: string) => {
    const made = file.open(sheet, name);
    file.added(made);
    return made;
  };
  const allMetadata = () => {
    metadata ??= spreadsheet.getDeveloperMetadata();
    return metadata;
  };
  const allValues = () => {
    values ??= Object.fromEntries(allMetadata().map((one) => [one.getKey(), one.getValue() ?? '']));
    return values;
  };
  const keyed = (key: string) => allMetadata().find((one) => one.getKey() === key);

  return {
    actor: () => Session.getActiveUser().getEmail() || null,
    now: () => Date.now(),
    address: () => spreadsheet.getUrl(),
    name: () => spreadsheet.getName(),
    lock(wait) {
      lock ??= LockService.getDocumentLock();
      return lock.tryLock(wait);
    },
    flush: () => void SpreadsheetApp.flush(),
    unlock() {
      // Buffered writes belong to this run: the next one must see them.
      SpreadsheetApp.flush();
      lock?.releaseLock();
    },
    metadata: allValues,
    setMetadata(key, value) {
      const before = allValues();
      const present = before[key] === undefined ? undefined : keyed(key);
      if (present) present.setValue(value);
      else {
        spreadsheet.addDeveloperMetadata(key, value);
        // Google does not hand out the new entry: it is looked up when it is to be removed.
        metadata = null;
      }
      values = { ...before, [key]: value };
    },
    removeMetadata(key) {
      const { [key]: gone, ...rest } = allValues();
      if (gone === undefined) return;
      keyed(key)?.remove();
      metadata = null;
      values = rest;
    },
    sendMail: ({ to, subject, body }) => MailApp.sendEmail(to.join(','), subject, body),
    properties() {
      // A script that is not bound to the document has no such store.
      properties ??= store()?.getProperties() ?? {};
      return properties;
    },
    setProperties(values) {
      properties = null;
      const kept: Record<string, string> = {};
      for (const [key, value] of Object.entries(values)) {
        if (value !== null) kept[key] = value;
      }
      store()?.setProperties(kept, false);
      for (const [key, value] of Object.entries(values)) if (value === null) store()?.deleteProperty(key);
    },
    sheets: allSheets,
    sheetByName(name) {
      // Google compares without regard to case.
      const wanted = name.toLowerCase();
      for (const sheet of known.values()) if (sheet.named() && sheet.name().toLowerCase() === wanted) return sheet;
      if (sheets?.every((sheet) => sheet.named())) return null;
      const sheet = spreadsheet.getSheetByName(name);
      return sheet ? file.open(sheet, name) : null;
    },
    activeSheet: () => file.open(spreadsheet.getActiveSheet(), null),
    createSheet(name) {
      const sheet = opened(spreadsheet.insertSheet(name, allSheets().length), name);
      sheet.hide();
      return sheet;
    },
    createBlank(name) {
      return opened(spreadsheet.insertSheet(name, allSheets().length), name);
    },
    createLike(pattern, name, position) {
      return opened(spreadsheet.insertSheet(name, position, { template: googleSheet(pattern) }), name);
    },
    bringToFront: (sheet) => void spreadsheet.setActiveSheet(googleSheet(sheet)),
    deleteSheet(sheet) {
      age++;
      known.delete(sheet.id);
      spreadsheet.deleteSheet(googleSheet(sheet));
      sheets = sheets?.filter((one) => one.id !== sheet.id) ?? null;
    },
  };
}
