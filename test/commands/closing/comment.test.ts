/** Comments in a role, over HTTP: only where the council has turned them on, and only of whoever holds it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

const ROLES = [
  { role: 'finance', holders: ['megan@example.com'] },
  { role: 'legal', holders: ['patti@example.com', 'megan@example.com'] },
];

describe('a comment in a role', () => {
  let council: Council;
  beforeEach(async () => {
    council = await startCouncil(undefined, undefined, undefined, ROLES);
    await council.reports(ISAIAH, 'CPI13', { figure: '70' });
  });
  afterEach(() => council.stop());
  const comments = () => council.store.comments.of(TENANT, Q2, 'CPI13');

  it('is shown before it is kept, and then stands beside the figure with author and date', async () => {
    const { card } = await council.ask(MEGAN, 'finance comment on CPI13: the overspend is covered');
    expect(said(card)).toContain('Finance comment on CPI13');
    expect(said(card)).toContain('{reason=the overspend is covered}');
    expect(await comments()).toEqual([]);
    const { verb, data } = button(card, 'Keep the comment');
    const typed = { ...data, reason: 'The overspend is covered.' };
    expect(said((await council.as(MEGAN).execute(verb, typed)).card)).toContain('is on record');
    await council.as(MEGAN).execute(verb, typed);
    expect(await comments()).toMatchObject([
      { number: 1, kind: 'role', role: 'finance', by: { id: 'megan' }, text: 'The overspend is covered.' },
    ]);
    for (const sentence of ['show CPI13', 'why is CPI13 red?']) {
      expect(said((await council.ask(ADELE, sentence)).card)).toContain(
        'Finance comment by Megan Bowen on 9 October 2024: The overspend is covered.',
      );
    }
    const next = await council.ask(MEGAN, 'legal comment on CPI13: the contract allows it');
    const kept = button(next.card, 'Keep the comment');
    await council.as(MEGAN).execute(kept.verb, { ...kept.data, reason: 'The contract allows it.' });
    expect((await comments()).map(({ number, role }) => `${number} ${role}`)).toEqual([
      '1 finance',
      '2 legal',
    ]);
  });

  it('is taken from nobody who does not hold the role, whatever their card says', async () => {
    expect(said((await council.ask(PATTI, 'finance comment on CPI13: fine')).card)).toContain(
      'You don’t hold the role of finance for comments',
    );
    const forged = { ref: 'CPI13', period: Q2, role: 'finance', submissionId: 'x', reason: 'Fine.' };
    expect(said((await council.as(PATTI).execute('keepComment', forged)).card)).toContain('You don’t hold');
    expect(said((await council.ask(MEGAN, 'audit comment on CPI13: fine')).card)).toContain(
      'There are no audit comments in your council, only those of finance and legal.',
    );
    expect(await comments()).toEqual([]);
  });

  it('is refused with a sentence where the council has turned none on', async () => {
    await council.stop();
    council = await startCouncil();
    await council.reports(ISAIAH, 'CPI13', { figure: '70' });
    expect(said((await council.ask(MEGAN, 'finance comment on CPI13: fine')).card)).toContain(
      'Your council has no finance comments turned on.',
    );
  });
});
