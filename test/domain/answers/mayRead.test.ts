import { describe, expect, it } from 'vitest';
import { ANYBODY, mayRead, readerIn } from '../../../src/domain/answers/mayRead.ts';
import { isPublishedBefore, keptBackFrom } from '../../../src/domain/answers/preElection.ts';
import { leftOutWords, restrictionWords } from '../../../src/domain/answers/readingWords.ts';
import type { Restriction } from '../../../src/domain/indicators/restriction.ts';
import { CALENDAR } from '../../support/calendar.ts';
import { Q2 } from '../../support/cells.ts';
import { ADELE, ISAIAH, MEGAN, PATTI } from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';

const ref = (person: { readonly id: string; readonly name: string }) => ({
  id: person.id,
  name: person.name,
});
const LEE = { id: 'lee', name: 'Lee Gu', email: 'lee@example.com', role: 'staff' } as const;
const NOBODY: Restriction = { groups: [], roles: [], people: [] };
const DAY = '2024-10-09';
const SECRET = indicator({ ref: 'SEC-1', group: 'Legal', deputy: ref(ADELE) });
const OTHER = indicator({ ref: 'CPI11', group: 'ICT', owner: ref(LEE), deputy: null, manager: null });

describe('who may read a figure', () => {
  const verdict = (
    person: Parameters<typeof readerIn>[0],
    restriction: Restriction | undefined = NOBODY,
    { isPublished = true, day = DAY, asked = [] as Parameters<typeof readerIn>[2] } = {},
  ) => mayRead(readerIn(person, [SECRET, OTHER], asked), { ref: 'SEC-1', restriction }, { day, isPublished });

  it('is everybody, where nothing restricts it', () => {
    expect(mayRead(readerIn(LEE, [SECRET], []), { ref: 'SEC-1' }, { day: DAY, isPublished: true })).toBe(
      'yes',
    );
    expect(mayRead(ANYBODY, { ref: 'SEC-1' }, { day: DAY, isPublished: true })).toBe('yes');
  });

  it.each([
    ['its owner', ISAIAH],
    ['its deputy', ADELE],
    ['its manager', MEGAN],
    ['the performance team', PATTI],
  ])('is always %s', (_who, person) => {
    expect(verdict(person)).toBe('yes');
    expect(verdict(person, NOBODY, { isPublished: false })).toBe('yes');
  });

  it('is whoever signs it for an authority, and whoever covers for its owner', () => {
    const signed = { ...SECRET, signOff: [{ authority: 'Ely', person: ref(LEE) }] };
    const covered = {
      ...SECRET,
      standIn: { person: ref(LEE), insteadOf: ref(ISAIAH), until: '2024-11-03' },
    };
    for (const asked of [[signed], [covered]]) expect(verdict(LEE, NOBODY, { asked })).toBe('yes');
    expect(verdict(LEE)).toBe('restricted');
  });

  it('is its audience: a group by a part in any indicator of it, a role, a person', () => {
    expect(verdict(LEE, { ...NOBODY, groups: ['ICT'] })).toBe('yes');
    expect(verdict(LEE, { ...NOBODY, groups: ['Housing'] })).toBe('restricted');
    expect(verdict(LEE, { ...NOBODY, roles: ['owners'] })).toBe('yes');
    expect(verdict(LEE, { ...NOBODY, roles: ['managers'] })).toBe('restricted');
    expect(verdict(LEE, { ...NOBODY, people: [ref(LEE)] })).toBe('yes');
  });

  it('is everybody from the day on that it names', () => {
    const until = { ...NOBODY, until: DAY };
    expect(verdict(LEE, until, { day: '2024-10-08' })).toBe('restricted');
    expect(verdict(LEE, until, { day: DAY })).toBe('yes');
  });

  it('is not its audience while a pre-election period keeps its quarter back', () => {
    const audience = { ...NOBODY, people: [ref(LEE)] };
    expect(verdict(LEE, audience, { isPublished: false })).toBe('not published');
  });

  it('is nobody who only reads along', () => {
    const audience = { ...NOBODY, roles: ['owners' as const, 'managers' as const] };
    expect(mayRead(ANYBODY, { ref: 'SEC-1', restriction: audience }, { day: DAY, isPublished: true })).toBe(
      'restricted',
    );
  });
});

describe('a pre-election period', () => {
  const period = { from: '2025-03-24', until: '2025-05-01' };
  const locked = (at: string) => ({ kind: 'locked' as const, at });

  it('keeps back what was not locked before it', () => {
    const isPublished = (latest: Parameters<typeof isPublishedBefore>[1]) =>
      isPublishedBefore(period, latest, CALENDAR.timeZone);
    expect(isPublished(locked('2025-03-20T12:00:00.000Z'))).toBe(true);
    expect(isPublished(locked('2025-03-24T12:00:00.000Z'))).toBe(false);
    expect(isPublished({ kind: 'reopened', at: '2025-03-20T12:00:00.000Z' })).toBe(false);
    expect(isPublished(undefined)).toBe(false);
  });

  it('counts as published what is older than the quarter before the one reported on its first day', () => {
    expect(keptBackFrom(period, CALENDAR)).toBe('2024-25-Q2');
    expect(keptBackFrom({ ...period, from: '2025-04-01' }, CALENDAR)).toBe('2024-25-Q3');
  });
});

describe('the words for it', () => {
  it('say to whom it is restricted, and until when', () => {
    expect(restrictionWords({ ...NOBODY, groups: ['ICT'], until: '2025-11-03' })).toBe(
      'Restricted to ICT until 3 November 2025',
    );
    expect(restrictionWords({ groups: ['ICT'], roles: ['managers'], people: [ref(LEE)] })).toBe(
      'Restricted to ICT, managers and Lee Gu',
    );
    expect(restrictionWords(NOBODY)).toBe('Restricted to those who report, manage or sign it');
  });

  it('say how many are left out, and nothing where none is', () => {
    expect(leftOutWords(undefined, Q2)).toBe('');
    expect(leftOutWords({ restricted: 1, unpublished: 0 }, Q2)).toBe(
      'Not counted here: 1 restricted figure of Q2 2024/25, which is not for everybody.',
    );
    expect(leftOutWords({ restricted: 1, unpublished: 12 }, Q2)).toBe(
      'Not counted here: 1 restricted and 12 unpublished figures of Q2 2024/25, which are not for everybody.',
    );
  });
});
