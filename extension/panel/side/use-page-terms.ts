import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { PageTerm } from '../../data/protocol';

/** While the panel is seen, the page in front is asked so often: terms come with scrolling and loading. */
const EVERY_MS = 2000;

export interface PageTerms {
  /** Null = the page does not answer: not allowed, or not a page. */
  terms: PageTerm[] | null;
  asked: boolean;
  /** Goes to an occurrence, counted from 0. */
  goTo(label: string, nth: number): void;
}

/** The terms of the page in front of this window. */
export function usePageTerms(isShown: boolean): PageTerms {
  const [state, setState] = useState<{ terms: PageTerm[] | null; asked: boolean }>({ terms: null, asked: false });
  useEffect(() => {
    if (!isShown) return;
    let wanted = true;
    const look = async () => {
      if (document.hidden) return;
      const tab = await tabInFront();
      const terms: PageTerm[] | null =
        tab === null ? null : await browser.tabs.sendMessage(tab, { type: 'terms' }, { frameId: 0 }).catch(() => null);
      if (!wanted) return;
      setState((old) => (old.asked && same(old.terms, terms) ? old : { terms: terms ?? null, asked: true }));
    };
    const again = () => void look();
    again();
    const timer = setInterval(again, EVERY_MS);
    browser.tabs.onActivated.addListener(again);
    document.addEventListener('visibilitychange', again);
    return () => {
      wanted = false;
      clearInterval(timer);
      browser.tabs.onActivated.removeListener(again);
      document.removeEventListener('visibilitychange', again);
    };
  }, [isShown]);
  const goTo = useCallback((label: string, nth: number) => {
    void tabInFront().then((tab) =>
      tab === null
        ? undefined
        : browser.tabs.sendMessage(tab, { type: 'go-to', label, nth }, { frameId: 0 }).catch(() => undefined),
    );
  }, []);
  return { ...state, goTo };
}

async function tabInFront(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

function same(one: PageTerm[] | null, other: PageTerm[] | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
