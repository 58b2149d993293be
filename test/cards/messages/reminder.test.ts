import { describe, expect, it } from 'vitest';
import { type DigestInput, digestCard } from '../../../src/cards/messages/reminder.ts';
import { button, ofType, textOf, titlesOf } from '../reading.ts';
import { AFTER_DUE, BEFORE_DUE, DUE, missingCell, Q1, Q2 } from '../sample.ts';

const adele = { id: 'adele', name: 'Adele Vance' };
const mine = missingCell({ ref: 'CPI15', title: 'Complaints answered on time' });
const hers = missingCell({ ref: 'CPI02', title: 'Subject access requests', owner: adele });

const digest = (changes: Partial<DigestInput> = {}) =>
  digestCard({
    stage: 'reminder',
    period: Q2,
    due: DUE,
    today: BEFORE_DUE,
    lines: [mine, mine, mine],
    late: [],
    ...changes,
  });

describe('the headline of a reminder', () => {
  it.each<[string, Partial<DigestInput>]>([
    ['3 figures for Q2 2024/25 are due by Friday 18 October', { stage: 'invitation' }],
    ['3 figures for Q2 2024/25 are still due by Friday 18 October', {}],
    ['1 figure for Q2 2024/25 is still due by Friday 18 October', { lines: [mine] }],
    ['3 figures for Q2 2024/25 are still due tomorrow, Friday 18 October', { today: '2024-10-17' }],
    ['3 figures for Q2 2024/25 are still due today', { today: DUE }],
    ['3 figures for Q2 2024/25 are overdue: due by Friday 18 October', { stage: 'chase', today: AFTER_DUE }],
    [
      '1 figure for Q2 2024/25 in your service is overdue: due by Friday 18 October',
      { stage: 'escalation', today: AFTER_DUE, lines: [mine] },
    ],
  ])('reads “%s”', (words, changes) => {
    expect(textOf(digest(changes).card).split('\n')[0]).toBe(words);
    expect(digest(changes).summary).toBe(`${words}.`);
  });
});

describe('a reminder', () => {
  it('names what is still missing from the quarter before, and opens it', () => {
    const late = [missingCell({ ref: 'CPI15', period: Q1 }), missingCell({ ref: 'CPI02', period: Q1 })];
    const { card } = digest({ late });
    expect(textOf(card)).toContain('Also still missing, from Q1 2024/25: CPI15, CPI02.');
    expect(button(card, 'Report Q1 2024/25')).toMatchObject({ verb: 'form', data: { period: Q1 } });
    expect(textOf(digest().card)).not.toContain('Also still missing');
  });

  it('opens the form of a figure when its row is clicked', () => {
    const [row] = ofType(digest().card, 'ColumnSet');
    expect(row?.selectAction).toMatchObject({ verb: 'form', data: { ref: 'CPI15', period: Q2 } });
    const one = digest({ lines: [missingCell({ ref: 'CPI15' })] });
    expect(button(one.card, 'Report CPI15')).toMatchObject({ verb: 'form' });
  });

  it('opens one card for all of them where there are several', () => {
    expect(button(digest().card, 'Report all of mine')).toMatchObject({
      verb: 'report all',
      data: { period: Q2 },
    });
  });

  it('is one message however many figures there are, and names those that have no row', () => {
    const lines = Array.from({ length: 12 }, (_, index) => missingCell({ ref: `A${index + 1}` }));
    const { card } = digest({ lines });
    expect(ofType(card, 'ColumnSet')).toHaveLength(10);
    expect(textOf(card)).toContain('And 2 more: A11, A12. You get this because');
    expect(button(card, 'My indicators')).toMatchObject({ verb: 'mine', data: { period: Q2 } });
  });

  it('says why one gets it and how to stop it', () => {
    expect(textOf(digest().card)).toMatch(/You get this because you own .* stop, ask the performance team\./);
  });
});

describe('an escalation', () => {
  const { card } = digest({ stage: 'escalation', today: AFTER_DUE, lines: [mine, hers, mine] });

  it('groups what is missing by owner', () => {
    const lines = textOf(card).split('\n');
    expect(lines.filter((line) => ['Isaiah Langer', 'Adele Vance'].includes(line))).toEqual([
      'Isaiah Langer',
      'Adele Vance',
    ]);
    expect(lines.indexOf('Subject access requests')).toBeGreaterThan(lines.indexOf('Adele Vance'));
  });

  it('shows figures that are not the manager’s to report, and does not ask for them', () => {
    expect(titlesOf(card)).toEqual(['All not reported']);
    expect(ofType(card, 'ColumnSet')[0]?.selectAction).toMatchObject({ verb: 'show' });
  });
});
