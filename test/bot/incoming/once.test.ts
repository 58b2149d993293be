/** What Teams posts twice is done once, for as long as it is remembered. */
import { expect, it } from 'vitest';
import { createOnce } from '../../../src/bot/incoming/once.ts';

it('forgets the one that was longest not asked for when there are too many', async () => {
  const once = createOnce<string>(2, () => true);
  const done: string[] = [];
  const act = (key: string) => once.act(key, async () => `${done.push(key)}`);
  for (const key of ['first', 'second', 'first', 'third']) await act(key);
  expect(done).toEqual(['first', 'second', 'third']);
  await act('first');
  expect(done).toEqual(['first', 'second', 'third']);
  await act('second');
  expect(done).toEqual(['first', 'second', 'third', 'second']);
});
