import { describe, expect, it } from 'vitest';
import { understand } from '../../../src/ask/understand.ts';
import { known, settingOf } from '../../support/known.ts';

const councilWith = (...refs: string[]) => settingOf(refs.map((ref, index) => known(ref, `Title ${index}`)));
const ask = (sentence: string, ...refs: string[]) => understand(sentence, councilWith(...refs)).question;
const chosenFrom = (sentence: string, ...refs: string[]) => {
  const question = ask(sentence, ...refs);
  return question.kind === 'which' ? question.choices.map(({ says }) => says.split(' ')[0]) : question;
};
const nearTo = (sentence: string, ...refs: string[]) => {
  const question = ask(sentence, ...refs);
  return question.kind === 'unclear' ? (question.suggestions ?? []).map(({ says }) => says) : question;
};

describe('a reference with a slip in its letters', () => {
  it('is the one that it can only be', () =>
    expect(ask('submit cp13', 'CPI13', 'CPI14', 'KPI-13')).toMatchObject({ kind: 'form', ref: 'CPI13' }));

  it('is asked after where two are as like, before any form is opened', () => {
    expect(chosenFrom('submit cp13', 'CPI13', 'CAP13')).toEqual(['CPI13', 'CAP13']);
    expect(chosenFrom('who owns cp13', 'CPI13', 'CAP13')).toEqual(['CPI13', 'CAP13']);
  });

  it('may be a 1 that was read for an I', () => {
    expect(chosenFrom('submit cp13', 'CPI3', 'CPI13')).toEqual(['CPI13', 'CPI3']);
    expect(ask('submit cp13', 'CPI03', 'CPI13')).toMatchObject({ kind: 'form', ref: 'CPI13' });
  });

  it('keeps its number', () => expect(ask('cp13', 'CPI12', 'CPI14', 'CPI31').kind).toBe('unclear'));

  it('is none where the letters are a word, a year or a quarter', () => {
    expect(ask('fy24', 'FLY24', 'FYI24').kind).toBe('unclear');
    expect(ask('top5', 'TOPP5').kind).toBe('unclear');
    expect(ask('may24', 'MAYO24').kind).not.toBe('show');
    expect(ask('qtr3', 'QTRS3', 'QTRR3').kind).not.toBe('show');
  });

  it('says that it is only like what was written, so that what is not due is looked through too', () => {
    expect(understand('cp13', councilWith('CPI13')).isLike).toBe(true);
    expect(understand('show me 13 and 14', councilWith('CPI13', 'CPI14')).isLike).toBe(true);
    expect(understand('cpi13', councilWith('CPI13')).isLike).toBeUndefined();
  });
});

describe('numbers without their letters', () => {
  const council = ['CPI13', 'CPI14', 'CPI15'];

  it('are several that are asked to be shown', () =>
    expect(ask('show me 13 14 and 15', ...council)).toMatchObject({ kind: 'several', refs: council }));

  it('are offered, and not answered, where they may be figures', () => {
    expect(nearTo('13, 14', ...council)).toEqual(['CPI13, CPI14']);
    expect(nearTo('13?', ...council)).toEqual(['CPI13 Title 0']);
    expect(nearTo('submit 13', ...council)).toEqual(['CPI13 Title 0']);
  });

  it('are offered where they may be places in a list, or years', () => {
    expect(nearTo('show me 1 and 2', 'CPI01', 'CPI02')).toEqual(['CPI01, CPI02']);
    expect(nearTo('show me 23 and 24', 'CPI23', 'CPI24')).toEqual(['CPI23, CPI24']);
  });

  it('are asked after where references of two kinds have them', () =>
    expect(chosenFrom('show me 13 and 14', 'CPI13', 'CPI14', '13', '14')).toEqual(['CPI13,', '13,']));

  it('are not taken apart', () => {
    expect(nearTo('show me 13.14', ...council)).toEqual([]);
    expect(nearTo('show me 13/15', ...council)).not.toMatchObject({ kind: 'several' });
  });

  it('are none where one of them is no reference', () =>
    expect(nearTo('show me 13 and 99', ...council)).toEqual([]));
});

describe('a stretch of references', () => {
  it('is all of them', () =>
    expect(ask('CPI1 to CPI3', 'CPI01', 'CPI02', 'CPI03')).toMatchObject({
      refs: ['CPI01', 'CPI02', 'CPI03'],
    }));

  it('is not answered without one that is missing', () =>
    expect(ask('CPI1 to CPI3', 'CPI01', 'CPI03').kind).toBe('unclear'));

  it('is the two of them where they are compared', () =>
    expect(ask('compare CPI1 to CPI3', 'CPI01', 'CPI02', 'CPI03')).toMatchObject({
      refs: ['CPI01', 'CPI03'],
    }));
});

describe('a number after a reference', () => {
  it.each(['submit CPI13 14', 'CPI13 = 14', 'CPI13: 14', 'CPI13 £14', 'submit CPI13 +14'])(
    'may be a figure, and is none of its kind: “%s”',
    (sentence) => expect(['unclear', 'form']).toContain(ask(sentence, 'CPI13', 'CPI14').kind),
  );

  it('is of its kind in a list', () =>
    expect(ask('cpi13, 14', 'CPI13', 'CPI14')).toMatchObject({ refs: ['CPI13', 'CPI14'] }));
});

describe('a reference with other marks in it', () => {
  it.each([
    'C&A',
    'R & D',
    'PI(1)',
    'HR:01',
    '5a/2',
    '1.2.3',
    'NI 195a',
    'eNPS',
    'ÉCO',
    'Net Zero',
    'HR.SICK',
  ])('is found as it is written, and in small letters: “%s”', (ref) => {
    for (const typed of [ref, ref.toLowerCase()])
      expect(ask(`show ${typed}`, ref, 'CPI13')).toMatchObject({ kind: 'show', ref });
  });
});

describe('references that differ in nothing but a dot, a hyphen or a space', () => {
  it.each([
    ['1.11', '111'],
    ['1.1', '11', '1.2'],
    ['CPI-13', 'CPI13'],
    ['CPI 1', 'CPI1'],
  ])('are each found by what is written: %s and %s', (...refs) => {
    const [first = ''] = refs;
    for (const council of [refs, refs.toReversed()]) {
      expect(ask(`show ${first}`, ...council)).toMatchObject({ kind: 'show', ref: first });
      expect(ask(`indicator ${first}`, ...council)).toMatchObject({ kind: 'show', ref: first });
    }
    const other = refs.find((ref) => ref.length > 2 && ref !== first) ?? '';
    for (const council of [refs, refs.toReversed()])
      expect(ask(`why is ${other} red`, ...council)).toMatchObject({ kind: 'why', ref: other });
  });
});

describe('a reference that is written like a quarter', () => {
  const council = ['Q1', 'H1', 'CPI13'];

  it('is one where it is asked for', () => {
    expect(ask('show Q1', ...council)).toMatchObject({ kind: 'show', ref: 'Q1' });
    expect(ask('why is H1 red', ...council)).toMatchObject({ kind: 'why', ref: 'H1' });
  });

  it('is the quarter after “in” and “since”', () => {
    expect(ask('what was red in Q1', ...council)).toMatchObject({ kind: 'list', period: '2024-25-Q1' });
    expect(ask('how was CPI13 in Q1', ...council)).toMatchObject({ ref: 'CPI13', period: '2024-25-Q1' });
  });
});
