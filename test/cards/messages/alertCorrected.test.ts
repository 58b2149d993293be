/** Alerts that are taken back: in their place, and in a line where that can't be seen. */
import { describe, expect, it } from 'vitest';
import { correctedAlertCard, correctionLine } from '../../../src/cards/messages/alertCorrected.ts';
import type { ToldOfFigure } from '../../../src/cards/words/takenBack.ts';
import type { Cell } from '../../../src/domain/indicators/cell.ts';
import { button, textOf, titlesOf } from '../reading.ts';
import { cellWith, MANAGER, missingCell, Q2 } from '../sample.ts';

const title = 'Incidents resolved';
const by = { id: 'patti', name: 'Patti Fernandez' };
const set = (status: string) => ({
  override: { status, reason: 'Checked with audit', by, at: '2024-10-09T13:05:00.000Z' },
  status,
});
const milestone = (picked: string): Partial<Cell> => ({
  ...{ target: { kind: 'milestone', text: 'Business case' }, unit: 'milestone', figure: null, picked },
});
const atMost = { kind: 'at most', value: '70' } as const;

/** What a manager was told of CPI13, and how it stands now. */
const told = (
  now: Partial<Cell>,
  status = 'Red',
  figure: string | null | undefined = '61',
): ToldOfFigure => ({
  ...{ status, figure },
  cell: cellWith({ title, revision: 2, ...now }),
});
const fine = told({ figure: '66', target: atMost, direction: 'lower' }, 'Red', '86.2');
const better = told({ figure: '90.2' });
const same = told({ ref: 'CPI02', title: 'Subject access requests', figure: '61' });
const withdrawn: ToldOfFigure = { cell: missingCell({ title }), status: 'Red', figure: '61' };

/** How one figure stands now: the headline in the alert's place, what its row says, and the line. */
const CASES: readonly [how: string, told: ToldOfFigure, headline: string, row: string][] = [
  [
    'corrected to what is on target',
    fine,
    'is on track after a correction, in Q2 2024/25',
    'was corrected to 66.0%, on track (★ Very Green)',
  ],
  [
    'corrected to another colour',
    better,
    'is Amber after a correction, in Q2 2024/25',
    'was corrected to 90.2% and is now ◆ Amber',
  ],
  [
    'withdrawn',
    withdrawn,
    'was withdrawn for Q2 2024/25: nothing is reported now',
    'was withdrawn: nothing is reported now',
  ],
  [
    'corrected to nothing to measure',
    told({ figure: null }),
    'had nothing to measure in Q2 2024/25',
    'was corrected: there was nothing to measure',
  ],
  [
    'no longer set by hand, with nothing to measure as before',
    told({ figure: null }, 'Red', null),
    'had nothing to measure in Q2 2024/25',
    'is no longer off target: there was nothing to measure',
  ],
  [
    'without a target now',
    told({ figure: '61', target: { kind: 'none' } }),
    'has no target in Q2 2024/25',
    'no longer has a colour: it has no target',
  ],
  [
    'suspended',
    told({ figure: null, lifecycle: 'suspended', revision: 0 }),
    'is suspended in Q2 2024/25',
    'no longer has a colour: it is suspended',
  ],
  [
    'set to what is on target',
    told({ figure: '61', ...set('Green'), offTarget: false }),
    'is on track in Q2 2024/25, set by the performance team',
    'was set to ● Green by the performance team (Checked with audit)',
  ],
  [
    'set to another colour',
    told({ figure: '61', ...set('Amber'), offTarget: true }),
    'is Amber in Q2 2024/25, set by the performance team',
    'was set to ◆ Amber by the performance team (Checked with audit)',
  ],
  [
    'no longer set by hand, with the figure as it was',
    told({ figure: '96.2' }, 'Red', '96.2'),
    'is on track now in Q2 2024/25',
    'is now on track (● Green): 96.2%',
  ],
  [
    'changed, nobody knows by what',
    { cell: cellWith({ title, figure: '90.2' }), status: 'Red' },
    'is Amber now in Q2 2024/25',
    'is now ◆ Amber: 90.2%',
  ],
  [
    'reported after a status was set by hand',
    told({ figure: '96.2' }, 'Red', null),
    'is on track now in Q2 2024/25',
    'came in at 96.2%, on track (● Green)',
  ],
  [
    'a milestone back on track',
    told(milestone('Green'), 'Red', null),
    'is on track now in Q2 2024/25',
    'was changed to on track (● Green)',
  ],
  [
    'a milestone of another colour',
    told(milestone('Amber'), 'Red', null),
    'is Amber now in Q2 2024/25',
    'was changed to ◆ Amber',
  ],
  [
    'on track in the council’s own words',
    told({ figure: '96.2', scheme: 'huntingdonshire' }, 'Below acceptable variance', '61'),
    'is on track after a correction, in Q2 2024/25',
    'was corrected to 96.2%, ● On track',
  ],
];

