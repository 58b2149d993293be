/** "Mute CPI13", "mute alerts until Monday": shows first what would be kept quiet, and until when. */
import { mutePreview } from '../../cards/following/preview.ts';
import { DomainError } from '../../domain/domainError.ts';
import { addDays, dayAt, dayInWords } from '../../domain/time/days.ts';
import { shiftPeriod } from '../../domain/time/period.ts';
import { windowOpens } from '../../domain/time/reportingCycle.ts';
import type { Answer } from '../basis/command.ts';
import { completenessIn } from '../cells/cellsOf.ts';
import { asButton, mattersOf } from './matters.ts';

/** For longer than that no day is kept: it is muted until it is unmuted. */
const LONGEST_DAYS = 366;

export const mute: Answer<'mute'> = {
  verb: 'mute',
  readsFor: 'one',
  title: 'Mute alerts',
  topic: 'Following figures',
  says: 'Keeps alerts about a figure, a service or everything from you, until a day or until you unmute it. It asks you first.',
  examples: ['mute CPI13', 'mute alerts until Monday', 'mute alerts for this quarter'],
  who: 'each their own',
  run: async ({ ref, where, until: asked, thisQuarter }, context) => {
    const { calendar, now, reporting, person } = context;
    const today = dayAt(now, calendar.timeZone);
    const until = asked ?? (thisQuarter ? windowOpens(shiftPeriod(reporting, 1), calendar) : undefined);
    if (until !== undefined && until <= today)
      throw new DomainError(`${dayInWords(until)} is not a day to come. Name a later one.`);
    if (until !== undefined && until > addDays(today, LONGEST_DAYS))
      throw new DomainError(
        `${dayInWords(until)} is more than a year away. Leave the day out, and it is muted until you unmute it.`,
      );
    const { matters, lines, words } = await mattersOf({ ref, where }, context);
    return {
      ...mutePreview({
        words,
        until,
        managed: lines.filter(({ manager }) => manager?.id === person.id),
        data: { ...asButton(matters), ...(until !== undefined && { until }) },
        completeness: await completenessIn(context, reporting),
      }),
      replaces: false,
    };
  },
};
