/** `ragtime doctor`: checks that everything Ragtime needs is there, a sentence each. */
import type { Command } from 'commander';
import { capital } from '../cards/words/text.ts';
import { whyUnreachable } from '../cards/words/unreachable.ts';
import { timeOn } from '../cards/words/when.ts';
import { reportedOf } from '../domain/answers/summary.ts';
import { DomainError } from '../domain/domainError.ts';
import { whoReports } from '../domain/indicators/byPerson.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import { isExpected } from '../domain/judging/judge.ts';
import { isPerformanceTeam, type PersonRef } from '../domain/person.ts';
import { together } from '../domain/sentences.ts';
import { dayAt } from '../domain/time/days.ts';
import { periodName } from '../domain/time/period.ts';
import { reportingPeriod } from '../domain/time/reportingCycle.ts';
import { countOf } from '../intake/table/words.ts';
import { type Finding, holidayFindings, toldFindings } from './basis/holidayFindings.ts';
import type { Io } from './basis/io.ts';
import { openWorkshop, type Workshop } from './basis/workshop.ts';
import { isDue } from './remove/erase.ts';

/** Adds the command; `fail` is called when something is wrong. */
export function addDoctor(program: Command, io: Io, fail: () => void): void {
  program
    .command('doctor')
    .description('check the settings, the store, and whether everybody can be asked for their figures')
    .option('--tenant <id>', 'the council, where there are several')
    .action(async ({ tenant }: { readonly tenant?: string }) => {
      const workshop = await openWorkshop(io.env, tenant);
      try {
        const findings = await examine(workshop, io.clock());
        for (const { wrong, says } of findings) io.print(`${wrong ? '✗' : '✓'} ${says}`);
        if (findings.some(({ wrong }) => wrong)) fail();
      } finally {
        await workshop.close();
      }
    });
}

/** Looks at everything; the store has answered already, or there would be no workshop. */
async function examine(workshop: Workshop, now: Date): Promise<readonly Finding[]> {
  const { store, tenantId, calendar, where } = workshop;
  const indicators = await store.register.indicators(tenantId);
  const people = await store.register.people(tenantId);
  const period = reportingPeriod(now, calendar);
  const { reported, expected } = reportedOf((await store.periods.lines(tenantId, period)) ?? []);
  const fine = (says: string): Finding => ({ wrong: false, says });
  const known = new Set(people.map(({ id }) => id));
  const asked = indicators.filter(isExpected);
  const unowned = asked.flatMap((each) =>
    whoReports(each) ? [] : [`${each.ref}: it has no owner and no deputy`],
  );
  const unlisted = asked.flatMap((each) => {
    const who = whoReports(each);
    return who && !known.has(who.id) ? [`${each.ref}: ${who.name} is not on the list of people`] : [];
  });
  return [
    credentials(workshop),
    fine(`The store answers: it is ${where}.`),
    people.length > 0
      ? fine(`${capital(countOf(people.length, 'person', 'people'))} on the list.`)
      : { wrong: true, says: 'There is nobody on the list of people: run ragtime import people FILE.csv.' },
    people.some(isPerformanceTeam)
      ? fine('There is a performance team.')
      : {
          wrong: true,
          says: 'Nobody is the performance team: give somebody that role and import people again.',
        },
    indicators.length > 0
      ? fine(`${capital(countOf(indicators.length, 'indicator'))} in the register.`)
      : { wrong: true, says: 'There are no indicators: run ragtime import indicators FILE.csv.' },
    fine(
      `The quarter being reported is ${periodName(period)}; ${expected === 0 ? 'no figure is expected in it yet' : `${reported} of ${countOf(expected, 'figure')} ${expected === 1 ? 'is' : 'are'} in`}.`,
    ),
    ...holidayFindings(workshop.daysOff, dayAt(now, calendar.timeZone)),
    ...toldFindings(calendar, period),
    ...(asked.length > 0
      ? [
          reporterFinding('Every indicator has an owner or a deputy to ask.', unowned),
          reporterFinding('Whoever is to be asked is on the list of people.', unlisted),
        ]
      : [nobodyToAsk(indicators)]),
    await serviceFinding(workshop),
    await conversationFinding(workshop, asked, people.filter(isPerformanceTeam)),
    ...(await formerFindings(workshop, now)),
  ];
}