describe('an alert about a figure that no longer stands as it was told', () => {
  it.each(CASES)('is taken back in its place: %s', (_, each, headline, row) => {
    const { card, summary } = correctedAlertCard({ period: Q2, to: MANAGER, told: [each] });
    const lines = textOf(card).split('\n');
    expect(lines.slice(0, 2)).toEqual([
      `CPI13 Incidents resolved ${headline}`,
      'This replaces the earlier alert.',
    ]);
    expect(summary).toBe(`CPI13 Incidents resolved ${headline}.`);
    const own = lines.find((line) => line.startsWith('CPI13 ') && line.includes('You were told'));
    expect(own?.split('. You were told ')[0]).toBe(`CPI13 ${row}`);
    expect(titlesOf(card)).toEqual(['Show CPI13', 'Everything off target', 'Summary']);
  });

  it.each(CASES)('is taken back in one line: %s', (_, each, __, row) => {
    const { card, summary } = correctionLine({ period: Q2, told: [each], toldOn: '2024-10-09' });
    const when = ' in Q2 2024/25';
    expect(summary.replace(when, '')).toBe(
      `CPI13 Incidents resolved ${row}. The alert of 9 October 2024 no longer holds.`,
    );
    expect(summary).toContain(when);
    expect(textOf(card)).toBe(summary);
    expect(button(card, 'Show CPI13')).toMatchObject({ verb: 'show', data: { ref: 'CPI13', period: Q2 } });
  });

  it('says what was told, and the rule of what is still off target', () => {
    const text = textOf(correctedAlertCard({ period: Q2, to: MANAGER, told: [better] }).card);
    expect(text).toContain('You were told ■ Red. 90.2% is 5.05% below the target of 95%; Amber is less than');
    expect(textOf(correctedAlertCard({ period: Q2, to: MANAGER, told: [fine] }).card)).not.toContain(
      'the target of',
    );
  });

  it('says of a figure that has the same status still what it is now, and what was told', () => {
    const { card, summary } = correctedAlertCard({ period: Q2, to: MANAGER, told: [told({ figure: '62' })] });
    expect(summary).toBe('CPI13 Incidents resolved is still Red after a correction, in Q2 2024/25.');
    expect(textOf(card)).toContain(
      'CPI13 was corrected to 62.0%, still ■ Red. You were told 61.0%. 62.0% is 34.74% below the target of 95%',
    );
    const byHand = told({ figure: '61', ...set('Red'), offTarget: true }, 'Red', null);
    expect(textOf(correctedAlertCard({ period: Q2, to: MANAGER, told: [byHand] }).card)).toMatch(
      /is still Red in Q2 2024\/25\n.*CPI13 came in at 61\.0%, still ■ Red\. You were told ■ Red\. Red, set by the/s,
    );
  });

  it('shows what was said of it, and who gets such messages', () => {
    const text = textOf(correctedAlertCard({ period: Q2, to: MANAGER, told: [fine] }).card);
    expect(text).toContain('Call volumes are rising');
    expect(text).toContain('You get this because you manage this indicator');
  });

  it('reads as the alert did once it stands as it was told again', () => {
    const { card } = correctedAlertCard({ period: Q2, to: MANAGER, told: [same] });
    expect(textOf(card)).toMatch(/^Subject access requests is Red in Q2 2024\/25\nThis replaces the earlier/);
    expect(textOf(card)).not.toContain('You were told');
  });
});

