/**
 * `npm run blind`: says everything of the blind bank to a real bot in the sample council, in the middle of a quarter's
 * reporting, and prints what was meant beside what came back, to be graded by hand in `grades.json`.
 *
 *     npm run blind                      everything
 *     npm run blind -- --only status     the phrasings and talks whose id begins so
 *     npm run blind -- --wrong           what `grades.json` has as wrong or needlessly declined
 *     npm run blind -- --card            the whole card, not its first lines
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { cardText } from '../../../src/dev/chat/cardText.ts';
import { startConnector } from '../../../src/dev/chat/connector.ts';
import { converse, type Talk, type TalkTurn } from '../../../src/dev/chat/converse.ts';
import { ENGLISH_CALENDAR } from '../../../src/dev/council/calendar.ts';
import { SAMPLE_PEOPLE, SAMPLE_TENANT } from '../../../src/dev/council/people.ts';
import { seedCouncil } from '../../../src/dev/council/seed.ts';
import { startAzurite } from '../../../src/dev/machine/azurite.ts';
import { createLog } from '../../../src/log.ts';
import { startRagtime } from '../../../src/ragtime.ts';
import { openStore } from '../../../src/store/store.ts';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    wrong: { type: 'boolean', default: false },
    card: { type: 'boolean', default: false },
  },
});

/** The day that the bank's meanings are written for. */
const NOW = new Date('2026-10-20T09:00:00Z');
/** Lines of a card: its headline, and enough of what follows to tell which question was answered. */
const FIRST_LINES = 7;

const Said = z.object({ said: z.string(), means: z.string() });
const Phrasings = z.array(Said.extend({ id: z.string(), as: z.string() }));
const Talks = z.array(z.object({ id: z.string(), as: z.string(), turns: z.array(Said) }));
const Grades = z.record(z.string(), z.object({ after: z.string() }));

const read = <T>(name: string, shape: z.ZodType<T>): T =>
  shape.parse(JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')));

const grades = options.wrong ? read('grades.json', Grades) : {};
const isWanted = (id: string): boolean =>
  id.startsWith(options.only) &&
  (!options.wrong ||
    Object.entries(grades).some(
      ([graded, { after }]) =>
        (graded === id || graded.startsWith(`${id}.`)) && /^(wrong|needless)/.test(after),
    ));

/** Somebody on the list who owns and manages nothing. */
const MEMBER = { id: 'c0ffee00-0000-4000-8000-000000000001', name: 'Jo Member', email: 'jo@example.com' };

/** What somebody sees: buttons in brackets, without what they carry. */
const seen = ({ card, summary, status }: TalkTurn): readonly string[] => {
  const lines = card ? cardText(card) : [summary ?? `HTTP ${status}, and nothing said`];
  const words = lines.map((line) => line.replace(/ {2}--(?:click|data).*$/, '').trim()).filter(Boolean);
  const buttons = words.filter((line) => line.startsWith('['));
  const others = words.filter((line) => !/^(?:\[|tap: )/.test(line));
  return options.card ? words : [...others.slice(0, FIRST_LINES), buttons.slice(0, 6).join(' ')];
};

const print = (id: string, said: string, means: string, lines: readonly string[]): void => {
  process.stdout.write(`\n# ${id}  ${JSON.stringify(said)}\n  ? ${means}\n`);
  for (const line of lines) if (line !== '') process.stdout.write(`  > ${line}\n`);
};

const azurite = await startAzurite({ keep: 'memory', port: 0 });
const connector = await startConnector();
const store = await openStore({ tables: azurite.connection, prefix: 'Blind' });
await seedCouncil(store, SAMPLE_TENANT, NOW, ENGLISH_CALENDAR);
await store.register.savePeople(SAMPLE_TENANT, [{ ...MEMBER, role: 'staff' }], () => {});
const running = await startRagtime({
  store,
  bot: { kind: 'none' },
  tenants: [SAMPLE_TENANT],
  host: '127.0.0.1',
  port: 0,
  calendar: ENGLISH_CALENDAR,
  tick: undefined,
  clock: () => NOW,
  newId: randomUUID,
  log: createLog('silent'),
  version: 'blind',
});

/** A chat of its own: what was said in another is not before it. */
function chatWith(as: string): Talk {
  const { id, name } = SAMPLE_PEOPLE.find((each) => each.name.toLowerCase().startsWith(as)) ?? MEMBER;
  return converse({
    botUrl: `http://127.0.0.1:${running.port}`,
    connector,
    channelId: 'emulator',
    conversationId: `a:${randomUUID()}`,
    person: { aadId: id, name, tenantId: SAMPLE_TENANT },
  });
}

try {
  for (const { id, as, said, means } of read('phrasings.json', Phrasings)) {
    if (isWanted(id)) print(`${id} ${as}`, said, means, seen(await chatWith(as).say(said)));
  }
  for (const { id, as, turns } of read('talks.json', Talks)) {
    if (!isWanted(id)) continue;
    const chat = chatWith(as);
    for (const [index, { said, means }] of turns.entries())
      print(`${id}.${index + 1} ${as}`, said, means, seen(await chat.say(said)));
  }
} finally {
  await running.stop();
  await connector.stop();
  await azurite.stop();
}
