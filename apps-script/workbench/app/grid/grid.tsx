import '@ironcalc/workbook/style.css';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { workbenchWords } from '../../../../shared/messages/workbench';
import type { Office } from '../office';
import { CELL_FONT } from './fonts';
import { IronCalc, type Model } from './ironcalc';
import { bringIntoView } from './view';

const COLOURS = {
  '--palette-primary-main': '#0031d8',
  '--palette-primary-light': '#4979f5',
  '--palette-primary-dark': '#00118f',
  '--palette-sheet-outline-color': '#0031d8',
  '--palette-sheet-outline-editing-color': '#c5d7fb',
  '--palette-sheet-outline-background-color': '#0031d81a',
  '--palette-sheet-default-cell-font-family': CELL_FONT,
  '--palette-sheet-header-font': `12px ${CELL_FONT}`,
  '--typography-font-family': CELL_FONT,
} as const;

/** IronCalc's grid on the very model that the stand-in works on; drawn anew when the add-on changed it. */
export function Grid({ office }: { office: Office }) {
  const [container, setContainer] = useState<HTMLElement | null>(null);
  const view = useSyncExternalStore(office.subscribe, office.view);
  const model = office.standIn.book.model as unknown as Model;
  const shown = useRef('');
  useEffect(() => {
    if (view.busy > 0) return;
    const { sheet, row, column } = model.getSelectedView();
    const place = `${sheet} ${row} ${column}`;
    if (shown.current !== place) bringIntoView(model);
    shown.current = place;
  }, [model, view]);
  return (
    <section className="grid" aria-label={workbenchWords.grid.ja()} ref={setContainer}>
      {container && <IronCalc model={model} rootContainer={container} themeVariables={COLOURS} />}
    </section>
  );
}