describe('an alert about several figures, of which some no longer stand as they were told', () => {
  it.each<[string, readonly ToldOfFigure[]]>([
    ['1 of 3 figures you were told of is no longer off target in Q2 2024/25', [same, fine, same]],
    ['2 of 3 figures you were told of are no longer off target in Q2 2024/25', [fine, same, withdrawn]],
    ['1 of 2 figures you were told of is no longer off target in Q2 2024/25', [fine, better]],
    ['None of the 2 figures you were told of is off target any more in Q2 2024/25', [fine, withdrawn]],
    ['1 of 2 figures you were told of has another status now in Q2 2024/25', [better, same]],
    ['2 of 3 figures you were told of have another status now in Q2 2024/25', [better, same, better]],
    ['1 of 2 figures you were told of was corrected in Q2 2024/25', [same, told({ figure: '62' })]],
    ['2 figures are off target in Q2 2024/25', [same, same]],
  ])('begins with “%s”', (words, all) => {
    expect(textOf(correctedAlertCard({ period: Q2, to: MANAGER, told: all }).card).split('\n')[0]).toBe(
      words,
    );
  });

  it('shows first what has changed, then what still stands as the alert had it', () => {
    const text = textOf(correctedAlertCard({ period: Q2, to: MANAGER, told: [same, fine] }).card);
    expect(text).toMatch(/CPI13 was corrected to 66\.0%.*Subject access requests.*61\.0% is 35\.79% below/s);
    expect(text).toContain('You get this because you manage these indicators');
  });

  it('names those that have no row of their own, apart', () => {
    const many = Array.from({ length: 6 }, () => fine);
    const text = textOf(correctedAlertCard({ period: Q2, to: MANAGER, told: [...many, same] }).card);
    expect(text).toContain('Changed as well: CPI13. As you were told: CPI02. You get this because');
    const few = textOf(
      correctedAlertCard({ period: Q2, to: MANAGER, told: [fine, ...Array.from({ length: 5 }, () => same)] })
        .card,
    );
    expect(few).toContain('As you were told: CPI02. You get this because');
    expect(few).not.toContain('Changed as well');
  });

  it('has a line for each that changed and says that the rest holds', () => {
    const { card } = correctionLine({ period: Q2, told: [fine, same, withdrawn], toldOn: '2024-10-09' });
    expect(textOf(card).split('\n')).toEqual([
      'CPI13 Incidents resolved was corrected to 66.0%, on track (★ Very Green) in Q2 2024/25.',
      'CPI13 Incidents resolved was withdrawn: nothing is reported now in Q2 2024/25.',
      'The rest of the alert of 9 October 2024 still holds.',
    ]);
    expect(titlesOf(card)).toEqual(['Show CPI13', 'Show CPI13', 'Everything off target']);
    const all = textOf(correctionLine({ period: Q2, told: [fine, better], toldOn: '2024-10-09' }).card);
    expect(all).toMatch(/\nThe alert of 9 October 2024 no longer holds\.$/);
  });

  it('names those that have no line of their own', () => {
    const many = Array.from({ length: 7 }, () => fine);
    const { card } = correctionLine({ period: Q2, told: many, toldOn: '2024-10-09' });
    expect(textOf(card)).toMatch(/\nChanged as well: CPI13, CPI13\. The alert of 9 October 2024 no longer/);
  });
});
