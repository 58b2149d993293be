import { expect, it } from 'vitest';
import type { Unit } from '../../src/domain/figures/unit.ts';
import { showTarget } from '../../src/domain/indicators/showTarget.ts';
import { targetIn } from '../../src/domain/indicators/target.ts';
import { checkDraft } from '../../src/domain/reporting/checkDraft.ts';
import { NO_DRAFT } from '../../src/domain/reporting/draft.ts';
import { Frequency, isDueIn } from '../../src/domain/time/frequency.ts';
import { Period } from '../../src/domain/time/period.ts';
import { cell } from '../support/cells.ts';
import { describeRows, planIn, published } from './published.ts';

const FILE = '3c-ict-business-plan-2020-21.csv';

/** What each published target says, in full. */
const MEANS: Readonly<Record<string, string>> = {
  '70%': 'at least 70%',
  '75%': 'at least 75%',
  '80%': 'at least 80%',
  '85%': 'at least 85%',
  '90%': 'at least 90%',
  '95%': 'at least 95%',
  '£50k': 'at least £50,000',
  '£108k': 'at least £108,000',
  'Business Case': 'milestone: Business Case',
  'Benefits realisation': 'milestone: Benefits realisation',
};

/** In which quarters a figure is due. */
const DUE: Readonly<Record<string, string>> = {
  quarterly: 'Q1, Q2, Q3, Q4',
  'bi-annual': 'Q2, Q4',
  annual: 'Q4',
};

const unitOf = (target: string): Unit =>
  target.endsWith('%') ? 'percent' : target.startsWith('£') ? 'GBP' : 'milestone';

describeRows(FILE, {
  ref: ({ ref = '' }) => ref,
  says: ({ ref, frequency, target_2019_20, target_2020_21 }) =>
    `${ref}, ${frequency}: ${target_2019_20} for 2019/20 and ${target_2020_21} for 2020/21`,
  outcomes: ({ frequency: often = '', target_2019_20: first = '', target_2020_21: second = '' }) => {
    const frequency = Frequency.parse(often);
    const quarters = ['Q1', 'Q2', 'Q3', 'Q4'];
    const due = quarters.filter((quarter) => isDueIn({ frequency }, Period.parse(`2020-21-${quarter}`)));
    const words = (target: string): string => {
      const kind = { unit: unitOf(target), direction: 'higher', frequency } as const;
      return showTarget(planIn(target, kind), kind);
    };
    return [
      { what: 'target of 2019/20', published: MEANS[first] ?? '', ours: words(first) },
      { what: 'target of 2020/21', published: MEANS[second] ?? '', ours: words(second) },
      { what: 'due', published: DUE[often] ?? '', ours: due.join(', ') },
    ];
  },
});

it('lets the owner of KPI-10 pick a status for each year’s milestone, with the reason', () => {
  const { target_2019_20: first = '', target_2020_21: second = '' } =
    published(FILE).find(({ ref }) => ref === 'KPI-10') ?? {};
  for (const milestone of [first, second]) {
    const plan = planIn(milestone, { unit: 'milestone', direction: 'higher' });
    const asked = cell({ unit: 'milestone', target: targetIn(plan, Period.parse('2020-21-Q1')) });
    const commentary = 'The case went to the board in June.';
    expect(checkDraft({ ...NO_DRAFT, picked: 'Amber', commentary }, asked, [])).toMatchObject({
      kind: 'ready',
      picked: 'Amber',
    });
    expect(checkDraft({ ...NO_DRAFT, picked: 'Amber', commentary: '' }, asked, [])).toMatchObject({
      problems: [{ field: 'commentary' }],
    });
  }
});
