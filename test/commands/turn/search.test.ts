/** The search in the compose box, over real HTTP as Teams asks it while somebody types. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { blankCell } from '../../../src/domain/reporting/blankCell.ts';
import { Period } from '../../../src/domain/time/period.ts';
import { ADELE, type Council, ISAIAH, MEGAN, said, startCouncil, TENANT } from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';

const HOSTILE = '[x](http://evil) ${title} <b>**bold**</b> {{x}}';

const Answer = z.object({
  composeExtension: z.union([
    z.object({ type: z.literal('message'), text: z.string() }),
    z.object({
      type: z.literal('result'),
      attachmentLayout: z.literal('list'),
      attachments: z.array(
        z.object({
          contentType: z.literal('application/vnd.microsoft.card.adaptive'),
          content: z.record(z.string(), z.unknown()),
          preview: z.object({
            contentType: z.literal('application/vnd.microsoft.card.thumbnail'),
            content: z.object({ title: z.string().min(1), text: z.string().min(1) }),
          }),
        }),
      ),
    }),
  ]),
});

describe('searching from the compose box', () => {
  let council: Council;
  beforeAll(async () => {
    council = await startCouncil([
      indicator({ ref: 'CPI13', title: 'Incidents resolved in time' }),
      indicator({ ref: 'CPI14', title: 'Requests resolved in time' }),
      indicator({ ref: 'KPI-3a', title: 'Calls answered', group: 'Customer services' }),
      indicator({ ref: 'ZZ-1', title: HOSTILE, group: HOSTILE, owner: { id: ADELE.id, name: HOSTILE } }),
      indicator({ ref: 'FIN-1', title: 'Savings of the year', frequency: 'annual' }),
      indicator({ ref: 'OLD-1', title: 'Savings of old', lifecycle: 'retired' }),
    ]);
    council.at('2024-04-10T10:00:00Z');
    await report('FIN-1', '97');
    council.at('2024-10-09T10:00:00Z');
    await report('CPI13', '70');
    await report('CPI14', '97');
  });
  afterAll(() => council.stop());

  const report = (ref: string, figure: string) =>
    council.reports(ISAIAH, ref, { figure, commentary: HOSTILE });

  const post = (typed: string | undefined, who = MEGAN, queryOptions: object = { skip: 0, count: 25 }) =>
    council.as(who).post({
      type: 'invoke',
      name: 'composeExtension/query',
      value: {
        commandId: 'search',
        parameters:
          typed === undefined ? [{ name: 'initialRun', value: 'true' }] : [{ name: 'words', value: typed }],
        queryOptions,
      },
    });
  const search = async (typed: string | undefined, who = MEGAN) => {
    const turn = await post(typed, who);
    expect(turn).toMatchObject({ status: 200, calls: [] });
    return Answer.parse(turn.body).composeExtension;
  };
  const cards = async (typed: string | undefined) => {
    const answer = await search(typed);
    return answer.type === 'result' ? answer.attachments : [];
  };
  const titles = async (typed: string | undefined) =>
    (await cards(typed)).map(({ preview }) => preview.content.title.split(' ')[0]);

  it('offers what is off target before anything is typed', async () => {
    expect(await titles(undefined)).toEqual(['CPI13']);
    expect(await titles('')).toEqual(['CPI13']);
  });

  it.each<[string, readonly string[]]>([
    ['C', ['CPI13', 'CPI14', 'KPI-3a']],
    ['cpi1', ['CPI13', 'CPI14']],
    ['kpi3', ['KPI-3a']],
    ['3a', ['KPI-3a']],
    ['inc', ['CPI13']],
    ['res ti', ['CPI13', 'CPI14']],
    ['customer ser', ['KPI-3a']],
    ['red', ['CPI13']],
    ['best', ['CPI14', 'FIN-1', 'CPI13']],
    ['worst', ['CPI13', 'CPI14', 'FIN-1']],
    ['who owns CPI14', ['CPI14']],
    ['CPI13 and CPI14', ['CPI13', 'CPI14']],
  ])('finds for “%s” %j', async (typed, refs) => expect(await titles(typed)).toEqual(refs));

  it('goes on where the page before ended, and ends', async () => {
    const page = async (skip: unknown, count: unknown) => {
      const { composeExtension: found } = Answer.parse((await post('C', MEGAN, { skip, count })).body);
      return found.type === 'result'
        ? found.attachments.map(({ preview }) => preview.content.title.split(' ')[0])
        : found.text;
    };
    expect(await page(0, 2)).toEqual(['CPI13', 'CPI14']);
    expect(await page(2, 2)).toEqual(['KPI-3a']);
    expect(await page(25, 25)).toEqual([]);
    // What is no page is the first one.
    expect(await page(-1, 'many')).toEqual(['CPI13', 'CPI14', 'KPI-3a']);
  });

  it('finds what is not due this quarter with its latest figure, and nothing that is retired', async () => {
    const [found, ...others] = await cards('savings');
    expect(found?.preview.content.title).toBe('FIN-1 Savings of the year');
    expect(found?.preview.content.text).toContain('Q4 2023/24');
    expect(others).toEqual([]);
  });

  it('offers nothing that was retired in a quarter among all that there were', async () => {
    const before = { previous: null, lastYear: null, target: undefined };
    const cells = [
      indicator({ ref: 'CPI13', title: 'Incidents resolved in time' }),
      indicator({ ref: 'OLD-1', title: 'Savings of old', lifecycle: 'retired' }),
    ].map((each) => blankCell(each, Period.parse('2023-24-Q1'), before));
    await council.store.periods.open(TENANT, Period.parse('2023-24-Q1'), cells);
    expect(await titles('all indicators in Q1 2023/24')).toEqual(['CPI13']);
  });

  it.each([
    'xyzzy',
    'red in Parks',
    'red next quarter',
    'help',
    "' or 1 eq 1",
    '{{x}} ${y}',
    'x'.repeat(900),
  ])('says that nothing was found for “%s”', async (typed) => {
    const answer = await search(typed);
    expect(answer.type === 'message' && answer.text).toMatch(/^Nothing found for “/);
  });

  it('inserts a card that stands alone: the figure, its quarter and status, and no form', async () => {
    const [found] = await cards('CPI13');
    const words = said(found?.content);
    expect(words).toContain('Incidents resolved in time');
    expect(words).toContain('70.0%');
    expect(words).toContain('Red');
    expect(words).toContain('Q2 2024/25');
    expect(words).not.toContain('Submit');
    expect(found?.content).toMatchObject({ type: 'AdaptiveCard' });
    expect(found?.content.fallbackText).toEqual(expect.stringContaining('CPI13'));
    expect(found?.preview.content.text).toContain('Red');
  });

  it('keeps every card small, and people’s words plain', async () => {
    for (const typed of ['zz', 'CPI13']) {
      for (const { content } of await cards(typed)) {
        const json = JSON.stringify(content);
        expect(json.length).toBeLessThan(28 * 1024);
        const blocks = [...json.matchAll(/"type":"TextBlock"[^}]*/g)].map(([block]) => block);
        expect(blocks.filter((block) => block.includes('](http'))).toEqual([]);
      }
    }
  });

  it('shows nothing to somebody who is not on the list, and to nobody from elsewhere', async () => {
    const answer = await search('CPI13', { ...MEGAN, id: 'nobody', name: 'Nobody' });
    expect(answer.type === 'message' && answer.text).toContain('ask your performance team to add you');
    const other = await council.as(MEGAN).post({
      type: 'invoke',
      name: 'composeExtension/query',
      value: { commandId: 'search', parameters: [{ name: 'words', value: 'CPI13' }] },
      conversation: { id: 'a:x', conversationType: 'personal', tenantId: 'elsewhere' },
      channelData: { tenant: { id: 'elsewhere' } },
    });
    expect(other).toMatchObject({ status: 403, calls: [] });
    expect(JSON.stringify(other.body ?? '')).not.toContain('Incidents');
    const guest = await council.as(MEGAN).post({
      type: 'invoke',
      name: 'composeExtension/query',
      value: { commandId: 'search', parameters: [{ name: 'words', value: 'CPI13' }] },
      from: { id: '29:guest', name: 'Guest' },
    });
    expect(JSON.stringify(guest.body)).not.toContain('Incidents');
  });

  it('survives what no compose box sends', async () => {
    for (const value of [
      undefined,
      {},
      { parameters: 'x' },
      { parameters: [{ name: 'words', value: {} }] },
    ]) {
      const turn = await council
        .as(MEGAN)
        .post({ type: 'invoke', name: 'composeExtension/query', ...(value && { value }) });
      expect(turn.status).toBe(200);
      Answer.parse(turn.body);
    }
  });

  it('leaves the thread of the chat it is typed in alone', async () => {
    const megan = council.as(MEGAN);
    await megan.say('what’s green?');
    await post('red');
    expect((await megan.say('the first one')).summary).toContain('(CPI14)');
  });
});
