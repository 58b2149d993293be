/** Options that several imports have. */
import { InvalidArgumentError, Option } from 'commander';
import type { Period } from '../../domain/time/period.ts';
import { readPeriod } from '../../domain/time/readPeriod.ts';

export const LEAVE = new Option('--yes', 'take whoever is not in the file off the list, without asking');
export const WHOLE = new Option(
  '--whole-list',
  'the file is the whole list, even if it has half of the people or fewer: whoever is not in it leaves',
).conflicts('onlyAdd');
export const ADDS = new Option('--only-add', 'the file only adds to the list: nobody leaves');
export const SCHEME = new Option('--scheme <id>', 'the status scheme of indicators that name none');
export const TARGETS = new Option(
  '--take-targets',
  'judge figures by the targets in the file also where others are on record; else you are asked, and they are only compared where nobody can answer',
);
export const AFTER_LOCK = new Option(
  '--after-lock <reason>',
  'change figures of a locked quarter all the same: both figures stay on record, with this reason',
);

/** Reads a quarter. @throws {InvalidArgumentError} where it is none */
export function readQuarter(said: string): Period {
  const period = readPeriod(said);
  if (period) return period;
  throw new InvalidArgumentError('Write it like 2024-25-Q2.');
}
