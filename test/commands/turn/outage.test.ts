import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { shiftPeriod } from '../../../src/domain/time/period.ts';
import { openStore } from '../../../src/store/store.ts';
import { Q2 } from '../../support/cells.ts';
import { ADELE, button, type Council, MEGAN, said, startCouncil, TENANT } from '../../support/council.ts';
import { countedTables } from '../../support/countedTables.ts';

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
      await council.ask(MEGAN, 'summary');
      process.on('unhandledRejection', hear);
      council.store.threads.about = failing;
      const { summary } = await council.as(MEGAN, 'groupChat').say(sentence);
      await setImmediate();
      expect(unheard).toEqual([]);
      expect(summary).toMatch(answer);
    },
  );

  it('is no reason to say that a figure was not stored when only its answer was lost', async () => {
    const tables = await countedTables();
    council = await startCouncil(undefined, await openStore(tables.connection));
    const talk = council.as(ADELE);
    const { data } = button((await talk.say('submit CPI11')).card, 'Submit');
    tables.loseAnswer();
    const { card } = await talk.execute('submit', { ...data, figure: '10.5', commentary: '' });
    expect(said(card)).toContain('10.5% stored for Q2 2024/25');
    expect(await council.store.periods.revisions(TENANT, Q2, 'CPI11')).toHaveLength(1);
    await tables.stop();
  });

  it('keeps no later quarter from its comparison when the figure is sent again', async () => {
    council = await startCouncil();
    const talk = council.as(ADELE);
    for (const day of ['2024-07-10T10:00:00Z', '2024-10-09T10:00:00Z']) {
      council.at(day);
      await talk.say('my indicators');
    }
    const { card } = await talk.execute('form', { ref: 'CPI11', period: shiftPeriod(Q2, -1) });
    const { data } = button(card, 'Submit');
    const send = () => talk.execute('submit', { ...data, figure: '10.5', commentary: '' });
    const { periods } = council.store;
    const previous = async () => (await periods.cell(TENANT, Q2, 'CPI11'))?.cell.previous;
    const revise = periods.revise.bind(periods);
    periods.revise = failing;
    expect((await send()).summary).toMatch(/^Something went wrong/);
    expect(await previous()).toBeNull();
    periods.revise = revise;
    expect(said((await send()).card)).toContain('10.5');
    expect((await previous())?.figure).toBe('10.5');
  });
});
