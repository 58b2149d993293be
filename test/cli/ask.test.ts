import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, it } from 'vitest';
import { seedCouncil } from '../../src/dev/council/seed.ts';
import { CALENDAR } from '../support/calendar.ts';
import { type Operator, operator, TENANT } from './operator.ts';

const AT = ['--at', '2026-10-20T09:00'];

const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
const [, tables = ''] = /## What it understands\n([\s\S]*?)\n## Put in/.exec(readme) ?? [];
/** In the README's order: what is said after a question stands after one there too. */
const phrasings = [...tables.matchAll(/\*([^*|]+)\*/g)].map(([, said = '']) => said);

/**
 * Said between two, which is no place to choose what a channel talks about or is told; of leave, a mute or a digest that
 * nobody has; by somebody whose figure it is not; and about people, not about a quarter.
 */
const NO_ANSWER =
  /talk about|this channel|^what do(?:es)? (?:provisional|the arrows)|bank holidays|export this|^as (?:CSV|ODS)$|contract|I am back|cancel my leave|who is (?:away|on leave)|finance comment|is (?:not )?mine|^un(?:follow|mute)|^stop the weekly|been offered|^I’ll take/;
/** Orders, which show what they would do, and not how much is in. */
const ORDER =
  /^(?:export|send me .* as Excel|draft|write|extend|give .* (?:until|another week)|snooze|remind me|I’m away|sign off|send .* back|lock|reopen|ask (?:Isaiah|the owner)|confirm my|hand|move all)\b/;

describe('ragtime ask', () => {
  let desk: Operator;
  const ask = async (...words: string[]) => {
    const { code, out, err } = await desk.run('ask', ...AT, ...words);
    return { code, err, text: out.join('\n') };
  };

  beforeAll(async () => {
    desk = await operator();
    await seedCouncil(desk.store, TENANT, new Date('2026-10-20T08:00:00Z'), CALENDAR);
  });

  it('prints the answer as a person would read it, with its buttons', async () => {
    const { text, code } = await ask('what’s red this quarter?');
    expect(text).toContain('3 of 49 are red in Q2 2026/27');
    expect(text).toMatch(
      /■ Red {3}Subject access requests completed within 40 working days\n +61\.0% · target 90%/,
    );
    expect(text).toContain('[Not reported]  --click list');
    expect(code).toBe(0);
  });

  it('speaks as Alex unless told otherwise, by e-mail address or name', async () => {
    expect((await ask('my indicators')).text).toContain('5 of your 15 indicators are still to be reported');
    expect((await ask('--as', 'isaiahl@example.com', 'my indicators')).text).toContain('KPI-6');
    expect((await ask('--as', 'isaiah langer', 'my indicators')).text).toContain('KPI-6');
    expect((await ask('--as', 'Isaiah', 'my indicators')).text).toContain('KPI-6');
  });

  it('answers every phrasing of the README in the sample council, names the quarter, and says how much is in', async () => {
    expect(phrasings.length).toBeGreaterThan(60);
    for (const said of phrasings) {
      const { text, code } = await ask('--as', 'Patti', said);
      expect.soft({ said, code }).toEqual({ said, code: 0 });
      expect
        .soft(text, said)
        .not.toMatch(/I don’t (hold|know|have)|I would rather not guess|Something went wrong/);
      if (NO_ANSWER.test(said)) continue;
      expect.soft(text, said).toMatch(/Q[1-4] \d{4}\/\d\d/);
      if (ORDER.test(said)) continue;
      // What messages went out is no matter of figures: it says where it is known from, or of whom.
      expect
        .soft(text, said)
        .toMatch(
          /\d+ of \d+ (due in Q[1-4] )?reported|still open for|for (a|your) signature for|figures have a confirmed owner|From Ragtime’s own record of the messages|Of those who report, manage or are/,
        );
    }
  }, 300_000);

  it('takes the day it is given for today', async () => {
    const { out } = await desk.run('ask', '--at', '2026-07-20', 'summary');
    expect(out.join('\n')).toContain('Q1 2026/27');
  });

  it('presses buttons and fills fields', async () => {
    const { text: form } = await ask('submit CPI07');
    const [, data = ''] = /\[Submit\] {2}--click submit --data '(.*)'/.exec(form) ?? [];
    const filled = { ...JSON.parse(data), figure: '4', commentary: '' };
    const { text } = await ask('--click', 'submit', '--data', JSON.stringify(filled));
    expect(text).toContain('4 of 4 stars stored for Q2 2026/27');
  });

  it('prints the raw activities when asked for them', async () => {
    const { text } = await ask('--json', 'help');
    const { status, sent } = JSON.parse(text);
    expect(status).toBe(200);
    expect(sent[0].body.attachments[0].contentType).toBe('application/vnd.microsoft.card.adaptive');
  });

  it('is no way to be written to later', async () => {
    await ask('help');
    const people = await desk.store.register.people(TENANT);
    const addresses = people.map(({ id }) => desk.store.conversations.find(TENANT, id));
    expect((await Promise.all(addresses)).filter((address) => address !== undefined)).toEqual([]);
  });

  it.each([
    [['--as', 'nobody', 'help'], 'Nobody on the list of people is “nobody”'],
    [['--data', '{}', 'help'], '--data goes with --click'],
    [['--click', 'list', '--data', '[1]'], '--data has to be a JSON object'],
  ])('says what is wrong with %j', async (words, sentence) => {
    const { code, err } = await ask(...words);
    expect(err).toContain(sentence);
    expect(code).toBe(1);
  });

  it('answers from the store that it is given, whatever runs on this machine beside it', async () => {
    const other = createServer((_request, response) => response.end('{"name":"ragtime"}'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    try {
      const { port } = other.address() as AddressInfo;
      const { connection } = desk;
      const beside = await operator({ connection, env: { PORT: String(port) } });
      const { out } = await beside.run('ask', 'what’s red in Q2 2026/27?');
      expect(out.join('\n')).toContain('3 of 49 are red in Q2 2026/27');
    } finally {
      await new Promise((resolve) => other.close(resolve));
    }
  });

  it('never speaks as somebody in a council’s own records', async () => {
    const far = await operator({ env: { RAGTIME_TABLES: 'https://council.table.core.windows.net' } });
    const { code, err } = await far.run('ask', 'help');
    expect(err).toContain('it only works on a store of this machine');
    expect(code).toBe(1);
  });
});
