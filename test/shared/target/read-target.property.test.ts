import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeReading } from '../../../shared/target/describe';
import { readTarget } from '../../../shared/target/read-target';
import { TargetReading } from '../../../shared/target/target';

/** Pieces that cells are made of, so that random texts meet the grammar and not only its fallback. */
const PIECES =
  '当該年度 年間 累計 新規 前年度比 平成30年度 R5 令和7年度末までに 月1回以上 職員の 約 ≧ △ ▲ - + 10 1,200 ４万１千 0.6 数百 三十 〇 ① ② (1) ・ 、 \n 　 件 人 か所 % ％ 割 時間 H 円 千円 種類 以上 以下 未満 程度 まで を の に が 増加 削減 減 増 向上 （ ） ( ) 【 】 「 」 / ／ ～ → — － なし 未定 検討 導入 運用 完了 全国平均 適合レベルAA 〇〇 ※ 。 及び 合計 割合 RPA A4 ﾎﾟｲﾝﾄ'.split(
    ' ',
  );
const cells = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(''));
const anything = fc.oneof({ weight: 4, arbitrary: cells }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) });

const HALF_KANA: { readonly [full: string]: string } = {
  ア: 'ｱ',
  ク: 'ｸ',
  セ: 'ｾ',
  ス: 'ｽ',
  ポ: 'ﾎﾟ',
  イ: 'ｲ',
  ン: 'ﾝ',
  ト: 'ﾄ',
};

function widen(text: string): string {
  return text.replace(/[!-~ ]/g, (ascii) => (ascii === ' ' ? '　' : String.fromCharCode(ascii.charCodeAt(0) + 0xfee0)));
}

function narrow(text: string): string {
  return text
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/　/g, ' ')
    .replace(/[アクセスポイント]/g, (kana) => HALF_KANA[kana] ?? kana);
}

describe('readTarget', () => {
  it('never throws, always has a part, and prints itself in both languages', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const reading = readTarget(text);
        expect(TargetReading.safeParse(reading).success).toBe(true);
        expect(reading.text).toBe(text);
        expect(reading.sure).toBe(reading.notes.length === 0);
        expect(describeReading(reading, 'ja')).not.toBe('');
        expect(describeReading(reading, 'en')).not.toBe('');
      }),
      { numRuns: 4000 },
    );
  });

  it('does not depend on the width of characters', () => {
    fc.assert(
      fc.property(cells, (text) => {
        const { parts } = readTarget(text);
        expect(readTarget(widen(text)).parts).toEqual(parts);
        expect(readTarget(narrow(text)).parts).toEqual(parts);
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps blank, undecided, not applicable and zero apart', () => {
    const kinds = ['', '未定', '—', '0件'].map((text) => readTarget(text).parts.map((part) => [part.kind, part.value]));
    expect(kinds).toEqual([[['empty', null]], [['undecided', null]], [['not_applicable', null]], [['numeric', 0]]]);
  });

  it('reads every amount with every counter and bound', () => {
    const counters = [
      '件',
      '人',
      '回',
      '箇所',
      '台',
      '校',
      '施設',
      '団体',
      '種類',
      '事業',
      '業務',
      '手続',
      '課',
      '時間',
      '日',
      '円',
      '枚',
      '世帯',
      'ポイント',
    ];
    const bounds = [
      ['', '='],
      ['以上', '>='],
      ['以下', '<='],
      ['未満', '<'],
      ['増加', 'increase'],
      ['削減', 'decrease'],
    ] as const;
    fc.assert(
      fc.property(
        fc.nat(9_999_999),
        fc.constantFrom(...counters),
        fc.constantFrom(...bounds),
        (value, unit, [word, comparator]) => {
          const part = readTarget(`対象の数 ${value.toLocaleString('en-US')}${unit}${word}`).parts[0];
          expect(part).toMatchObject({ kind: 'numeric', value, unit, comparator, label: '対象の数' });
        },
      ),
    );
  });

  it('reads a cell of 60,000 characters whatever it repeats', () => {
    for (const piece of [
      '10件',
      '(',
      '①',
      '前年度',
      '〇',
      '数',
      '令和',
      '「',
      '、',
      'A1',
      '〜1',
      '(5件',
      '5件(',
      '10%が',
      '①5件',
      '現状の',
      '5/',
      '5件、',
    ])
      expect(readTarget(piece.repeat(20_000)).parts.length).toBeGreaterThan(0);
  });
});
