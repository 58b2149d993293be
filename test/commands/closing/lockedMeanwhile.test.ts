/** A lock and a figure at the same instant: whichever is second finds out, and what was typed is given back. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Between } from '../../../src/store/connect.ts';
import { openStore } from '../../../src/store/store.ts';
import { Q2 } from '../../support/cells.ts';
import {
  button,
  type Council,
  ISAIAH,
  MEGAN,
  PATTI,
  said,
  startCouncil,
  TENANT,
} from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';
import { freshConnection } from '../../support/tables.ts';

const INDICATORS = [
  indicator({ signOff: 'manager' }),
  indicator({ ref: 'CPI14', title: 'Requests resolved', signOff: 'manager' }),
];

describe('a quarter that is locked while something is on its way', () => {
  let council: Council;
  /** Done just before the next write of a change to CPI13, once its sender has been told that the quarter is open. */
  let meanwhile: (() => Promise<unknown>) | undefined;
  const between: Between = async ({ url, body }, make) => {
    const act = meanwhile;
    if (act && url.includes('$batch') && body?.includes('"kind":"revision"')) {
      meanwhile = undefined;
      await act();
    }
    return make();
  };
  beforeEach(async () => {
    council = await startCouncil(INDICATORS, await openStore(freshConnection(), { between }));
    await council.reports(ISAIAH, 'CPI14', { figure: '97' });
  });
  afterEach(() => council.stop());
  const by = { id: PATTI.id, name: PATTI.name };
  const lock = () =>
    council.store.locks.add(TENANT, Q2, {
      ...{ number: 1, kind: 'locked', by, at: '2024-10-09T10:00:00.000Z', reason: '', leftOut: 2 },
    });
  const kinds = async (ref: string) =>
    (await council.store.periods.revisions(TENANT, Q2, ref)).map(({ kind }) => kind);

  it('takes no figure after the lock, and gives the owner back what they wrote', async () => {
    meanwhile = lock;
    const { card } = await council.reports(ISAIAH, 'CPI13', {
      figure: '70',
      commentary: 'Two analysts start in October.',
    });
    const text = said(card);
    expect(text).toContain('Q2 2024/25 is locked, so only the performance team can change its figures');
    expect(text).toContain('{figure=70}');
    expect(text).toContain('{commentary=Two analysts start in October.}');
    expect(await kinds('CPI13')).toEqual([]);
  });

  it('takes the very same form once the quarter is open again', async () => {
    meanwhile = lock;
    const { card } = await council.reports(ISAIAH, 'CPI13', { figure: '96' });
    const asked = await council.ask(PATTI, 'reopen Q2, it was too early');
    const { verb, data } = button(asked.card, 'Reopen Q2 2024/25');
    await council.as(PATTI).execute(verb, { ...data, reason: 'It was too early.' });
    const again = button(card, 'Send it again');
    const typed = { figure: '96', commentary: 'As expected.', confirmedFigure: '96' };
    const stored = await council.as(ISAIAH).execute(again.verb, { ...again.data, ...typed });
    expect(said(stored.card)).toContain('96');
    expect(await kinds('CPI13')).toEqual(['submission']);
  });

  it('asks the performance team for its reason, which it had not been asked for', async () => {
    meanwhile = lock;
    const { card } = await council.reports(PATTI, 'CPI13', { figure: '96' });
    expect(said(card)).toContain('{reason=');
    expect(said(card)).toContain('{figure=96}');
    expect(await kinds('CPI13')).toEqual([]);
  });

  it('takes no signature and sends nothing back after the lock', async () => {
    const { card } = await council.ask(MEGAN, 'sign off CPI14');
    const sign = button(card, 'Sign off 1 figure');
    const back = button((await council.ask(MEGAN, 'send CPI14 back')).card, 'Send it back');
    meanwhile = lock;
    const signed = await council.as(MEGAN).execute(sign.verb, sign.data);
    expect(said(signed.card)).toContain('was not signed before the quarter was locked');
    await council.store.locks.add(TENANT, Q2, {
      ...{
        number: 2,
        kind: 'reopened',
        by: PATTI,
        at: '2024-10-09T11:00:00.000Z',
        reason: 'Again.',
        leftOut: 2,
      },
    });
    meanwhile = async () => {
      await council.store.locks.add(TENANT, Q2, {
        ...{ number: 3, kind: 'locked', by: PATTI, at: '2024-10-09T12:00:00.000Z', reason: '', leftOut: 2 },
      });
    };
    const sent = await council.as(MEGAN).execute(back.verb, { ...back.data, reason: 'Who does it?' });
    expect(said(sent.card)).toContain('was locked while you wrote, so nothing was sent back');
    expect(said(sent.card)).toContain('{reason=Who does it?}');
    expect(await kinds('CPI14')).toEqual(['submission']);
  });

  it('lets any number of people report at once while it is open', async () => {
    const forms = [await council.form(PATTI, 'CPI13'), await council.form(PATTI, 'CPI14')];
    const typed = { figure: '96', commentary: 'As expected.', confirmedFigure: '96' };
    await Promise.all(forms.map((form) => council.as(PATTI).execute('submit', { ...form, ...typed })));
    expect((await council.cell('CPI13'))?.figure).toBe('96');
    expect((await council.cell('CPI14'))?.figure).toBe('96');
  });

  it('gives a reason for reopening back where the store does not answer', async () => {
    await lock();
    const { card } = await council.ask(PATTI, 'reopen Q2');
    const { verb, data } = button(card, 'Reopen Q2 2024/25');
    await council.stop();
    const store = await openStore(freshConnection());
    council = await startCouncil(INDICATORS, store, async () => {});
    const { locks } = store;
    locks.latest = async () => {
      throw Object.assign(new Error('The store is busy.'), { statusCode: 503 });
    };
    const given = await council.as(PATTI).execute(verb, { ...data, reason: 'The total was wrong.' });
    expect(said(given.card)).toContain('{reason=The total was wrong.}');
  });
});
