import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { type Council, MEGAN, startCouncil } from '../support/council.ts';

describe('a store that does not answer', () => {
  const failing = async () => {
    throw new Error('The store does not answer.');
  };
  let council: Council | undefined;
  const unheard: unknown[] = [];
  const hear = (error: unknown) => void unheard.push(error);
  afterEach(async () => {
    process.off('unhandledRejection', hear);
    await council?.stop();
  });

  it.each([
    ['where it is needed', 'what’s red?', /^Something went wrong \(ref /],
    ['where everything is meant anyway', 'what’s red everywhere?', /are red|is red/],
  ])(
    'brings nothing down when it can’t say what a group talks about, %s',
    async (_where, sentence, answer) => {
      council = await startCouncil();
      await council.as(MEGAN).say('summary');
      process.on('unhandledRejection', hear);
      council.store.threads.about = failing;
      const { summary } = await council.as(MEGAN, 'groupChat').say(sentence);
      await setImmediate();
      expect(unheard).toEqual([]);
      expect(summary).toMatch(answer);
    },
  );
});
