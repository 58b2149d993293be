/** `ragtime run reminders|unreached|alerts|closing`: one pass by hand, or a list of what it would send. */
import { setTimeout as wait } from 'node:timers/promises';
import { type Command, InvalidArgumentError } from 'commander';
import { Adapter } from '../bot/adapter.ts';
import { createNotifier } from '../bot/notifier.ts';
import { capital, counted } from '../cards/words/text.ts';
import { DomainError } from '../domain/domainError.ts';
import type { Unreachable } from '../domain/messages/address.ts';
import { stageName } from '../domain/time/reportingCycle.ts';
import { planRound, type Round, type RoundOutcome, type RoundPlan, runRound } from '../jobs/rounds.ts';
import { createDelivering } from '../jobs/sending/delivering.ts';
import type { Message } from '../jobs/sending/errand.ts';
import { createLog } from '../log.ts';
import type { Io } from './basis/io.ts';
import { readMoment } from './basis/moment.ts';
import { openWorkshop, type Workshop } from './basis/workshop.ts';
import { onInterruption } from './interrupted.ts';

type Print = Io['print'];

type Options = {
  readonly at?: string;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly tenant?: string;
};

/**
 * How far from now a moment needs confirmation: another year is usually a slip, and would open that year’s quarter
 * and write to people about it.
 */
const FAR_MS = 366 * 24 * 60 * 60 * 1000;

const ROUNDS = ['reminders', 'unreached', 'alerts', 'closing'] as const satisfies readonly Round[];

/** Adds the command. */
export function addRun(program: Command, io: Io): void {
  program
    .command('run')
    .description('do one pass of what otherwise happens by itself')
    .argument('[round]', `what to send: ${ROUNDS.join(', ')}`)
    .option('--at <moment>', 'as if it were this moment in the council’s time zone, such as 2026-10-20T09:00')
    .option('--dry-run', 'print who would be sent what, and send nothing')
    .option('--yes', 'also when that moment is more than a year away')
    .option('--tenant <id>', 'the council, where there are several')
    .action(async (said: string | undefined, options: Options) => {
      const round = readRound(said);
      const workshop = await openWorkshop(io.env, options.tenant);
      try {
        await runOnce(round, options, workshop, io);
      } finally {
        await workshop.close();
      }
    });
}

function readRound(said: string | undefined): Round {
  const round = ROUNDS.find((each) => each === said?.toLowerCase());
  if (round) return round;
  throw new InvalidArgumentError(
    `${said === undefined ? 'Run what?' : `There is no “${said}” to run.`} Write one of ${ROUNDS.map((each) => `ragtime run ${each}`).join(', ')}.`,
  );
}

async function runOnce(round: Round, options: Options, workshop: Workshop, io: Io): Promise<void> {
  const { print } = io;
  const { store, tenantId, calendar } = workshop;
  const fixed = options.at === undefined ? undefined : readMoment(options.at, calendar.timeZone);
  if (fixed && !options.yes) await settle(fixed, io);
  const clock = (): Date => fixed ?? io.clock();
  if (options.dryRun) {
    await printPlan(await planRound(round, { store, tenantId, clock }, calendar), print);
    return;
  }
  const log = createLog('warn');
  const adapter = new Adapter({ credentials: workshop.bot(), timeoutMs: 10_000, now: Date.now, log });
  const delivering = createDelivering(
    { store, tenantId, clock, wait, timeZone: calendar.timeZone, now: Date.now },
    createNotifier(adapter, { log }),
  );
  const interruption = onInterruption(() => io.note('Ending after the messages on their way.'));
  const end = () => (interruption.code() === undefined ? undefined : ('it was stopped' as const));
  try {
    const outcome = await runRound(round, delivering, calendar, { end });
    printOutcome(outcome, print);
    if (outcome.faults.length > 0 || outcome.broken) process.exitCode = interruption.code() ?? 1;
  } finally {
    interruption.ignore();
  }
}

/** Makes sure that a moment far from now is meant. */
async function settle(at: Date, { ask, clock }: Io): Promise<void> {
  if (Math.abs(at.getTime() - clock().getTime()) <= FAR_MS) return;
  const question = `${at.toISOString().slice(0, 10)} is more than a year from today. Is the year right?`;
  if (ask && (await ask(question))) return;
  throw new DomainError(`${question}\nNothing was done. To do it all the same, run it again with --yes.`);
}

