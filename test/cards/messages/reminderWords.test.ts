/** The words of the reminders: each stage, for one figure and for several, and once figures have come in. */
import { describe, expect, it } from 'vitest';
import { type DigestInput, digestCard } from '../../../src/cards/messages/reminder.ts';
import { ofType, textOf, titlesOf } from '../reading.ts';
import { AFTER_DUE, BEFORE_DUE, cellWith, DUE, missingCell, Q1, Q2 } from '../sample.ts';

const one = missingCell({ ref: 'CPI15', title: 'Complaints answered on time' });
const other = missingCell({ ref: 'CPI02', title: 'Subject access requests' });
const nobodys = missingCell({ ref: 'CPI07', title: 'Stars', owner: null });
const late = [missingCell({ ref: 'CPI15', period: Q1 }), missingCell({ ref: 'CPI02', period: Q1 })];
const isIn = cellWith({ figure: '96.2' });

const digest = (changes: Partial<DigestInput>) => {
  const usual = { stage: 'reminder', period: Q2, due: DUE, today: BEFORE_DUE, lines: [one], late: [] };
  return digestCard({ ...(usual as DigestInput), ...changes }).card;
};
/** Headline, what is to be done, and why one gets it. */
const wordsOf = (changes: Partial<DigestInput>): readonly (string | undefined)[] => {
  const lines = textOf(digest(changes)).split('\n');
  return [lines[0], lines[1], lines.findLast((line) => line.startsWith('You get this'))];
};

const OWNS_ONE =
  'You get this because you own this indicator or stand in for its owner. If that is wrong, or you want these messages to stop, ask the performance team.';
const OWNS =
  'You get this because you own these indicators or stand in for their owner. If that is wrong, or you want these messages to stop, ask the performance team.';
const MANAGES_ONE =
  'You get this because you manage this indicator. If that is wrong, or you want these messages to stop, ask the performance team.';
const MANAGES =
  'You get this because you manage these indicators. If that is wrong, or you want these messages to stop, ask the performance team.';
const MISSING = 'Also still missing, from Q1 2024/25: CPI15, CPI02.';
const ASK_IT = 'Please ask whoever is to report it; Ragtime goes on reminding those it can reach.';
const ASK_THEM = 'Please ask whoever is to report them; Ragtime goes on reminding those it can reach.';
const NOBODY = 'Nobody is asked for what has no owner, until the performance team names one.';

describe('what each stage says', () => {
  const several = { lines: [one, other, one] };
  const invitation = { stage: 'invitation' } as const;
  const chase = { stage: 'chase', today: AFTER_DUE } as const;
  const escalation = { stage: 'escalation', today: AFTER_DUE } as const;

  it.each<[string, Partial<DigestInput>, string, string, string]>([
    [
      'an invitation to one figure',
      invitation,
      '1 figure for Q2 2024/25 is due by Friday 18 October',
      'The reporting window is open. It takes about a minute.',
      OWNS_ONE,
    ],
    [
      'an invitation to several',
      { ...invitation, ...several },
      '3 figures for Q2 2024/25 are due by Friday 18 October',
      'The reporting window is open. Each takes about a minute.',
      OWNS,
    ],
    [
      'an invitation with what is missing from before',
      { ...invitation, late },
      '1 figure for Q2 2024/25 is due by Friday 18 October',
      `The reporting window is open. It takes about a minute. ${MISSING}`,
      OWNS,
    ],
    [
      'a reminder of one',
      {},
      '1 figure for Q2 2024/25 is still due by Friday 18 October',
      'It takes about a minute.',
      OWNS_ONE,
    ],
    [
      'a reminder of several, the day before',
      { ...several, today: '2024-10-17' },
      '3 figures for Q2 2024/25 are still due tomorrow, Friday 18 October',
      'Each takes about a minute.',
      OWNS,
    ],
    [
      'a reminder on the day, with what is missing from before',
      { ...several, today: DUE, late },
      '3 figures for Q2 2024/25 are still due today',
      `Each takes about a minute. ${MISSING}`,
      OWNS,
    ],
    [
      'a chase of one',
      chase,
      '1 figure for Q2 2024/25 is overdue: due by Friday 18 October',
      'Please report it now, or say that there is nothing to report.',
      OWNS_ONE,
    ],
    [
      'a chase of several, with what is missing from before',
      { ...chase, ...several, late },
      '3 figures for Q2 2024/25 are overdue: due by Friday 18 October',
      `Please report them now, or say that there is nothing to report. ${MISSING}`,
      OWNS,
    ],
    [
      'an escalation of one',
      escalation,
      '1 figure for Q2 2024/25 in your service is overdue: due by Friday 18 October',
      ASK_IT,
      MANAGES_ONE,
    ],
    [
      'an escalation of several',
      { ...escalation, ...several },
      '3 figures for Q2 2024/25 in your service are overdue: due by Friday 18 October',
      ASK_THEM,
      MANAGES,
    ],
    [
      'an escalation of some that nobody is asked for',
      { ...escalation, lines: [one, nobodys] },
      '2 figures for Q2 2024/25 in your service are overdue: due by Friday 18 October',
      `${ASK_THEM} ${NOBODY}`,
      MANAGES,
    ],
    [
      'an escalation of what nobody is asked for',
      { ...escalation, lines: [nobodys] },
      '1 figure for Q2 2024/25 in your service is overdue: due by Friday 18 October',
      NOBODY,
      MANAGES_ONE,
    ],
  ])('%s', (_, changes, ...words) => {
    expect(wordsOf(changes)).toEqual(words);
  });
});

