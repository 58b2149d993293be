/** Benchmark of reminding a whole council's owners: rate, memory, people left out or told twice, and disturbances. */
import { MOST_PER_SECOND } from '../../../jobs/sending/pace.ts';
import { openStore } from '../../../store/store.ts';
import { startAzurite } from '../../machine/azurite.ts';
import { chatIdOf } from '../basis/bulk.ts';
import { REPORTING, TENANT } from '../basis/council.ts';
import { amount, figure, type Measurement } from '../basis/figures.ts';
import type { ResultSection } from '../basis/table.ts';
import type { Owners } from './owners.ts';
import {
  type DeliveryTally,
  type Passes,
  startPasses,
  TEAMS_TIMEOUT_S,
  toldSince,
  wholePass,
} from './passes.ts';
import type { MeasuredPass } from './sender.ts';

const TO_WARM_UP = 300;
const SILENT_SHARE = 0.15;
/** The most messages of an app in one council in a second (Microsoft, “Optimize your bot with rate limiting”). */
const TEAMS_TAKES = 50;
/** The stage that is due at the benchmark's moment. */
const STAGE = 'reminder-5';
/** The time within which a process that sends forty a second notices a signal. */
const HEARD_BY_MS = 100;
/** Minutes after which an unsettled claim is taken again. */
const AFTER_THE_LEASE_MINUTES = 5;

/**
 * Each measurement has an Azurite of its own: the emulator slows with all the rows that it holds, and the last one would
 * be that of its predecessors' rows.
 *
 * @param program the sender's file
 */
export async function measureSending(
  program: string,
  owners: number,
  progress: (doing: string) => void,
): Promise<readonly ResultSection[]> {
  const measured = async <Result>(
    what: string,
    measure: (passes: Passes) => Promise<Result>,
  ): Promise<Result> => {
    progress(`telling ${owners} owners, ${what}`);
    const azurite = await startAzurite({ keep: 'memory', port: 0 });
    const passes = await startPasses(program, azurite.connection);
    try {
      return await measure(passes);
    } finally {
      await passes.mailbox.connector.stop();
      await azurite.stop();
    }
  };
  const { told: alone, figures } = await measured('all of them there', (passes) => everybody(passes, owners));
  const others = [
    ...(await measured('some of them silent', (passes) => someSilent(passes, owners, alone))),
    ...(await measured('among people who never installed the bot', (passes) =>
      amongStrangers(passes, owners, alone),
    )),
    ...(await measured('by two instances', (passes) => twoInstances(passes, owners))),
    ...(await measured('by one that is killed', (passes) => killed(passes, owners))),
    ...(await measured('by one that is asked to end', (passes) => askedToEnd(passes, owners))),
  ];
  const title = `Telling ${owners.toLocaleString('en-GB')} owners`;
  return [
    { title, figures },
    { title: `${title}, and what might disturb it`, figures: others },
  ];
}

const accountOf = ({ lost, twice }: Pick<DeliveryTally, 'lost' | 'twice'>): readonly Measurement[] => [
  amount('  lost', 'count', lost.length, 0),
  amount('  told twice', 'count', twice.length, 0),
];

async function everybody(
  passes: Passes,
  owners: number,
): Promise<{ readonly told: DeliveryTally; readonly figures: readonly Measurement[] }> {
  const warmUp = await passes.council('WarmUp', TO_WARM_UP);
  const { told, sent } = await wholePass(passes, await passes.council('All', owners), { warmUp });
  const reference = owners / MOST_PER_SECOND;
  const held = { against: `${MOST_PER_SECOND} a second`, reference, goals: [1.1] };
  return {
    told,
    figures: [
      figure('Until the last has been told', [told.seconds], held, 's'),
      amount('  messages a second', 'a second', owners / told.seconds),
      ...accountOf(told),
      ...memoryOf(sent),
    ],
  };
}

const memoryOf = ({ memory: { before, most, after } }: MeasuredPass): readonly Measurement[] => [
  amount('Memory that it grows by at most', 'MB', most.held - before.held, 60),
  amount('  in use when it is over', 'MB', after.used - before.used),
];

