/** What `ragtime doctor` says of the days that are not worked, and of due dates that people were told. */
import { addYears, type Day, dayInWords } from '../../domain/time/days.ts';
import { type DaysOff, daysOffBetween } from '../../domain/time/daysOff.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import { type Calendar, dueByCalendar, dueDay } from '../../domain/time/reportingCycle.ts';
import { countOf } from '../../intake/table/words.ts';

/** The result of one check; `wrong` when somebody has to do something about it. */
export type Finding = { readonly wrong: boolean; readonly says: string };

/** The days off of the year to come, by name, and whether the file of closed days has run out. */
export function holidayFindings(daysOff: DaysOff, today: Day): readonly Finding[] {
  const { nation, own } = daysOff;
  const until = addYears(today, 1);
  const ahead = daysOffBetween(daysOff, today, until);
  const named = ahead.map(({ day, what }) => `${dayInWords(day)} (${what})`).join(', ');
  const besides = own.length === 0 ? '' : ` and ${countOf(own.length, 'day')} of RAGTIME_CLOSED_DAYS`;
  const last = own
    .map(({ day }) => day)
    .toSorted()
    .at(-1);
  return [
    {
      wrong: false,
      says: `Working days leave out the bank holidays of ${nation}${besides}. Counted on until ${dayInWords(until)}: ${named}.`,
    },
    ...(last !== undefined && last < today
      ? [
          {
            wrong: true,
            says: `The file that RAGTIME_CLOSED_DAYS names ends on ${dayInWords(last)}: add the closed days to come, or leave the setting out.`,
          },
        ]
      : []),
  ];
}

/** The due date of the quarter being reported, where people were told another one than the calendar now gives. */
export function toldFindings(calendar: Calendar, period: Period): readonly Finding[] {
  const [told, now] = [dueDay(period, calendar), dueByCalendar(period, calendar)];
  return told === now
    ? []
    : [
        {
          wrong: false,
          says: `${periodName(period)} is due on ${dayInWords(told)}, as people were told, and that stays; by the calendar as it is now it would be ${dayInWords(now)}.`,
        },
      ];
}
