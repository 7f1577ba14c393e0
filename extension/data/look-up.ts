import { browser } from 'wxt/browser';
import { say } from '../../shared/messages/define';
import { panelWords } from '../../shared/messages/extension-panels';
import { localeOf } from './locale';
import type { CardData } from './protocol';
import { currentCatalogue } from './service';
import { openPanel, panelAddress, wantLookUp } from './side-panel';

const MENU = 'look-up';
const MOST_SUGGESTIONS = 6;
const LONGEST_SELECTION = 100;

/** Looking something up without a page of ours: the selected words by the context menu, anything by the address bar. */
export function offerLookUp(): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.removeAll(() => {
      const title = say(panelWords.lookUp, localeOf(), {});
      browser.contextMenus.create({ id: MENU, title, contexts: ['selection'] });
    });
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const text = (info.selectionText ?? '').trim().slice(0, LONGEST_SELECTION);
    if (info.menuItemId !== MENU || text === '') return;
    // The panel opens only while the press is being answered: nothing may be waited for before.
    const opening = openPanel(tab?.windowId);
    void wantLookUp(text);
    void opening.then((opened) => (opened ? undefined : browser.tabs.create({ url: panelAddress(text) })));
  });
  const { omnibox } = browser;
  omnibox.setDefaultSuggestion({ description: say(panelWords.omniboxHint, localeOf(), {}) });
  omnibox.onInputChanged.addListener((text, suggest) => {
    void currentCatalogue().then((known) => {
      const found = known.search(text).slice(0, MOST_SUGGESTIONS);
      suggest(found.map((card) => ({ content: card.label, description: suggestionOf(card) })));
    });
  });
  omnibox.onInputEntered.addListener((text, disposition) => {
    const url = panelAddress(text);
    void (disposition === 'currentTab' ? browser.tabs.update({ url }) : browser.tabs.create({ url }));
  });
}

const LONGEST = 80;

function suggestionOf(card: CardData): string {
  const about =
    card.kind === 'term'
      ? (card.definition ?? '')
      : [card.state?.mark ?? '', ...card.divisions].filter((part) => part !== '').join(' ');
  const text = `${card.label}　${about}`.replace(/\s+/g, ' ').slice(0, LONGEST);
  // Chrome reads markup here, Firefox shows the text as it is.
  return import.meta.env.FIREFOX ? text : escapeMarkup(text);
}

export function escapeMarkup(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&apos;');
}
