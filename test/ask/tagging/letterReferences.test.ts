import { describe, expect, it } from 'vitest';
import { understand } from '../../../src/ask/understand.ts';
import { known, settingOf } from '../../support/known.ts';

const ICT = { group: 'ICT' };
const council = settingOf([
  known('M1', 'Customer satisfaction', ICT),
  known('M2', 'Service availability', ICT),
  known('FCR', 'First Contact Resolution (FCR)', ICT),
  known('CSAT', 'Customer Satisfaction (net score)', ICT),
  known('P1', 'CSAT for phone calls', { group: 'Customer services' }),
  known('P2', 'Budget variance', { group: 'Finance' }),
  known('BUDGET', 'Forecast outturn for the current financial year', { group: 'Finance' }),
  known('AV-HDC', 'Uptime at Huntingdonshire', { partner: 'HDC' }),
  known('AV-SCDC', 'Uptime at South Cambridgeshire', { partner: 'SCDC' }),
  known('COST', 'What the shared service takes'),
  known('ID', 'Identity checks done in a day'),
  known('HR.SICK', 'Days lost to absence'),
]);
const ask = (sentence: string) => understand(sentence, council).question;

describe('a reference without a number', () => {
  it.each([
    ['show CSAT', { kind: 'show', ref: 'CSAT' }],
    ['csat?', { kind: 'show', ref: 'CSAT' }],
    ['SHOW CSAT', { kind: 'show', ref: 'CSAT' }],
    ['indicator CSAT', { kind: 'show', ref: 'CSAT' }],
    ['why is FCR red?', { kind: 'why', ref: 'FCR' }],
    ['CSAT vs last quarter', { kind: 'contrast', ref: 'CSAT', other: '2024-25-Q1' }],
    ['history of AV-HDC', { kind: 'history', ref: 'AV-HDC' }],
    ['report FCR', { kind: 'form', ref: 'FCR' }],
    ['override BUDGET', { kind: 'override', ref: 'BUDGET' }],
    ['override budget to green', { kind: 'override', ref: 'BUDGET' }],
    ['who owns av-hdc?', { kind: 'owner', ref: 'AV-HDC' }],
    ['who owns av hdc?', { kind: 'owner', ref: 'AV-HDC' }],
    ['show hr.sick', { kind: 'show', ref: 'HR.SICK' }],
    ['chart csat', { kind: 'trend', ref: 'CSAT' }],
    ['FCR’s target', { kind: 'define', ref: 'FCR', aspect: 'target' }],
    ['when was CSAT last changed', { kind: 'history', ref: 'CSAT' }],
    ['put 95 in for CSAT', { kind: 'form', ref: 'CSAT', figure: '95' }],
    ['has CSAT ever been green', { kind: 'ever', ref: 'CSAT' }],
    ['report on FCR', { kind: 'form', ref: 'FCR' }],
    ['FCR/CSAT', { kind: 'several', refs: ['FCR', 'CSAT'] }],
    ['compare AV-HDC with AV-SCDC', { kind: 'several', refs: ['AV-HDC', 'AV-SCDC'] }],
    ['FCR, csat and M1', { kind: 'several', refs: ['FCR', 'CSAT', 'M1'] }],
  ])('is one in any command or question: “%s”', (sentence, question) =>
    expect(ask(sentence)).toMatchObject(question),
  );

  it.each([
    ['show CSAT for phone calls', 'P1'],
    ['csat phone calls', 'P1'],
    ['Budget variance', 'P2'],
    ['show BUDGET variance', 'P2'],
    ['why is CSAT phone red', 'P1'],
  ])('is a word of a title where more of that title is said: “%s”', (sentence, ref) =>
    expect(ask(sentence)).toMatchObject({ ref }),
  );

  it('is asked after where what is said begins another title, and may be asked of it too', () => {
    const both = settingOf([known('BUDGET', 'Outturn'), known('P2', 'Budget variance at the year’s end')]);
    expect(understand('show me the budget variance', both).question).toMatchObject({
      kind: 'which',
      choices: [
        { says: 'BUDGET Outturn', question: { kind: 'contrast', against: 'target' } },
        { says: 'P2 Budget variance at the year’s end', question: { kind: 'show' } },
      ],
    });
    expect(understand('BUDGET variance from target', both).question).toMatchObject({ ref: 'BUDGET' });
  });

  it('is not written out as the contraction that it looks like', () => {
    expect(ask('show ID')).toMatchObject({ kind: 'show', ref: 'ID' });
    expect(ask('how is ID doing')).toMatchObject({ kind: 'show', ref: 'ID' });
  });

  it('has no number that another could be counted from', () => {
    expect(ask('FCR and 14')).toMatchObject({ kind: 'unclear' });
    const context = { question: { kind: 'show' as const, ref: 'FCR', period: council.reporting }, refs: [] };
    expect(understand('and 14?', { ...council, context }).question).not.toMatchObject({ ref: 'FCR' });
  });

  it('comes before a word of the council’s own that is written the same', () => {
    const synonyms = [{ said: 'FCR', means: 'service availability' }];
    expect(understand('show FCR', { ...council, synonyms }).question).toMatchObject({ ref: 'FCR' });
  });
});

