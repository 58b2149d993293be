import { describe, expect, it } from 'vitest';
import { type ListInput, listCard } from '../../../src/cards/standing/list.ts';
import { ME, type Selection } from '../../../src/domain/answers/selection.ts';
import { button, ofType, textOf, titlesOf } from '../reading.ts';
import { AFTER_DUE, BEFORE_DUE, cellWith, chosenWith, DUE, ISAIAH, missingCell, Q1, Q2 } from '../sample.ts';

const amber = cellWith();
const red = cellWith({ ref: 'CPI02', title: 'Subject access requests within 40 days', figure: '61' });

type Changes = Partial<ListInput> & Partial<Selection>;

const list = ({ asked, except, where, outside, change, ...changes }: Changes = {}) =>
  listCard({
    ...chosenWith({
      selection: { asked: asked ?? { kind: 'status', status: 'Red' }, except, where, outside, change },
    }),
    lines: [red],
    due: DUE,
    today: BEFORE_DUE,
    page: 0,
    ...changes,
  });

const headline = (changes: Changes): string => textOf(list(changes).card).split('\n')[0] ?? '';

describe('the headline of a list', () => {
  it.each<[string, Changes]>([
    ['1 of 15 is red in Q2 2024/25', {}],
    ['3 of 15 are red in Q2 2024/25', { lines: [red, red, red] }],
    ['None of 15 is red in Q2 2024/25', { lines: [] }],
    ['2 of 15 are off target in Q2 2024/25', { asked: { kind: 'off target' }, lines: [red, amber] }],
    ['1 of 15 is very green in Q2 2024/25', { asked: { kind: 'status', status: 'Very Green' } }],
    ['None of 15 has no target in Q2 2024/25', { asked: { kind: 'status', status: 'No target' }, lines: [] }],
    ['1 of 15 is not reported in Q2 2024/25', { asked: { kind: 'not reported' } }],
    ['2 indicators in Q2 2024/25', { asked: { kind: 'all' }, lines: [red, amber] }],
    ['There are no indicators in Q2 2024/25', { lines: [], total: 0 }],
    [
      '2 of 15 in 3C ICT are red or amber in Q2 2024/25',
      {
        asked: {
          kind: 'any of',
          of: [
            { kind: 'status', status: 'Red' },
            { kind: 'status', status: 'Amber' },
          ],
        },
        where: { group: ['3C ICT'] },
        lines: [red, amber],
      },
    ],
    ['1 of 15 is red but not provisional in Q2 2024/25', { except: [{ kind: 'provisional' }] }],
    ['1 of 15 is red and improving in Q2 2024/25', { change: 'improving' }],
    [
      '2 of 15 are improving in Q2 2024/25',
      { asked: { kind: 'all' }, change: 'improving', lines: [red, amber] },
    ],
    ['1 of 15 owned by Isaiah Langer is red in Q2 2024/25', { where: { owner: [ISAIAH.id] } }],
    ['1 of 15 for Huntingdonshire is red in Q2 2024/25', { where: { partner: ['Huntingdonshire'] } }],
    ['None of 15 of yours is red in Q2 2024/25', { where: { person: [ME] }, lines: [] }],
    ['1 of 15 that you own is red in Q2 2024/25', { where: { owner: [ME] } }],
    [
      '1 of 15 in ICT or Finance outside the staff perspective is red in Q2 2024/25',
      { where: { group: ['ICT', 'Finance'] }, outside: { perspective: ['staff'] } },
    ],
    ['There are no indicators in Parks in Q2 2024/25', { where: { group: ['Parks'] }, total: 0, lines: [] }],
  ])('reads “%s”', (words, changes) => {
    expect(headline(changes)).toBe(words);
  });
});

