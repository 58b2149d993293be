import { describe, expect, it } from 'vitest';
import { changeSince } from '../../../src/domain/indicators/change.ts';
import { readTarget } from '../../../src/domain/indicators/readTarget.ts';
import { showTarget } from '../../../src/domain/indicators/showTarget.ts';
import { explain } from '../../../src/domain/judging/explain.ts';
import { judge } from '../../../src/domain/judging/judge.ts';
import { cell } from '../../support/cells.ts';

const LOWER = { unit: 'percent', direction: 'lower' } as const;
const HIGHER = { unit: 'percent', direction: 'higher' } as const;
type Of = Parameters<typeof readTarget>[1];
const planOf = (text: string, of: Of) => {
  const read = readTarget(text, of);
  return read.kind === 'wrong' ? read.sentence : read.plan;
};

describe('a target in words', () => {
  it.each([
    'at most 21%',
    'no more than 21%',
    'not more than 21%',
    'max 21%',
    'maximum of 21%',
    'up to 21%',
    '=<21%',
    '<=21%',
    '≤ 21%',
    '21% or below',
    '21% or lower',
    '21% max',
    '21% or better',
  ])('“%s” is at most 21%%', (text) => expect(planOf(text, LOWER)).toEqual({ kind: 'at most', value: '21' }));

  it.each([
    'at least 90%',
    'min 90%',
    'minimum 90%',
    'no less than 90%',
    '=/>90%',
    '≥90%',
    '90% or above',
    '90% or higher',
    '90%+',
    '90% or better',
  ])('“%s” is at least 90%%', (text) =>
    expect(planOf(text, HIGHER)).toEqual({ kind: 'at least', value: '90' }),
  );

  it.each(['<15%', 'less than 15%', 'below 15%', 'under 15%', 'fewer than 15%'])(
    '“%s” is missed at 15%% itself',
    (text) => expect(planOf(text, LOWER)).toEqual({ kind: 'at most', value: '15', strict: true }),
  );

  it.each(['>90%', 'over 90%', 'more than 90%', 'above 90%'])('“%s” is missed at 90%% itself', (text) =>
    expect(planOf(text, HIGHER)).toEqual({ kind: 'at least', value: '90', strict: true }),
  );

  it('keeps a time that is the measure’s as words beside the figure', () => {
    const plan = planOf('95% within 4 hours', HIGHER);
    expect(plan).toEqual({ kind: 'at least', value: '95', note: 'within 4 hours' });
    expect(typeof plan === 'string' || showTarget(plan, { ...HIGHER, frequency: 'quarterly' })).toBe(
      'at least 95% (within 4 hours)',
    );
  });

  it('reads a score as it is said, and refuses one out of another', () => {
    const score = { unit: 'score out of 5', direction: 'higher' } as const;
    expect(planOf('4.5 out of 5', score)).toEqual({ kind: 'at least', value: '4.5' });
    expect(planOf('9 out of 10', score)).toContain('“9 out of 10” is out of 10, and this one is out of 5.');
  });

  it('reads “within 10 days” as at most ten where days are counted', () =>
    expect(planOf('within 10 days', { unit: 'days', direction: 'lower' })).toEqual({
      kind: 'at most',
      value: '10',
    }));

  it.each(['TBC', 'Data only', 'Trend only', 'to be confirmed'])('“%s” is no target, and kept', (word) => {
    const plan = planOf(word, HIGHER);
    expect(plan).toEqual({ kind: 'none', note: word });
    expect(typeof plan === 'string' || showTarget(plan, { ...HIGHER, frequency: 'quarterly' })).toBe(
      `no target (${word})`,
    );
  });

  it.each(['—', '–', '-'])('“%s” is no target', (dash) =>
    expect(planOf(dash, HIGHER)).toEqual({ kind: 'none' }),
  );

  it.each([
    [
      '≤3%',
      HIGHER,
      'If the target is right, write lower as the direction; if the direction is, write “at least 3%”.',
    ],
    [
      '50% reduction',
      { unit: 'minutes', direction: 'higher' } as const,
      'If the target is right, write lower as the direction; if the direction is, write “up 50%”.',
    ],
  ])('“%s” against its direction is refused with both ways out', (text, of, told) => {
    expect(planOf(text, of)).toContain('contradict each other');
    expect(planOf(text, of)).toContain(told);
  });
});

describe('a target that its own figure misses', () => {
  const waits = (figure: string) =>
    cell({
      unit: 'percent',
      direction: 'lower',
      figure,
      target: { kind: 'at most', value: '15', strict: true },
      scheme: 'ragb',
      decimals: 1,
    });

  it('is Amber at the figure itself, and Green below it', () => {
    expect(judge(waits('15'), '15')).toMatchObject({ status: 'Amber', offTarget: true });
    expect(judge(waits('14.9'), '14.9')).toMatchObject({ status: 'Green', offTarget: false });
  });

  it('says so in its working', () => {
    expect(explain({ ...waits('15'), status: 'Amber', revision: 1 })).toBe(
      '15.0% is not below 15%, so it misses the target; Amber is less than 10% above.',
    );
    expect(explain({ ...waits('14.9'), status: 'Green', revision: 1 })).toBe(
      '14.9% is 0.67% below the target of 15%; Green is up to 5% below.',
    );
  });
});

describe('an indicator of which neither way is better', () => {
  const NEITHER = { unit: 'GBP', direction: 'neither' } as const;

  it('has no target, and a target is refused with both ways out', () => {
    expect(planOf('none', NEITHER)).toEqual({ kind: 'none' });
    expect(planOf('Data only', NEITHER)).toEqual({ kind: 'none', note: 'Data only' });
    expect(planOf('at most £5,000', NEITHER)).toBe(
      '“at most £5,000” is a target, and the direction says that neither way is better. Write none as the target, or higher, lower or range as the direction.',
    );
  });

  it('gets neither better nor worse', () => {
    expect(changeSince('5', '7', 'neither')).toBeUndefined();
    expect(changeSince('7', '7', 'neither')).toBe('unchanged');
  });
});
