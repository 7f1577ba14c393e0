import '@ironcalc/workbook/style.css';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { workbenchWords } from '../../../../shared/messages/workbench';
import { useSay } from '../language';
import type { Office } from '../office';
import { CELL_FONT } from './fonts';
import { IronCalc, type Model } from './ironcalc';

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
  const say = useSay();
  const [container, setContainer] = useState<HTMLElement | null>(null);
  // Drawn anew after every change of the office.
  useSyncExternalStore(office.subscribe, office.view);
  // The grid takes the focus whenever it is drawn; a person at work in the sidebar must not type into the city's sheet instead.
  const held = document.activeElement instanceof HTMLIFrameElement ? document.activeElement : null;
  useEffect(() => held?.focus());
  const model = office.standIn.book.model as unknown as Model;
  return (
    <section className="grid" aria-label={say(workbenchWords.grid)} ref={setContainer}>
      {container && <IronCalc model={model} rootContainer={container} themeVariables={COLOURS} />}
    </section>
  );
}
