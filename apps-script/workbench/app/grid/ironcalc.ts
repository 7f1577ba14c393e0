import './japanese';

/** The grid and its engine, loaded only after its language was prepared: import them from here. */
export { IronCalc, init, Model } from '@ironcalc/workbook';