describe('a message that is brought up to date', () => {
  it('counts only what is still to come, and says below it what is in', () => {
    const card = digest({ isIn: [isIn, cellWith({ ref: 'CPI02', figure: '61' })] });
    const lines = textOf(card).split('\n');
    expect(lines[0]).toBe('1 figure for Q2 2024/25 is still due by Friday 18 October');
    expect(lines).toContain('Already in: CPI13 ● Green 96.2%; CPI02 ■ Red 61.0%');
    expect(lines.indexOf('Already in: CPI13 ● Green 96.2%; CPI02 ■ Red 61.0%')).toBeGreaterThan(
      lines.indexOf('Complaints answered on time'),
    );
    expect(titlesOf(card)).toEqual([
      ...['Report CPI15', 'My indicators', 'Remind me tomorrow', 'I’m away'],
      'Nothing to report, or not mine',
    ]);
  });

  it('says of a figure without a number, and of one of another quarter, what it is', () => {
    const nothing = cellWith({ ref: 'CPI02', figure: null });
    const before = cellWith({ ref: 'CPI15', period: Q1 });
    const text = textOf(digest({ isIn: [nothing, before] }));
    expect(text).toContain('Already in: CPI02 ○ No data this period; CPI15 ◆ Amber 86.2% (Q1 2024/25)');
  });

  it('counts those that have no room', () => {
    const many = Array.from({ length: 9 }, () => isIn);
    expect(textOf(digest({ isIn: many }))).toMatch(/Already in: (CPI13 ● Green 96\.2%;? ?){6} and 3 more/);
  });

  it('does not say of what somebody else has now that it is in', () => {
    const text = textOf(digest({ notAsked: [other] }));
    expect(text).toContain('Not yours to report any more: CPI02');
    expect(text).not.toContain('Already in');
    const manager = digest({ stage: 'escalation', today: AFTER_DUE, notAsked: [other] });
    expect(textOf(manager)).toContain('Not overdue in your service any more: CPI02');
  });

  it.each<[string, Partial<DigestInput>, string, readonly string[]]>([
    [
      'Everything you were asked for is in for Q2 2024/25',
      { isIn: [isIn] },
      'Nothing more to do.',
      ['My indicators'],
    ],
    [
      'Everything you were asked for is in for Q2 2024/25',
      { isIn: [isIn], late },
      MISSING,
      ['Report Q1 2024/25', 'My indicators'],
    ],
    [
      'Nothing is left for you to report for Q2 2024/25',
      { isIn: [isIn], notAsked: [other] },
      'Nothing more to do.',
      ['My indicators'],
    ],
    [
      'Nothing is left for you to report for Q2 2024/25',
      { notAsked: [other] },
      'Nothing more to do.',
      ['My indicators'],
    ],
    [
      'Everything that was overdue in your service is in for Q2 2024/25',
      { stage: 'escalation', isIn: [isIn] },
      'Nothing more to do.',
      ['Summary'],
    ],
    [
      'Nothing is overdue in your service any more for Q2 2024/25',
      { stage: 'escalation', isIn: [isIn], notAsked: [other] },
      'Nothing more to do.',
      ['Summary'],
    ],
  ])('says “%s” once nothing is left, and opens no form for it', (headline, changes, says, titles) => {
    const card = digest({ ...changes, lines: [], today: AFTER_DUE });
    expect(textOf(card).split('\n').slice(0, 2)).toEqual([headline, says]);
    expect(titlesOf(card)).toEqual(titles);
    expect(ofType(card, 'ColumnSet')).toEqual([]);
    expect(textOf(card).includes('You get this because')).toBe(changes.late !== undefined);
  });
});
