/** Patterns of period phrases, and the meaning of each. */
import { MONTH_WORD, monthNumber } from '../../domain/time/names.ts';
import { shiftPeriod, startYearOf } from '../../domain/time/period.ts';
import { WRITTEN_PERIODS } from '../../domain/time/readPeriod.ts';
import { NUMBER, numberOf, ORDINALS } from '../vocabulary/numbers.ts';
import {
  firstQuarterOf,
  goneBack,
  half,
  inMonth,
  inMonths,
  inMonthsLastYear,
  isDayOfMonth,
  lastQuarters,
  latest,
  type MatchedGroups,
  quarterIn,
  quarterOfCalendarYear,
  type Rule,
  season,
  shifted,
  startOf,
  startOfYear,
  thisYear,
  wholeYear,
  writtenOut,
  yearNumber,
  yearsAgo,
} from './periodMeanings.ts';

const MONTH = `(${MONTH_WORD})`;
const BESIDE = '(?:and|or|to|with|than|versus|against)(?: (?:in|with|to))?';
const SOME_MONTH = MONTH.replace('(', '(?:');
const YEARS = '((?:20)?\\d\\d ?[/–-] ?(?:20)?\\d\\d)';
const FYEAR = '(?:(?:(?:financial|fiscal|fin) )?year|fy(?! ?\\d))';
const ORDINAL = '(first|second|third|fourth|last|final|1st|2nd|3rd|4th)';
const ordinal = (word = ''): number => (word === 'last' || word === 'final' ? 4 : (ORDINALS.get(word) ?? 0));
const Q = `(?:q ?([1-4])|quarter ([1-4]|one|two|three|four)|${ORDINAL} quarter)`;
const END = '(?:(?:by|at|as at|as of) )?(?:the )?(?:end|close) of ';
const quarterSaid = ([, q, number, nth]: MatchedGroups): number =>
  Number(q ?? 0) || (number === undefined ? ordinal(nth) : (numberOf(number) ?? 0));

