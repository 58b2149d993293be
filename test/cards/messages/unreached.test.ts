import { describe, expect, it } from 'vitest';
import { unreachedCard } from '../../../src/cards/messages/unreached.ts';
import { shiftPeriod } from '../../../src/domain/time/period.ts';
import { cell, Q2 } from '../../support/cells.ts';
import { said } from '../../support/council.ts';
import { titlesOf } from '../reading.ts';

const person = (number: number, name = `Person Number${number}`) => ({
  person: { id: `p${number}`, name },
  reason: 'not installed',
  owed: [{ ref: `CPI${number}`, period: Q2 }],
  below: [],
});
const NONE = { period: Q2, notTold: [], ownerless: [], unmanaged: [], lapsed: [] };

describe('what the performance team is told of people who can’t be reached', () => {
  it('names every one of three hundred, and says what can be done', () => {
    const notTold = Array.from({ length: 300 }, (_, index) => person(index + 1));
    const ownerless = Array.from({ length: 60 }, (_, index) => ({
      ref: `HR-${index + 1}`,
      title: 'Turnover',
      period: Q2,
    }));
    const { card, summary } = unreachedCard({ ...NONE, notTold, ownerless });
    const words = said(card);
    expect(summary).toMatch(/^300 people can’t be reached about Q2 2024\/25\./);
    expect(notTold.filter((each) => !new RegExp(`${each.person.name}\\b`).test(words))).toEqual([]);
    expect(ownerless.filter(({ ref }) => !new RegExp(`${ref}\\b`).test(words))).toEqual([]);
    expect(words).toContain('Have Ragtime installed for them');
    expect(words).not.toContain('…');
  });

  it('counts two people of one name as two', () => {
    const { summary } = unreachedCard({
      ...NONE,
      notTold: [person(1, 'Sam Lee'), person(2, 'Sam Lee')],
    });
    expect(summary).toMatch(/^2 people can’t be reached/);
  });

  it('says of a manager what they do not know, and has them told', () => {
    const manager = { ...person(1, 'Megan Bowen'), owed: [], below: person(1).owed };
    const alone = said(unreachedCard({ ...NONE, notTold: [manager] }).card);
    expect(alone).toContain(
      'Megan Bowen has not installed Ragtime, and does not know that CPI1 is off target.',
    );
    expect(alone).toContain('Tell them yourself, and have Ragtime installed for them.');
    expect(alone).toContain('Off target');
    const both = said(unreachedCard({ ...NONE, notTold: [manager, person(2)] }).card);
    expect(both).toContain('until then ask for the figures yourself, you can report any of them, and tell');
    expect(both).toContain('Not reported');
  });

  it('says of which quarter a figure is where that is not the one being reported', () => {
    const late = { ref: 'CPI9', period: shiftPeriod(Q2, -1) };
    const both = { ...person(1, 'Megan Bowen'), below: [late] };
    const { card, summary } = unreachedCard({
      ...NONE,
      notTold: [{ ...both, owed: [...both.owed, late] }],
    });
    expect(summary).toMatch(/^1 person can’t be reached about Q2 2024\/25 and before\./);
    expect(said(card)).toContain(
      'has not installed Ragtime: CPI1; CPI9 of Q1 2024/25, and does not know that CPI9 of Q1 2024/25 is off target.',
    );
    expect(titlesOf(card)).toEqual([
      ...['Not reported', 'Not reported, Q1 2024/25', 'Off target, Q1 2024/25'],
      'Who can’t be reached?',
    ]);
  });

  it('names figures off target that no manager hears of, and says how to give them one', () => {
    const unmanaged = { ref: 'CPI13', title: 'Incidents resolved', period: Q2, status: 'Red' };
    const { card, summary } = unreachedCard({ ...NONE, unmanaged: [unmanaged] });
    expect(summary).toMatch(/^1 figure off target has no manager in Q2 2024\/25\./);
    expect(said(card)).toContain('CPI13 Incidents resolved is Red, and no manager is there to hear of it.');
    expect(said(card)).toContain('Fill in the manager column of the indicators file and import it.');
    expect(titlesOf(card)).toEqual(['Off target']);
    const many = Array.from({ length: 60 }, (_, index) => ({ ...unmanaged, ref: `HR-${index + 1}` }));
    const words = said(unreachedCard({ ...NONE, notTold: [person(1)], unmanaged: many }).card);
    expect(many.filter(({ ref }) => !new RegExp(`${ref}\\b`).test(words))).toEqual([]);
  });

  it('names what never came in with who was to report it, and says how it may still come', () => {
    const period = shiftPeriod(Q2, -2);
    const one = cell({ ref: 'CPI13', period });
    const none = { ...one, ref: 'CPI14', owner: null };
    const { card, summary } = unreachedCard({ ...NONE, lapsed: [one, { ...one, ref: 'CPI15' }, none] });
    const words = said(card);
    expect(summary).toMatch(/^3 figures for Q4 2023\/24 never came in\./);
    expect(words).toContain(
      'Isaiah Langer never reported CPI13, CPI15 for Q4 2023/24, and is not reminded of them any more.',
    );
    expect(words).toContain('Never came in, and had nobody to ask: CPI14.');
    expect(words).toContain('or say “remind the owners for Q4 2023/24”.');
    expect(titlesOf(card)).toEqual(['Not reported, Q4 2023/24']);
    const owners = Array.from({ length: 60 }, (_, index) => person(index + 1).person);
    const lapsed = owners.map((owner) => ({ ...one, owner }));
    const both = unreachedCard({ ...NONE, notTold: [person(61)], lapsed });
    expect(both.summary).toMatch(/^1 person can’t be reached about Q2 2024\/25\./);
    expect(owners.filter(({ name }) => !new RegExp(`${name}\\b`).test(said(both.card)))).toEqual([]);
  });

  it('counts what no card can hold', () => {
    const notTold = Array.from({ length: 2_000 }, (_, index) => person(index + 1));
    const words = said(unreachedCard({ ...NONE, notTold }).card);
    const named = new Set(words.match(/Number\d+/g)).size;
    expect(words).toContain(`and ${(2_000 - named).toLocaleString('en-GB')} others`);
    expect(words).toContain('Have Ragtime installed for them');
  });
});
