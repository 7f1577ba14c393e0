import type { Door } from '../../server/door';
import { doorOf } from '../../server/google/open-document';

/** Id of the published spreadsheet, as IT wrote it into the script's properties; null = none yet. */
export function publishedId(): string | null {
  return PropertiesService.getScriptProperties().getProperty('SPREADSHEET_ID')?.trim() || null;
}

/** The spreadsheet with the rights of whoever asks, or null where they have none or it is gone. */
export function openPublished(id: string): Door | null {
  try {
    return doorOf(SpreadsheetApp.openById(id));
  } catch {
    return null;
  }
}

/** A JSON answer; Google sends it with status 200 whatever it says. */
export function jsonAnswer(text: string): GoogleAppsScript.Content.TextOutput {
  return ContentService.createTextOutput(text).setMimeType(ContentService.MimeType.JSON);
}
