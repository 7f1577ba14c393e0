import { describe, expect, it } from 'vitest';
import { numberText, quotientText } from '../../../shared/assess/number-text';

describe('numbers as city staff write them', () => {
  it.each([
    [43000, '43,000'],
    [-42000, '△42,000'],
    [0, '0'],
    [1234567.891, '1,234,567.891'],
    [0.1 + 0.2, '0.3'],
    [999, '999'],
    [0.0000012, '0.0000012'],
    [1e20, '100,000,000,000,000,000,000'],
  ])('%d: %s', (value, expected) => {
    expect(numberText(value)).toBe(expected);
  });
});

describe('quotients are cut off, never rounded up to something they are not', () => {
  it.each([
    [22.164948, '22.16…'],
    [99.9999, '99.99…'],
    [150, '150'],
    [12.5, '12.5'],
    [12.1000001, '12.10…'],
    [114.99999999999999, '115'],
    [0.00003, '0.00…'],
    [-0.00003, '△0.00…'],
    [-2.3809, '△2.38…'],
  ])('%d: %s', (value, expected) => {
    expect(quotientText(value)).toBe(expected);
  });
});
