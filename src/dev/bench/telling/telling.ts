/**
 * Benchmark of alerts: time until a manager is told of a figure, and requests to the store, by the size of the
 * ledger.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type Connector, startConnector } from '../../chat/connector.ts';
import { converse } from '../../chat/converse.ts';
import { chatIdOf } from '../basis/bulk.ts';
import { ASKER, REPORTING, TENANT } from '../basis/council.ts';
import { amount, figure, type Measurement, median } from '../basis/figures.ts';
import { type RunningProgram, start } from '../basis/program.ts';
import type { StoreRequests } from '../basis/storeRequests.ts';
import type { ResultSection } from '../basis/table.ts';
import { createTellingCouncil, managerOf, newcomerAt } from './tellingCouncil.ts';

/** The number of people who install the bot at once. */
const CROWD = 100;
/** The time without a request to the store after which all work is done. */
const QUIET_MS = 200;
const PATIENCE_MS = 60_000;

/** The numbers of rows in the ledgers, the first as the baseline; and the numbers of measurements. */
export type TellingRounds = {
  readonly ledgers: readonly number[];
  readonly warmUp: number;
  readonly figures: number;
  readonly crowds: number;
};

type Measured = {
  readonly rows: number;
  readonly talk: (person: { id: string; name: string }) => ReturnType<typeof converse>;
  readonly refs: readonly string[];
  readonly untilTold: number[];
  readonly asked: StoreRequests[];
  readonly crowd: {
    readonly untilTold: number[];
    readonly untilQuiet: number[];
    readonly asked: StoreRequests[];
  };
};

/** @param program the bot's file @param tables the connection string of the store */
export async function measureTelling(
  program: string,
  tables: string,
  rounds: TellingRounds,
  progress: (doing: string) => void,
): Promise<readonly ResultSection[]> {
  const connector = await startConnector();
  const figures = rounds.warmUp + rounds.figures;
  const newcomers = rounds.crowds * CROWD;
  const councils: { connection: { tables: string; prefix: string }; refs: readonly string[] }[] = [];
  for (const rows of rounds.ledgers) {
    progress(`filling a ledger with ${rows} rows`);
    const connection = { tables, prefix: `Telling${rows}` };
    const refs = await createTellingCouncil(connection, { figures, newcomers }, rows, connector.url);
    councils.push({ connection, refs });
  }
  const bot = await start(program, { args: [JSON.stringify(councils.map(({ connection }) => connection))] });
  try {
    const measured = rounds.ledgers.map((rows, index): Measured => {
      const botUrl = `http://127.0.0.1:${bot.ports[index]}`;
      return {
        rows,
        talk: ({ id, name }) =>
          converse({ botUrl, connector, person: { aadId: id, name, tenantId: TENANT } }),
        refs: councils[index]?.refs ?? [],
        untilTold: [],
        asked: [],
        crowd: { untilTold: [], untilQuiet: [], asked: [] },
      };
    });
    // In turns, so that whatever else the machine does meets all of them alike.
    for (let round = -rounds.warmUp; round < rounds.figures; round += 1) {
      progress(`telling a manager: round ${round} of ${rounds.figures}`);
      for (const council of measured)
        await reportOne(council, round + rounds.warmUp, round >= 0, bot, connector);
    }
    for (let round = 0; round < rounds.crowds; round += 1) {
      progress(`${CROWD} people install the bot: round ${round} of ${rounds.crowds}`);
      for (const council of measured) await installAll(council, round, bot, connector);
    }
    return sectionsOf(measured);
  } finally {
    await Promise.all([bot.stop(), connector.stop()]);
  }
}

/** Waits until there are no more requests to the store, and gives those since the last time. */
async function quiet(bot: RunningProgram): Promise<StoreRequests> {
  const all = { rows: 0, lists: 0, ofLedger: 0, writes: 0, lastAt: 0 };
  for (;;) {
    const more = (await bot.ask({ kind: 'asked' })) as StoreRequests;
    for (const kind of ['rows', 'lists', 'ofLedger', 'writes'] as const) all[kind] += more[kind];
    all.lastAt = more.lastAt;
    if (Date.now() - more.lastAt > QUIET_MS) return all;
    await wait(QUIET_MS);
  }
}

/** When an unsolicited message comes to a chat, in milliseconds since 1970. */
const toldAt = (connector: Connector, personId: string): Promise<number> =>
  connector
    .waitFor(
      ({ kind, conversationId, activityId }) =>
        kind === 'send' && activityId === undefined && conversationId === chatIdOf(personId),
      PATIENCE_MS,
    )
    .then(() => Date.now());

async function reportOne(
  { talk, refs, untilTold, asked }: Measured,
  index: number,
  isKept: boolean,
  bot: RunningProgram,
  connector: Connector,
): Promise<void> {
  connector.clear();
  await quiet(bot);
  const told = toldAt(connector, managerOf(index).id);
  const began = Date.now();
  await talk(ASKER).execute('submit', {
    ref: refs[index],
    period: REPORTING,
    submissionId: randomUUID(),
    basedOn: 0,
    figure: '70.5',
    confirmedFigure: '70.5',
    commentary: 'More calls came in than in any quarter before, and two posts stood empty until July.',
  });
  const ms = (await told) - began;
  const requests = await quiet(bot);
  if (!isKept) return;
  untilTold.push(ms);
  asked.push(requests);
}

async function installAll(
  { talk, crowd }: Measured,
  round: number,
  bot: RunningProgram,
  connector: Connector,
): Promise<void> {
  connector.clear();
  await quiet(bot);
  const people = Array.from({ length: CROWD }, (_, index) => newcomerAt(round * CROWD + index));
  const began = Date.now();
  const told = Promise.all(people.map(({ id }) => toldAt(connector, id)));
  await Promise.all(people.map((person) => talk(person).install()));
  crowd.untilTold.push(Math.max(...(await told)) - began);
  const requests = await quiet(bot);
  crowd.untilQuiet.push(requests.lastAt - began);
  crowd.asked.push(requests);
}

const requestsOf = (asked: readonly StoreRequests[]): number =>
  median(asked.map(({ rows, lists, writes }) => rows + lists + writes));
const ledgerListsOf = (asked: readonly StoreRequests[]): number =>
  Math.max(...asked.map(({ ofLedger }) => ofLedger));

function sectionsOf(measured: readonly Measured[]): readonly ResultSection[] {
  const [none] = measured;
  return measured.map((each): ResultSection => {
    const beside = (of: (measured: Measured) => number[]) =>
      none && each !== none ? { against: 'the first', reference: median(of(none)), goals: [1.1] } : undefined;
    const figures: readonly Measurement[] = [
      figure(
        'From a figure until it is told',
        each.untilTold,
        beside(({ untilTold }) => untilTold),
      ),
      amount('  requests to the store', 'count', requestsOf(each.asked)),
      amount('  lists of the ledger among them', 'count', ledgerListsOf(each.asked), 0),
      figure(
        `${CROWD} install: until all are told`,
        each.crowd.untilTold,
        beside(({ crowd }) => crowd.untilTold),
      ),
      figure(
        '  until all is quiet',
        each.crowd.untilQuiet,
        beside(({ crowd }) => crowd.untilQuiet),
      ),
      amount('  requests to the store', 'count', requestsOf(each.crowd.asked)),
      amount('  lists of the ledger among them', 'count', ledgerListsOf(each.crowd.asked), 0),
    ];
    const rows = each.rows.toLocaleString('en-GB');
    return { title: `Telling a manager, with ${rows} rows in the ledger`, figures };
  });
}
