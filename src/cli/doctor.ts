/** `ragtime doctor`: whether everything that Ragtime needs is there, a sentence each. */
import type { Command } from 'commander';
import { reportingPeriod } from '../domain/cycle.ts';
import { DomainError } from '../domain/domainError.ts';
import type { Indicator } from '../domain/indicator.ts';
import { isExpected } from '../domain/judge.ts';
import { periodName } from '../domain/period.ts';
import { isPerformanceTeam } from '../domain/person.ts';
import { reportedOf } from '../domain/summary.ts';
import { count, list, sentence } from './import/words.ts';
import type { Io } from './io.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

/** Something that was looked at; `wrong` when somebody has to do something about it. */
type Finding = { readonly wrong: boolean; readonly says: string };

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
  return [
    credentials(workshop),
    fine(`The store answers: it is ${where}.`),
    people.length > 0
      ? fine(`${sentence(count(people.length, 'person', 'people'))} on the list.`)
      : { wrong: true, says: 'There is nobody on the list of people: run ragtime import people FILE.csv.' },
    people.some(isPerformanceTeam)
      ? fine('There is a performance team.')
      : {
          wrong: true,
          says: 'Nobody is the performance team: give somebody that role and import people again.',
        },
    indicators.length > 0
      ? fine(`${sentence(count(indicators.length, 'indicator'))} in the register.`)
      : { wrong: true, says: 'There are no indicators: run ragtime import indicators FILE.csv.' },
    fine(
      `The quarter being reported is ${periodName(period)}; ${expected === 0 ? 'no figure is expected in it yet' : `${reported} of ${count(expected, 'figure')} ${expected === 1 ? 'is' : 'are'} in`}.`,
    ),
    ownerFinding(
      'No indicator is without an owner.',
      asked.filter(({ owner }) => !owner),
      () => 'nobody owns it',
    ),
    ownerFinding(
      'Every owner is on the list of people.',
      asked.filter(({ owner }) => owner && !known.has(owner.id)),
      ({ owner }) => `${owner?.name ?? ''} is not on the list of people`,
    ),
    await conversationFinding(workshop, asked),
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

function ownerFinding(
  fine: string,
  indicators: readonly Indicator[],
  why: (indicator: Indicator) => string,
): Finding {
  const lines = indicators.map((indicator) => `\n    ${indicator.ref}: ${why(indicator)}`);
  return indicators.length === 0
    ? { wrong: false, says: fine }
    : {
        wrong: true,
        says: `${sentence(count(indicators.length, 'indicator'))} can’t be asked for:${lines.join('')}`,
      };
}

async function conversationFinding(
  { store, tenantId }: Workshop,
  indicators: readonly Indicator[],
): Promise<Finding> {
  const owners = new Map(indicators.flatMap(({ owner }) => (owner ? [[owner.id, owner.name]] : [])));
  const unmet: string[] = [];
  for (const [id, name] of owners) {
    if (!(await store.conversations.find(tenantId, id))) unmet.push(name);
  }
  if (unmet.length === 0) return { wrong: false, says: 'The bot can write to every owner.' };
  return {
    wrong: true,
    says: `The bot can’t write to ${list(unmet)} yet: have Ragtime installed for them in Teams, or ask them to write to it once.`,
  };
}
