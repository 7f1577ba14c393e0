import type { Locale } from '../../../shared/messages/define';
import { type EndpointName, endpoints, parseAnswer, type WorkbookState } from '../../server/protocol';
import type { Book } from '../google/book';
import type { EngineConstructor } from '../google/engine';
import { callScript, type LoadedScript, loadScript } from '../google/runtime';
import { StandIn } from '../google/stand-in';
import { bringIntoView, type Room, type Viewed } from './grid/view';
import { languageOf } from './language';
import { tidySheets } from './tidy-sheets';

/** The built add-on as it would be pushed: its bundle and its HTML files by name. */
export interface AddOn {
  readonly code: string;
  readonly pages: Readonly<Record<string, string>>;
}

/** What the page shows of the open file. A new object after every change. */
export interface OfficeView {
  readonly fileName: string;
  /** Title of the plan as it was read; null before that. */
  readonly planTitle: string | null;
  readonly state: 'opened' | 'read' | 'built';
  readonly unsaved: boolean;
  /** Calls of the add-on that have not come back. */
  readonly busy: number;
  /** Language of the sidebar that was shown last. */
  readonly locale: Locale;
}

const WRITING: ReadonlySet<string> = new Set<EndpointName>([
  'build',
  'refresh',
  'continueRun',
  'undo',
  'repair',
  'takeReports',
]);

/** One open file with the add-on running beside it, as Google Sheets would have them. */
export class Office {
  readonly standIn: StandIn;
  readonly #script: LoadedScript;
  readonly #listeners = new Set<() => void>();
  #view: OfficeView;

  constructor(Model: EngineConstructor, addOn: AddOn, fileName: string, book: Book) {
    this.standIn = new StandIn({ Model, state: book.state(), name: fileName, files: addOn.pages });
    this.#view = { fileName, planTitle: null, state: 'opened', unsaved: false, busy: 0, locale: 'ja' };
    this.#script = loadScript(addOn.code, this.standIn.globals());
    this.standIn.onUi = () => {
      const { sidebar } = this.standIn;
      this.#change(sidebar ? { locale: languageOf(sidebar.html) } : {});
    };
    this.standIn.setClock(Date.now());
    callScript(this.standIn, this.#script, 'onOpen', {});
  }

  readonly view = (): OfficeView => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** A menu item's function. Throws what the script throws. */
  runMenu(name: string): void {
    this.standIn.setClock(Date.now());
    callScript(this.standIn, this.#script, name);
    this.standIn.book.settle();
    this.#change({});
  }

  /** The sidebar of the add-on's first menu item, as a person would open it. */
  openSidebar(): void {
    for (const menu of this.standIn.menus) {
      for (const item of menu.items) {
        if (item === 'separator') continue;
        this.runMenu(item.run);
        return;
      }
    }
  }

  closeSidebar(): void {
    this.standIn.sidebar = null;
    this.#change({});
  }

  closeDialog(): void {
    this.standIn.dialog = null;
    this.#change({});
  }

  saved(): void {
    this.#change({ unsaved: false });
  }

  /** `google.script.run`: answers after the page had time to paint that it is busy. */
  async call(name: string, given: string): Promise<unknown> {
    this.#change({ busy: this.#view.busy + 1 });
    await painted();
    try {
      this.standIn.setClock(Date.now());
      const answer = callScript(this.standIn, this.#script, name, given);
      this.standIn.book.settle();
      // Before the grid draws: afterwards it would show the old place until the next stroke.
      if (name === 'jumpTo') bringIntoView(this.standIn.book.model as unknown as Viewed, roomForCells());
      this.#learn(name, answer);
      return answer;
    } finally {
      this.#change({ busy: this.#view.busy - 1 });
    }
  }

  /** Names of the add-on's own hidden sheets (backups, records), which it shows to nobody: no part of what a person saves. */
  housekeepingSheets(): ReadonlySet<string> {
    const { book } = this.standIn;
    const answer = parseAnswer('bootstrap', callScript(this.standIn, this.#script, 'bootstrap', '{}'));
    const shown = new Set(answer.ok ? answer.value.sheets.map((sheet) => sheet.name) : []);
    return new Set(
      book
        .ids()
        .filter((id) => answer.ok && book.hidden(id) && !shown.has(book.name(id)))
        .map((id) => book.name(id)),
    );
  }

  /** The page learns from the answers that pass by, as a colleague looking over the shoulder would. */
  #learn(name: string, text: unknown): void {
    if (!Object.hasOwn(endpoints, name)) return;
    if (name === 'readSheets') {
      const answer = parseAnswer('readSheets', text);
      if (answer.ok) {
        const state = this.#view.state === 'built' ? 'built' : 'read';
        this.#change({ planTitle: answer.value.title, state });
      }
    }
    if (name === 'bootstrap') {
      const answer = parseAnswer('bootstrap', text);
      if (answer.ok) this.#learnState(answer.value.workbook);
    }
    if (name === 'decide') {
      const answer = parseAnswer('decide', text);
      if (answer.ok && answer.value.outcome === 'recorded') this.#change({ unsaved: true });
    }
    if (WRITING.has(name)) {
      const answer = parseAnswer(name as 'build', text);
      if (!answer.ok) return;
      this.#change({ unsaved: true });
      if (answer.value.state !== 'done') return;
      const { run, workbook } = answer.value;
      const ruler = document.createElement('canvas').getContext('2d');
      if (ruler) tidySheets(this.standIn.book.model, new Set([...run.created, ...run.updated]), ruler);
      this.#learnState(workbook);
    }
  }

  #learnState(workbook: WorkbookState): void {
    const before = this.#view.planTitle === null ? 'opened' : 'read';
    this.#change({ state: workbook.built ? 'built' : before });
  }

  #change(part: Partial<OfficeView>): void {
    this.#view = { ...this.#view, ...part };
    for (const listener of this.#listeners) listener();
  }
}

/** The grid's headings take some of its canvas. */
const HEADINGS = 40;

function roomForCells(): Room {
  const { width = innerWidth, height = innerHeight } =
    document.querySelector('.grid canvas')?.getBoundingClientRect() ?? {};
  return { width: width - HEADINGS, height: height - HEADINGS };
}

function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
}