/** People whose removal stopped half way, and names that need not be kept any more. */
async function formerFindings(
  { store, tenantId, calendar, keepNames }: Workshop,
  now: Date,
): Promise<readonly Finding[]> {
  const former = await store.former.all(tenantId);
  const due = former.filter((each) => isDue(each, { now, calendar, keepNames }));
  const half = former.filter(({ email }) => email !== undefined);
  return [
    ...half.map(({ name, id }) => ({
      wrong: true,
      says: `${name} is off the list, and what that takes is not all done: run ragtime remove person ${id}.`,
    })),
    ...(due.length > 0
      ? [
          {
            wrong: true,
            says: `${capital(countOf(due.length, 'person', 'people'))} left so long ago that figures need not name them any more: run ragtime erase names.`,
          },
        ]
      : []),
  ];
}

function credentials({ bot }: Workshop): Finding {
  try {
    const { kind } = bot();
    const says =
      kind === 'none' ? 'No credentials, as in development.' : `The bot’s credentials are set (${kind}).`;
    return { wrong: false, says };
  } catch (error) {
    if (error instanceof DomainError) return { wrong: true, says: error.message };
    throw error;
  }
}

/** Of nobody it can’t be said that they are on the list. */
const nobodyToAsk = (indicators: readonly Indicator[]): Finding =>
  indicators.length === 0
    ? {
        wrong: true,
        says: 'There is nobody yet to ask for a figure: import people first, then indicators with an owner for each.',
      }
    : { wrong: false, says: 'No indicator expects a figure, so there is nobody to ask for one.' };

function reporterFinding(fine: string, faults: readonly string[]): Finding {
  if (faults.length === 0) return { wrong: false, says: fine };
  const lines = faults.map((fault) => `\n    ${fault}`);
  return {
    wrong: true,
    says: `${capital(countOf(faults.length, 'indicator'))} can’t be asked for:${lines.join('')}`,
  };
}

async function serviceFinding({ store, tenantId, calendar }: Workshop): Promise<Finding> {
  const { down } = await store.sending.read(tenantId);
  if (!down) return { wrong: false, says: 'As far as is known, Teams takes messages.' };
  const at = (instant: string): string => timeOn(new Date(instant), calendar.timeZone);
  return {
    wrong: true,
    says: `Teams has taken no messages since ${at(down.since)} (${down.reason}). It is tried again at ${at(down.tryAt)}; nothing is lost meanwhile. With 401 or 403, check the bot’s registration and its password.`,
  };
}

async function conversationFinding(
  { store, tenantId }: Workshop,
  indicators: readonly Indicator[],
  team: readonly PersonRef[],
): Promise<Finding> {
  const told = [...indicators.flatMap((each) => [whoReports(each), each.manager]), ...team];
  const names = new Map(told.flatMap((each) => (each ? [[each.id, each.name]] : [])));
  const contacts = await store.conversations.everybody(tenantId);
  const unmet = [...names].flatMap(([id, name]) => (contacts.has(id) ? [] : [name]));
  const refused = [...names].flatMap(([id, name]) => {
    const reach = contacts.get(id)?.reach ?? 'reachable';
    return reach === 'reachable' ? [] : [`\n    ${name} ${whyUnreachable(reach)}`];
  });
  if (names.size === 0) {
    return {
      wrong: true,
      says: 'There is nobody yet for the bot to write to: import people first, then indicators with their owners and managers.',
    };
  }
  if (refused.length > 0) {
    const others = unmet.length > 0 ? `\n    ${together(unmet)}: not met yet` : '';
    return { wrong: true, says: `The bot can’t write to some people:${refused.join('')}${others}` };
  }
  if (unmet.length === 0) {
    return {
      wrong: false,
      says: 'The bot can write to everybody who reports or manages, and to the performance team.',
    };
  }
  return {
    wrong: true,
    says: `The bot can’t write to ${together(unmet)} yet: have Ragtime installed for them in Teams, or ask them to write to it once.`,
  };
}
