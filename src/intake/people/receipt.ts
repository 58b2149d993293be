/** The receipt for people who have left: data deleted, data kept (until when and why), and what to do next. */
import { atTime } from '../../cards/words/when.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { erasedName } from '../../domain/person.ts';
import { namedUntil, orphanedBy } from '../../domain/reporting/leaving.ts';
import { together } from '../../domain/sentences.ts';
import { dayInWords } from '../../domain/time/days.ts';
import type { Calendar } from '../../domain/time/reportingCycle.ts';
import type { Removed } from '../../leaving/forgetting.ts';
import { countOf, firstNames } from '../table/words.ts';

type Setting = {
  /** The register before they left. */
  readonly before: readonly Indicator[];
  readonly keepNames: number;
  readonly calendar: Calendar;
};

/** The receipt, in lines. */
export function receiptLines(removed: readonly Removed[], setting: Setting): readonly string[] {
  const leaving = new Map(removed.map(({ former, successor }) => [former.id, successor]));
  const { nobodyToAsk, nobodyToTell } = orphanedBy(setting.before, leaving);
  const refs = (indicators: readonly Indicator[]): string => firstNames(indicators.map(({ ref }) => ref));
  const todo = [
    ...(nobodyToAsk.length > 0 ? [`an owner for ${refs(nobodyToAsk)}`] : []),
    ...(nobodyToTell.length > 0 ? [`a manager for ${refs(nobodyToTell)}`] : []),
  ];
  const wasBegun = removed.some(({ deleted }) => deleted.people === 0);
  return [
    ...removed.flatMap((each) => receiptOf(each, setting)),
    ...(wasBegun ? ['Part of this was done before. What then lost its owner, ragtime doctor names.'] : []),
    'What people wrote themselves, as commentary or as a reason, stands as they wrote it, whomever it names.',
    ...(todo.length > 0
      ? [
          `Next: write ${together(todo)} into the indicators file, and run ragtime import indicators FILE.csv. Until then the performance team is told that there is nobody.`,
        ]
      : []),
  ];
}

const rows = (number: number): string => countOf(number, 'row');

function receiptOf({ former, successor, deleted, ended, named, isErased }: Removed, setting: Setting) {
  const { keepNames, calendar } = setting;
  const { timeZone } = calendar;
  const where = `${rows(named.figures)} of Periods (whose figures are, and who reported them) and ${rows(named.messages)} of Ledger (messages to them)`;
  const until = dayInWords(namedUntil(former.leftAt, keepNames, timeZone));
  const isNamed = named.figures + named.messages > 0;
  const names = successor
    ? `Carried over to the object id ${successor.id}: all of that, and ${where}.`
    : !isNamed
      ? 'Kept: nothing. No figure and no message on record names them.'
      : isErased
        ? `Erased in ${where}: there it says “${erasedName(former, 'by').name}” now, and nothing leads from that to anybody.`
        : `Kept until ${until} (RAGTIME_KEEP_NAMES: ${countOf(keepNames, 'year')}), so that it can be checked who reported what: name and object id in ${where}, and 1 row of Register that says when they left. From then on: ragtime erase names.`;
  return [
    `${former.name} (${former.id}) left the list on ${atTime(former.leftAt, timeZone)}.`,
    `  Deleted: ${rows(deleted.people)} of Register (name, e-mail address, role), ${rows(deleted.conversations)} of Conversations (where to write to them in Teams), ${rows(deleted.threads)} of Threads (what they last asked, and forms they had begun).`,
    `  Ended: their duties in ${countOf(ended.indicators, 'indicator')} (Register), and in ${countOf(ended.figures, 'figure')} of the quarters that messages are sent about (Periods).`,
    `  ${names}`,
  ];
}
