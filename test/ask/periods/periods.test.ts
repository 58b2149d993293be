import { describe, expect, it } from 'vitest';
import { understand } from '../../../src/ask/understand.ts';
import { Period } from '../../../src/domain/time/period.ts';
import { known, settingOf } from '../../support/known.ts';

const setting = settingOf([
  known('CPI13', 'Incidents resolved'),
  known('KPI-7', 'Staff budget savings', { frequency: 'annual' }),
  known('KPI-1F', 'Full survey of customers', { frequency: 'bi-annual' }),
]);
const asked = (sentence: string) => understand(sentence, setting);

describe('periods in people’s words, in the middle of October 2024', () => {
  it.each([
    ['this quarter', '2024-25-Q2'],
    ['last quarter', '2024-25-Q1'],
    ['lsat quater', '2024-25-Q1'],
    ['next quarter', '2024-25-Q3'],
    ['the quarter before last', '2023-24-Q4'],
    ['three quarters ago', '2023-24-Q3'],
    ['a year ago', '2023-24-Q2'],
    ['this time last year', '2023-24-Q2'],
    ['last year', '2023-24-Q2'],
    ['Q3', '2023-24-Q3'],
    ['second quarter', '2024-25-Q2'],
    ['Q1 last year', '2023-24-Q1'],
    ['Q2 24/25', '2024-25-Q2'],
    ['2023-24 Q3', '2023-24-Q3'],
    ['July to September', '2024-25-Q2'],
    ['between April and June', '2024-25-Q1'],
    ['autumn', '2023-24-Q3'],
    ['winter', '2023-24-Q4'],
    ['as at 30 September', '2024-25-Q2'],
    ['31 March 2023', '2022-23-Q4'],
    ['30/06/2024', '2024-25-Q1'],
    ['for the quarter ending 30 June', '2024-25-Q1'],
  ])('knows which quarter “reds %s” means', (words, period) =>
    expect(asked(`reds ${words}`).question).toMatchObject({ kind: 'list', period }),
  );

  it.each([
    ['year to date', '2024-25-Q1', '2024-25-Q2'],
    ['this year', '2024-25-Q1', '2024-25-Q2'],
    ['since April', '2024-25-Q1', '2024-25-Q2'],
    ['last year', '2023-24-Q1', '2023-24-Q4'],
    ['2022/23', '2022-23-Q1', '2022-23-Q4'],
    ['over the last four quarters', '2023-24-Q3', '2024-25-Q2'],
    ['from Q3 to Q1', '2023-24-Q3', '2024-25-Q1'],
    ['first half', '2024-25-Q1', '2024-25-Q2'],
  ])('knows which quarters “summary %s” means', (words, from, period) =>
    expect(asked(`summary ${words}`).question).toEqual({ kind: 'summary', from, period }),
  );

  it('counts “since 2023” from its January, and holds nothing against a year that is no quarter', () => {
    expect(asked('CPI13 since 2023').question).toMatchObject({ kind: 'trend', from: '2022-23-Q4' });
    expect(asked('compare this quarter with 2023').question.kind).toBe('unclear');
  });

  it('asks which quarter of a year one is held against', () =>
    expect(asked('compare CPI13 with 2022/23').question).toMatchObject({
      kind: 'which',
      choices: ['2022-23-Q4', '2022-23-Q3', '2022-23-Q2', '2022-23-Q1'].map((other) => ({
        question: { kind: 'contrast', ref: 'CPI13', against: 'period', other },
      })),
    }));

  it('says in which quarter a month lies, by how often the indicator is reported', () => {
    expect(asked('CPI13 in March')).toEqual({
      question: { kind: 'show', ref: 'CPI13', period: '2023-24-Q4' },
      assumed: 'March is in Q4 2023/24 (January to March); CPI13 is reported quarterly.',
    });
    expect(asked('KPI-7 in June').question).toMatchObject({ period: '2023-24-Q4' });
    expect(asked('KPI-1F in May').question).toMatchObject({ period: '2024-25-Q2' });
    expect(asked('reds in may').assumed).toBe(
      'May is in Q1 2024/25 (April to June); figures are kept by quarter.',
    );
  });

  it('says nothing of a month that is only where the year ends', () =>
    expect(asked('will CPI13 hit its target by March')).toEqual({
      question: { kind: 'forecast', ref: 'CPI13', period: '2024-25-Q2' },
    }));

  it('takes “may” for a verb unless it is plainly a month', () =>
    expect(asked('may I see the reds')).toEqual({
      question: { kind: 'list', asked: { kind: 'status', status: 'Red' }, period: '2024-25-Q2' },
    }));

  it('asks which where a year is no quarter, and which year where it lies in two', () => {
    expect(asked('reds in 2023/24').question).toMatchObject({
      kind: 'which',
      choices: [{ says: 'Q4 2023/24' }, {}, {}, { says: 'Q1 2023/24' }],
    });
    expect(asked('summary of 2023').question).toMatchObject({
      kind: 'which',
      choices: [{ says: 'Q1 2022/23 to Q4 2022/23' }, { says: 'Q1 2023/24 to Q4 2023/24' }],
    });
    // A financial year that starts in April 2024 has its first quarter in 2024, and its last in 2025.
    expect(asked('reds Q1 2024').question).toMatchObject({ kind: 'list', period: '2024-25-Q1' });
    expect(asked('reds Q4 2024').question).toMatchObject({ kind: 'which' });
  });

  it.each(['reds on 31 June', 'reds in Q5', 'reds in Q2 2024/26', 'reds before Q1', 'reds 32/01/2024'])(
    'makes nothing of “%s”',
    (sentence) => expect(asked(sentence).question.kind).toBe('unclear'),
  );

  it('counts from the month in which the council’s year starts', () => {
    const other = settingOf([known('CPI13', 'Incidents resolved')], {
      yearStart: 1,
      reporting: Period.parse('2024-25-Q3'),
    });
    expect(understand('CPI13 in August', other).question).toMatchObject({ period: '2024-25-Q3' });
    expect(understand('reds July to September', other).question).toMatchObject({ period: '2024-25-Q3' });
    // Three months in two quarters of such a year.
    expect(understand('reds June to August', other).question.kind).toBe('which');
  });
});
