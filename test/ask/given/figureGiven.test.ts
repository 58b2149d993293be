/** Figures in sentences: each keeps its sign, its point and its scale, and what can't be read surely is no figure. */
import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/ask/model/question.ts';
import { readAsSaid } from '../bank/readAsSaid.ts';
import { REPORTING } from '../bank/setting.ts';

/** Every figure that a reading would put into a form, with its indicator: by itself, or once it is tapped. */
function figuresIn(question: Question): readonly string[] {
  if (question.kind === 'form')
    return question.figure === undefined ? [] : [`${question.ref}: ${question.figure}`];
  if (question.kind === 'which') return question.choices.flatMap((each) => figuresIn(each.question));
  if (question.kind === 'unclear' || question.kind === 'follow-up')
    return (question.suggestions ?? []).flatMap((each) => figuresIn(each.question));
  return [];
}

const figureOf = (said: string, after?: Question): readonly string[] =>
  figuresIn(
    readAsSaid(said, {
      ...(after && { focus: { question: after, refs: 'ref' in after && after.ref ? [after.ref] : [] } }),
    }).question,
  );

describe('a figure said with its indicator', () => {
  it.each([
    ['KPI-7: (31)', 'KPI-7: (31)'],
    ['KPI-7: -31', 'KPI-7: -31'],
    ['KPI-7: −31', 'KPI-7: -31'],
    ['KPI-7: –31', 'KPI-7: -31'],
    ['KPI-7 is minus 31', 'KPI-7: -31'],
    ['KPI-7: negative £31', 'KPI-7: -£31'],
    ['KPI-7: -£31', 'KPI-7: -£31'],
    ['KPI-7: £-31', 'KPI-7: £-31'],
    ['KPI-7: (£31,664)', 'KPI-7: (£31,664)'],
    ['KPI-7: (31) thanks', 'KPI-7: (31)'],
    ['put -£31 in for KPI-7', 'KPI-7: -£31'],
    ['put (31) in for KPI-7', 'KPI-7: (31)'],
    ['ok, put -31 in for KPI-7', 'KPI-7: -31'],
    ['put .5 in for CPI04', 'CPI04: .5'],
    ['CPI04: .985', 'CPI04: .985'],
    ['CPI08: 1,234.5', 'CPI08: 1,234.5'],
    ['CPI13: 86.2%', 'CPI13: 86.2%'],
    ['CPI13: 86.2 per cent.', 'CPI13: 86.2 per cent'],
    ['KPI-7: £1.2m', 'KPI-7: £1.2m'],
    ['KPI-7: £1.2 million', 'KPI-7: £1.2 million'],
    ['KPI-7: 12k', 'KPI-7: 12k'],
    ['CPI07: 3/4', 'CPI07: 3'],
    ['CPI07 3/4', 'CPI07: 3'],
    ['CPI07: 3 of 4', 'CPI07: 3'],
    ['CPI07: 3 out of 4 stars', 'CPI07: 3'],
    ['put 4 of 4 in for CPI07', 'CPI07: 4'],
    ['put 3 stars in for CPI07', 'CPI07: 3'],
    ['CPI06 = 64', 'CPI06: 64'],
    ['CPI10 is 92.5', 'CPI10: 92.5'],
    ['cpi 10 came in at 92.5', 'CPI10: 92.5'],
    ['CPI10 is 92.5 due to IR35 changes', 'CPI10: 92.5'],
    ['CPI13 was 86.2, backlog cleared by March', 'CPI13: 86.2'],
    ['CPI04 was 97 not 95.5', 'CPI04: 97'],
    ['CPI13 86 not 85', 'CPI13: 86'],
    ['CPI13 86.2 - agreed by the board on 14 oct', 'CPI13: 86.2'],
  ])('“%s” is %s', (said, figure) => {
    expect(figureOf(said)).toEqual([figure]);
  });

  it.each([
    ...[
      'CPI13: 5-6',
      'CPI13: 5 - 6',
      'CPI13: 5–6%',
      'CPI13 between 5 and 6',
      'CPI13: 5 to 6',
      'CPI13: 5 or 6',
    ],
    ...[
      'CPI13: 86,9',
      'CPI13: 1.234,5',
      'CPI13: 1 234',
      'CPI13: 86..2',
      'CPI13: 86.2.1',
      'CPI13: 12:30',
      'CPI13: 1e3',
    ],
    ...['CPI13: 86½', 'CPI13: 86 1/2', 'CPI13: 86²', 'CPI13: ٨٦', 'CPI13: 8٦'],
    ...[
      'CPI13 ~86',
      'CPI13 <86',
      'CPI13: >86',
      'CPI13 86+',
      'CPI13 86ish',
      'CPI13 about 86',
      'CPI13: c. 86',
      'CPI13 ±3',
    ],
    ...[
      'CPI13 is 86 point 2',
      'put point 5 in for CPI04',
      'CPI04: 5 and a half',
      'CPI04: 5 hundred',
      'CPI13: 86 x 2',
    ],
    ...[
      'KPI-7: 31-',
      'KPI-7: - 31',
      'KPI-7 - 31',
      'KPI-7: 31 under',
      'KPI-7: 31, an underspend',
      'KPI-7: 31 CR',
    ],
    ...['KPI-7 underspent by 31', 'KPI-7: -(31)', 'KPI-7: 31p', 'KPI-7: €31', 'KPI-7: $31', 'KPI-7: 1.2m'],
    ...['CPI13 +3', 'CPI13 up 3', 'CPI13: 3 points higher', 'CPI13: 3 more', 'add 3 to CPI07', 'CPI13 (86)'],
    ...["CPI13 isn't 86", 'CPI13 is not 86', 'CPI13 isnt 86'],
    ...[
      'put 86 in for CPI13, no 87',
      'put 86 in for CPI13 and 87 for CPI14',
      'put 5-6 in for CPI13',
      'put 86,9 in for CPI13',
    ],
    ...[
      'CPI13 target 90',
      'CPI13 forecast is 90',
      'is CPI13 over 86',
      'CPI07: 3 out of 5',
      'CPI13: 3/4',
      'CPI13: 5 hours',
    ],
    ...[
      'CPI13 86.2, 84 last quarter',
      'CPI13 86 (84 before)',
      'enter 12 thousand for web sessions',
      '#86 CPI13',
    ],
  ])('“%s” is no figure that could be read surely', (said) => {
    expect(figureOf(said)).toEqual([]);
  });

  it('opens the form of the quarter that was named with it', () => {
    for (const said of ['CPI13 was 84 last quarter', 'last quarter CPI13 was 84', 'CPI13: 84 for Q1']) {
      const { question } = readAsSaid(said);
      expect(question, said).toEqual({
        kind: 'form',
        ref: 'CPI13',
        period: '2024-25-Q1',
        figure: '84',
      });
    }
  });
});