async function someSilent(
  passes: Passes,
  owners: number,
  alone: DeliveryTally,
): Promise<readonly Measurement[]> {
  const council = await passes.council('Silent', owners);
  const { told } = await wholePass(passes, council, { silent: silentOf(council) });
  const { down } = await (await openStore(council.connection)).sending.read(TENANT);
  const held = { against: 'nobody silent', reference: alone.seconds, goals: [1.05] };
  return [
    figure(`${SILENT_SHARE * 100} % silent: the others`, [told.seconds], held, 's'),
    ...accountOf(told),
    amount('  taken for an outage', 'count', down ? 1 : 0, 0),
  ];
}

/** The silent chats: spread over the council, and not evenly. */
const silentOf = ({ chats }: Owners): ReadonlySet<string> =>
  new Set(chats.filter((_, index) => (index * 7_919) % 100 < SILENT_SHARE * 100));

async function amongStrangers(
  passes: Passes,
  owners: number,
  alone: DeliveryTally,
): Promise<readonly Measurement[]> {
  const { told } = await wholePass(passes, await passes.council('Strangers', owners, owners / 2));
  const held = { against: 'nobody else', reference: alone.seconds, goals: [1.05] };
  return [figure('Half as many strangers among them', [told.seconds], held, 's'), ...accountOf(told)];
}

async function twoInstances(
  { mailbox, council, sender }: Passes,
  owners: number,
): Promise<readonly Measurement[]> {
  const { connection, chats } = await council('Two', owners);
  mailbox.empty();
  const instances = await Promise.all([sender(connection), sender(connection)]);
  const began = performance.now();
  await Promise.all(instances.map((each) => each.ask('send')));
  await Promise.all(instances.map((each) => each.stop()));
  const told = toldSince(began, chats, mailbox.received);
  const held = { against: `${MOST_PER_SECOND} a second`, reference: owners / MOST_PER_SECOND, goals: [1.1] };
  return [
    figure('Two instances at once', [told.seconds], held, 's'),
    amount('  messages a second', 'a second', owners / told.seconds, MOST_PER_SECOND * 1.05),
    amount('  in the fullest second', 'count', told.fullestSecond, TEAMS_TAKES),
    ...accountOf(told),
  ];
}

/** People with a claimed message not known to have arrived, from the ledger. */
async function inFlightIn({ connection }: Owners): Promise<readonly string[]> {
  const entries = await (await openStore(connection)).ledger.book(TENANT, REPORTING, STAGE);
  return entries.flatMap(({ state, person }) => (state === 'claimed' ? [chatIdOf(person.id)] : []));
}

async function killed({ mailbox, council, sender }: Passes, owners: number): Promise<readonly Measurement[]> {
  const filled = await council('Killed', owners);
  mailbox.empty();
  const first = await sender(filled.connection);
  const began = performance.now();
  void first.ask('send');
  await mailbox.reaches(Math.floor(owners / 2));
  await first.kill();
  const inFlight = new Set(await inFlightIn(filled));
  const second = await sender(filled.connection, { minutes: AFTER_THE_LEASE_MINUTES });
  await second.ask('send');
  await second.stop();
  const { lost, twice } = toldSince(began, filled.chats, mailbox.received);
  return [
    amount('Killed half way: in flight then', 'count', inFlight.size),
    amount('  of those told twice', 'count', twice.filter((chat) => inFlight.has(chat)).length),
    ...accountOf({ lost, twice: twice.filter((chat) => !inFlight.has(chat)) }),
  ];
}

async function askedToEnd(
  { mailbox, council, sender }: Passes,
  owners: number,
): Promise<readonly Measurement[]> {
  const filled = await council('Ended', owners);
  mailbox.empty(silentOf(filled));
  const instance = await sender(filled.connection);
  void instance.ask('send');
  await mailbox.reaches(Math.floor(owners / 4));
  const asked = performance.now();
  await instance.stop();
  const seconds = (performance.now() - asked) / 1_000;
  const after = [...mailbox.received.values()].flat().filter((at) => at > asked + HEARD_BY_MS);
  return [
    // Those who do not answer are given their time.
    amount('Asked to end: until it has', 's', seconds, TEAMS_TIMEOUT_S + 1),
    amount('  messages begun after it heard of that', 'count', after.length, 0),
    amount('  left without an outcome', 'count', (await inFlightIn(filled)).length, 0),
  ];
}
