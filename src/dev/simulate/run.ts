/** `npm run simulate`: years of a council with everything that goes wrong, and an account of every message. */
import { parseArgs } from 'node:util';
import { startAzurite } from '../machine/azurite.ts';
import { endEverywhere } from './everyAwait.ts';
import { isClean, reportOf } from './report.ts';
import { liveThrough } from './years.ts';

const { values: options } = parseArgs({
  options: {
    years: { type: 'string', default: '5' },
    owners: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    /** One year of a council of forty, and a pass that is ended only where it changes anything. */
    quick: { type: 'boolean', default: false },
  },
});
const years = options.quick ? 1 : wholeOr(options.years, 'years');
const owners = options.quick ? 40 : wholeOr(options.owners, 'owners');
const seed = wholeOr(options.seed, 'seed');

/** A whole number from the command line; ends with a sentence where it is none. */
function wholeOr(text: string, name: string): number {
  const number = Number(text);
  if (Number.isFinite(number) && number > 0) return number;
  process.stderr.write(`--${name} is a number above 0, and not “${text}”.\n`);
  process.exit(1);
}

const doing = { years: '', passes: '' };
let tenths = 0;
/** One line that changes; in a log, a line for each tenth of the years. */
const say = (share = 0): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${doing.years}  ${doing.passes}`);
  else if (share * 10 >= tenths + 1) {
    tenths = Math.floor(share * 10);
    process.stderr.write(`${doing.years}, ${doing.passes}\n`);
  }
};

const azurite = await startAzurite({ keep: 'memory', port: 0 });
try {
  const began = performance.now();
  // Side by side: most of the time each of them waits for the store.
  const [lived, ended] = await Promise.all([
    liveThrough({
      connection: { tables: azurite.connection, prefix: 'Years' },
      size: { owners, managers: Math.ceil(owners / 5), indicators: owners * 2 },
      quarters: Math.ceil(years * 4),
      seed,
      progress: (day, share) => {
        doing.years = `${day} (${Math.round(share * 100)}%)`;
        say(share);
      },
    }),
    endEverywhere({
      connection: { tables: azurite.connection, prefix: 'Passes' },
      isThorough: !options.quick,
      progress: (done, of) => {
        doing.passes = `pass ${done} of ${of}`;
        say();
      },
    }),
  ]);
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  const columns = [
    { head: 'the years', account: lived.ragtime },
    { head: 'one pass', account: ended.account },
    { head: 'naive sender', account: lived.naive },
  ];
  const held = [lived.ragtime, ended.account];
  const took = ((performance.now() - began) / 60_000).toFixed(1);
  process.stdout.write(
    [
      `The years: ${lived.days} days of a council with ${owners} owners; Ragtime’s clock rang ${lived.rings} times, and an instance ended ${lived.deaths} times.`,
      `One pass: ${ended.replays} times, with one thing going wrong at a time.`,
      `The naive sender lived through the same years. All in ${took} minutes, seed ${seed}.`,
      '',
      reportOf(columns, held),
    ].join('\n'),
  );
  const isCaught = !isClean(lived.naive);
  if (!isCaught) process.stderr.write('The naive sender was not caught, so this proves nothing.\n');
  if (!held.every(isClean) || !isCaught) process.exitCode = 1;
} finally {
  await azurite.stop();
}