const NAMES: Readonly<Record<string, string>> = {
  escalation: 'escalation to the manager',
  unreached: 'note of who could not be reached',
  ownerless: 'note of what has no owner',
  unmanaged: 'note of what is off target and has no manager',
  lapsed: 'note of what never came in',
};

/** The kind and matter of a message: `1st chase, about CPI13, CPI14`. */
function about({ errands }: Message): string {
  // The part after the first word says which breach, or who was not reached: their id, which nobody wants to read.
  const named = errands.map(({ stage }) =>
    stage.replace(/^(alert|unreached|ownerless|unmanaged|lapsed|signoff) .*/, '$1'),
  );
  const stages = distinct(named.map((stage) => NAMES[stage] ?? stageName(stage)));
  const now = distinct(errands.flatMap(({ refs }) => refs));
  const late = distinct(errands.flatMap(({ lateRefs = [] }) => lateRefs));
  return `${stages}, about ${[now, late && `${late} of earlier quarters`].filter(Boolean).join(', and ')}`;
}

const distinct = (words: readonly string[]): string => [...new Set(words)].join(', ');

async function printPlan(plan: RoundPlan, print: Print): Promise<void> {
  const { round, period, messages, updates } = plan;
  print(`${capital(round)} for ${period}: ${counted(messages.length, 'message', 'messages')} would be sent.`);
  for (const message of messages) {
    const card = await message.card(message.errands);
    print(`  ${message.person.name}: ${about(message)}`);
    if (card) print(`    ${card.summary}`);
  }
  for (const { person, about: what } of updates) {
    print(`  ${person.name}: ${what} would be brought up to date in their chat`);
  }
  printNobody(plan, print);
}

function printOutcome(outcome: RoundOutcome, print: Print): void {
  const { round, period, messages, updates, deliveries, faults, broken } = outcome;
  const sent = deliveries.filter(({ result }) => result.kind === 'sent');
  print(
    `${capital(round)} for ${period}: ${sent.length} of ${counted(messages.length, 'message', 'messages')} sent.`,
  );
  for (const { person, result } of deliveries)
    print(`  ${person.name}: ${SAID[result.kind]}${reason(result)}`);
  for (const { person, error } of faults) {
    const why = error instanceof Error ? error.message : String(error);
    print(`  ${person.name}: the store failed (${why}); the next pass tries again`);
  }
  for (const { person, about: what } of updates) print(`  ${person.name}: ${what} was no longer so`);
  if (broken === 'it was stopped') print('  It was stopped before the rest: the next run goes on from here.');
  else if (broken) print(`  It ended early, because ${broken}. Run it again for the rest.`);
  printNobody(outcome, print);
}

const SAID = {
  sent: 'sent',
  taken: 'another pass is sending it, or has just tried',
  unreachable: 'can’t be reached',
  retryLater: 'not sent yet; the next pass tries again',
  failed: 'not sent',
  busy: 'another message to them is on its way; the next pass tries again',
  'another day': 'had theirs for today; the rest goes out on another day',
} as const;

const REASONS: Readonly<Record<Unreachable, string>> = {
  'not installed': 'they have not installed Ragtime; ask them to, or have it installed for them',
  blocked: 'they have blocked Ragtime; ask them to unblock it in Teams, and to write to it',
  'conversation gone': 'their chat with Ragtime is gone; it comes back when they write to it',
  'switched off': 'the Teams administrator has switched Ragtime off for them; ask for it to be allowed',
};

const reason = (result: RoundOutcome['deliveries'][number]['result']): string =>
  result.kind === 'unreachable'
    ? `: ${REASONS[result.reason]}`
    : 'reason' in result
      ? `: ${result.reason}`
      : '';

function printNobody({ round, nobody }: RoundPlan, print: Print): void {
  if (nobody.length === 0) return;
  const todo =
    round === 'unreached'
      ? 'give somebody the role of performance team and import people again'
      : `give ${nobody.length === 1 ? 'it' : 'them'} an owner or a manager and import again`;
  print(`  Nobody to tell about ${nobody.join(', ')}: ${todo}.`);
}
