import { browser } from 'wxt/browser';
import type { Status } from '../../data/protocol';
import { readStatus } from '../../data/status';
import { element } from '../../page/card/element';
import { ask } from '../../panel/ask';
import { appearanceSection } from '../../panel/options/appearance-section';
import { diagnosticsSection } from '../../panel/options/diagnostics-section';
import { keyboardSection } from '../../panel/options/keyboard-section';
import { portableSection } from '../../panel/options/portable-section';
import { reportsSection } from '../../panel/options/reports-section';
import { sitesSection } from '../../panel/options/sites-section';
import { sourcesSection } from '../../panel/options/sources-section';
import { locale, word } from '../../panel/word';

document.documentElement.lang = locale;
document.title = `${word('name')} ${word('openOptions')}`;
const main = document.querySelector('main')!;

async function draw(status: Status): Promise<void> {
  const icon = element('img', '');
  icon.src = '/icon/48.png';
  icon.alt = '';
  const again = (next: Status) => void draw(next);
  const sections = [
    sourcesSection(status, again),
    await sitesSection(status, again),
    appearanceSection(status),
    reportsSection(status, again),
    await keyboardSection(),
    portableSection(status, again),
    diagnosticsSection(status),
  ];
  main.replaceChildren(
    element('header', '', icon, element('h1', '', `${word('name')} ${word('openOptions')}`)),
    ...sections,
  );
}

const load = async () => draw(await readStatus());

void load();
// A change is stored, and seen below.
void ask({ type: 'check-policy' });
// The organisation's policy or a refresh may come while the page is open; what is being typed is not swept away.
browser.storage.onChanged.addListener((changes, area) => {
  const known = Object.keys(changes).some((key) => key === 'policy' || key.startsWith('source:'));
  if (area === 'local' && known && !main.contains(document.activeElement)) void load();
});
