import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ADELE,
  button,
  type Council,
  ISAIAH,
  indicator,
  MEGAN,
  PATTI,
  said,
  startCouncil,
} from '../support/council.ts';

const of = (ref: string, owner: typeof ISAIAH, more = {}) =>
  indicator({ ref, title: `Title of ${ref}`, owner: { id: owner.id, name: owner.name }, ...more });

describe('reminding people', () => {
  let council: Council;
  beforeAll(async () => {
    council = await startCouncil([
      of('CPI13', ISAIAH),
      of('CPI14', ISAIAH),
      of('CPI01', ADELE, { manager: { id: PATTI.id, name: PATTI.name }, group: 'Governance' }),
      indicator({ ref: 'CPI09', owner: null, group: 'Governance' }),
    ]);
    await council.as(ISAIAH).install();
  });
  afterAll(() => council.stop());

  it('shows whom it would write to, and writes to nobody before that is confirmed', async () => {
    const before = council.connector.calls.length;
    const { card } = await council.as(PATTI).say('remind everyone who hasn’t reported');
    expect(said(card)).toContain('Remind 2 people of 3 figures for Q2 2024/25?');
    expect(said(card)).toContain('Isaiah Langer: CPI13, CPI14');
    expect(said(card)).toContain('Without an owner, so nobody to write to: CPI09');
    const own = council.connector.calls
      .slice(before)
      .filter(({ body }) => JSON.stringify(body).includes('still due'));
    expect(own).toEqual([]);
  });

  it('writes once a day to each, and names whoever it could not reach', async () => {
    const patti = council.as(PATTI);
    const { verb, data } = button(
      (await patti.say('remind everyone who hasn’t reported')).card,
      'Remind 2 people',
    );
    const first = said((await patti.execute(verb, data)).card);
    expect(first).toContain('1 of 2 people reminded for Q2 2024/25');
    expect(first).toContain('Isaiah Langer (CPI13, CPI14): ✓ reminded');
    expect(first).toContain('Adele Vance (CPI01): ✗ not reached');
    const again = said((await patti.execute(verb, data)).card);
    expect(again).toContain('Isaiah Langer (CPI13, CPI14): ✓ had a reminder today already');
    expect(again).toContain('Adele Vance (CPI01): ✗ not reached');
  });

  it('never calls reminded who was not, however often it is asked', async () => {
    const own = await startCouncil([of('CPI13', ISAIAH), of('CPI14', ISAIAH)]);
    const isaiah = own.as(ISAIAH);
    await isaiah.install();
    own.connector.failNext({ status: 400 }, { conversationId: isaiah.conversationId, times: 9 });
    const patti = own.as(PATTI);
    const { verb, data } = button((await patti.say('remind everyone')).card, 'Remind 1 person');
    for (const _ of ['first', 'again']) {
      const words = said((await patti.execute(verb, data)).card);
      expect(words).toContain('Nobody was reminded');
      expect(words).toContain('✗ not reached');
    }
    await own.stop();
  });

  it('says what a reminder of the same day was not about', async () => {
    const own = await startCouncil([of('CPI13', ISAIAH), of('CPI14', ISAIAH, { group: 'Highways' })]);
    await own.as(ISAIAH).install();
    const patti = own.as(PATTI);
    const one = button((await patti.say('remind everyone in Highways')).card, 'Remind 1 person');
    expect(said((await patti.execute(one.verb, one.data)).card)).toContain('(CPI14): ✓ reminded');
    const all = button((await patti.say('remind everyone')).card, 'Remind 1 person');
    expect(said((await patti.execute(all.verb, all.data)).card)).toContain(
      '(CPI13, CPI14): ✓ had a reminder today already, but not about CPI13: those can go out tomorrow',
    );
    await own.stop();
  });

  it('lets a manager remind of what they manage, and of nothing else', async () => {
    const { card } = await council.as(MEGAN).say('remind everyone who hasn’t reported');
    expect(said(card)).toContain('Remind 1 person of 2 figures');
    const { card: none } = await council.as(ISAIAH).say('remind everyone who hasn’t reported');
    expect(said(none)).toContain('The performance team can have reminders sent, and managers');
  });

  it('tells a manager who asks about somebody else’s figures that they are still to come, and who can ask for them', async () => {
    const { card } = await council.as(MEGAN).say('remind Adele');
    expect(said(card)).toContain('There is nobody you can remind for Q2 2024/25');
    expect(said(card)).toContain('you don’t manage these: Adele Vance (CPI01). The performance team can.');
    expect(button(card, 'Not reported').verb).toBe('list');
  });

  it('asks the store again when the button is pressed: what has come in meanwhile is not chased', async () => {
    const megan = council.as(MEGAN);
    const { verb, data } = button(
      (await megan.say('remind everyone who hasn’t reported')).card,
      'Remind 1 person',
    );
    const isaiah = council.as(ISAIAH);
    for (const ref of ['CPI13', 'CPI14']) {
      const form = button((await isaiah.say(`submit ${ref}`)).card, 'Submit');
      await isaiah.execute('submit', { ...form.data, figure: '97' });
    }
    expect((await megan.execute(verb, data)).summary).toContain('There is nobody you can remind');
  });
});
