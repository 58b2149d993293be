import { describe, expect, it } from 'vitest';
import { unreachedCard } from '../../src/cards/unreached.ts';
import { Q2 } from '../support/cells.ts';
import { said } from '../support/council.ts';

const person = (number: number, name = `Person Number${number}`) => ({
  person: { id: `p${number}`, name },
  refs: [`CPI${number}`],
  reason: 'not installed',
  isAlert: false,
});

describe('what the performance team is told of people who can’t be reached', () => {
  it('names every one of three hundred, and says what can be done', () => {
    const notTold = Array.from({ length: 300 }, (_, index) => person(index + 1));
    const ownerless = Array.from({ length: 60 }, (_, index) => ({
      ref: `HR-${index + 1}`,
      title: 'Turnover',
    }));
    const { card, summary } = unreachedCard({ period: Q2, notTold, ownerless });
    const words = said(card);
    expect(summary).toMatch(/^300 people can’t be reached about Q2 2024\/25\./);
    expect(notTold.filter((each) => !new RegExp(`${each.person.name}\\b`).test(words))).toEqual([]);
    expect(ownerless.filter(({ ref }) => !new RegExp(`${ref}\\b`).test(words))).toEqual([]);
    expect(words).toContain('Have Ragtime installed for them');
    expect(words).not.toContain('…');
  });

  it('counts two people of one name as two', () => {
    const { summary } = unreachedCard({
      period: Q2,
      notTold: [person(1, 'Sam Lee'), person(2, 'Sam Lee')],
      ownerless: [],
    });
    expect(summary).toMatch(/^2 people can’t be reached/);
  });

  it('says of a manager what they do not know, and has them told', () => {
    const manager = { ...person(1, 'Megan Bowen'), isAlert: true };
    const alone = said(unreachedCard({ period: Q2, notTold: [manager], ownerless: [] }).card);
    expect(alone).toContain(
      'Megan Bowen has not installed Ragtime, and does not know that CPI1 is below target.',
    );
    expect(alone).toContain('Tell them yourself, and have Ragtime installed for them.');
    expect(alone).toContain('Off target');
    const both = said(unreachedCard({ period: Q2, notTold: [manager, person(2)], ownerless: [] }).card);
    expect(both).toContain('tell the managers and ask for the figures yourself');
    expect(both).toContain('Not reported');
  });

  it('counts what no card can hold', () => {
    const notTold = Array.from({ length: 2_000 }, (_, index) => person(index + 1));
    const words = said(unreachedCard({ period: Q2, notTold, ownerless: [] }).card);
    const named = new Set(words.match(/Number\d+/g)).size;
    expect(words).toContain(`and ${2_000 - named} others`);
    expect(words).toContain('Have Ragtime installed for them');
  });
});
