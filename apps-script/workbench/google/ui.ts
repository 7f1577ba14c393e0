import { type CallMeter, lookInside, serve, wantInteger, wantString } from './strict';

/** A menu as the page shows it. */
export interface ShownMenu {
  readonly title: string;
  readonly items: readonly ({ readonly label: string; readonly run: string } | 'separator')[];
}

/** A sidebar as the page shows it. */
export interface ShownSidebar {
  readonly title: string;
  readonly html: string;
}

/** A window over the grid as the page shows it. */
export interface ShownDialog {
  readonly title: string;
  readonly html: string;
  readonly width: number | null;
  readonly height: number | null;
}

/** Where menus, sidebars and messages come out. */
export interface UiDoor {
  /** Absent for a time trigger or the editor: getUi throws there. */
  readonly open: () => boolean;
  readonly menu: (menu: ShownMenu) => void;
  readonly sidebar: (sidebar: ShownSidebar) => void;
  readonly dialog: (dialog: ShownDialog) => void;
  readonly alert: (text: string) => void;
  /** Text of an HTML file of the project (`sidebar`). */
  readonly file: (name: string) => string | undefined;
}

export function makeUi(meter: CallMeter, door: UiDoor): object {
  if (!door.open()) throw new Error('この文脈から SpreadsheetApp.getUi() を呼び出すことはできません。');
  return serve('Ui', meter, {
    createMenu(title: unknown) {
      const items: ShownMenu['items'][number][] = [];
      const text = wantString(title, 'caption');
      const menu: object = serve('Menu', meter, {
        addItem(label: unknown, run: unknown) {
          items.push({ label: wantString(label, 'caption'), run: wantString(run, 'functionName') });
          return menu;
        },
        addSeparator() {
          items.push('separator');
          return menu;
        },
        addToUi: () => door.menu({ title: text, items: [...items] }),
      });
      return menu;
    },
    showSidebar(output: unknown) {
      const { title, html } = lookInside<ShownSidebar>(output, 'HtmlOutput');
      door.sidebar({ title, html });
    },
    showModelessDialog(output: unknown, title: unknown) {
      door.dialog({ ...lookInside<ShownDialog>(output, 'HtmlOutput'), title: wantString(title, 'title') });
    },
    alert(text: unknown) {
      door.alert(wantString(text, 'prompt'));
      return 'OK';
    },
  });
}

export function makeHtmlService(meter: CallMeter, door: UiDoor): object {
  return serve('HtmlService', meter, {
    createHtmlOutputFromFile(name: unknown) {
      const file = wantString(name, 'filename');
      const html = door.file(file);
      if (html === undefined) throw new Error(`「${file}」という名前の HTML ファイルは見つかりません。`);
      if (html.includes('<?')) throw new Error(`「${file}」に <? があります。`);
      const inside: { title: string; html: string; width: number | null; height: number | null } = {
        title: '',
        html,
        width: null,
        height: null,
      };
      const output: object = serve(
        'HtmlOutput',
        meter,
        {
          setTitle(title: unknown) {
            inside.title = wantString(title, 'title');
            return output;
          },
          setWidth(width: unknown) {
            inside.width = wantInteger(width, 'width');
            return output;
          },
          setHeight(height: unknown) {
            inside.height = wantInteger(height, 'height');
            return output;
          },
        },
        inside,
      );
      return output;
    },
  });
}
