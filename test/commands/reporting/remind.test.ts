import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Q2 } from '../../support/cells.ts';
import {
  ADELE,
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

const of = (ref: string, owner: typeof ISAIAH, more = {}) =>
  indicator({ ref, title: `Title of ${ref}`, owner, ...more });

describe('reminding people', () => {
  let council: Council;
  beforeAll(async () => {
    council = await startCouncil([
      of('CPI13', ISAIAH),
      of('CPI14', ISAIAH),
      of('CPI01', ADELE, { manager: PATTI, group: 'Governance' }),
      indicator({ ref: 'CPI09', owner: null, group: 'Governance' }),
    ]);
    await council.as(ISAIAH).install();
  });
  afterAll(() => council.stop());

  it('shows whom it would write to, and writes to nobody before that is confirmed', async () => {
    const before = council.connector.calls.length;
    const { card } = await council.ask(PATTI, 'remind everyone who hasn’t reported');
    expect(said(card)).toContain('Remind 2 people of 3 figures for Q2 2024/25?');
    expect(said(card)).toContain('Isaiah Langer: CPI13, CPI14');
    expect(said(card)).toContain('Without an owner, so nobody to write to: CPI09');
    // The card says what the message would begin with.
    const toOthers = council.connector.calls
      .slice(before)
      .filter(({ conversationId }) => conversationId !== council.as(PATTI).conversationId);
    expect(toOthers).toEqual([]);
  });

  it('counts figures that nobody owns apart from those that people have yet to report', async () => {
    const { summary } = await council.ask(PATTI, 'who hasn’t reported?');
    expect(summary).toContain('2 people have yet to report 3 figures for Q2 2024/25, and 1 has no owner');
  });

  it('brings the question up to date for whoever asked, as often as they look at it, and changes nothing else', async () => {
    const own = await startCouncil([of('CPI13', ISAIAH), of('CPI01', ADELE)]);
    const patti = own.as(PATTI);
    const asked = (await patti.say('remind everyone who hasn’t reported')).card;
    const kept = asked?.refresh as {
      readonly action: { readonly verb: string; readonly data: Record<string, unknown> };
      readonly userIds: readonly string[];
    };
    const { action } = kept;
    expect(kept.userIds).toEqual([(await own.store.conversations.find(TENANT, PATTI.id))?.userId]);
    await own.reports(ISAIAH, 'CPI13', { figure: '96' });
    const before = own.connector.calls.length;
    const looked = (await patti.execute(action.verb, action.data)).card;
    expect(said(looked)).toContain('Remind 1 person of 1 figure for Q2 2024/25?');
    expect(said(looked)).not.toContain('Isaiah Langer');
    await own.reports(ADELE, 'CPI01', { figure: '96' });
    expect(said((await patti.execute(action.verb, action.data)).card)).toContain(
      'so there is nobody to remind',
    );
    const changed = own.connector.calls
      .slice(before)
      .filter(({ kind, conversationId }) => kind === 'update' && conversationId === patti.conversationId);
    expect(changed).toEqual([]);
    await own.stop();
  });

  it('lets a manager remind of what they manage, and of nothing else', async () => {
    const { card } = await council.ask(MEGAN, 'remind everyone who hasn’t reported');
    expect(said(card)).toContain('Remind 1 person of 2 figures');
    const { card: none } = await council.ask(ISAIAH, 'remind everyone who hasn’t reported');
    expect(said(none)).toContain('The performance team can have reminders sent, and managers');
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

  it('offers to remind only whom it would write to today, and names the others', async () => {
    const own = await startCouncil([of('CPI13', ISAIAH), of('CPI01', ADELE)]);
    for (const who of [ISAIAH, ADELE]) await own.as(who).install();
    const patti = own.as(PATTI);
    const press = async (asked: string, title: string): Promise<string> => {
      const { verb, data } = button((await patti.say(asked)).card, title);
      return said((await patti.execute(verb, data)).card);
    };
    await press('remind Isaiah', 'Remind 1 person');
    const second = (await patti.say('remind everyone')).card;
    expect(said(second)).toContain('Remind 1 person of 1 figure for Q2 2024/25?');
    expect(said(second)).toContain(
      'Isaiah Langer (CPI13) had a reminder today, and gets no second one before tomorrow.',
    );
    expect(await press('remind everyone', 'Remind 1 person')).toMatch(/^1 person reminded for Q2 2024\/25/);
    const third = (await patti.say('remind everyone')).card;
    expect(said(third)).toContain('Nobody is left to remind today for Q2 2024/25');
    expect(said(third)).toContain(
      'Adele Vance (CPI01) and Isaiah Langer (CPI13) had a reminder today, and get no second one',
    );
    expect(JSON.stringify(third)).not.toContain('previewed');
    await own.stop();
  });

  it('says what a reminder of the same day was not about', async () => {
    const own = await startCouncil([of('CPI13', ISAIAH), of('CPI14', ISAIAH, { group: 'Highways' })]);
    await own.as(ISAIAH).install();
    const patti = own.as(PATTI);
    const all = button((await patti.say('remind everyone')).card, 'Remind 1 person');
    const one = button((await patti.say('remind everyone in Highways')).card, 'Remind 1 person');
    expect(said((await patti.execute(one.verb, one.data)).card)).toContain('(CPI14): ✓ reminded');
    expect(said((await patti.execute(all.verb, all.data)).card)).toContain(
      '(CPI13, CPI14): ✓ had a reminder today already, but not about CPI13: those can go out tomorrow',
    );
    await own.stop();
  });

  it('tells a manager who asks about somebody else’s figures that they are still to come, and who can ask for them', async () => {
    const { card } = await council.ask(MEGAN, 'remind Adele');
    expect(said(card)).toContain('There is nobody you can remind for Q2 2024/25');
    expect(said(card)).toContain('you don’t manage these: Adele Vance (CPI01). The performance team can.');
    expect(button(card, 'Not reported').verb).toBe('list');
  });
});

describe('a card that asked whom to remind a while ago', () => {
  let council: Council;
  beforeEach(async () => {
    council = await startCouncil([
      of('CPI13', ADELE),
      of('CPI14', ISAIAH),
      of('CPI15', ISAIAH),
      indicator({ ref: 'CPI16', lifecycle: 'suspended', owner: PATTI }),
    ]);
    for (const who of [ADELE, ISAIAH, PATTI]) await council.as(who).install();
  });
  afterEach(() => council.stop());

  /** The button of the card that asks, with the id of that card. */
  const asked = async (title = 'Remind 2 people') => {
    const { card, cardId } = await council.ask(PATTI, 'remind everyone');
    return { ...button(card, title), cardId };
  };
  const writtenTo = () =>
    council.connector.calls.filter(({ kind, activityId }) => kind === 'send' && activityId === undefined);

  it('reminds nobody whose figures have come in meanwhile, and says so', async () => {
    const { verb, data, cardId } = await asked();
    await council.reports(ADELE, 'CPI13', { figure: '97' });
    const words = said((await council.as(PATTI).execute(verb, data, cardId)).card);
    expect(words).toContain('1 person reminded for Q2 2024/25');
    expect(words).toContain('Isaiah Langer (CPI14, CPI15): ✓ reminded');
    expect(words).toContain('CPI13 came in meanwhile, so Adele Vance was not reminded.');
    expect(writtenTo()).toHaveLength(1);
  });

  it('reminds of what is left of somebody’s, and says what has come in', async () => {
    const { verb, data, cardId } = await asked();
    await council.reports(ISAIAH, 'CPI14', { figure: '97' });
    const words = said((await council.as(PATTI).execute(verb, data, cardId)).card);
    expect(words).toContain('Isaiah Langer (CPI15): ✓ reminded');
    expect(words).toContain('CPI14 came in meanwhile, so Isaiah Langer was not reminded of it.');
  });

  it('becomes the news that everything has come in, where it stands', async () => {
    const { verb, data, cardId } = await asked();
    await council.reports(ADELE, 'CPI13', { figure: '97' });
    for (const ref of ['CPI14', 'CPI15']) await council.reports(ISAIAH, ref, { figure: '97' });
    const turn = await council.as(PATTI).execute(verb, data, cardId);
    expect(said(turn.card)).toContain('There is nobody left to remind for Q2 2024/25');
    expect(said(turn.card)).toContain('Everything that this card asked about has come in meanwhile');
    expect(turn.calls).toMatchObject([{ kind: 'update', activityId: cardId }]);
    expect(writtenTo()).toEqual([]);
  });

  it('writes to nobody who was not on it, also where a figure has since become theirs', async () => {
    const { verb, data, cardId } = await asked();
    const { periods } = council.store;
    for (const [ref, change] of [
      ['CPI13', { owner: { id: PATTI.id, name: PATTI.name } }],
      ['CPI16', { lifecycle: 'active' as const }],
    ] as const) {
      const stored = await periods.cell(TENANT, Q2, ref);
      if (!stored) throw new Error(`There is no ${ref}.`);
      await periods.revise(TENANT, Q2, [{ ...stored, cell: { ...stored.cell, ...change } }]);
    }
    const words = said((await council.as(PATTI).execute(verb, data, cardId)).card);
    expect(words).toContain('Isaiah Langer (CPI14, CPI15): ✓ reminded');
    expect(words).toContain('1 figure shown before is now somebody else’s to report');
    expect(words).not.toMatch(/Adele|Patti/);
    expect(writtenTo()).toHaveLength(1);
  });

  it('says why somebody could not be reached', async () => {
    const adele = council.as(ADELE);
    const blocked = { error: { code: 'ConversationBlockedByUser' } };
    council.connector.failNext({ status: 403, body: blocked }, { conversationId: adele.conversationId });
    const { verb, data, cardId } = await asked();
    const words = said((await council.as(PATTI).execute(verb, data, cardId)).card);
    expect(words).toContain('Adele Vance (CPI13): ✗ not reached: has blocked Ragtime, so ask them in person');
  });
});
