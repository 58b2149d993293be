/** “Export this”: what was shown, all of it, as a file that is made anew for whoever takes it. */
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../../src/ask/model/kinds.ts';
import { EVERY_KIND } from '../../../src/ask/model/question.ts';
import { COMMANDS } from '../../../src/commands/commands.ts';
import type { TalkTurn } from '../../../src/dev/chat/converse.ts';
import { aliasFrom } from '../../../src/domain/person.ts';
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
import { rowsIn } from '../../workbooks/reread.ts';

/** The address on the card. */
function linkOn(turn: TalkTurn): string {
  const [, url] = /"url":"(http:[^"]*)"/.exec(JSON.stringify(turn.card)) ?? [];
  if (!url) throw new Error(`There is no link on: ${said(turn.card)}`);
  return url;
}

const download = async (turn: TalkTurn): Promise<Response> => fetch(linkOn(turn), { method: 'POST' });

type Line = Readonly<Record<string, string>>;
const csvOf = async (turn: TalkTurn): Promise<readonly Line[]> =>
  parse(Buffer.from(await (await download(turn)).arrayBuffer()), { bom: true, columns: true });

const refsOf = (lines: readonly Line[]): readonly (string | undefined)[] =>
  lines.map((line) => line.Reference);

describe('exporting what was shown', () => {
  let council: Council;
  const many = Array.from({ length: 12 }, (_, at) =>
    indicator({
      ref: `KPI-${at + 1}`,
      title: `Indicator ${at + 1}`,
      owner: ISAIAH,
      manager: MEGAN,
      group: 'Highways',
    }),
  );
  beforeAll(async () => {
    council = await startCouncil([
      ...many,
      indicator({
        ref: 'FIN-1',
        title: '=SUM(A1) of the budget',
        unit: 'GBP',
        decimals: 0,
        owner: ADELE,
        group: 'Finance',
        target: { kind: 'none' },
      }),
    ]);
    for (const [at, { ref }] of many.entries()) {
      await council.reports(ISAIAH, ref, {
        figure: String(70 + at),
        commentary: 'Situation: =HYPERLINK("http://evil.example")\nRecovery: two posts.\nOne-off.',
        actionWhat: 'Fill two posts',
        actionWho: 'Isaiah Langer',
        actionBy: '2024-12-01',
      });
    }
    await council.reports(ADELE, 'FIN-1', { figure: '-31664' });
  });
  afterAll(() => council.stop());

  it('gives every row of a list, and not only those of the page', async () => {
    const isaiah = council.as(MEGAN);
    expect((await isaiah.say('what’s red?')).summary).toContain('12 of 13 are red');
    const turn = await isaiah.say('export this as CSV');
    expect(turn.summary).toContain('12 of 13 are red in Q2 2024/25: 12 rows, as a CSV file.');
    const lines = await csvOf(turn);
    expect(refsOf(lines)).toHaveLength(12);
    expect(lines[0]).toMatchObject({
      Group: 'Highways',
      Period: 'Q2 2024/25',
      Unit: '%',
      Target: '95',
      'Target in words': 'at least 95%',
      Status: 'Red',
      Owner: 'Isaiah Langer',
      Provisional: 'No',
      'Reported on': '2024-10-09',
      'Reported by': 'Isaiah Langer',
    });
    const first = lines.find(({ Reference }) => Reference === 'KPI-1');
    expect([first?.Figure, first?.['Variance from target']]).toEqual(['70', '-25']);
  });

  it('is an Excel workbook where nothing else is said, and keeps what was asked for “and as ODS”', async () => {
    const megan = council.as(MEGAN);
    await megan.say('worst three');
    const excel = await download(await megan.say('send me that as Excel'));
    expect(excel.headers.get('content-type')).toContain('spreadsheetml');
    const [header, ...rows] = await rowsIn(new Uint8Array(await excel.arrayBuffer()));
    expect(header?.slice(0, 2)).toEqual(['Place', 'Reference']);
    expect(rows.map((row) => row.slice(0, 2))).toEqual([
      [1, 'KPI-1'],
      [2, 'KPI-2'],
      [3, 'KPI-3'],
    ]);
    const ods = await download(await megan.say('and as ods'));
    expect(ods.headers.get('content-disposition')).toMatch(/\.ods"/);
  });

  it('takes an answer that is asked for in the same sentence', async () => {
    const turn = await council.ask(MEGAN, 'export everything in Finance as CSV');
    const [only, ...others] = await csvOf(turn);
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      Reference: 'FIN-1',
      Indicator: "'=SUM(A1) of the budget",
      Figure: '-31664',
      Unit: '£',
    });
  });

  it('gives a whole quarter with all that was written about it', async () => {
    const turn = await council.ask(PATTI, 'export Q2 as CSV');
    expect(turn.summary).toContain('All indicators in Q2 2024/25: 13 rows, as a CSV file.');
    const lines = await csvOf(turn);
    expect(refsOf(lines)).toEqual(['FIN-1', ...many.map(({ ref }) => ref)]);
    expect(lines[1]).toMatchObject({
      Commentary: 'Situation: =HYPERLINK("http://evil.example")\nRecovery: two posts.\nOne-off.',
      'Figure as first reported': '',
    });
  });

  it('has what was first reported beside what it is now, once a figure is corrected', async () => {
    const own = await startCouncil([indicator({ ref: 'CPI13', owner: ISAIAH })]);
    await own.reports(ISAIAH, 'CPI13', { figure: '96' });
    own.at('2024-10-10T10:00:00Z');
    await own.reports(PATTI, 'CPI13', { figure: '84' });
    const [line] = await csvOf(await own.ask(PATTI, 'export Q2 as CSV'));
    expect(line).toMatchObject({
      Figure: '84',
      Status: 'Red',
      'Figure as first reported': '96',
      'Status as first reported': 'Green',
      'Restated on': '2024-10-10',
    });
    await own.stop();
  });

  it('says so where an answer has no rows, where it found none, and where nothing was asked before', async () => {
    const megan = council.as(MEGAN, 'personal', 'a:another');
    expect(said((await megan.say('export this')).card)).toContain('Export what?');
    await megan.say('who owns FIN-1?');
    expect(said((await megan.say('export this')).card)).toContain('has no rows to put into a file');
    await megan.say('what’s blue?');
    expect(said((await megan.say('export this')).card)).toContain('So the file would be empty.');
  });

  it('asks again as whoever takes it, who may have left the list since', async () => {
    const own = await startCouncil([indicator({ ref: 'CPI13', owner: ISAIAH })]);
    const adele = own.as(ADELE);
    await adele.say('what has not been reported?');
    const turn = await adele.say('export this');
    const { id, name, role } = ADELE;
    const left = { id, name, role, leftAt: '2024-10-09T10:00:00.000Z', alias: aliasFrom('1') };
    await own.store.former.takeOff(TENANT, left);
    const response = await download(turn);
    expect([response.status, await response.text()]).toEqual([
      403,
      expect.stringContaining('ask your performance team to add you'),
    ]);
    await own.stop();
  });

  it('keeps to the topic of its channel', async () => {
    const channel = council.as(PATTI, 'channel', '19:finance');
    await channel.say('in this channel, talk about Finance');
    expect(refsOf(await csvOf(await channel.say('export Q2 as CSV')))).toEqual(['FIN-1']);
  });

  // Whatever has rows is run again for a file, so that none of it may do anything but answer.
  it('has rows only for answers that do nothing, and that anybody may ask for', () => {
    const withRows = EVERY_KIND.filter((kind) => KINDS[kind].hasRows);
    expect(withRows.length).toBeGreaterThan(15);
    for (const kind of withRows) {
      const command = COMMANDS.find(({ verb }) => verb === kind);
      expect(`${kind} ${command?.teamOnly ?? 'for all'} ${KINDS[kind].opens}`).toBe(
        `${kind} for all an answer`,
      );
    }
  });

  it.each([
    ['what’s red?', 'Reference'],
    ['how many are red?', 'Reference'],
    ['worst five', 'Place'],
    ['who is behind the reds?', 'Who'],
    ['who hasn’t reported?', 'nothing'],
    ['what changed since last quarter?', 'nothing'],
    ['compare this quarter with last', 'nothing'],
    ['red by service', 'Name'],
    ['summary', 'Status'],
    ['explain the reds', 'Commentary'],
    ['what is being done about the reds?', 'Action'],
    ['reds without commentary', 'nothing'],
    ['what is being done about KPI-1?', 'Action'],
    ['show KPI-1', 'Commentary'],
    ['KPI-1 and KPI-2', 'Commentary'],
    ['chart KPI-1', 'Figure'],
    ['who changed KPI-1 and when?', 'What was done'],
    ['red under Kent’s rule?', 'Reference'],
    ['what is still open?', 'nothing'],
    ['what is due next week?', 'nothing'],
  ])('goes on from “%s”', async (question, column) => {
    const patti = council.as(PATTI, 'personal', `a:${question}`);
    await patti.say(question);
    const turn = await patti.say('export this as csv');
    if (column === 'nothing')
      expect(turn.summary).toMatch(/There is nothing to export|as a CSV file|Export what/);
    else expect(Object.keys((await csvOf(turn))[0] ?? {})).toContain(column);
  });

  it('goes on from “my indicators”', async () => {
    const isaiah = council.as(ISAIAH, 'personal', 'a:mine');
    await isaiah.say('my indicators');
    expect(await csvOf(await isaiah.say('csv please'))).toHaveLength(12);
  });
});
