import { describe, expect, it } from 'vitest';
import { cardKit, mailAddressIn } from '../../../extension/data/card-kit';
import { mailDraft } from '../../../extension/page/card/report-form';

describe('the address in what an organisation writes as its contact', () => {
  it.each([
    ['情報政策課 内線2345 dx@city.example.lg.jp', 'dx@city.example.lg.jp'],
    ['ｄｘ＠ｃｉｔｙ．ｅｘａｍｐｌｅ．ｊｐ（情報政策課）', 'dx@city.example.jp'],
    ['内線2345', null],
    ['@dx', null],
    ['dx@localhost', null],
    ['', null],
  ])('%s: %s', (contact, address) => expect(mailAddressIn(contact)).toBe(address));
});

describe('the draft of a mail', () => {
  it('has everything in it as text: nothing ends the address early or adds a recipient', () => {
    const draft = mailDraft('dx@city.example.jp', '用語「A&B?cc=x」について', [
      'わかりにくい',
      '',
      '1行目\n&bcc=evil@example.com#',
    ]);
    expect(draft).not.toMatch(/[?&](cc|bcc)=|#/);
    const { pathname, searchParams } = new URL(draft);
    expect(pathname).toBe('dx@city.example.jp');
    expect(searchParams.get('subject')).toBe('用語「A&B?cc=x」について');
    expect(searchParams.get('body')).toBe('わかりにくい\r\n1行目\n&bcc=evil@example.com#');
  });
});

it('every word of the card is there in both languages, with its gaps', () => {
  const [ja, en] = [cardKit('ja', null), cardKit('en', null)];
  expect(Object.keys(ja.words)).toEqual(Object.keys(en.words));
  expect(ja.words.asOf).toBe('{date} 時点のデータ');
  expect(ja.words.mailSubject).toContain('{term}');
});
