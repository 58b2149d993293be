/** The close of a quarter in the words of tired people: each sentence shows what it would do, and does nothing before the tap. */
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

const INDICATORS = [
  indicator({ signOff: 'manager' }),
  indicator({ ref: 'CPI14', title: 'Requests resolved', signOff: 'manager' }),
  indicator({ ref: 'CPI16', title: 'Incidents closed', signOff: 'manager' }),
  indicator({ ref: 'CPI17', title: 'Changes made', signOff: 'manager' }),
  indicator({ ref: 'CPI15', title: 'Calls answered', owner: ADELE, group: 'Customer services' }),
];

describe('a close in few words', () => {
  let council: Council;
  beforeAll(async () => {
    council = await startCouncil(INDICATORS);
    await council.reports(ISAIAH, 'CPI13', { figure: '97' });
    await council.reports(ISAIAH, 'CPI14', { figure: '98' });
  });
  afterAll(() => council.stop());
  const answer = async (who: typeof MEGAN, sentence: string) => said((await council.ask(who, sentence)).card);
  const confirmed = async () =>
    (await council.store.confirmations.all(TENANT, Q2))
      .map(({ ref, answer }) => `${ref} ${answer}`)
      .toSorted();

  it('asks which one where “not mine” names none', async () => {
    council.at('2024-10-09T11:00:00Z');
    expect(await answer(ISAIAH, 'not mine')).toContain('Which one is not yours?');
    expect(await answer(ADELE, 'not mine')).toContain('CPI15 is not yours for Q2 2024/25?');
    expect(await confirmed()).toEqual([]);
  });

  it('confirms several, or all but one, on the tap', async () => {
    expect(await answer(ISAIAH, 'CPI13 and CPI15 are mine')).toContain('CPI15 is Adele Vance’s, not yours.');
    const { card } = await council.ask(ISAIAH, 'all mine except CPI16');
    expect(said(card)).toContain('Left out: CPI16. “CPI16 is not mine” tells the performance team');
    expect(await confirmed()).toEqual([]);
    const { verb, data } = button(card, 'Yes, it is mine');
    await council.as(ISAIAH).execute(verb, data);
    expect(await confirmed()).toEqual(['CPI17 mine']);
    expect(await answer(ISAIAH, 'yep still mine')).toContain('CPI16 is yours for Q2 2024/25: still right?');
    // After “CPI15 is not yours?” that would be a yes to it.
    council.at('2024-10-09T13:00:00Z');
    expect(await answer(ADELE, 'confirm')).toContain('CPI15 is yours for Q2 2024/25: still right?');
  });

  it('takes a “yes” to the message that asks for it, and asks for the tap', async () => {
    council.at('2024-10-09T12:00:00Z');
    const text = await answer(ADELE, 'yes');
    expect(text).toContain('I go ahead on a tap');
    expect(text).toContain('CPI15 is yours for Q2 2024/25: still right?');
  });

  it('says whether one person has confirmed', async () => {
    expect(await answer(PATTI, 'has Adele confirmed?')).toContain(
      'Adele Vance has confirmed 0 of 1 figure for Q2 2024/25',
    );
    expect(await answer(ISAIAH, 'have I confirmed?')).toContain('You have confirmed 3 of 4 figures');
  });

  it('hands over all that were asked about', async () => {
    expect(await answer(ISAIAH, 'hand them all to Adele')).toContain('CPI13');
    expect(await confirmed()).toEqual(['CPI17 mine']);
  });

  it('signs all but one, and says what is left out', async () => {
    const text = await answer(MEGAN, 'sign off all but CPI14');
    expect(text).toContain('Sign off 1 figure for Q2 2024/25?');
    expect(text).toContain('CPI14 is left out, as you said');
    expect(text).toContain('CPI16 and CPI17 are not reported yet');
    expect((await council.cell('CPI13'))?.signatures).toBeUndefined();
    expect(await answer(MEGAN, 'accept CPI13')).toContain('Sign off 1 figure');
  });

  it('leaves one out by its title, and asks where that may be several', async () => {
    expect(await answer(MEGAN, 'sign off all but the requests')).toContain('CPI14 is left out, as you said');
    const text = await answer(MEGAN, 'sign off everything except the incidents');
    expect(text).toContain('Which one do you mean?');
    expect(text).toContain('All but CPI16 Incidents closed');
    expect((await council.cell('CPI13'))?.signatures).toBeUndefined();
  });

  it('signs what is green without what is better still, says so, and offers both', async () => {
    await council.reports(ISAIAH, 'CPI16', { figure: '100' });
    const text = await answer(MEGAN, 'sign off everything green');
    expect(text).toContain('Sign off 2 figures for Q2 2024/25?');
    expect(text).toContain('CPI16 is Blue, which you did not ask for');
    expect(text).toContain('[Sign off the 3 on target]');
    expect(await answer(MEGAN, 'sign off everything on target')).toContain('Sign off 3 figures');
  });

  it('takes nobody’s word for the signature of somebody else', async () => {
    expect(await answer(PATTI, 'sign off CPI14 for Megan')).toContain(
      'Nobody signs for somebody else, so I can’t take this for Megan Bowen’s signature. CPI14 is signed by Megan Bowen, who can write “sign off CPI14” here.',
    );
  });

  it('sends back with the reason run on, to whoever reports it', async () => {
    expect(await answer(MEGAN, 'return CPI14 to Isaiah wrong figure')).toContain('{reason=wrong figure}');
    expect(await answer(MEGAN, 'return CPI14 to Adele wrong figure')).toContain(
      'Adele Vance doesn’t report CPI14: Isaiah Langer does.',
    );
    expect((await council.cell('CPI14'))?.sentBack).toBeUndefined();
  });

  it('says how far a service is, and locks nothing by “close”', async () => {
    expect(await answer(PATTI, 'how far is ICT')).toContain('3 to be signed');
    expect(await answer(PATTI, 'close Q2')).toContain('Lock Q2 2024/25?');
    expect(await council.store.locks.latest(TENANT, Q2)).toBeUndefined();
  });

  it('asks what is accepted where a figure is offered to whoever signs it', async () => {
    expect(await answer(MEGAN, 'accept CPI14')).toContain('Sign off 1 figure for Q2 2024/25?');
    const handing = button((await council.ask(ISAIAH, 'hand CPI14 to Megan')).card, 'Ask Megan Bowen');
    await council.as(ISAIAH).execute(handing.verb, handing.data);
    const { card } = await council.ask(MEGAN, 'accept CPI14');
    expect(said(card)).toContain('What of CPI14 do you accept?');
    for (const [title, shows] of [
      ['Take CPI14 over', 'Isaiah Langer would like you to take CPI14 from Q2 2024/25 on'],
      ['Sign off CPI14', 'Sign off 1 figure for Q2 2024/25?'],
    ] as const) {
      const { verb, data } = button(card, title);
      expect(said((await council.as(MEGAN).execute(verb, data)).card)).toContain(shows);
    }
    expect((await council.cell('CPI14'))?.signatures).toBeUndefined();
  });

  it('knows no day that there is not', async () => {
    expect(await answer(PATTI, 'give Isaiah till 30 feb')).toContain('There is no 30 feb.');
  });
});
