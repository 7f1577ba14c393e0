import { describe, expect, it } from 'vitest';
import { plainText } from '../../../shared/ingest/plain-text';

describe('text of a cell that was copied out of a page', () => {
  it.each([
    ['受付を一つにする。', '受付を一つにする。'],
    ['<p>一行目</p> <p>二行目</p>', '一行目\n二行目'],
    ['<ul style="list-style-type: none"> <li>・検討</li> <li>・導入</li> </ul>', '・検討\n・導入'],
    ['一行目<br>二行目<br/>三行目', '一行目\n二行目\n三行目'],
    ['<input type="checkbox" checked>', '☑'],
    ['<input type="checkbox">', '☐'],
    ['<input checked type="checkbox"> 新規 <input type="checkbox"> 継続', '☑ 新規 ☐ 継続'],
    ['A &amp; B&nbsp;C', 'A & B C'],
    ['&lt;p&gt;', '<p>'],
    ['<電子申請の利用促進>', '<電子申請の利用促進>'],
    ['待ち時間 <10分', '待ち時間 <10分'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ])('%s', (text, plain) => expect(plainText(text)).toBe(plain));
});
