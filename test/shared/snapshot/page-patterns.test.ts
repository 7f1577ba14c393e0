import { describe, expect, it } from 'vitest';
import { pagePatterns } from '../../../shared/snapshot/page-patterns';

describe('pagePatterns', () => {
  it.each([
    ['https://portal.example.lg.jp/dx/rpa/', ['*://portal.example.lg.jp/dx/rpa/*']],
    ['https://portal.example.lg.jp/dx/rpa/index.html?x=1#top', ['*://portal.example.lg.jp/dx/rpa/*']],
    ['http://Portal.example.lg.jp', ['*://portal.example.lg.jp/*']],
    ['https://portal.example.lg.jp:8443/a', ['*://portal.example.lg.jp:8443/a/*']],
    ['*://portal.example.lg.jp/dx/*', ['*://portal.example.lg.jp/dx/*']],
    ['*://*.example.lg.jp/dx/*', ['*://*.example.lg.jp/dx/*']],
    [
      'https://a.example.jp/1/、https://a.example.jp/2/\nhttps://a.example.jp/1/',
      ['*://a.example.jp/1/*', '*://a.example.jp/2/*'],
    ],
    ['庁内ポータルの「DX」', []],
    ['*://*/*', []],
    ['<all_urls>', []],
    ['javascript:alert(1)', []],
    ['file:///etc/passwd', []],
    ['', []],
  ])('「%s」', (text, patterns) => {
    expect(pagePatterns(text)).toEqual(patterns);
  });
});
