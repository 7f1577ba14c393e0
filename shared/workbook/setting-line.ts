import type { CellInput, CellStyle } from './write-op';

/** One line of the 設定 sheet. */
export interface SettingLine {
  readonly key: string;
  readonly label: string;
  readonly input: CellInput;
  readonly help: string;
  /** `heading` begins a block; `fixed` is shown and changed elsewhere (計画, 評価基準の選択). */
  readonly kind: 'heading' | 'input' | 'formula' | 'fixed';
  readonly choices?: readonly string[];
  readonly style?: CellStyle;
}