describe('an ordinary word that is a reference as well', () => {
  it.each([
    'what is over budget?',
    'WHAT IS OVER BUDGET?',
    'are we over budget?',
    'which services are within budget?',
    'are we on budget',
    'what is the budget for M1?',
    'how much did it cost',
    'what do we cost',
  ])('is not it where it is plainly the word: “%s”', (sentence) => {
    expect(ask(sentence)).toMatchObject({ kind: 'unclear' });
  });

  it.each([
    ['show budget', 'BUDGET'],
    ['how is budget doing', 'BUDGET'],
    ['budget?', 'BUDGET'],
    ['who owns budget', 'BUDGET'],
    ['cost', 'COST'],
    ['show COST', 'COST'],
  ])('is it in the place of a reference, or in capitals: “%s”', (sentence, ref) =>
    expect(ask(sentence)).toMatchObject({ ref }),
  );

  it.each(['target', 'red', 'summary', 'help', 'it'])(
    'keeps what it means to Ragtime unless it is put in capitals: “%s”',
    (word) => {
      const named = settingOf([known(word.toUpperCase(), 'Days lost'), known('M1', 'Calls answered')]);
      const plain = settingOf([known('M1', 'Calls answered')]);
      const { question } = understand(word, plain);
      expect(understand(word, named).question).toMatchObject({ kind: question.kind });
      expect(understand(`show me ${word.toUpperCase()}`, named).question).toMatchObject({
        kind: 'show',
        ref: word.toUpperCase(),
      });
    },
  );

  it('is the service of that name where the register writes both in capitals', () => {
    const both = settingOf([known('ICT', 'Spending', ICT), known('M1', 'Calls answered', ICT)]);
    expect(understand('what’s red in ICT', both).question).toMatchObject({
      kind: 'list',
      where: { group: ['ICT'] },
    });
    expect(understand('show ICT', both).question).toMatchObject({
      kind: 'which',
      choices: [
        { says: 'All of ICT', question: { kind: 'list', where: { group: ['ICT'] } } },
        { says: 'ICT Spending', question: { kind: 'show', ref: 'ICT' } },
      ],
    });
    expect(understand('why is indicator ICT red', both).question).toMatchObject({ kind: 'why', ref: 'ICT' });
  });
});

describe('a word that looks like a reference and is none', () => {
  it.each([
    ['show CSTA', 'CSTA'],
    ['show csta', 'csta'],
    ['override BUDG', 'BUDG'],
    ['submit CUST', 'CUST'],
    ['show PHONE', 'PHONE'],
    ['why is AV-XYZ red', 'AV-XYZ'],
    ['show FCR-HDC', 'FCR-HDC'],
    ['who owns FCR2', 'FCR2'],
    ['show CSAT-1', 'CSAT-1'],
  ])('is said not to be known, and never becomes another: “%s”', (sentence, unexplained) =>
    expect(ask(sentence)).toMatchObject({ kind: 'unclear', unexplained }),
  );

  it.each([
    ['show CSTA', ['CSAT']],
    ['why is AV-XYZ red', ['AV-HDC', 'AV-SCDC']],
    ['show FCR-HDC', ['FCR']],
    ['show FCR2', ['FCR']],
    ['are we over budget?', ['BUDGET']],
  ])('is answered with the nearest ones: “%s”', (sentence, refs) => {
    const question = ask(sentence);
    const offered = question.kind === 'unclear' ? (question.suggestions ?? []) : [];
    expect(offered.map(({ says }) => says.split(' ')[0]).slice(0, refs.length)).toEqual(refs);
  });

  it('is no abbreviation of a title either, though that is offered', () => {
    const others = settingOf([known('M1', 'Customer satisfaction'), known('M2', 'Calls answered')]);
    for (const [sentence, ref] of [
      ['show CSAT', 'M1'],
      ['override PHONES', 'M2'],
    ] as const)
      expect(understand(sentence, others).question).toMatchObject({
        kind: 'unclear',
        suggestions: [{ question: { kind: 'show', ref } }],
      });
    expect(understand('how is csat doing', others).question).toMatchObject({ kind: 'show', ref: 'M1' });
  });

  it('may be a word that the register writes in capitals itself', () => {
    const register = settingOf([known('CPI01', 'FOI requests answered'), known('CPI02', 'SARs answered')]);
    expect(understand('how is FOI doing', register).question).toMatchObject({ ref: 'CPI01' });
    expect(understand('show me SARs', register).question).toMatchObject({ ref: 'CPI02' });
  });
});
