import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Locale } from '../../../shared/messages/define';
import { workbenchWords } from '../../../shared/messages/workbench';
import type { EngineConstructor } from '../google/engine';
import { giveRoom } from '../google/engine-room';
import { Busy } from './frame/busy';
import { DropZone } from './frame/drop-zone';
import { EmptyState } from './frame/empty-state';
import { Header } from './frame/header';
import { type Message, Messages } from './frame/messages';
import { Workspace } from './frame/workspace';
import { init, Model } from './grid/ironcalc';
import { speakInGrid } from './grid/japanese';
import { Language, sayIn } from './language';
import { type AddOn, Office } from './office';
import { openFiles, type Trouble } from './open-file';
import { fetchAddOn, fetchFile, fetchOpening, fetchSample, type Offered } from './start';

interface Ready {
  readonly addOn: AddOn;
  readonly sample: Offered | null;
}

const NOTHING = () => () => undefined;
const engine = Model as unknown as EngineConstructor;

/** The workbench: open a file, see it in the grid, run the add-on beside it, save. */
export function App() {
  const [ready, setReady] = useState<Ready | null>(null);
  const [office, setOffice] = useState<Office | null>(null);
  const [busy, setBusy] = useState<string | null>(workbenchWords.starting.ja());
  const [messages, setMessages] = useState<readonly Message[]>([]);

  const locale = useSyncExternalStore<Locale>(office?.subscribe ?? NOTHING, () => office?.view().locale ?? 'ja');
  useEffect(() => {
    document.documentElement.lang = locale;
    speakInGrid(locale);
  }, [locale]);

  const tell = useCallback((tone: Message['tone'], text: string, mend?: string) => {
    setMessages((before) => [...before, { id: crypto.randomUUID(), tone, text, mend }]);
  }, []);
  const closeMessage = useCallback(
    (id: string) => setMessages((before) => before.filter((message) => message.id !== id)),
    [],
  );
  const complain = useCallback((trouble: Trouble) => tell('error', trouble.message, trouble.mend), [tell]);

  const open = useCallback(
    async (addOn: AddOn, files: readonly File[]) => {
      const say = sayIn(locale);
      const name = files[0]?.name ?? '';
      setBusy(say(workbenchWords.opening, { name }));
      await breath();
      const opened = await openFiles(engine, files, locale);
      if (!opened.ok) complain(opened.trouble);
      else {
        try {
          const next = new Office(engine, addOn, opened.name, opened.book);
          next.openSidebar();
          setOffice(next);
          setMessages([]);
          for (const note of opened.notes) tell('info', note);
        } catch (error) {
          console.warn(error);
          complain({ message: say(workbenchWords.openFailed, { name }), mend: say(workbenchWords.openFailedMend) });
        }
      }
      setBusy(null);
    },
    [complain, tell, locale],
  );

  const openOffered = useCallback(
    async (addOn: AddOn, offered: Offered) => {
      try {
        await open(addOn, [await fetchFile(offered)]);
      } catch {
        const say = sayIn(locale);
        complain({ message: say(workbenchWords.openFailed, offered), mend: say(workbenchWords.openFailedMend) });
        setBusy(null);
      }
    },
    [open, complain, locale],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, at the start
  useEffect(() => {
    const start = async () => {
      try {
        const [addOn, opening, sample] = await Promise.all([
          fetchAddOn(),
          fetchOpening(),
          fetchSample(),
          init().then((memory) => giveRoom(memory)),
        ]);
        setReady({ addOn, sample });
        if (opening) await openOffered(addOn, opening);
        else setBusy(null);
      } catch (error) {
        console.warn(error);
        setBusy(null);
        complain({ message: workbenchWords.engineFailed.ja(), mend: workbenchWords.engineFailedMend.ja() });
      }
    };
    void start();
  }, []);

  const take = (files: readonly File[]) => {
    if (!ready || files.length === 0) return;
    if (office?.view().unsaved && !window.confirm(workbenchWords.replaceAsk[locale]())) return;
    void open(ready.addOn, files);
  };

  return (
    <Language value={locale}>
      <DropZone onFiles={take}>
        <Header office={office} onFiles={take} onBusy={setBusy} tell={tell} complain={complain} />
        {office ? (
          <Workspace office={office} complain={complain} />
        ) : (
          !busy &&
          ready && (
            <EmptyState
              onFiles={take}
              onSample={ready.sample && (() => ready.sample && void openOffered(ready.addOn, ready.sample))}
            />
          )
        )}
        <Messages messages={messages} onClose={closeMessage} />
        {busy && <Busy label={busy} />}
      </DropZone>
    </Language>
  );
}

/** Lets the browser paint before work that keeps it from painting. */
function breath(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
}
