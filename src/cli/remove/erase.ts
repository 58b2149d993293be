/** `ragtime erase names`: erases names of people who left once RAGTIME_KEEP_NAMES is over, or counts those due. */
import type { Command } from 'commander';
import { capital } from '../../cards/words/text.ts';
import { DomainError } from '../../domain/domainError.ts';
import { erasedName, type Former } from '../../domain/person.ts';
import { namedUntil } from '../../domain/reporting/leaving.ts';
import { dayAt, dayInWords } from '../../domain/time/days.ts';
import type { Leaves } from '../../intake/people/leave.ts';
import { countOf, shortened } from '../../intake/table/words.ts';
import { eraseNames } from '../../leaving/forgetting.ts';
import type { Io } from '../basis/io.ts';
import { openWorkshop } from '../basis/workshop.ts';
import { confirmWith } from './asking.ts';

type Options = { readonly dryRun?: boolean; readonly yes?: boolean; readonly tenant?: string };

/** Adds the command. */
export function addErase(program: Command, io: Io): void {
  program
    .command('erase')
    .description('erase the names of people who left, once they need not be kept any more')
    .command('names')
    .description(
      'put “a former owner” into every figure that names somebody who left RAGTIME_KEEP_NAMES years ago',
    )
    .option('--dry-run', 'say whose names are due and whose are not yet, and write nothing')
    .option('--yes', 'without asking')
    .option('--tenant <id>', 'the council, where there are several')
    .action(async (options: Options) => {
      const workshop = await openWorkshop(io.env, options.tenant);
      try {
        io.note(`Using ${workshop.where}.`);
        const leaves: Leaves = {
          ...workshop,
          now: io.clock(),
          dryRun: options.dryRun ?? false,
          progress: io.progress,
          confirm: confirmWith(options, io),
        };
        for (const line of await eraseDue(leaves)) io.print(line);
        if (options.dryRun) io.print('Nothing was written.');
      } finally {
        await workshop.close();
      }
    });
}

type Clock = Pick<Leaves, 'now' | 'calendar' | 'keepNames'>;

const untilOf = ({ leftAt }: Former, { calendar, keepNames }: Clock): string =>
  namedUntil(leftAt, keepNames, calendar.timeZone);

/** May the name be erased now? Somebody not completely removed has to be removed first. */
export const isDue = (former: Former, clock: Clock): boolean =>
  former.email === undefined && untilOf(former, clock) <= dayAt(clock.now, clock.calendar.timeZone);

async function eraseDue(leaves: Leaves): Promise<readonly string[]> {
  const { store, tenantId } = leaves;
  const former = await store.former.all(tenantId);
  const due = former.filter((each) => isDue(each, leaves));
  const later = former
    .filter((each) => !due.includes(each))
    .map((each) => `  not yet: ${each.name}, named until ${dayInWords(untilOf(each, leaves))}`);
  const nothing = due.length === 0 ? ['No name is due to be erased.'] : await eraseNow(due, leaves);
  return [...nothing, ...shortened(later)];
}

/**
 * Erases names, once the operator agrees: nothing brings them back.
 *
 * @returns what was erased, in lines
 */
export async function eraseNow(former: readonly Former[], leaves: Leaves): Promise<readonly string[]> {
  const { store, tenantId, calendar, dryRun, confirm } = leaves;
  const names = former.map(
    ({ name, id, leftAt }) =>
      `  ${name} (${id}), who left on ${dayInWords(dayAt(new Date(leftAt), calendar.timeZone))}`,
  );
  const what = `${capital(countOf(former.length, 'name'))} would be erased for good, in every figure and every message on record:`;
  if (dryRun) return [what, ...shortened(names)];
  if (!(await confirm([what, ...shortened(names)].join('\n')))) throw new DomainError('Nothing was erased.');
  const leavers = former.map((each) => ({ former: each, successor: null }));
  const named = await eraseNames(store, tenantId, leavers);
  return former.map((each) => {
    const { name, id } = each;
    const { figures, messages } = named(id);
    return `${name} (${id}): erased in ${countOf(figures, 'row')} of Periods, ${countOf(messages, 'row')} of Ledger and 1 row of Register. Figures have “${erasedName(each, 'by').name}” now.`;
  });
}
