import { Book, type BookState } from './book';
import type { EngineConstructor } from './engine';
import type { World } from './range-context';
import {
  type LockState,
  makeCacheService,
  makeLockService,
  makeMailApp,
  makePropertiesService,
  makeScriptApp,
  makeSession,
  makeUtilities,
  type SentMail,
} from './services';
import { makeSheet } from './sheet';
import { makeSpreadsheetApp } from './spreadsheet';
import { CallMeter } from './strict';
import { makeHtmlService, type ShownDialog, type ShownMenu, type ShownSidebar } from './ui';

export interface StandInOptions {
  readonly Model: EngineConstructor;
  /** The file to open; absent = an empty one. */
  readonly state?: BookState;
  readonly name?: string;
  /** E-mail of the person; '' = Google does not tell. */
  readonly actor?: string;
  /** HTML files of the project by name without `.html`. */
  readonly files?: Readonly<Record<string, string>>;
  /** Milliseconds since 1970 of the start. */
  readonly now?: number;
}

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

/** All that a menu needs: what Google allows before the person has agreed to anything. */
const allowedWithoutConsent = /^(SpreadsheetApp\.getUi|Ui\.createMenu|Menu\.|Session\.getActiveUserLocale)/;

/** Google's services for one spreadsheet, on this machine. */
export class StandIn {
  readonly meter = new CallMeter();
  readonly lock: LockState = { holder: null };
  readonly menus: ShownMenu[] = [];
  readonly alerts: string[] = [];
  /** Mails that the script has sent, oldest first. */
  readonly outbox: SentMail[] = [];
  sidebar: ShownSidebar | null = null;
  dialog: ShownDialog | null = null;
  actor: string;
  /** Language of the person's account. */
  userLocale = 'ja';
  authMode: AuthMode = 'FULL';
  /** Told whenever a sidebar is shown or a menu is made: the page paints it. */
  onUi: (() => void) | undefined;
  /** Milliseconds that every call to the document takes by this clock. */
  callDuration = 0;
  /** False where no window is open (a time trigger). */
  uiOpen = true;
  book: Book;
  #now: number;
  #execution = 0;
  readonly #sheets = new Map<number, object>();
  readonly #world: World;

  constructor(readonly options: StandInOptions) {
    this.book = options.state
      ? Book.from(options.Model, options.state)
      : Book.empty(options.Model, options.name ?? '無題のスプレッドシート');
    this.actor = options.actor ?? 'tanto@city.example.jp';
    this.#now = options.now ?? Date.UTC(2026, 10, 20, 1, 0, 0);
    this.meter.allows = (name) => this.authMode !== 'NONE' || allowedWithoutConsent.test(name);
    const standIn = this;
    this.#world = {
      get book() {
        return standIn.book;
      },
      meter: this.meter,
      now: () => {
        standIn.#now += standIn.callDuration;
        return standIn.#now;
      },
      actor: () => standIn.actor,
      userLocale: () => standIn.userLocale,
      sheetOf: (id) => {
        let sheet = standIn.#sheets.get(id);
        if (!sheet) {
          sheet = makeSheet(standIn.#world, id);
          standIn.#sheets.set(id, sheet);
        }
        return sheet;
      },
    };
  }

  /** The clock as the script sees it. */
  now(): number {
    return this.#now;
  }

  setClock(now: number): void {
    this.#now = now;
  }

  pass(milliseconds: number): void {
    this.#now += milliseconds;
  }

  /** A new script run: Google drops the locks of an ended one. Returns its number. */
  beginExecution(): number {
    if (this.lock.holder === this.#execution) this.lock.holder = null;
    this.#execution++;
    this.book.hold();
    return this.#execution;
  }

  endExecution(): void {
    this.book.release();
    if (this.lock.holder === this.#execution) this.lock.holder = null;
  }

  /** What the script sees as its global services. */
  globals(): Record<string, unknown> {
    const world = this.#world;
    const door = {
      open: () => this.uiOpen,
      menu: (menu: ShownMenu) => {
        const at = this.menus.findIndex((one) => one.title === menu.title);
        if (at >= 0) this.menus[at] = menu;
        else this.menus.push(menu);
        this.onUi?.();
      },
      sidebar: (sidebar: ShownSidebar) => {
        this.sidebar = sidebar;
        this.onUi?.();
      },
      dialog: (dialog: ShownDialog) => {
        this.dialog = dialog;
        this.onUi?.();
      },
      alert: (text: string) => {
        this.alerts.push(text);
        this.onUi?.();
      },
      file: (name: string) => this.options.files?.[name],
    };
    const all = {
      SpreadsheetApp: makeSpreadsheetApp(world, door),
      LockService: makeLockService(
        world,
        this.lock,
        () => this.#execution,
        (ms) => this.pass(ms),
      ),
      PropertiesService: makePropertiesService(world),
      CacheService: makeCacheService(world),
      HtmlService: makeHtmlService(this.meter, door),
      Session: makeSession(world),
      Utilities: makeUtilities(world),
      ScriptApp: makeScriptApp(world),
      MailApp: makeMailApp(world, this.outbox),
    };
    return { ...all, ...this.#clock() };
  }

  /** `Date` on the settable clock: the script's time limit and its log read it. */
  #clock(): Record<string, unknown> {
    const now = () => this.#world.now();
    class ScriptDate extends Date {
      constructor(...args: [] | ConstructorParameters<typeof Date>) {
        if (args.length === 0) super(now());
        else super(...args);
      }
      static override now() {
        return now();
      }
    }
    return { Date: ScriptDate };
  }
}
