/** `ragtime remove person`: shows the person's duties and their successors, asks, removes, and prints a receipt. */
import type { Command } from 'commander';
import { atTime } from '../../cards/words/when.ts';
import { DomainError } from '../../domain/domainError.ts';
import type { Former, Person } from '../../domain/person.ts';
import { namedUntil } from '../../domain/reporting/leaving.ts';
import { dayInWords } from '../../domain/time/days.ts';
import { halfGone, keepTeam, type Leaves, planLeaving, take } from '../../intake/people/leave.ts';
import type { Io } from '../basis/io.ts';
import { openWorkshop } from '../basis/workshop.ts';
import { confirmWith } from './asking.ts';
import { eraseNow } from './erase.ts';
import { whoIsMeant } from './who.ts';

type Options = {
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly eraseNow?: boolean;
  readonly tenant?: string;
};

/** Adds the command. */
export function addRemove(program: Command, io: Io): void {
  program
    .command('remove')
    .description('take somebody off the list of people, with what becomes of what they answer for')
    .command('person')
    .description('take one person off the list: their rights, reminders and personal data end')
    .argument('<who...>', 'their e-mail address, Microsoft Entra object id or whole name')
    .option('--dry-run', 'say what would become of what they answer for, and write nothing')
    .option('--yes', 'without asking')
    .option(
      '--erase-now',
      'erase their name as well, before RAGTIME_KEEP_NAMES says so; also later, by object id',
    )
    .option('--tenant <id>', 'the council, where there are several')
    .action(async (who: readonly string[], options: Options) => {
      const workshop = await openWorkshop(io.env, options.tenant);
      try {
        io.note(`Using ${workshop.where}.`);
        const leaves: Leaves = {
          ...workshop,
          keepNames: options.eraseNow ? 0 : workshop.keepNames,
          now: io.clock(),
          dryRun: options.dryRun ?? false,
          progress: io.progress,
          confirm: confirmWith(options, io),
        };
        for (const line of await removeOne(who.join(' '), leaves, options)) io.print(line);
        if (options.dryRun) io.print('Nothing was written.');
      } finally {
        await workshop.close();
      }
    });
}

async function removeOne(said: string, leaves: Leaves, options: Options): Promise<readonly string[]> {
  const { store, tenantId, dryRun, confirm } = leaves;
  const people = await store.register.people(tenantId);
  const who = whoIsMeant(said, people, await store.former.all(tenantId));
  if ('leftAt' in who) return again(who, people, leaves, options);
  const after = people.filter(({ id }) => id !== who.id);
  keepTeam(people, after, 'Give somebody else that role first, in the people file, and import it.');
  const plan = await planLeaving(leaves, [who], after);
  if (dryRun) return plan.says;
  if (!(await confirm([`This would take off the list of people:`, ...plan.says].join('\n')))) {
    throw new DomainError('Nothing was done.');
  }
  return take(leaves, plan.leavers);
}

/** Somebody already off the list: an interrupted removal is finished, and a name still kept may be erased. */
async function again(
  former: Former,
  people: readonly Person[],
  leaves: Leaves,
  { eraseNow: isAsked }: Options,
): Promise<readonly string[]> {
  const { dryRun, keepNames, calendar } = leaves;
  const left = `${former.name} left the list on ${atTime(former.leftAt, calendar.timeZone)}`;
  const half = (await halfGone(leaves, people)).filter((each) => each.former.id === former.id);
  if (half.length > 0) {
    return dryRun ? [`${left}, and what that takes is not all done. It would be now.`] : take(leaves, half);
  }
  if (isAsked) return eraseNow([former], leaves);
  const until = dayInWords(namedUntil(former.leftAt, keepNames, calendar.timeZone));
  return [
    `${left}. There is nothing more to do: figures name them until ${until}, or until you erase that with --erase-now.`,
  ];
}
