/** A card for several figures while the store is away: no figure lost, none stored twice, and nobody told wrongly. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ConnectorCall } from '../../../src/dev/chat/connector.ts';
import { openStore } from '../../../src/store/store.ts';
import { Q2 } from '../../support/cells.ts';
import { button, type Council, ISAIAH, said, startCouncil, TENANT } from '../../support/council.ts';
import { type Asked, type CountedTables, countedTables } from '../../support/countedTables.ts';
import { indicator } from '../../support/indicators.ts';

const REFS = ['KPI1', 'KPI2', 'KPI3', 'KPI4'];
const FOUR = REFS.map((ref) => indicator({ ref, title: `Requests of kind ${ref} resolved in time` }));
const BUSY = { status: 503 };
const COMMENTARY = 'Two engineers are away; Jo Price has both back by 4 November.';
const TYPED = { figure_1: '96', figure_2: '97', figure_3: '98', figure_4: '70', commentary_4: COMMENTARY };
/** A transaction, whose address names no table: of a figure with its revision. */
const isStoring = ({ kind, table }: Asked): boolean => kind === 'write' && table === '';

describe('a card for several figures while the store is away', () => {
  let tables: CountedTables;
  let council: Council;
  /** The waits between tries that are under way; each ends when it is called. */
  let waits: (() => void)[];
  beforeEach(async () => {
    tables = await countedTables();
    waits = [];
    council = await startCouncil(
      FOUR,
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

  const opened = async () => {
    const { card, cardId = '' } = await council.ask(ISAIAH, 'all of mine');
    return { ...button(card, 'Submit what is filled in'), cardId };
  };
  const goOn = async () => {
    await expect.poll(() => waits.length, { timeout: 30_000 }).toBeGreaterThan(0);
    for (const release of waits.splice(0)) release();
  };
  /** The card that the message has become, once it says that. */
  const became = async (cardId: string, words: string) => {
    const isIt = ({ kind, activityId, body }: ConnectorCall) =>
      kind === 'update' && activityId === cardId && said(body.attachments).includes(words);
    return (await council.connector.waitFor(isIt, 30_000)).body.attachments;
  };
  const figures = () =>
    Promise.all(
      REFS.map(async (ref) => {
        const revisions = await council.store.periods.revisions(TENANT, Q2, ref);
        return [revisions.length, revisions.at(-1)?.figure];
      }),
    );
  const ALL_ONCE = [
    [1, '96'],
    [1, '97'],
    [1, '98'],
    [1, '70'],
  ];

  it('stores the rest once the store is back, and none of them twice', async () => {
    const { verb, data, cardId } = await opened();
    let stored = 0;
    tables.answer(BUSY, (asked) => isStoring(asked) && ++stored > 2);
    await council.as(ISAIAH).execute(verb, { ...data, ...TYPED }, cardId);
    const trying = said(await became(cardId, 'may not be stored yet'));
    expect(trying).toContain('{figure_3=98}');
    expect(trying).toContain(COMMENTARY);
    tables.answer('well');
    await goOn();
    await became(cardId, '4 figures are stored for Q2 2024/25');
    expect(await figures()).toEqual(ALL_ONCE);
  });

  it('gives everything back where the store never answers, and stores it once when it is sent again', async () => {
    const { verb, data, cardId } = await opened();
    tables.answer(BUSY, isStoring);
    await council.as(ISAIAH).execute(verb, { ...data, ...TYPED }, cardId);
    for (let tries = 0; tries < 6; tries += 1) await goOn();
    const back = await became(cardId, 'can’t tell whether an earlier try did');
    for (const field of ['figure_1=96', 'figure_2=97', 'figure_3=98', 'figure_4=70'])
      expect(said(back)).toContain(`{${field}}`);
    tables.answer('well');
    const again = button(back, 'Send it again');
    for (const _press of [1, 2])
      await council.as(ISAIAH).execute(again.verb, { ...again.data, ...TYPED }, cardId);
    expect(await figures()).toEqual(ALL_ONCE);
  });

  it('keeps nobody from reporting where only drafts can’t be kept', async () => {
    const { verb, data, cardId } = await opened();
    tables.answer(BUSY, ({ kind, table }) => kind === 'write' && table === 'Threads');
    await council.as(ISAIAH).execute(verb, { ...data, figure_1: '96', figure_2: '70' }, cardId);
    await became(cardId, '1 figure is stored for Q2 2024/25');
    expect((await council.cell('KPI1'))?.figure).toBe('96');
  });

  it('says that what is to be kept for later is kept only once it is', async () => {
    const { data, cardId } = await opened();
    tables.answer(BUSY, ({ kind, table }) => kind === 'write' && table === 'Threads');
    await council.as(ISAIAH).execute('keep all', { ...data, figure_1: '96' }, cardId);
    const meanwhile = await became(cardId, 'taking longer than usual');
    expect(said(meanwhile)).toContain('{figure_1=96}');
    tables.answer('well');
    await goOn();
    await became(cardId, 'What you wrote is kept: KPI1');
    expect((await council.cell('KPI1'))?.revision).toBe(0);
  });
});
