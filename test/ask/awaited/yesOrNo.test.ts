import { expect, it } from 'vitest';
import { yesOrNo } from '../../../src/ask/awaited/yesOrNo.ts';

it.each([
  'yes',
  'aye',
  'go',
  'yeah ok',
  'ok send it',
  'fine do that',
  'yes that’s it',
  'confirm',
  'hmm ok do it',
])('says yes: %s', (words) => expect(yesOrNo(words)).toEqual({ says: 'yes' }));

it.each(['ok', 'great, thanks', 'ok lock'])('only agrees, or may be an order of its own: %s', (words) =>
  expect(yesOrNo(words)).toEqual({ says: 'yes', isMild: true }),
);

it.each(['actually no forget it', 'leave it then', 'cancel that, need to check with Adele', 'don’t'])(
  'says no: %s',
  (words) => expect(yesOrNo(words)).toEqual({ says: 'no' }),
);

it('drops what was previewed, and takes a figure for provisional', () => {
  expect(yesOrNo('leave the lock then')).toEqual({ says: 'no', ofPreview: true });
  expect(yesOrNo('yes and it’s provisional')).toEqual({ says: 'yes', provisional: true });
});

it.each([
  'forget it, what’s red?',
  'no, 82',
  'submit',
  'yes, all mine',
  'not Alex',
  'sign it',
  'that’s it',
  'wait',
])('says neither: %s', (words) => expect(yesOrNo(words)).toBeUndefined());
