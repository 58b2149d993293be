/** A store that is slow, busy or away while somebody sends a figure in: it is stored once, or given back, and never told wrongly. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ConnectorCall } from '../../../src/dev/chat/connector.ts';
import { openStore } from '../../../src/store/store.ts';
import { Q2 } from '../../support/cells.ts';
import {
  ADELE,
  button,
  type Council,
  ISAIAH,
  PATTI,
  said,
  startCouncil,
  TENANT,
} from '../../support/council.ts';
import { type Asked, type CountedTables, countedTables } from '../../support/countedTables.ts';
import { indicator } from '../../support/indicators.ts';

const BUSY = { status: 503 };
/** A transaction, whose address names no table: of a figure with its revision. */
const isStoring = ({ kind, table }: Asked): boolean => kind === 'write' && table === '';
const typed = {
  figure: '10.5',
  commentary: 'Two analysts start in November.',
  source: 'Service desk',
  provisional: 'true',
};

describe('a store that does not answer as it should', () => {
  let tables: CountedTables;
  let council: Council;
  /** The waits between tries that are under way; each ends when it is called. */
  let waits: (() => void)[];
  beforeEach(async () => {
    tables = await countedTables();
    waits = [];
    council = await startCouncil(
      [indicator({ ref: 'CPI11', owner: ADELE, target: { kind: 'none' } }), indicator({ ref: 'CPI13' })],
      await openStore(tables.connection),
      (_ms, _value, until) =>
        new Promise((resolve, reject) => {
          waits.push(() => resolve(undefined));
          until?.signal.addEventListener('abort', () => reject(new Error('Stopped.')));
        }),
    );
  });
  afterEach(async () => {
    tables.answer('well');
    await council.stop();
    await tables.stop();
  });

  /** The button that stores the figure, on a card in the chat. */
  const opened = async () => {
    const { card, cardId = '' } = await council.ask(ADELE, 'submit CPI11');
    return { ...button(card, 'Submit'), cardId };
  };
  const nextWait = () => expect.poll(() => waits.length, { timeout: 10_000 }).toBeGreaterThan(0);
  const goOn = async () => {
    await nextWait();
    for (const release of waits.splice(0)) release();
  };
  /** The card that the message has become, once it says that. */
  const became = async (cardId: string, words: string) => {
    const isIt = ({ kind, activityId, body }: ConnectorCall) =>
      kind === 'update' && activityId === cardId && said(body.attachments).includes(words);
    return said((await council.connector.waitFor(isIt, 10_000)).body.attachments);
  };
  const revisions = async (ref = 'CPI11') => council.store.periods.revisions(TENANT, Q2, ref);
  const everything = () => JSON.stringify(council.connector.calls);

  it.each(['execute', 'submit'] as const)(
    'is tried again when it is busy, and the card ends as the receipt (%s)',
    async (press) => {
      const { verb, data, cardId } = await opened();
      tables.answer(BUSY);
      const turn = await council.as(ADELE)[press](verb, { ...data, ...typed }, cardId);
      expect(said(turn.card)).toContain('This is taking longer than usual. I’ll update this card');
      expect(said(turn.card)).toContain('{figure=10.5}');
      await goOn();
      await nextWait();
      tables.answer('well');
      await goOn();
      expect(await became(cardId, '10.5% stored for Q2 2024/25')).not.toContain('taking longer');
      expect(await revisions()).toHaveLength(1);
      expect(everything()).not.toMatch(/went wrong/i);
    },
  );

  it('that is merely slow is said to be, and the card becomes the receipt', async () => {
    const { verb, data, cardId } = await opened();
    tables.answer({ afterMs: 3_300 }, isStoring);
    const turn = await council.as(ADELE).execute(verb, { ...data, ...typed }, cardId);
    expect(turn.body).toMatchObject({ value: expect.stringContaining('I’ll update this card') });
    expect(turn.calls).toEqual([]);
    await became(cardId, '10.5% stored for Q2 2024/25');
    expect(await revisions()).toHaveLength(1);
  });

  it('that has stored it and never says so is asked again, and the figure is in once', async () => {
    const { verb, data, cardId } = await opened();
    tables.answer({ afterMs: 60_000 }, isStoring);
    const turn = await council.as(ADELE).execute(verb, { ...data, ...typed }, cardId);
    expect(turn.body).toMatchObject({ value: expect.stringContaining('taking longer than usual') });
    await nextWait();
    tables.answer('well');
    await goOn();
    await became(cardId, '10.5% stored for Q2 2024/25');
    expect(await revisions()).toHaveLength(1);
    expect(everything()).not.toMatch(/went wrong/i);
  });

  it('that stays away gives back everything that was typed, to send again with one tap', async () => {
    const { verb, data, cardId } = await opened();
    const action = { actionWhat: 'Clear the backlog', actionWho: 'Head of ICT', actionBy: '2024-12-01' };
    tables.answer(BUSY);
    await council.as(ADELE).execute(verb, { ...data, ...typed, ...action }, cardId);
    for (let tries = 0; tries < 6; tries += 1) await goOn();
    const words = await became(cardId, 'can’t tell whether an earlier try did (ref ');
    expect(words).toContain('CPI11 for Q2 2024/25 may not be stored yet');
    for (const [id, value] of Object.entries({ ...typed, ...action })) {
      if (id !== 'provisional') expect(words).toContain(`{${id}=${value}}`);
    }
    expect(words).toContain('Provisional');
    expect(await revisions().catch(() => 'away')).toBe('away');
    tables.answer('well');
    const last = council.connector.calls.filter(({ kind }) => kind === 'update').at(-1);
    const again = button(last?.body.attachments, 'Send it again');
    const turn = await council
      .as(ADELE)
      .execute(again.verb, { ...again.data, figure: '10.5', commentary: typed.commentary }, cardId);
    expect(said(turn.card)).toContain('10.5% stored for Q2 2024/25');
    expect(said(turn.card)).toContain('It is provisional');
    expect(await revisions()).toHaveLength(1);
  });

  it('costs a status set by hand nothing either, also where somebody was quicker meanwhile', async () => {
    const patti = council.as(PATTI);
    const { card, cardId = '' } = await patti.say('override CPI13');
    const { verb, data } = button(card, 'Set the status');
    tables.answer(BUSY, isStoring);
    await patti.execute(verb, { ...data, status: 'Green', reason: 'The data came late.' }, cardId);
    await nextWait();
    tables.answer('well');
    await council.reports(ISAIAH, 'CPI13', { figure: '97' });
    await goOn();
    const words = await became(cardId, 'Somebody changed CPI13');
    expect(words).toContain('{reason=The data came late.}');
    expect(words).toContain('Status: Green');
    expect(await revisions('CPI13')).toHaveLength(1);
  });

  it('is no reason to wait when Ragtime is stopped: what was typed is given back first', async () => {
    const { verb, data, cardId } = await opened();
    tables.answer(BUSY);
    await council.as(ADELE).execute(verb, { ...data, ...typed }, cardId);
    await nextWait();
    await council.running.stop();
    expect(await became(cardId, 'can’t tell whether an earlier try did (ref ')).toContain('{figure=10.5}');
  });

  it('is not asked again and again for a check, which stores nothing', async () => {
    const { data, cardId } = await opened();
    tables.answer(BUSY);
    const turn = await council.as(ADELE).execute('check', { ...data, ...typed }, cardId);
    expect(turn.summary).toContain('Something went wrong (ref ');
    expect(waits).toEqual([]);
  });
});
