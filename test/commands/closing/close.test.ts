/** A quarter's close, over HTTP: signed by two authorities, sent back, corrected, locked, corrected again, reopened. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

const SHARED = [
  { authority: 'Cambridge', person: { id: MEGAN.id, name: MEGAN.name } },
  { authority: 'Ely', person: { id: ADELE.id, name: ADELE.name } },
];
const INDICATORS = [
  indicator({ signOff: 'manager' }),
  indicator({ ref: 'CPI14', title: 'Requests resolved', signOff: SHARED }),
  indicator({ ref: 'CPI15', title: 'Calls answered', owner: ADELE, group: 'Customer services' }),
];

describe('the close of a quarter', () => {
  let council: Council;
  beforeAll(async () => {
    council = await startCouncil(INDICATORS);
    await council.as(ISAIAH).install();
    await council.reports(ISAIAH, 'CPI13', { figure: '97' });
    await council.reports(ISAIAH, 'CPI14', { figure: '70', commentary: 'Two analysts start.' });
  });
  afterAll(() => council.stop());
  const revisions = async (ref: string) =>
    (await council.store.periods.revisions(TENANT, Q2, ref)).map(({ kind }) => kind);
  const press = async (
    who: typeof MEGAN,
    card: unknown,
    title: string,
    more: Record<string, unknown> = {},
  ) => {
    const { verb, data } = button(card, title);
    return said((await council.as(who).execute(verb, { ...data, ...more })).card);
  };

  it('shows how far it is, by group', async () => {
    const text = said((await council.ask(PATTI, 'what is still open?')).card);
    expect(text).toContain('3 of 3 figures are still open for Q2 2024/25');
    expect(text).toContain('1 not reported · 2 to be signed');
    expect(text).toContain('Customer services');
    expect(text).toContain('[Lock Q2 2024/25]');
    const hers = said((await council.ask(MEGAN, 'what do I have to sign?')).card);
    expect(hers).toContain('2 figures wait for your signature for Q2 2024/25');
    // Worst first, and whose signature it waits for besides her own.
    expect(hers).toMatch(/CPI14 · waits for Adele Vance for Ely, too[\s\S]*CPI13/);
    expect(hers).not.toContain('waits for Megan Bowen');
    expect(hers).not.toContain('[Lock');
  });

  it('signs nothing before the tap, and what was shown after it', async () => {
    const { card } = await council.ask(MEGAN, 'sign off everything');
    expect(said(card)).toContain('Sign off 2 figures for Q2 2024/25?');
    // What nobody has to sign is not among what can’t be signed.
    expect(said(card)).not.toContain('CPI15');
    expect((await council.cell('CPI13'))?.signatures).toBeUndefined();
    const done = await press(MEGAN, card, 'Sign off 2 figures');
    expect(done).toContain('2 figures are signed off for Q2 2024/25');
    expect(done).toContain('1 of 3 are ready to be locked');
    expect(done).toContain('CPI14 still waits for Adele Vance for Ely.');
    expect(await revisions('CPI13')).toEqual(['submission', 'signed off']);
    expect((await council.cell('CPI14'))?.signatures).toMatchObject([
      { authority: 'Cambridge', by: { id: 'megan' } },
    ]);
    // A second click on the same card signs nothing twice.
    expect(await press(MEGAN, card, 'Sign off 2 figures')).toContain('signed already');
    expect(await revisions('CPI13')).toEqual(['submission', 'signed off']);
  });

  it('lets nobody sign for somebody else, the performance team included', async () => {
    expect(said((await council.ask(PATTI, 'sign off CPI14')).card)).toContain(
      'CPI14 is signed by Megan Bowen for Cambridge and Adele Vance for Ely, so there is nothing for you to sign for Q2 2024/25.',
    );
    const { card } = await council.ask(ADELE, 'sign off CPI14');
    const { verb, data } = button(card, 'Sign off 1 figure');
    await council.as(ISAIAH).execute(verb, data);
    expect((await council.cell('CPI14'))?.signatures).toHaveLength(1);
  });

  it('signs nothing that was corrected since it was shown', async () => {
    const { card } = await council.ask(ADELE, 'sign off CPI14');
    await council.reports(ISAIAH, 'CPI14', { figure: '72', commentary: 'Two analysts start.' });
    expect(await press(ADELE, card, 'Sign off 1 figure')).toContain('changed since');
    expect((await council.cell('CPI14'))?.signatures).toBeUndefined();
  });

  it('sends a figure back with a note, which its owner is shown and answers', async () => {
    expect(said((await council.ask(ISAIAH, 'send CPI14 back')).card)).toContain(
      'Only Megan Bowen for Cambridge and Adele Vance for Ely or the performance team can send CPI14 back',
    );
    const { card } = await council.ask(MEGAN, 'send CPI14 back, who does it by when?');
    expect(said(card)).toContain('{reason=who does it by when?}');
    expect((await council.cell('CPI14'))?.sentBack).toBeUndefined();
    expect(await press(MEGAN, card, 'Send it back', { reason: ' ' })).toContain('Say what is to be done');
    expect(await press(MEGAN, card, 'Send it back', { reason: 'Who does it by when?' })).toContain(
      'Isaiah Langer has been told, with your note.',
    );
    const told = council.connector.calls.map(({ body }) => said(body));
    expect(
      told.filter((card) => card.includes('sent back by Megan Bowen: Who does it by when?')),
    ).toHaveLength(1);
    expect(said((await council.ask(ISAIAH, 'what do I owe?')).card)).toContain('sent back by Megan Bowen');
    expect(said((await council.ask(ADELE, 'what was sent back?')).card)).toContain('1 figure was sent back');
    expect(said((await council.ask(ADELE, 'show CPI14')).card)).toContain(
      'Sent back by Megan Bowen on 9 October 2024',
    );
    const form = await council.as(ISAIAH).execute('form', { ref: 'CPI14', period: Q2 });
    expect(said(form.card)).toContain(
      'Sent back by Megan Bowen on 9 October 2024 at 11:00: Who does it by when?',
    );
    await council.reports(ISAIAH, 'CPI14', { figure: '72', commentary: 'Megan hires two by 1 December.' });
    expect((await council.cell('CPI14'))?.sentBack).toBeUndefined();
    expect((await revisions('CPI14')).slice(-2)).toEqual(['sent back', 'correction']);
  });

  it('is said to be locked, or not, to whoever asks', async () => {
    expect(said((await council.ask(MEGAN, 'is Q2 locked?')).card)).toContain('Not locked.');
  });

  it('is locked by the performance team, who first sees whom that leaves out', async () => {
    expect(said((await council.ask(MEGAN, 'lock Q2')).card)).toContain('Only the performance team can lock');
    const { card } = await council.ask(PATTI, 'lock Q2');
    const text = said(card);
    expect(text).toContain('2 of 3 figures are still open, and would be left out.');
    expect(text).toContain('Not reported by Adele Vance: CPI15');
    expect(text).toContain('Waits for Megan Bowen for Cambridge and Adele Vance for Ely: CPI14');
    expect(await council.store.locks.latest(TENANT, Q2)).toBeUndefined();
    await press(ADELE, (await council.ask(ADELE, 'sign off CPI14')).card, 'Sign off 1 figure');
    const stale = await council.as(PATTI).execute('lock', button(card, 'Lock Q2 2024/25').data);
    expect(said(stale.card)).toContain('What is open has changed since you were shown it');
    expect(await council.store.locks.latest(TENANT, Q2)).toBeUndefined();
    const locked = await press(PATTI, stale.card, 'Lock Q2 2024/25');
    expect(locked).toContain('Locked by Patti Fernandez on 9 October 2024 at 11:00, leaving out 2 figures.');
    expect(said((await council.ask(MEGAN, 'who locked Q2?')).card)).toContain('Locked by Patti Fernandez on');
    expect(await council.store.locks.all(TENANT, Q2)).toMatchObject([
      { kind: 'locked', by: { id: 'patti' }, leftOut: 2 },
    ]);
    expect(await press(PATTI, stale.card, 'Lock Q2 2024/25')).toContain('is locked already');
  });

  it('takes nothing from owners after that, signs nothing, and reminds nobody', async () => {
    const sentence =
      'Q2 2024/25 is locked, so only the performance team can change its figures. Ask Patti Fernandez';
    expect(said((await council.ask(ADELE, 'submit CPI15')).card)).toContain(sentence);
    expect(said((await council.ask(MEGAN, 'sign off CPI14')).card)).toContain(sentence);
    expect(said((await council.ask(MEGAN, 'send CPI13 back')).card)).toContain(sentence);
    expect(said((await council.ask(PATTI, 'remind everyone who hasn’t reported')).card)).toContain(
      'is locked, so nobody is reminded of it any more',
    );
  });

  it('is corrected by the performance team with a reason, and both figures stay', async () => {
    const opened = await council.as(PATTI).execute('form', { ref: 'CPI13', period: Q2 });
    expect(said(opened.card)).toContain('Say below why it is changed.');
    const { data } = button(opened.card, 'Submit');
    const typed = { ...data, figure: '96', commentary: 'Counted again.', confirmedFigure: '96' };
    const refused = await council.as(PATTI).execute('submit', typed);
    expect(said(refused.card)).toContain('Say why: it stays on record beside the change.');
    expect((await council.cell('CPI13'))?.figure).toBe('97');
    await council.as(PATTI).execute('submit', { ...typed, reason: 'A week was missing.' });
    expect((await council.store.periods.revisions(TENANT, Q2, 'CPI13')).at(-1)).toMatchObject({
      ...{ kind: 'correction', figure: '96', reason: 'A week was missing.' },
      before: { figure: '97' },
    });
  });

  it('is reopened with a reason, and its owners can report again', async () => {
    expect(said((await council.ask(MEGAN, 'reopen Q2')).card)).toContain(
      'Only the performance team can reopen',
    );
    const { card } = await council.ask(PATTI, 'reopen Q2, a whole service was missing');
    expect(said(card)).toContain('{reason=a whole service was missing}');
    expect(await press(PATTI, card, 'Reopen Q2 2024/25', { reason: '' })).toContain('Say why');
    const reason = 'A whole service was missing.';
    expect(await press(PATTI, card, 'Reopen Q2 2024/25', { reason })).toContain(
      'Reopened by Patti Fernandez on 9 October 2024 at 11:00: A whole service was missing.',
    );
    // A second click finds it open.
    expect(await press(PATTI, card, 'Reopen Q2 2024/25', { reason })).toContain('is open again');
    await council.reports(ADELE, 'CPI15', { figure: '96' });
    expect((await council.cell('CPI15'))?.figure).toBe('96');
    expect((await council.store.locks.all(TENANT, Q2)).map(({ kind }) => kind)).toEqual([
      'locked',
      'reopened',
    ]);
  });
});