it('is offered, and no form opened, where it may be another indicator, or is asked about', () => {
  for (const said of ['CPI13 14', 'CPI13 to 15', 'CPI13 was 86?'])
    expect(readAsSaid(said).question.kind, said).toBe('unclear');
});

it('is no figure of the quarter where a month is named', () => {
  for (const said of ['CPI11 sept 10.3', 'cpi11 for october 10.9']) expect(figureOf(said), said).toEqual([]);
});

describe('a figure said while a form is open', () => {
  const form = (ref: string): Question => ({ kind: 'form', ref, period: REPORTING });
  it.each([
    ['-31', 'KPI-7', ['KPI-7: -31']],
    ['(31)', 'KPI-7', ['KPI-7: (31)']],
    ['ok -31', 'KPI-7', ['KPI-7: -31']],
    ['sorry, (31)', 'KPI-7', ['KPI-7: (31)']],
    ['minus 31', 'KPI-7', ['KPI-7: -31']],
    ['.5', 'CPI04', ['CPI04: .5']],
    ['its .5', 'CPI04', ['CPI04: .5']],
    ['right, .5', 'CPI04', ['CPI04: .5']],
    ['71.4', 'CPI13', ['CPI13: 71.4']],
    ['3/4', 'CPI07', ['CPI07: 3']],
    ['4 of 4', 'CPI07', ['CPI07: 4']],
    ['3 stars', 'CPI07', ['CPI07: 3']],
    ['ok - 31', 'KPI-7', []],
    ['31-', 'KPI-7', []],
    ['31 under', 'KPI-7', []],
    ['5-6', 'CPI04', []],
    ['86 and a half', 'CPI13', []],
    ['it’s about 86', 'CPI13', []],
    ['86,9', 'CPI13', []],
    ['3 of 5', 'CPI07', []],
  ])('“%s” for %s', (said, ref, figures) => {
    expect(figureOf(said, form(ref))).toEqual(figures);
  });
});

it('takes no figure for the number of an indicator', () => {
  const after: Question = { kind: 'show', ref: 'CPI13', period: REPORTING };
  for (const said of ['-5', '.5', '(5)', 'and -5', '5/6'])
    expect(readAsSaid(said, { focus: { question: after, refs: ['CPI13'] } }).question.kind, said).toBe(
      'unclear',
    );
  for (const said of ['CPI13: 5-6', 'CPI13 5 - 6'])
    expect(readAsSaid(said).question.kind, said).toBe('unclear');
});