/** The patterns. Where two match the same words the longer match counts, and of equally long ones the first. */
export const RULES: readonly Rule[] = [
  // As they are written out in files
  ...WRITTEN_PERIODS.map(
    ([pattern, read]): Rule => [pattern, (said, clock) => writtenOut(read(said), clock)],
  ),
  // Quarters by their year
  [`${Q},?[ -]?(?:of |in )?(?:fy ?)?${YEARS}`, (said) => quarterIn(quarterSaid(said), said[4])],
  [
    `${Q} (?:of )?(?:the )?(?:last|previous|prior) ${FYEAR}`,
    (said, { reporting }) => ({ period: shiftPeriod(startOfYear(reporting), quarterSaid(said) - 5) }),
  ],
  [
    `last ${FYEAR}(?: 's)? ${Q}`,
    (said, { reporting }) => ({ period: shiftPeriod(startOfYear(reporting), quarterSaid(said) - 5) }),
  ],
  [
    `${Q} (?:of )?(?:the )?(?:this|current|present) ${FYEAR}`,
    (said, { reporting }) => ({ period: shiftPeriod(startOfYear(reporting), quarterSaid(said) - 1) }),
  ],
  [
    `${Q} (?:of )?(20\\d\\d)`,
    (said, clock) => quarterOfCalendarYear(quarterSaid(said), Number(said[4]), clock),
  ],
  [`(20\\d\\d) q([1-4])`, ([, year, q], clock) => quarterOfCalendarYear(Number(q), Number(year), clock)],
  [
    'q ?([1-4])(?: just gone)?|quarter ([1-4]|one|two|three|four)(?: just gone)?',
    (said, clock) => ({ period: latest(quarterSaid(said), clock), isBare: true }),
  ],
  // “By the end of Q1”
  [
    `${END}(?:the )?${Q.replace('last|', '')}`,
    (said, clock) => ({ period: latest(quarterSaid(said), clock), isBare: true }),
  ],
  [`${END}(?:the )?(?:last|previous) quarter`, shifted(-1)],
  [`${END}(?:(?:this|the) )?quarter`, shifted(0)],
  [
    `${ORDINAL.replace('last|', '')} quarter`,
    ([, nth], clock) => ({ period: latest(ordinal(nth), clock), isBare: true }),
  ],

  // Quarters from here
  ['(?:the )?quarter before last', shifted(-2)],
  [
    '(?:the )?(?:last|previous|prior|preceding|past) (?:quarters?(?: .s)?|q(?![^ ])|period|time)(?: round)?|last time out|time before',
    shifted(-1),
  ],
  ['(?:the )?(?:quarter|one|period) (?:just )?(?:before|prior)(?: that)?', goneBack(1)],
  [`(?:the )?${FYEAR} (?:just )?(?:before|prior)(?: that)?(?= *$)`, goneBack(4)],
  // “And before that?” goes one further back than what was spoken of.
  ['(?<=^(?:and |but |ok and |what about |how about )?)before (?:that|then)(?= *$)', goneBack(1)],
  ['(?<=(?:with|to|versus|on|than|against|and) )last(?: one)?', shifted(-1)],
  ['(?<=(?:with|to|versus|than|against) )(?:now|today)', shifted(0)],
  // “Now and a year ago”, “last year and now”
  [
    `now(?= and (?:a |one |two |three |\\d |last |this time |the same |the previous |back |q ?[1-4]))`,
    shifted(0),
  ],
  [`(?<=(?: ago|last year|last quarter|q[1-4]|\\d\\d) and )(?:now|today)`, shifted(0)],
  [
    '(?:this|(?:(?:the|this) )?(?:current|present|latest|most recent)|the) (?:reporting )?(?:quarters?(?: .s)?|q(?![^ ])|period)|this time(?: round| around)?',
    shifted(0),
  ],
  ['(?:the )?(?:next|coming|following) (?:quarters?(?: .s)?|period)', shifted(1)],
  [
    `${NUMBER} quarters? (?:ago|back|earlier)`,
    ([, said = ''], { reporting }) => {
      const count = numberOf(said);
      return count === undefined ? undefined : { period: shiftPeriod(reporting, -count) };
    },
  ],
  [
    '(?:the )?(?:same|this|corresponding) (?:quarter|period|time|point)(?: of| in)?(?: the)? (?:last|previous|prior) year|this time a year ago|same time a year ago|(?:a|one|1) year (?:ago|earlier|back)|(?:12|twelve) months ago|(?:the )?same quarter a year (?:ago|earlier)',
    shifted(-4),
  ],
  [`(?:two|2) years ago`, shifted(-8)],
  [
    'year on year|year over year|yoy',
    (_, { reporting }) => ({ period: shiftPeriod(reporting, -4), isOther: true }),
  ],

  [
    `(?:this|the current) ${FYEAR}(?: so far)? (?:versus|against|(?:compared )?(?:to|with)|and|or|on) (?:the )?(?:last|previous) ${FYEAR}`,
    (_, { reporting }) => ({ period: shiftPeriod(reporting, -4), isOther: true }),
  ],
  ['rolling (?:12|twelve) months?(?: figures?)?|rolling year', (_, clock) => lastQuarters(4, clock)],

  // Years
  [`(?:the )?(?:last|previous|prior) ${FYEAR}(?: as a whole)?`, yearsAgo(1)],
  [
    `(?:over |across )?(?:all|the whole|whole|the full|full) (?:of )?(?:the )?(?:last|previous|prior) ${FYEAR}`,
    (_, { reporting }) => wholeYear(startYearOf(reporting) - 1, { reporting, yearStart: 4 }),
  ],
  [`(?:the )?${FYEAR} before last`, yearsAgo(2)],
  [
    `ytd|(?:the )?${FYEAR} to date|(?:so far )?this ${FYEAR}(?: so far)?|(?:the )?${FYEAR} so far|so far (?:this|the) ${FYEAR}|(?:since )?(?:the )?(?:start|beginning) of (?:the |this )?${FYEAR}|the current ${FYEAR}|current ${FYEAR}|(?<!for a )(?:the )?(?:whole|full) ${FYEAR}|(?:all|throughout)(?: through)?(?: of)? (?:the |this )?${FYEAR}(?: so far| to date| long)?`,
    thisYear,
  ],
  [
    `(?:the )?(?:year end|end|close)(?: of)?(?: the)? (?:last|previous) ${FYEAR}|(?:last|previous) ${FYEAR} (?:'s )?(?:year )?end|last year end`,
    (_, { reporting }) => ({ period: shiftPeriod(startOfYear(reporting), -1) }),
  ],
  [
    `(?:year end|end of(?: the)? year|end of) ${YEARS}`,
    ([, years]) => {
      const year = startOf(years);
      return year === undefined ? undefined : { period: shiftPeriod(firstQuarterOf(year), 3) };
    },
  ],
  [
    '(20\\d\\d)',
    ([, said], clock) => {
      const year = Number(said);
      return {
        period: clock.reporting,
        either: [year - 1, year].map((each) => ({
          says: '',
          ...wholeYear(each, clock),
          from: firstQuarterOf(each),
        })),
      };
    },
  ],

  // Stretches
  [
    `(?:(?:over|in|for|during|across) )?(?:the )?(?:last|past|previous|latest|all(?: the)?) ${NUMBER} (?:quarters|qs|periods|(?:quarterly )?(?:figures|scores|results|readings|data points))|over (?:the )?${NUMBER} (?:quarters|qs|periods)`,
    ([, last, over], clock) => lastQuarters(numberOf(last ?? over ?? '') ?? 0, clock),
  ],
  [
    `(?:(?:over|in|for|during|across) )?(?:the )?(?:last|past|previous) (?:12|twelve) months|(?:over|during|in|for) the (?:last|past) year|(?:the )?past year`,
    (_, clock) => lastQuarters(4, clock),
  ],
  [
    `(?:(?:over|in|for|during|across) )?(?:the )?(?:last|past|previous) ${NUMBER} years`,
    ([, said = ''], clock) => lastQuarters((numberOf(said) ?? 0) * 4, clock),
  ],
  [
    `(?:the )?(?:(first|second) half(?: of)?(?: the)?(?: ${FYEAR})?|h([12]))(?: ${YEARS})?`,
    ([, nth, h, years], clock) =>
      half(nth === 'second' || h === '2', years === undefined ? undefined : startOf(years), clock),
  ],
  [
    '(?:the )?half year(?: point)?|mid year|six month (?:point|position)',
    (_, clock) => half(false, undefined, clock),
  ],

  // Months, days and seasons
  [
    `(?:between |from )?${MONTH} ?(?:to|through|until|till|-|–) ?${MONTH} (?:of )?last year`,
    ([, from, to], clock) => inMonthsLastYear(monthNumber(from), monthNumber(to), clock),
  ],
  [
    '(?:by|at|before|come|over|until|till|around) christmas|(?:the )?end of (?:the )?calendar year',
    (_, clock) => inMonth(12, undefined, clock),
  ],
  [
    `(?:between |from )?${MONTH} ?(?:to|through|until|till|and|-|–) ?${MONTH}(?: (20\\d\\d|\\d\\d))?`,
    ([, from, to, year], clock) => inMonths(monthNumber(from), monthNumber(to), yearNumber(year), clock),
  ],
  [
    `(?:(?:the )?quarter (?:to|ending|ended) |as (?:at|of) |up to |to |by )?(?:the )?(?:end of )?(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH}(?: (20\\d\\d|\\d\\d))?`,
    ([, day, month, year], clock) => {
      if (!isDayOfMonth(day, monthNumber(month))) return undefined;
      const { period } = inMonth(monthNumber(month), yearNumber(year), clock);
      return { period };
    },
  ],
  [
    `(?:as (?:at|of) |up to )?${MONTH} (\\d{1,2})(?:st|nd|rd|th)(?: (20\\d\\d))?`,
    ([, month, day, year], clock) => {
      if (!isDayOfMonth(day, monthNumber(month))) return undefined;
      const { period } = inMonth(monthNumber(month), yearNumber(year), clock);
      return { period };
    },
  ],
  [
    '(?:as (?:at|of) )?(\\d{1,2})[/.-](\\d{1,2})[/.-](20\\d\\d|\\d\\d)',
    ([, day, month, year], clock) => {
      const number = Number(month);
      if (number < 1 || number > 12 || !isDayOfMonth(day, number)) return undefined;
      const { period } = inMonth(number, yearNumber(year), clock);
      return { period };
    },
  ],
  [
    `(?:quarter (?:to|ending|ended)|as (?:at|of)(?: the)? end (?:of )?|(?:the )?end of) ${MONTH}(?: (20\\d\\d|\\d\\d))?`,
    ([, month, year], clock) => {
      const { period } = inMonth(monthNumber(month), yearNumber(year), clock);
      return { period };
    },
  ],
  // “May” is mostly a verb: only after a word that makes it a month, beside another month, or with a year.
  [
    `(?:(?<=${SOME_MONTH}(?: 20\\d\\d)? ${BESIDE} )|(?<=(?:than|versus|against) )(?=may(?: 20\\d\\d)? *$)|(?=may(?: 20\\d\\d)? ${BESIDE} ${SOME_MONTH}))may(?: (20\\d\\d))?`,
    ([, year], clock) => inMonth(5, yearNumber(year), clock),
  ],
  [
    `(?:in|for|during|since|from|of|to|last|back in|by) (may)(?: (20\\d\\d))?`,
    ([, month, year], clock) => inMonth(monthNumber(month), yearNumber(year), clock),
  ],
  [
    `(?:last |this )?${MONTH.replace('|may', '')}(?: (20\\d\\d|\\d\\d))?`,
    ([, month, year], clock) => inMonth(monthNumber(month), yearNumber(year), clock),
  ],
  ...(['Winter', 'Spring', 'Summer', 'Autumn'] as const).map(
    (name, at): Rule => [
      `(?:(?:over|during|through) )?(?:last |this |the )?${name.toLowerCase()}(?: quarter)?(?: (20\\d\\d))?`,
      season(at * 3 + 2, name),
    ],
  ),
];
