import type { FiscalYear } from '../calendar/fiscal-year';
import type { Indicator, Provenance, Reading } from '../plan/model';
import type { TargetReading } from '../target/target';

export function readCell(text: string, _context: { unit: string | null } = { unit: null }): TargetReading {
  const common = { label: null, change: null, accumulation: null, baseline: null, condition: null };
  const t = text.trim();
  const words = (kind: 'qualitative' | 'empty' | 'not_applicable' | 'undecided'): TargetReading => ({
    text,
    parts: [{ ...common, kind, value: null, unit: null, comparator: null }],
    sure: true,
    notes: [],
  });
  if (t === '') return words('empty');
  if (/^[-－―—–/ー]$/.test(t)) return words('not_applicable');
  if (/設定$|検討中|未定/.test(t)) return words('undecided');
  const m = /^([\d,.]+)\s*(\S{0,4})$/.exec(t);
  if (m)
    return {
      text,
      sure: true,
      notes: [],
      parts: [
        {
          ...common,
          kind: m[2] === '%' ? 'percent' : 'numeric',
          value: Number(m[1]!.replace(/,/g, '')),
          upper: null,
          unit: m[2] || null,
          comparator: '=',
          approximate: false,
        },
      ],
    };
  return words('qualitative');
}
export function inferDirection(_i: {
  name: string;
  unit: string | null;
  baseline: Reading | null;
  targets: Readonly<Record<string, Reading>>;
}): Pick<Indicator, 'direction' | 'accumulation' | 'reasons'> {
  return { direction: null, accumulation: null, reasons: { direction: '', accumulation: '' } };
}
