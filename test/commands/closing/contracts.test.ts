/** From “which contract notices are due?” to a notice that is on record, in chat. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Period } from '../../../src/domain/time/period.ts';
import { builtPapers } from '../../support/builtPapers.ts';
import { cell, ISAIAH as ISAIAH_REF } from '../../support/cells.ts';
import { contract } from '../../support/contracts.ts';
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

const Q1 = Period.parse('2024-25-Q1');
const IN = { revision: 1, reportedAt: '2024-07-09T10:00:00.000Z', reportedBy: ISAIAH_REF };

builtPapers();

describe('a contract’s performance notice in chat', () => {
  let council: Council;
  beforeEach(async () => {
    council = await startCouncil();
    await council.store.contracts.save(TENANT, [
      contract({
        ...{ kpis: ['CPI13', 'CPI14'], start: '2024-04-01', end: '2028-03-31', contractId: '' },
        manager: { id: MEGAN.id, name: MEGAN.name },
      }),
    ]);
    // Of the quarter before nothing is open any more: its figures are put in as an import has them.
    await council.store.periods.open(
      TENANT,
      Q1,
      ['CPI13', 'CPI14'].map((ref) => cell({ ref, period: Q1, ...IN, figure: '96', status: 'Green' })),
    );
    await council.reports(ISAIAH, 'CPI13', { figure: '97' });
    await council.reports(ISAIAH, 'CPI14', { figure: '90' });
  });
  afterEach(() => council.stop());
  const asks = async (who: typeof MEGAN, sentence: string) => said((await council.ask(who, sentence)).card);

  it('is due twelve months after the start: its manager and the performance team see that, and nobody else', async () => {
    expect(await asks(MEGAN, 'which contract notices are due?')).toContain(
      'The notice for C-0142 is due by 31 March 2025',
    );
    expect(await asks(PATTI, 'when is the notice for the service desk contract due?')).toContain(
      'The notice for C-0142 is due by 31 March 2025',
    );
    expect(await asks(ADELE, 'draft the notice for contract C-0142')).toContain(
      'There is no contract here that you manage.',
    );
  });

  it('is drafted with what is missing named, without anybody’s address', async () => {
    const words = await asks(MEGAN, 'draft the notice for contract C-0142');
    expect(words).toContain('Draft of the notice for C-0142: 2 things are missing');
    expect(words).toContain('(c) The unique identifier of the contract');
    expect(words).toContain(
      'its quarters are rated differently (Good in Q1 2024/25, Approaching target in Q2 2024/25)',
    );
    expect(words).toContain('4 addresses on record');
    expect(words).not.toMatch(/High Street|@/);
  });

  it('is rated by hand with a reason, which is asked for, and shown as by hand', async () => {
    const form = (await council.ask(MEGAN, 'rate CPI14 for contract C-0142')).card;
    const { data } = button(form, 'Rate it');
    const refused = said(
      (await council.as(MEGAN).execute('chooseRating', { ...data, rating: 'Superb' })).card,
    );
    expect(refused).toContain('Choose one of the ratings.');
    expect(refused).toContain('Write why');
    const given = { ...data, rating: 'Requires improvement', reason: 'It fell by [six](http://x) points' };
    const done = said((await council.as(MEGAN).execute('chooseRating', given)).card);
    expect(done).toContain('CPI14 is rated Requires improvement; 1 thing is missing');
    expect(done).toContain('chosen by Megan Bowen: It fell by [six](http://x) points');
  });

  it('is put on record once it is published, and the next twelve months begin', async () => {
    const { card } = await council.ask(PATTI, 'the notice for C-0142 was published on 7 October');
    const { data } = button(card, 'It was published');
    const record = async (on: string) =>
      said((await council.as(PATTI).execute('recordPublished', { ...data, on })).card);
    expect(await record('2024-11-01')).toContain('1 November 2024 is yet to come.');
    expect(await record('2024-09-01')).toContain('It assesses days up to 30 September 2024');
    const [once, twice] = [await record('2024-10-07'), await record('2024-10-07')];
    expect(once).toContain('The notice for C-0142 is recorded as published on 7 October 2024');
    expect(once).toContain('12 months after the last notice, of 7 October 2024');
    expect(twice).toBe(once);
    expect(await asks(MEGAN, 'draft the notice for contract C-0142')).toBe(
      'No quarter of contract C-0142 has ended since the days that its last notice, of 7 October 2024, assessed, so there is nothing to assess. Its next notice is due by 6 October 2025.',
    );
  });

  it('stays on record as it was published, and shows beside it what corrected figures give', async () => {
    const form = (await council.ask(MEGAN, 'rate CPI14 for contract C-0142')).card;
    const chosen = {
      ...button(form, 'Rate it').data,
      rating: 'Inadequate',
      reason: 'Calls went unanswered.',
    };
    await council.as(MEGAN).execute('chooseRating', chosen);
    const { card } = await council.ask(PATTI, 'the notice for C-0142 was published on 7 October');
    await council
      .as(PATTI)
      .execute('recordPublished', { ...button(card, 'It was published').data, on: '2024-10-07' });
    const asPublished = await asks(MEGAN, 'when is the notice for contract C-0142 due?');
    expect(asPublished).toContain('As published on 7 October 2024');
    expect(asPublished).toMatch(/CPI13 .*At least 95% Good CPI14 .*rated by hand Inadequate/);
    expect(asPublished).not.toContain('▲ now');
    await council.reports(ISAIAH, 'CPI13', { figure: '50' });
    const since = await asks(MEGAN, 'when is the notice for contract C-0142 due?');
    expect(since).toMatch(/CPI13 .*At least 95% Good ▲ now left open CPI14 .*Inadequate/);
    council.at('2025-04-10T10:00:00Z');
    expect(await asks(MEGAN, 'draft the notice for contract C-0142')).toContain(
      'The last notice, of 7 October 2024, had CPI13 as Good; by its figures of today it is left open.',
    );
  });

  it('asks which contract is meant where there are several, and says which there are', async () => {
    await council.store.contracts.save(TENANT, [
      contract({ ref: 'C-7', title: 'Leisure centres', kpis: [], start: '2024-04-01' }),
    ]);
    expect(await asks(PATTI, 'draft the notice')).toBe(
      'Which contract? Say one of these: C-7, Leisure centres or C-0142, Service desk and end-user support.',
    );
    expect(await asks(PATTI, 'draft the notice for the roads contract')).toContain(
      'There is no contract “roads”.',
    );
    expect(await asks(PATTI, 'rate CPI11 for contract C-7')).toBe(
      'CPI11 is no key performance indicator of contract C-7. It has none yet.',
    );
  });

  it('comes as a Word document and as a web page, by a link', async () => {
    const turn = await council.ask(MEGAN, 'draft the notice for contract C-0142 as a Word file');
    expect(turn.summary).toContain(
      'The contract performance notice for C-0142, as a Word document: a draft, as 2 things are missing: its last page says what to do.',
    );
    const response = await fetch(linkOn(turn.card), { method: 'POST' });
    expect(response.headers.get('content-disposition')).toContain(
      'contract-performance-notice-C-0142-2024-09-30-draft.docx',
    );
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    const page = await council.ask(MEGAN, 'draft the notice for contract C-0142 as a web page');
    const html = await (await fetch(linkOn(page.card), { method: 'POST' })).text();
    expect(html.match(/<h2>\([a-h]\)/g)).toHaveLength(8);
    expect(html).toContain('desk@supplier.example.com');
  }, 60_000);
});

/** The address on a card. */
function linkOn(card: unknown): string {
  const [, url] = /"url":"(http:[^"]*)"/.exec(JSON.stringify(card)) ?? [];
  if (!url) throw new Error('There is no link.');
  return url;
}
