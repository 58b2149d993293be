/** Everything that was published otherwise than Ragtime's rules and sums give it, and why. The tests hold this list exact. */

export type Disagreement = {
  readonly file: string;
  /** Which row. */
  readonly ref: string;
  /** Which of the things that the row publishes. */
  readonly what: string;
  readonly published: string;
  readonly ours: string;
  readonly why: string;
};

const CORPORATE = 'corporate-services-2019-20-q1.csv';

export const DISAGREEMENTS: readonly Disagreement[] = [
  {
    file: CORPORATE,
    ref: 'CPI02',
    what: 'status',
    published: 'Red',
    ours: 'Not reported',
    why: 'Neither a target nor a figure was published, so there is no distance to go by. The report shows it as Red by hand; the rule says that nothing was reported.',
  },
  {
    file: CORPORATE,
    ref: 'CPI07',
    what: 'status',
    published: 'Amber',
    ours: 'Red',
    why: 'Three stars are 25% off the target of four, and 10% or more off is Red. Amber was set by hand.',
  },
  {
    file: 'corporate-services-2019-20-q1-summary.csv',
    ref: 'Total',
    what: 'sum of the percentages',
    published: '100',
    ours: '101',
    why: 'The five shares are rounded one by one and add up to 101; the total was printed as the 100 that they stand for. Ragtime prints no total of them and says that figures may not add to 100.',
  },
  {
    file: '3c-ict-budget-2025-26.csv',
    ref: 'Q3 SCDC',
    what: 'variance',
    published: '5361',
    ours: '5360',
    why: 'The budget and forecast printed beside it are whole pounds and 5,360 apart, and only with 5,360 do the three variances make the published total of −9,749: the variance was worked out with pence and rounded by itself.',
  },
  {
    file: '3c-ict-from-april-2026.csv',
    ref: 'Demand Deflection Rate',
    what: 'its target, held to its formula',
    published: 'the rate is to rise',
    ours: '“2-3% reduction in demand per quarter” and the direction contradict each other: it is a target where lower is better, and the direction says higher. If the target is right, write lower as the direction; if the direction is, write “up 2 to 3 points”.',
    why: 'The formula gives the rate of contacts deflected, of which more is better; the target is a fall in demand. One figure cannot be held against both, so Ragtime refuses the target for the rate and takes it for the demand.',
  },
];
