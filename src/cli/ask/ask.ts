/** `ragtime ask`: says something to a real bot over real HTTP, and prints what comes back as text. */
import type { Command } from 'commander';
import { cardText } from '../../dev/chat/cardText.ts';
import { startConnector } from '../../dev/chat/connector.ts';
import { converse, type TalkTurn } from '../../dev/chat/converse.ts';
import { seedCouncil } from '../../dev/council/seed.ts';
import { readPort } from '../../dev/machine/ports.ts';
import { DEV_PORT, isOnThisMachine } from '../../dev/settings.ts';
import { DomainError } from '../../domain/domainError.ts';
import type { Person } from '../../domain/person.ts';
import type { Io } from '../basis/io.ts';
import { readMoment } from '../basis/moment.ts';
import { openWorkshop, type Workshop } from '../basis/workshop.ts';
import { localBot } from './localBot.ts';

type Options = {
  readonly as?: string;
  readonly at?: string;
  readonly json?: boolean;
  readonly click?: string;
  readonly data?: string;
};

/** Adds the command. */
export function addAsk(program: Command, io: Io): void {
  const { env } = io;
  program
    .command('ask')
    .description('say something to Ragtime as somebody, and read the reply')
    .argument('[words...]', 'what to say, such as “what’s red this quarter?”')
    .option(
      '--as <email>',
      'who says it: an e-mail address or a name (a first name will do) from the list of people',
    )
    .option('--at <moment>', 'as if it were this moment, such as 2026-10-20 or 2026-10-20T09:00')
    .option('--click <verb>', 'press a button instead, by its verb')
    .option('--data <json>', 'what the button and the fields carry, as JSON')
    .option('--json', 'print the raw activities')
    .action(async (words: readonly string[], options: Options) => {
      const data = readData(options);
      // It speaks as whoever it is told to, and may press any button: never in a council's own records.
      if (!isOnThisMachine(env)) throw new DomainError(NOT_HERE);
      const workshop = await openWorkshop(env, undefined);
      try {
        await converseOnce(words.join(' '), data, options, workshop, io);
      } finally {
        await workshop.close();
      }
    });
}

const NOT_HERE =
  'ragtime ask speaks as anybody, so it only works on a store of this machine. Leave RAGTIME_TABLES out to use the development store, or ask Ragtime in Teams.';

async function converseOnce(
  sentence: string,
  data: Record<string, unknown>,
  options: Options,
  workshop: Workshop,
  { env, print }: Io,
): Promise<void> {
  const at = options.at === undefined ? undefined : readMoment(options.at, workshop.calendar.timeZone);
  const person = await findPerson(options.as, workshop);
  // Whatever runs there answers from development's own store, and not from another one that the environment names.
  const isItsStore = !env.RAGTIME_TABLES && !env.RAGTIME_TABLE_PREFIX;
  const port = isItsStore ? readPort('PORT', env.PORT, DEV_PORT) : undefined;
  const bot = await localBot(workshop, port, at && (() => at));
  const connector = await startConnector();
  try {
    // Not Teams: the bot keeps addresses of Teams chats to write to later, and this one closes in a moment.
    const talk = converse({
      botUrl: bot.url,
      connector,
      channelId: 'emulator',
      person: { aadId: person.id, name: person.name, tenantId: workshop.tenantId },
    });
    const turn =
      options.click === undefined ? await talk.say(sentence) : await talk.execute(options.click, data);
    for (const line of options.json ? raw(turn) : readable(turn)) print(line);
    if (turn.status >= 400) process.exitCode = 1;
  } finally {
    await bot.stop();
    await connector.stop();
  }
}

function readData({ click, data }: Options): Record<string, unknown> {
  if (data === undefined) return {};
  if (click === undefined) throw new DomainError('--data goes with --click: say which button carries it.');
  try {
    const parsed: unknown = JSON.parse(data);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return { ...parsed };
  } catch {
    // Said below, like anything else that is not an object.
  }
  throw new DomainError('--data has to be a JSON object, like \'{"ref":"CPI13","period":"2024-25-Q2"}\'.');
}

/** The person to speak as; the first on the list unless told otherwise. An empty development store is seeded first. */
async function findPerson(who: string | undefined, workshop: Workshop): Promise<Person> {
  const { store, tenantId, calendar, development } = workshop;
  if (development) await seedCouncil(store, tenantId, new Date(), calendar);
  const people = await store.register.people(tenantId);
  const wanted = who?.trim().toLowerCase();
  const standard = 'alex wilber';
  const named = (name: string): readonly Person[] => {
    const same = people.filter((person) =>
      [person.email, person.name].some((own) => own.toLowerCase() === name),
    );
    return same.length > 0
      ? same
      : people.filter((person) => person.name.toLowerCase().split(/\s+/).includes(name));
  };
  const [found, another] = wanted === undefined ? [...named(standard), ...people] : named(wanted);
  if (found && (wanted === undefined || !another)) return found;
  const list = people.map(({ name, email }) => `  ${email}  ${name}`).join('\n');
  const fault = another ? 'More than one person on the list is' : 'Nobody on the list of people is';
  throw new DomainError(`${fault} “${who ?? ''}”. There are:\n${list}`);
}

const raw = (turn: TalkTurn): readonly string[] => [
  JSON.stringify(
    { status: turn.status, body: turn.body, sent: turn.calls.map(({ kind, body }) => ({ kind, body })) },
    null,
    2,
  ),
];

function readable({ status, card, summary }: TalkTurn): readonly string[] {
  if (card) return cardText(card);
  return [summary ?? `The bot answered with HTTP ${status} and said nothing.`];
}
