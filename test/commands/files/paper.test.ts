/** “Draft the committee paper for Q2”, over HTTP: a draft, the final, by a link, and refused in sentences. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TalkTurn } from '../../../src/dev/chat/converse.ts';
import { builtPapers } from '../../support/builtPapers.ts';
import { Q2 } from '../../support/cells.ts';
import {
  ADELE,
  type Council,
  ISAIAH,
  MEGAN,
  said,
  startCouncil,
  PATTI as TEAM,
  TENANT,
} from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';

/** The address on the card. */
function linkOn(turn: TalkTurn): string {
  const [, url] = /"url":"(http:[^"]*)"/.exec(JSON.stringify(turn.card)) ?? [];
  if (!url) throw new Error(`There is no link on: ${said(turn.card)}`);
  return url;
}

const download = async (turn: TalkTurn): Promise<Response> => fetch(linkOn(turn), { method: 'POST' });

builtPapers();

// A paper is made when it is asked for, and made again as it is taken.
describe('the committee paper, asked for in the chat', { timeout: 60_000 }, () => {
  let council: Council;
  beforeAll(async () => {
    council = await startCouncil([
      indicator({ ref: 'CPI13', owner: ISAIAH, manager: MEGAN, group: 'ICT' }),
      indicator({ ref: 'CPI11', title: 'Avoidable contact', owner: ADELE, group: 'Customer services' }),
      indicator({
        ref: 'CPI99',
        title: 'Secret matter',
        owner: ADELE,
        group: 'ICT',
        restriction: { people: [], groups: [], roles: [] },
      }),
    ]);
    await council.reports(ISAIAH, 'CPI13', { figure: '70', commentary: '**Two** posts are ${empty}.' });
  });
  afterAll(() => council.stop());

  it('is a draft that says how much is open, and comes as a Word document', async () => {
    const turn = await council.ask(TEAM, 'draft the committee paper for Q2');
    expect(turn.summary).toMatch(
      /The committee paper for Q2 2024\/25, as a Word document: a draft, as the quarter is not locked\. \d+ things are open: its page “Before this goes out” says what, and whom to ask\./,
    );
    const response = await download(turn);
    expect(response.headers.get('content-type')).toContain('wordprocessingml');
    expect(response.headers.get('content-disposition')).toContain('performance-2024-25-Q2-draft.docx');
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  it('leaves out what is restricted, names it to the team, and quotes people as they wrote', async () => {
    const turn = await council.ask(TEAM, 'draft the committee paper for Q2 as a web page');
    expect(turn.summary).toContain('Not in it, as a paper is for anybody: CPI99, which is restricted.');
    const page = await (await download(turn)).text();
    expect(page).toContain('**Two** posts are ${empty}.');
    expect(page).toContain('Avoidable contact');
    expect(page).not.toMatch(/Secret matter|CPI99/);
  });

  it('is of one group where that is asked for, and follows the topic of its channel', async () => {
    const turn = await council.ask(TEAM, 'write the Q2 report for ICT as a web page');
    expect(turn.summary).toContain('The committee paper for Q2 2024/25 of ICT, as a web page');
    const channel = council.as(TEAM, 'channel', '19:ict');
    await channel.say('in this channel, talk about ICT');
    const there = await channel.say('draft the committee paper as a web page');
    expect(there.summary).toContain('Q2 2024/25 of ICT');
    expect(await (await download(there)).text()).not.toContain('Avoidable contact');
  });

  it('is of no two groups, and of no person', async () => {
    const { card } = await council
      .as(TEAM)
      .execute('paper', { period: Q2, where: { group: ['ICT', 'Customer services'] } });
    expect(said(card)).toContain('A paper is of the whole council, or of one group or one committee.');
  });

  it('says which highlight there is none of', async () => {
    const { card } = await council.as(TEAM).execute('paper', { period: Q2, highlights: ['CPI77'] });
    expect(said(card)).toContain('There is no CPI77 in this paper to be highlighted.');
  });

  it('is the performance team’s to have, also by a link that somebody passes on', async () => {
    const { card } = await council.ask(MEGAN, 'draft the committee paper for Q2');
    expect(said(card)).toContain('Only the performance team can have the committee paper written.');
    expect(JSON.stringify(card)).not.toContain('/files?f=');
  });

  it('shows what members may ask of an indicator, and what has no answer', async () => {
    const { card, summary } = await council.ask(MEGAN, 'what will they ask about CPI13?');
    expect(summary).toContain(
      'Members may ask 1 question about CPI13 in Q2 2024/25, and nothing on file answers it',
    );
    expect(said(card)).toContain('Who does what about it, and by when?  No answer on file.');
  });

  it('is the final one once the quarter is locked', async () => {
    const lock = {
      number: 1,
      kind: 'locked',
      at: '2024-10-09T09:59:00.000Z',
      reason: '',
      leftOut: 1,
    } as const;
    await council.store.locks.add(TENANT, Q2, {
      ...lock,
      at: '2024-10-09T12:00:00.000Z',
      by: { id: TEAM.id, name: TEAM.name },
    });
    const turn = await council.ask(TEAM, 'draft the committee paper for Q2 as a web page');
    expect(turn.summary).toContain('the final one, with its figures as they were at the lock.');
    const response = await download(turn);
    expect(response.headers.get('content-disposition')).toContain('performance-2024-25-Q2.html');
    expect(await response.text()).not.toMatch(/for officers only|to be given/);
  });
});
