/** A pre-election period, over HTTP: what is not published yet is for those who report, manage or sign it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../../src/domain/person.ts';
import { Period } from '../../../src/domain/time/period.ts';
import { CALENDAR } from '../../support/calendar.ts';
import { Q2 } from '../../support/cells.ts';
import {
  ADELE,
  type Council,
  ISAIAH,
  MEGAN,
  PATTI,
  runCouncil,
  said,
  TENANT,
} from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';
import { freshStore } from '../../support/tables.ts';

const LEE: Person = { id: 'lee', name: 'Lee Gu', email: 'lee@example.com', role: 'staff' };
const Q1 = Period.parse('2024-25-Q1');
const SENTENCE =
  'Figures of Q2 2024/25 are not published yet. In the pre-election period, until 1 November 2024, only whoever reports, manages or signs one of them can read it, and the performance team; from 2 November 2024 everybody on the list can.';

describe('in a pre-election period', () => {
  let council: Council;
  beforeAll(async () => {
    const store = await freshStore();
    await store.register.savePeople(TENANT, [ISAIAH, ADELE, MEGAN, PATTI, LEE], () => {});
    await store.register.saveIndicators(
      TENANT,
      [indicator({}), indicator({ ref: 'CPI11', title: 'Avoidable contact', owner: ADELE, manager: null })],
      () => {},
    );
    const preElection = { from: '2024-09-23', until: '2024-11-01' };
    council = await runCouncil(store, undefined, { calendar: { ...CALENDAR, preElection } });
    for (const day of ['2024-07-10T10:00:00Z', '2024-10-09T10:00:00Z']) {
      council.at(day);
      await council.reports(ISAIAH, 'CPI13', { figure: '61.7' });
      await council.reports(ADELE, 'CPI11', { figure: '97' });
    }
    await store.locks.add(TENANT, Q1, {
      ...{ number: 1, kind: 'locked', by: { id: PATTI.id, name: PATTI.name }, reason: '', leftOut: 0 },
      at: '2024-08-01T10:00:00.000Z',
    });
  });
  afterAll(() => council.stop());

  const asked = async (who: Person, sentence: string) => said((await council.ask(who, sentence)).card);

  it.each([
    'what’s red?',
    'summary',
    'show CPI13',
    'why is CPI13 red?',
    'who hasn’t reported?',
    'when is CPI13 due?',
  ])('tells whoever has no part in them why, and from when they can read it: %s', async (sentence) => {
    const words = await asked(LEE, sentence);
    expect(words).toContain(SENTENCE);
    expect(words).not.toContain('61.7');
  });

  it('shows each owner and manager their own, and says what is left out', async () => {
    const words = await asked(MEGAN, 'what’s red?');
    expect(words).toContain('61.7%');
    expect(words).toContain('Not counted here: 1 unpublished figure of Q2 2024/25');
    expect(await asked(ADELE, 'show CPI11')).toContain('97.0%');
    expect(await asked(ADELE, 'show CPI13')).toContain(SENTENCE);
  });

  it('shows the performance team everything, in their own chat', async () => {
    expect(await asked(PATTI, 'summary')).toContain('2 of 2');
    const talk = council.as(PATTI, 'channel');
    expect(said((await talk.say('summary')).card)).toContain('ask me in your own chat with me');
  });

  it('keeps back nothing that was locked before it, and understands who asks for that', async () => {
    expect(await asked(LEE, 'show CPI13 in Q1')).toContain('61.7%');
    expect(await asked(LEE, 'what was red in Q1?')).toContain('Incidents resolved');
    expect(await asked(LEE, 'chart CPI13 in Q1')).not.toContain(SENTENCE);
  });

  it('is not ended for a quarter by a lock of its own', async () => {
    await council.store.locks.add(TENANT, Q2, {
      ...{ number: 1, kind: 'locked', by: { id: PATTI.id, name: PATTI.name }, reason: '', leftOut: 0 },
      at: '2024-10-09T09:00:00.000Z',
    });
    expect(await asked(LEE, 'show CPI13')).toContain(SENTENCE);
  });

  it('ends by itself', async () => {
    council.at('2024-11-02T10:00:00Z');
    expect(await asked(LEE, 'show CPI13')).toContain('61.7%');
    council.at('2024-10-09T10:00:00Z');
  });
});
