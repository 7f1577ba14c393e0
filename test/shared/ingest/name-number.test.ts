import { describe, expect, it } from 'vitest';
import { cleanNumber, splitNumber } from '../../../shared/ingest/name-number';

describe('splitNumber', () => {
  it.each([
    ['基本目標１\n利用者中心の改革', '基本目標', '1', '利用者中心の改革'],
    ['施策1-1　利便性を高める', '施策', '1-1', '利便性を高める'],
    ['施策１－２ 情報を届ける', '施策', '1-2', '情報を届ける'],
    ['1-1-2 電子申請', null, '1-1-2', '電子申請'],
    ['1-1利便性', null, '1-1', '利便性'],
    ['（1）窓口の改革', null, '1', '窓口の改革'],
    ['①予約の導入', null, '1', '予約の導入'],
    ['Ⅱ　産業', null, '2', '産業'],
    ['3．防災', null, '3', '防災'],
    ['４　暮らし', null, '4', '暮らし'],
    ['【施策2-1】手続', '施策', '2-1', '手続'],
    ['ビジョン2：つながる', 'ビジョン', '2', 'つながる'],
    ['A-1 基盤', null, 'A-1', '基盤'],
    ['基本目標1', '基本目標', '1', ''],
    ['1-1', null, '1-1', ''],
    ['７', null, '7', ''],
  ])('%j under %s is number %s and name %j', (text, level, number, name) => {
    expect(splitNumber(text, level)).toMatchObject({ number, name });
  });

  it.each([
    '3拍子(Speedy・Smart・Simple)そろった行政',
    '1歩先を行く市民サービス',
    '24時間対応の窓口',
    '24 時間対応の窓口',
    '5Gの活用',
    '2025年問題への対応',
    '施策一覧の公開',
    'SDGs の推進',
    'RPAの全庁導入',
    '一人ひとりに届く情報',
  ])('%s keeps its figure', (text) => {
    expect(splitNumber(text, '施策')).toMatchObject({ number: null, name: text });
  });

  it('joins a name that was wrapped', () => {
    expect(splitNumber('行政手続の\n電子化', null).name).toBe('行政手続の電子化');
    expect(splitNumber('Smart\nCity', null).name).toBe('Smart City');
  });
});

describe('cleanNumber', () => {
  it.each([
    ['７', '7'],
    ['1－1', '1-1'],
    ['No.3', '3'],
    ['③', '3'],
    ['(2)', '2'],
    ['012', '12'],
    ['Ⅳ', '4'],
  ])('%s → %s', (text, number) => {
    expect(cleanNumber(text)).toBe(number);
  });
});
