/** The simulation's report: the counts of Ragtime beside the naive sender's, and examples of violations. */
import { type Account, COUNTED } from './reckoning/account.ts';

const [WIDTH, COLUMN] = [52, 14];

/** One column of the table: an account and its heading. */
export type ReportColumn = { readonly head: string; readonly account: Account };

/** The table, and under it examples of violations in the accounts `held` to the rules. */
export function reportOf(columns: readonly ReportColumn[], held: readonly Account[]): string {
  const row = (name: string, cells: readonly string[]): string =>
    `  ${name.padEnd(WIDTH)}${cells.map((cell) => cell.padStart(COLUMN)).join('')}`;
  const numbers = (name: string, of: (account: Account) => number): string =>
    row(
      name,
      columns.map(({ account }) => of(account).toLocaleString('en-GB')),
    );
  const examples = columns
    .filter(({ account }) => held.includes(account))
    .flatMap(({ head, account }) =>
      COUNTED.flatMap((what) => {
        const those = account.examples(what);
        return those.length === 0 ? [] : ['', `${what} (${head}):`, ...those.map((each) => `  ${each}`)];
      }),
    );
  return [
    row(
      '',
      columns.map(({ head }) => head),
    ),
    numbers('messages that arrived', (account) => account.totals().arrived),
    numbers('in flight when something failed, so sent again', (account) => account.totals().inFlight),
    numbers('most copies that anybody got of one message', (account) => account.totals().mostCopies),
    ...COUNTED.map((what) => numbers(what, (account) => account.counts().get(what) ?? 0)),
    ...examples,
    '',
  ].join('\n');
}

/** Is the account free of violations? */
export const isClean = (account: Account): boolean =>
  [...account.counts().values()].every((count) => count === 0);
