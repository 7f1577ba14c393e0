import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Quiet, offline and without a window: the same arguments wherever a test starts Chromium. */
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of Chromium: CHROMIUM_PATH, or where systems put it. Throws a sentence that says what to install. */
export function chromiumPath(): string {
  const places = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ];
  const found = places.find((place) => place !== undefined && place !== '' && existsSync(place));
  if (found) return found;
  throw new Error(
    'Chromium が見つかりません。Debian・Ubuntu では「apt-get install chromium」を実行するか、環境変数 CHROMIUM_PATH に実行ファイルの場所を書いてください。',
  );
}

/** Path of Firefox: FIREFOX_PATH, or where systems put it. Throws a sentence that says what to install. */
export function firefoxPath(): string {
  const places = [
    process.env.FIREFOX_PATH,
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ];
  const found = places.find((place) => place !== undefined && place !== '' && existsSync(place));
  if (found) return found;
  throw new Error(
    'Firefox が見つかりません。Debian・Ubuntu では「apt-get install firefox-esr」を実行するか、環境変数 FIREFOX_PATH に実行ファイルの場所を書いてください。',
  );
}

/** Chromium without a window; close it at the end of the test. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), headless: true, args: CHROMIUM_ARGUMENTS });
}
