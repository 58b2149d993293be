/** A workbook for who wants one: given with what is outstanding, filled in, and dropped back into the chat. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readXlsx, writeXlsx } from 'hucre';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import type { TalkTurn } from '../../../src/dev/chat/converse.ts';
import { Q2 } from '../../support/cells.ts';
import { ADELE, button, type Council, ISAIAH, said, startCouncil, TENANT } from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';
import { partOf, rowsIn } from '../../workbooks/reread.ts';

const REFS = ['KPI1', 'KPI2', 'KPI3', 'KPI4'];
const INDICATORS = [
  ...REFS.map((ref) => indicator({ ref, title: `Requests of kind ${ref} resolved in time` })),
  indicator({ ref: 'HR-1', title: 'Turnover', owner: ADELE }),
];

/** Files on loopback, as Teams has them in a OneDrive. */
async function dropped(bytes: Uint8Array, status = 200): Promise<string> {
  const server = createServer((_request, response) => {
    response.writeHead(status);
    response.end(Buffer.from(bytes));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/mine.xlsx`;
}

describe('mine as Excel', () => {
  let council: Council;
  afterEach(() => council.stop());

  const workbook = async (): Promise<Uint8Array> => {
    const turn = await council.ask(ISAIAH, 'send me mine as Excel');
    const [, url = ''] = /"url":"(http:[^"]*)"/.exec(JSON.stringify(turn.card)) ?? [];
    return new Uint8Array(await (await fetch(url, { method: 'POST' })).arrayBuffer());
  };

  /** The workbook with these cells written into it, by reference and heading. */
  const filledIn = async (cells: Readonly<Record<string, Readonly<Record<string, unknown>>>>) => {
    const { sheets } = await readXlsx(await workbook());
    const [sheet] = sheets;
    const [heading = [], ...rows] = sheet?.rows ?? [];
    for (const row of rows) {
      const written = cells[String(row[0])] ?? {};
      for (const [title, value] of Object.entries(written)) row[heading.indexOf(title)] = value as string;
    }
    return writeXlsx({ sheets: [{ name: 'Figures', rows: [heading, ...rows] }] });
  };

  const drop = async (bytes: Uint8Array, who = ISAIAH, status = 200): Promise<TalkTurn> =>
    council.as(who).post({
      type: 'message',
      text: '',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.teams.file.download.info',
          name: 'mine.xlsx',
          content: { downloadUrl: await dropped(bytes, status), uniqueId: '1', fileType: 'xlsx' },
        },
      ],
    });

  const figures = async () => Promise.all(REFS.map(async (ref) => (await council.cell(ref))?.figure ?? null));

  it('holds what is outstanding with targets and last figures, its headings locked and its blanks open', async () => {
    council = await startCouncil(INDICATORS);
    council.at('2024-07-10T10:00:00Z');
    await council.reports(ISAIAH, 'KPI1', { figure: '96.4', commentary: '' });
    council.at('2024-10-09T10:00:00Z');
    await council.reports(ISAIAH, 'KPI4', { figure: '97', commentary: '' });
    const bytes = await workbook();
    const [heading = [], ...rows] = await rowsIn(bytes);
    expect(rows.map(([ref]) => ref)).toEqual(['KPI1', 'KPI2', 'KPI3']);
    expect(rows[0]?.[heading.indexOf('Target in words')]).toContain('95%');
    expect(rows[0]?.[heading.indexOf('Previous figure')]).toBe(0.964);
    const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<sheetProtection');
    expect(partOf(bytes, 'xl/styles.xml')).toContain('locked="0"');
  });

  it('shows what it has read, and stores nothing before the tap', async () => {
    council = await startCouncil(INDICATORS);
    const turn = await drop(
      await filledIn({
        KPI1: { 'Figure to report': 96.1 },
        KPI2: { 'Figure to report': '97%' },
        KPI3: { 'Figure to report': 70, 'Commentary to report': '' },
      }),
    );
    expect(said(turn.card)).toContain('2 of 3 figures can be stored for Q2 2024/25');
    expect(said(turn.card)).toContain('This figure is Red, so a commentary is needed');
    expect(said(turn.card)).toContain('1 row is left open');
    expect(await figures()).toEqual([null, null, null, null]);
    const store = button(turn.card, 'Store these 2');
    const done = await council.as(ISAIAH).execute(store.verb, store.data);
    expect(await figures()).toEqual(['96.1', '97', null, null]);
    expect(said(done.card)).toContain('2 figures are stored for Q2 2024/25');
    // What is to be put right is there to be put right, as it stood in the workbook.
    expect(said(done.card)).toContain('{figure_1=70}');
    await council.as(ISAIAH).execute(store.verb, store.data);
    expect(await council.store.periods.revisions(TENANT, Q2, 'KPI1')).toHaveLength(1);
  });

  it('asks about a slip in a row as the form would', async () => {
    council = await startCouncil(INDICATORS);
    council.at('2024-07-10T10:00:00Z');
    await council.reports(ISAIAH, 'KPI1', { figure: '96.4', commentary: '' });
    council.at('2024-10-09T10:00:00Z');
    const turn = await drop(await filledIn({ KPI1: { 'Figure to report': 9.65 } }));
    expect(said(turn.card)).toContain('0 of 1 figure can be stored');
    const others = button(turn.card, 'Put the others right');
    const card = await council.as(ISAIAH).execute(others.verb, others.data);
    expect(JSON.stringify(card.card)).toContain('"value":"take:96.5"');
  });

  it('touches nothing that is not for its sender to report', async () => {
    council = await startCouncil(INDICATORS);
    const bytes = await filledIn({ KPI1: { 'Figure to report': 96, Reference: 'HR-1' } });
    const turn = await drop(bytes);
    expect(said(turn.card)).toContain('Only the owner, the deputy or the performance team can report HR-1');
    expect(said(turn.card)).not.toContain('[Store');
    expect(await council.store.drafts.inPeriod(TENANT, ISAIAH.id, Q2)).toEqual([]);
  });

  it('stores nothing that has been written over since it was shown', async () => {
    council = await startCouncil(INDICATORS);
    const first = await drop(await filledIn({ KPI1: { 'Figure to report': 96 } }));
    await drop(await filledIn({ KPI1: { 'Figure to report': 99 } }));
    const store = button(first.card, 'Store it');
    const done = await council.as(ISAIAH).execute(store.verb, store.data);
    expect(said(done.card)).toContain('it is not what the card showed any more');
    expect(await figures()).toEqual([null, null, null, null]);
  });

  it.each([
    ['a text', new TextEncoder().encode('Hello'), 200, 'That is no workbook'],
    ['a file that is gone', new Uint8Array(), 404, 'could not be fetched (404)'],
  ])('says of %s what to do instead', async (_what, bytes, status, sentence) => {
    council = await startCouncil(INDICATORS);
    const turn = await drop(bytes, ISAIAH, status);
    expect(`${said(turn.card)} ${turn.summary}`).toContain(sentence);
  });

  it('says of somebody else’s workbook that it is not the one', async () => {
    council = await startCouncil(INDICATORS);
    const bytes = await writeXlsx({ sheets: [{ name: 'Lunch', rows: [['What'], ['Soup']] }] });
    expect(said((await drop(bytes)).card)).toContain('not the workbook that I gave you');
  });

  it('fetches nothing from anywhere but where Teams keeps files', async () => {
    council = await startCouncil(INDICATORS);
    const turn = await council.as(ISAIAH).post({
      type: 'message',
      text: '',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.teams.file.download.info',
          name: 'mine.xlsx',
          content: { downloadUrl: 'https://example.com/mine.xlsx' },
        },
      ],
    });
    expect(`${said(turn.card)} ${turn.summary}`).toContain('so I did not fetch it');
  });
});
