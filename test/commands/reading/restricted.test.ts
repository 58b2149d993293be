/** A restricted indicator, over HTTP: what it leaves behind for those who may not read it, which is nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../../src/domain/person.ts';
import { changeAbsences } from '../../../src/quarters/standIns.ts';
import { Q2 } from '../../support/cells.ts';
import {
  ADELE,
  type Council,
  ISAIAH,
  MEGAN,
  PATTI,
  said,
  startCouncil,
  TENANT,
} from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';

const person = (id: string, name: string): Person => ({
  id,
  name,
  email: `${id}@example.com`,
  role: 'staff',
});
const LEE = person('lee', 'Lee Gu');
const RITA = person('rita', 'Rita Roe');

const SECRET = {
  ref: 'SEC-7',
  title: 'Redundancies under consideration',
  group: 'Legal',
  restriction: { groups: ['Customer services'], roles: [], people: [], until: '2024-11-04' },
};

describe('a restricted indicator', () => {
  let council: Council;
  beforeAll(async () => {
    council = await startCouncil([
      indicator({}),
      indicator({ ref: 'CPI14', title: 'Requests resolved' }),
      indicator({ ref: 'CPI11', title: 'Avoidable contact', group: 'Customer services', owner: ADELE }),
      indicator({ ...SECRET, owner: ISAIAH, manager: MEGAN }),
    ]);
    await council.store.register.savePeople(TENANT, [LEE, RITA], () => {});
    for (const day of ['2024-07-10T10:00:00Z', '2024-10-09T10:00:00Z']) {
      council.at(day);
      for (const ref of ['CPI13', 'SEC-7']) await council.reports(ISAIAH, ref, { figure: '61.7' });
      await council.reports(ISAIAH, 'CPI14', { figure: '98' });
    }
  });
  afterAll(() => council.stop());

  const asked = async (who: Person, sentence: string) => said((await council.ask(who, sentence)).card);
  const LEAK = /SEC-7|Redundancies|Legal\b/;

  it.each([
    'what’s red?',
    'what is off target?',
    'list all indicators',
    'how many are red?',
    'summary',
    'summary of last year',
    'worst five',
    'red by service',
    'who is behind the reds?',
    'explain the reds',
    'what is being done about the reds?',
    'what changed since last quarter?',
    'compare this quarter with last',
    'red two quarters running',
    'what will miss its target by year-end?',
    'how many would be red under Kent’s rule?',
    'what hasn’t been reported?',
    'what is still open?',
    'what does Isaiah own?',
    'what is due next week?',
    'help',
    'what is restricted?',
  ])('is not in the answer to “%s” of somebody it is not for', async (sentence) => {
    expect(await asked(LEE, sentence)).not.toMatch(LEAK);
  });

  it('is counted for nobody it is not for, and the same number is left out whatever is asked', async () => {
    for (const sentence of ['worst five', 'how many are red?', 'summary', 'how many are red in ICT?']) {
      expect(await asked(LEE, sentence)).toContain('Not counted here: 1 restricted figure of Q2 2024/25');
    }
    expect((await council.ask(LEE, 'how many are red?')).summary).toContain('1 of 3');
    expect((await council.ask(PATTI, 'how many are red?')).summary).toContain('2 of 4');
    expect(await asked(LEE, 'why is CPI13 red?')).toContain('2 of 3 reported besides 1 restricted');
  });

  it.each([
    'show SEC-7',
    'sec7',
    'why is SEC-7 red?',
    'chart SEC-7',
    'who owns SEC-7',
    'submit SEC-7',
    'when is SEC-7 due?',
    'who can see SEC-7?',
    'SEC-7 against last year',
    'CPI13 and SEC-7',
  ])('is said to be restricted, until when, and whom to ask: %s', async (sentence) => {
    const words = await asked(LEE, sentence);
    expect(words).toContain(
      'SEC-7 is restricted until 4 November 2024, so I can’t show it to you. If you need it, ask the performance team (Patti Fernandez).',
    );
    expect(words).not.toMatch(/Redundancies|Legal\b|61\.7|Isaiah/);
  });

  it.each([
    ['show', {}],
    ['why', {}],
    ['trend', {}],
    ['history', {}],
    ['owner', { role: 'owner' }],
    ['define', { aspect: 'definition' }],
    ['form', {}],
    ['sendBack', { submissionId: 'x', basedOn: 1, reason: 'Because.' }],
  ])('is not shown by a button that names it: %s', async (verb, data) => {
    const { card } = await council.as(LEE).execute(verb, { ref: 'SEC-7', period: Q2, ...data });
    expect(said(card)).toContain('SEC-7 is restricted until 4 November 2024');
  });

  it.each([
    'what do you send me?',
    'when was Isaiah last reminded?',
    'who was reminded?',
    'who was not chased?',
    'who can’t be reached?',
    'what is due next week?',
    'when is CPI13 due?',
    'my indicators',
    'who owns CPI13?',
    'remind everyone who hasn’t reported',
    'who has confirmed?',
    'what does CPI13 measure?',
  ])('is not among all that “%s” says are reported', async (sentence) => {
    expect(await asked(LEE, sentence)).not.toMatch(/\d of \d+ reported in all/);
  });

  it('is said to be left out of who has confirmed', async () => {
    expect(await asked(LEE, 'who has not confirmed?')).toContain(
      'Not counted here: 1 restricted figure of Q2 2024/25',
    );
    expect(await asked(PATTI, 'who has not confirmed?')).not.toContain('Not counted here');
  });

  it('is found by no words of its title, nor offered from the compose box to anybody', async () => {
    expect(await asked(LEE, 'how are redundancies doing?')).not.toMatch(LEAK);
    for (const who of [LEE, ISAIAH, PATTI])
      for (const value of ['redundan', 'SEC', 'SEC-7', 'red', '']) {
        const { body } = await council.as(who).post({
          type: 'invoke',
          name: 'composeExtension/query',
          value: { commandId: 'find', parameters: [{ name: 'words', value }] },
        });
        expect(JSON.stringify(body)).not.toMatch(/Redundancies|61\.7%.*SEC-7/);
      }
  });

  it.each([
    ['its owner', ISAIAH],
    ['its manager', MEGAN],
    ['somebody with a part in the group that it is restricted to', ADELE],
    ['the performance team', PATTI],
  ])('is read by %s, and marked', async (_who, who) => {
    expect(await asked(who, 'show SEC-7')).toContain(
      'Restricted to Customer services until 4 November 2024.',
    );
    const list = await asked(who, 'what’s red?');
    expect(list).toContain('Redundancies under consideration');
    expect(list).toContain('Not for everybody: SEC-7.');
    expect(list).not.toContain('Not counted here');
  });

  it('is shown in no channel and no group chat, also to those who may read it', async () => {
    for (const type of ['channel', 'groupChat'] as const) {
      const talk = council.as(PATTI, type);
      const list = said((await talk.say('what’s red?')).card);
      expect(list).not.toMatch(LEAK);
      expect(list).toContain('Not counted here: 1 restricted figure');
      expect(said((await talk.say('show SEC-7')).card)).toContain(
        'SEC-7 is not for everybody, and everybody here can read what I write. Ask me in your own chat with me.',
      );
      expect(said((await council.as(LEE, type).say('show SEC-7')).card)).toContain(
        'SEC-7 is restricted until',
      );
      expect(said((await talk.say('what is restricted?')).card)).toContain(
        'Ask me in your own chat with me.',
      );
    }
  });

  it('is given no time and no status by anybody who may not see it, nor in front of others', async () => {
    const how = { period: Q2, ref: 'SEC-7', refs: 'SEC-7', until: '2024-10-25', submissionId: 'mine' };
    const wish = { ...how, basedOn: 1, status: 'Green', reason: 'Agreed.' };
    for (const talk of [council.as(LEE), council.as(PATTI, 'channel'), council.as(PATTI, 'groupChat')]) {
      await talk.execute('giveTime', how);
      await talk.execute('setStatus', wish);
    }
    const cell = await council.cell('SEC-7', Q2);
    expect([cell?.extension, cell?.override, cell?.status]).toEqual([undefined, null, 'Red']);
    // The performance team sees everything, and so may change it: in a chat of its own.
    await council.as(PATTI).execute('setStatus', { ...wish, basedOn: cell?.revision ?? 0 });
    expect((await council.cell('SEC-7', Q2))?.status).toBe('Green');
    expect(await asked(LEE, 'what’s red?')).not.toMatch(LEAK);
  });

  it('is read by whoever covers for its owner, for as long as they do', async () => {
    const absence = {
      ...{ person: { id: ISAIAH.id, name: ISAIAH.name }, cover: { id: RITA.id, name: RITA.name } },
      ...{ from: '2024-10-01', until: '2024-10-20', by: { id: ISAIAH.id, name: ISAIAH.name } },
      ...{ at: '2024-10-01T09:00:00.000Z', declinedBy: null },
    };
    expect(await asked(RITA, 'show SEC-7')).toContain('SEC-7 is restricted');
    await changeAbsences(council.store, TENANT, Q2, { saved: [absence] });
    expect(await asked(RITA, 'show SEC-7')).toContain('61.7%');
    await changeAbsences(council.store, TENANT, Q2, { removed: [absence] });
    expect(await asked(RITA, 'show SEC-7')).toContain('SEC-7 is restricted');
  });

  it('tells who can see it, and what is restricted, to those who may read it', async () => {
    const words = await asked(PATTI, 'who can see SEC-7?');
    expect(words).toContain('4 people can see SEC-7');
    expect(words).toContain('Part in it Isaiah Langer, Megan Bowen');
    expect(words).toContain('Team Patti Fernandez');
    expect(words).toContain('Besides Adele Vance');
    expect(await asked(LEE, 'who can see CPI13?')).toContain(
      'Everybody on the council’s list can see CPI13: 6 people',
    );
    expect(await asked(MEGAN, 'what is restricted?')).toContain('1 indicator that you can see is restricted');
    expect(await asked(LEE, 'what is restricted?')).toContain('1 indicator is restricted besides');
  });

  it('is said to be left out of who has confirmed, of this quarter and the next', async () => {
    for (const sentence of ['who has confirmed?', 'who has not confirmed for Q3?']) {
      const words = await asked(LEE, sentence);
      expect(words).toMatch(/of 3\./);
      expect(words).toContain('Not counted here: 1 restricted figure of Q');
      expect(words).not.toMatch(LEAK);
      expect(await asked(PATTI, sentence)).not.toContain('Not counted here');
    }
    const here = said((await council.as(ISAIAH, 'channel').say('confirm my indicators')).card);
    expect(here).toContain('Not counted here: 1 restricted figure');
    expect(await asked(ISAIAH, 'confirm my indicators')).not.toContain('Not counted here');
  });

  it('is left out of no lock: where others read along, a quarter is not locked', async () => {
    const words = said((await council.as(PATTI, 'channel').say('lock Q2')).card);
    expect(words).toContain('Lock it in your own chat with me');
    expect(words).not.toMatch(LEAK);
    expect(await asked(PATTI, 'lock Q2')).toContain('Lock Q2 2024/25?');
  });

  it('is everybody’s from its day on', async () => {
    council.at('2024-11-03T23:30:00Z');
    expect(await asked(LEE, 'show SEC-7')).toContain('SEC-7 is restricted');
    council.at('2024-11-04T08:00:00Z');
    expect(await asked(LEE, 'show SEC-7')).toContain('61.7%');
    expect(await asked(LEE, 'what’s red?')).not.toContain('Not counted here');
    council.at('2024-10-09T10:00:00Z');
  });
});
