import { expect, it } from 'vitest';
import { parseAnswer } from '../../../apps-script/server/protocol';

it.each([
  ['null (a Date was in the answer)', null],
  ['the sign-in page', '<!doctype html><title>Google</title>'],
  ['another version', '{"ok":true,"value":{"settings":1}}'],
  ['half a text', '{"ok":true'],
])('an answer that is %s becomes an error with a sentence', (_what, text) => {
  expect(parseAnswer('getSettings', text)).toMatchObject({
    ok: false,
    error: { code: 'internal', message: expect.stringContaining('getSettings'), mend: expect.stringMatching(/。$/) },
  });
});

it('passes a named error through', () => {
  const error = { code: 'busy', message: 'm', mend: 'n' };
  expect(parseAnswer('getSettings', JSON.stringify({ ok: false, error }))).toEqual({ ok: false, error });
});
