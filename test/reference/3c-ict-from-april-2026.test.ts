import { expect, it } from 'vitest';
import { showCalculation } from '../../src/domain/figures/calculationWords.ts';
import { readCalculation } from '../../src/domain/figures/readCalculation.ts';
import { readTarget } from '../../src/domain/indicators/readTarget.ts';
import { showTarget } from '../../src/domain/indicators/showTarget.ts';
import { describeRows, judgedCell, type Kind, planIn, published, type Row } from './published.ts';

const FILE = '3c-ict-from-april-2026.csv';
const RATE: Kind = { unit: 'percent', direction: 'higher' };

type Meaning = {
  readonly kind: Kind;
  /** The target as Ragtime shows it. */
  readonly shown: string;
  /** The calculation of the published formula, as Ragtime keeps it; empty where the figure is given as it is. */
  readonly counts: string;
  /** Figures that meet the target and figures that do not, some after the figure of the quarter before. */
  readonly met: readonly (readonly [figure: string, previous?: string])[];
  readonly missed: readonly (readonly [figure: string, previous?: string])[];
};

/** What each target means, by the published note on how to read it. */
const MEANS: Readonly<Record<string, Meaning>> = {
  'First Contact Resolution (FCR)': {
    kind: RATE,
    shown: 'between 85% and 90%',
    counts: 'incidents resolved at first contact / total incidents x 100',
    met: [['85'], ['90'], ['90.1']],
    missed: [['84.99']],
  },
  'Recurring Incident Reduction': {
    kind: { unit: 'count', direction: 'higher' },
    shown: 'between 2 and 3 (eliminated per quarter/month)',
    counts: '',
    met: [['2'], ['3'], ['4']],
    missed: [['1'], ['0']],
  },
  'Self-Service Adoption Rate': {
    kind: RATE,
    shown: 'up 3 to 5 points a quarter, or hold at 65% to 70%',
    counts: 'portal tickets / total tickets x 100',
    met: [['53', '50'], ['65', '65'], ['65', '70'], ['66']],
    // Without a figure before, what does not hold its level has no colour: “No comparison”.
    missed: [
      ['52.9', '50'],
      ['64.9', '64'],
    ],
  },
  'Demand Deflection Rate': {
    kind: { unit: 'count', direction: 'lower' },
    shown: 'down 2% to 3% a quarter',
    counts: 'self-help resolutions / total potential contacts x 100',
    met: [
      ['980', '1000'],
      ['900', '1000'],
    ],
    missed: [
      ['981', '1000'],
      ['1000', '1000'],
    ],
  },
  'Critical Service Availability': {
    kind: RATE,
    shown: 'at least 99.5% (core hours)',
    counts: 'total available time / total planned operating time x 100',
    met: [['99.5'], ['100']],
    missed: [['99.49']],
  },
  'Customer Satisfaction (net CSAT score)': {
    kind: RATE,
    shown: 'at least 90%',
    counts: 'net of positive engagements, neutral engagements, negative engagements',
    met: [['90'], ['100']],
    missed: [['89.99']],
  },
};

const meaningOf = ({ name = '' }: Row): Meaning => {
  const meaning = MEANS[name];
  if (!meaning) throw new Error(`nobody has said what the target of ${name} means`);
  return meaning;
};

describeRows(FILE, {
  ref: ({ name = '' }) => name,
  says: ({ name, published_target, how_to_read_the_target }) =>
    `${name}: “${published_target}” is ${how_to_read_the_target}`,
  outcomes: (row) => {
    const { kind, shown, counts, met, missed } = meaningOf(row);
    const { formula = '', published_target: target = '' } = row;
    const plan = planIn(target, kind);
    const isMet = ([figure, previous]: readonly [string, string?]): boolean => {
      const said = { period: '2026-27-Q2', scheme: 'rag', decimals: 0, target, previous, figure };
      return !judgedCell({ ...kind, ...said }).offTarget;
    };
    const calculation = readCalculation(formula, 'percent');
    const held = readTarget(target, RATE);
    return [
      { what: 'target', published: shown, ours: showTarget(plan, { frequency: 'quarterly', ...kind }) },
      { what: 'formula', published: counts, ours: calculation ? showCalculation(calculation) : '' },
      { what: 'met by', published: met.join('; '), ours: met.filter(isMet).join('; ') },
      {
        what: 'missed by',
        published: missed.join('; '),
        ours: missed.filter((each) => !isMet(each)).join('; '),
      },
      ...(counts === ''
        ? []
        : [
            {
              what: 'its target, held to its formula',
              published: 'the rate is to rise',
              ours: held.kind === 'wrong' ? held.sentence : 'the rate is to rise',
            },
          ]),
    ];
  },
});

it('gives no colour to a change with nothing to compare with, where no level may be held', () => {
  const row = published(FILE).find(({ name }) => name === 'Demand Deflection Rate') ?? {};
  const said = { period: '2026-27-Q1', scheme: 'rag', decimals: 0, figure: '980' };
  const { status } = judgedCell({ ...meaningOf(row).kind, ...said, target: row.published_target ?? '' });
  expect(status).toBe('No comparison');
});