describe('a list', () => {
  it('says which months the period is, and how much of it is in', () => {
    expect(textOf(list().card)).toContain('July to September 2024 · 12 of 15 reported');
    expect(list().summary).toBe('1 of 15 is red in Q2 2024/25. 12 of 15 reported.');
  });

  it('says how those off target are split', () => {
    const { card } = list({ asked: { kind: 'off target' }, lines: [red, amber, amber] });
    expect(textOf(card)).toContain('12 of 15 reported · 1 red, 2 amber');
  });

  it('gives each row its status in symbol and word, name, reference, owner, figure, target and change', () => {
    const { card } = list({ lines: [amber] });
    expect(textOf(card).split('\n').slice(2, 6)).toEqual([
      '◆ Amber',
      'Incidents resolved within SLA',
      '86.2% · target 95% · ▼\u00a0worse',
      'CPI13 · Isaiah Langer',
    ]);
  });

  it('says worse for a figure that rose where lower is better', () => {
    const avoidable = cellWith({
      direction: 'lower',
      target: { kind: 'at most', value: '15' },
      figure: '10.7',
      previous: { period: Q1, figure: '10.5', status: 'Very Green' },
    });
    const text = textOf(list({ lines: [avoidable] }).card);
    expect(text).toContain('at most 15%');
    expect(text).toContain('▼\u00a0worse');
  });

  it('says what a figure covers when that is not the period, and that it is provisional', () => {
    const { card } = list({ lines: [cellWith({ basis: 'year to date', provisional: true })] });
    expect(textOf(card)).toContain('CPI13 · Isaiah Langer · year to date · provisional');
  });

  it('never lets rounding make a miss look like the target', () => {
    const close = cellWith({ figure: '94.96' });
    expect(textOf(list({ lines: [close] }).card)).toContain('94.96%');
  });

  it('gives the due day for what is not reported yet, and the last figure', () => {
    const { card } = list({ asked: { kind: 'not reported' }, lines: [missingCell()] });
    expect(textOf(card).split('\n').slice(-4, -1)).toEqual(['Due', '18 Oct', 'last 89.4%']);
  });

  it('says overdue once the due day is past', () => {
    const { card } = list({ asked: { kind: 'not reported' }, lines: [missingCell()], today: AFTER_DUE });
    expect(textOf(card).split('\n').slice(-4, -1)).toEqual(['Overdue', 'due 18 Oct', 'last 89.4%']);
  });

  it('opens an indicator when its row is clicked', () => {
    const [row] = ofType(list({ lines: [amber] }).card, 'ColumnSet');
    expect(row?.selectAction).toMatchObject({ verb: 'show', data: { ref: 'CPI13', period: Q2 } });
  });

  it('says where the figures come from: the period, the last report and who made it, and what is provisional', () => {
    expect(textOf(list().card).split('\n').at(-1)).toBe(
      'Source: Q2 2024/25. Last reported by Isaiah Langer on 9 October 2024. None is provisional.',
    );
  });

  it('offers three things that people ask next', () => {
    expect(titlesOf(list().card)).toEqual(['Why?', 'What’s amber?', 'Not reported']);
  });

  it('offers something else where there is nothing to explain', () => {
    expect(titlesOf(list({ lines: [] }).card)).toEqual([
      'What’s amber?',
      'Not reported',
      'Same for Q1 2024/25',
    ]);
  });

  it('offers everything where a part of the council has no indicators', () => {
    const nowhere = list({ where: { group: ['Parks'] }, total: 0, lines: [] });
    expect(titlesOf(nowhere.card)).toEqual(['Same for everything', 'Summary']);
  });

  it('asks the next question of the same part of the council', () => {
    const { card } = list({ where: { group: ['ICT'] } });
    expect(button(card, 'What’s amber?').data).toMatchObject({ where: { group: ['ICT'] }, period: Q2 });
  });

  it('does not offer what is missing when nothing is', () => {
    const { provenance } = chosenWith();
    const whole = list({ provenance: { ...provenance, reported: 15 } });
    expect(titlesOf(whole.card)).not.toContain('Not reported');
  });
});

describe('a long list', () => {
  const lines = Array.from({ length: 20 }, (_, index) => cellWith({ ref: `K${index + 1}` }));

  it('shows eight rows at a time and turns the page in place with the same question', () => {
    const { card } = list({ asked: { kind: 'off target' }, lines });
    const text = textOf(card);
    expect(text).toContain('K8 ·');
    expect(text).not.toContain('K9 ·');
    expect(text).toContain('Page 1 of 3');
    expect(button(card, 'Next page')).toMatchObject({
      verb: 'list',
      data: { asked: { kind: 'off target' }, period: Q2, page: 1 },
    });
    expect(titlesOf(card)).not.toContain('Previous page');
  });

  it('ends with what is left over', () => {
    const { card } = list({ lines, page: 2 });
    expect(ofType(card, 'ColumnSet')).toHaveLength(4);
    expect(titlesOf(card)).not.toContain('Next page');
  });

  it('shows the last page when asked for one beyond it', () => {
    expect(textOf(list({ lines, page: 99 }).card)).toContain('Page 3 of 3');
  });
});

describe('a row without a figure', () => {
  it.each([
    ['suspended', 'No figure · target 95%'],
    ['active', 'Due · 18 Oct · last 89.4%'],
  ] as const)('says of one that is %s what it has instead', (lifecycle, words) => {
    expect(textOf(list({ lines: [missingCell({ lifecycle })] }).card)).toContain(words);
  });
});
