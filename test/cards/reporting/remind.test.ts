import { describe, expect, it } from 'vitest';
import { remindOutcomeCard } from '../../../src/cards/reporting/remind.ts';
import { cell, Q2 } from '../../support/cells.ts';
import { said } from '../../support/council.ts';

describe('what became of many reminders', () => {
  const theirs = Array.from({ length: 60 }, (_, index) => ({
    person: { id: `p${index}`, name: `Person Number ${index}` },
    cells: [cell({ ref: `N${index}`, period: Q2 })],
  }));

  const completeness = { period: Q2, reported: 1, expected: 61 };

  it('names everybody who was not reached, and counts the others', () => {
    const outcomes = theirs.map(({ person }, index) => ({
      personId: person.id,
      result: index < 40 ? ('not reached' as const) : ('sent' as const),
    }));
    const { card } = remindOutcomeCard({ completeness, theirs, nobody: [], beyond: [], outcomes });
    const words = said(card);
    expect(words).toContain('20 of 60 people reminded for Q2 2024/25');
    for (let index = 0; index < 40; index += 1) expect(words).toMatch(new RegExp(`Number ${index}\\b`));
    expect(words).toContain('And 20 other people reminded.');
    expect(JSON.stringify(card).length).toBeLessThan(28 * 1024);
  });
});
