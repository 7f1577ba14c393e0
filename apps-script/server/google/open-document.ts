import type { Door, DoorSheet } from '../door';
import { type FileOfSheet, googleSheet, openSheet } from './open-sheet';

/** Opens the document that the script is bound to. Nothing is asked of Google before the first method. */
export function openDocument(): Door {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  let sheets: readonly DoorSheet[] | null = null;
  let metadata: GoogleAppsScript.Spreadsheet.DeveloperMetadata[] | null = null;
  let zone: string | null = null;
  let lock: GoogleAppsScript.Lock.Lock | null = null;
  const file: FileOfSheet = {
    spreadsheet,
    timeZone() {
      zone ??= spreadsheet.getSpreadsheetTimeZone() || 'Asia/Tokyo';
      return zone;
    },
    changed() {
      sheets = null;
    },
  };
  const allMetadata = () => {
    metadata ??= spreadsheet.getDeveloperMetadata();
    return metadata;
  };
  const keyed = (key: string) => allMetadata().find((one) => one.getKey() === key);

  return {
    actor: () => Session.getActiveUser().getEmail() || null,
    now: () => Date.now(),
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
    metadata: () => Object.fromEntries(allMetadata().map((one) => [one.getKey(), one.getValue() ?? ''])),
    setMetadata(key, value) {
      const present = keyed(key);
      if (present) present.setValue(value);
      else spreadsheet.addDeveloperMetadata(key, value);
      metadata = null;
    },
    removeMetadata(key) {
      keyed(key)?.remove();
      metadata = null;
    },
    properties: () => PropertiesService.getDocumentProperties().getProperties(),
    setProperties(values) {
      const store = PropertiesService.getDocumentProperties();
      const kept: Record<string, string> = {};
      for (const [key, value] of Object.entries(values)) {
        if (value !== null) kept[key] = value;
      }
      store.setProperties(kept, false);
      for (const [key, value] of Object.entries(values)) if (value === null) store.deleteProperty(key);
    },
    sheets() {
      sheets ??= spreadsheet.getSheets().map((sheet) => openSheet(sheet, file));
      return sheets;
    },
    sheetByName(name) {
      const sheet = spreadsheet.getSheetByName(name);
      return sheet ? openSheet(sheet, file) : null;
    },
    activeSheet: () => openSheet(spreadsheet.getActiveSheet(), file),
    createSheet(name) {
      const present = this.sheets();
      const sheet = spreadsheet.insertSheet(name, present.length);
      sheet.hideSheet();
      const opened = openSheet(sheet, file);
      sheets = [...present, opened];
      return opened;
    },
    deleteSheet(sheet) {
      spreadsheet.deleteSheet(googleSheet(sheet));
      file.changed();
    },
  };
}
