/** Figures unlike their history: asked about once, and never refused. */
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/indicators/cell.ts';
import { checkDraft } from '../../../src/domain/reporting/checkDraft.ts';
import { type Draft, NO_DRAFT } from '../../../src/domain/reporting/draft.ts';
import { before, cell } from '../../support/cells.ts';

const draft = (different: Partial<Draft>): Draft => ({ ...NO_DRAFT, figure: '96', ...different });
const check = (different: Partial<Draft>, history: readonly string[] = [], at = cell({})) =>
  checkDraft(draft(different), at, before(history));

describe('a figure unlike its history', () => {
  it('asks once about a tenfold slip', () => {
    const slip = { figure: '8.46', commentary: 'x' };
    expect(check(slip, ['84.6'])).toEqual({
      kind: 'question',
      figure: '8.46',
      picked: null,
      commentary: 'x',
      source: '',
      evidence: '',
      provisional: false,
      judgement: expect.objectContaining({ status: 'Red', offTarget: true }),
      doubt: {
        kind: 'slip',
        sentence: '84.6% last time, 8.46% now: is that right?',
        likely: '84.6',
      },
    });
    expect(check({ ...slip, confirmedFigure: '8.46' }, ['84.6']).kind).toBe('ready');
    expect(check({ ...slip, confirmedFigure: '8.5' }, ['84.6']).kind).toBe('question');
  });

  it.each([
    ['ten times', '800', '801', '1249', '1250'],
    ['a hundred times', '8000', '8001', '12499', '12500'],
    ['a tenth of', '8', '8.01', '12.49', '12.5'],
    ['a hundredth of', '0.8', '0.801', '1.249', '1.25'],
  ])('asks about a figure near %s the last, and takes what is further off', (_, low, from, to, high) => {
    const asked = (figure: string) =>
      check({ figure }, ['100'], cell({ unit: 'count', target: { kind: 'none' } })).kind;
    expect([from, to].map(asked)).toEqual(['question', 'question']);
    expect([low, high].map(asked)).toEqual(['ready', 'ready']);
  });

  it('asks about a tenfold loss, and not about a first loss or nothing at all', () => {
    const asked = (figure: string, last: string) =>
      check({ figure }, [last], cell({ unit: 'GBP', target: { kind: 'none' } })).kind;
    expect(asked('-8460', '-84600')).toBe('question');
    expect([asked('0', '84600'), asked('84600', '0'), asked('-84600', '90000')]).toEqual([
      'ready',
      'ready',
      'ready',
    ]);
  });

  it('asks about a first percentage that looks like the share behind it', () => {
    expect(check({ figure: '0.862', commentary: 'x' })).toMatchObject({
      kind: 'question',
      doubt: {
        sentence: '0.862%, and the target is at least 95%: is that right, or is it 86.2%?',
        likely: '86.2',
      },
    });
    const contact = cell({ direction: 'lower', target: { kind: 'at most', value: '15' } });
    expect(check({ figure: '0.107' }, [], contact).kind).toBe('question');
    for (const figure of ['0', '0.002', '0.9']) expect(check({ figure }, [], contact).kind).toBe('ready');
    expect(check({ figure: '0.95' }, [], cell({ unit: 'days' })).kind).not.toBe('question');
  });

  it('asks about a figure very far from its history, and not about a bad quarter', () => {
    const history = ['95', '96', '94', '95.5', '96.5'];
    expect(check({ figure: '70', commentary: 'x' }, history).kind).toBe('question');
    // Three deviations from the median of so few figures is nothing to ask about, and neither is a quarter worse than any.
    for (const figure of ['93.4', '91.4', '88']) {
      expect(check({ figure, commentary: 'x' }, history).kind).toBe('ready');
    }
    expect(check({ figure: '95.2' }, history).kind).toBe('ready');
    expect(check({ figure: '70', commentary: 'x' }, ['95', '96', '94']).kind).toBe('ready');
  });

  it('takes for the share behind a percentage what would be half the target to twice it', () => {
    const asked = (figure: string, target: Cell['target']) =>
      check({ figure, commentary: 'x' }, [], cell({ target })).kind;
    const least = { kind: 'at least', value: '90' } as const;
    expect(['0.4499', '0.45', '1', '1.001'].map((figure) => asked(figure, least))).toEqual([
      'ready',
      'question',
      'question',
      'ready',
    ]);
    const most = { kind: 'at most', value: '15' } as const;
    expect(['0.3', '0.301'].map((figure) => asked(figure, most))).toEqual(['question', 'ready']);
    expect(asked('0.8', { kind: 'range', low: '80', high: '90' })).toBe('question');
    expect(asked('0.8', { kind: 'none' })).toBe('ready');
  });

  it('does not ask about a small step from a history that never moved', () => {
    expect(check({ figure: '99' }, ['100', '100', '100', '100']).kind).toBe('ready');
    expect(check({ figure: '50', commentary: 'x' }, ['100', '100', '100', '100']).kind).toBe('question');
    expect(check({ figure: '90', commentary: 'x' }, ['100', '100', '100', '100']).kind).toBe('ready');
    expect(check({ figure: '89.9', commentary: 'x' }, ['100', '100', '100', '100']).kind).toBe('question');
    const debt = cell({ unit: 'GBP', target: { kind: 'none' } });
    expect(check({ figure: '-105' }, ['-100', '-100', '-100', '-100'], debt).kind).toBe('ready');
    // Seen once before: nothing to ask about, however far it is from the rest.
    expect(check({ figure: '50', commentary: 'x' }, ['100', '100', '100', '50']).kind).toBe('ready');
  });

  it('does not ask about stars that were given before', () => {
    const stars = cell({ unit: 'stars out of 4', target: { kind: 'at least', value: '4' } });
    expect(check({ figure: '4' }, ['3', '3', '4', '4', '4', '3', '3', '3'], stars).kind).toBe('ready');
  });
});
