import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Q2 } from '../../support/cells.ts';
import { ADELE, button, type Council, ISAIAH, said, startCouncil } from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';

const RATIO = { kind: 'ratio', numerator: 'answered', denominator: 'received', factor: '100' } as const;

describe('a figure that is given in a sentence', () => {
  let council: Council;
  beforeAll(async () => {
    council = await startCouncil([
      indicator({ ref: 'CPI13', title: 'Incidents resolved' }),
      indicator({ ref: 'CPI14', title: 'Requests resolved' }),
      indicator({ ref: 'CPI01', title: 'Requests answered', calculation: RATIO }),
      indicator({
        ref: 'CPI03',
        title: 'Business case',
        unit: 'milestone',
        target: { kind: 'milestone', text: 'Business case' },
      }),
    ]);
  });
  afterAll(() => council.stop());

  it('is filled into the form for its owner to submit, and not stored', async () => {
    const isaiah = council.as(ISAIAH);
    const { card } = await isaiah.say('can you put 86.9% in for cpi13 please');
    expect(JSON.stringify(card)).toContain('"value":"86.9%"');
    const { summary } = await isaiah.say('show CPI13');
    expect(summary).toContain('has no figure');
  });

  it.each([
    ['CPI01', '86.9% is not filled in.  The figure is worked out here: enter answered and received.'],
    ['CPI03', '86.9% is not filled in.  This is a milestone: choose how it is going.'],
  ])('is said not to be filled in where %s takes no figure', async (ref, sentence) => {
    const { card } = await council.ask(ISAIAH, `put 86.9% in for ${ref}`);
    expect(said(card)).toContain(sentence);
  });

  it('is filled in as well where it only stands beside the reference', async () => {
    const { card } = await council.ask(ISAIAH, 'CPI13 = 86.9');
    expect(JSON.stringify(card)).toContain('"value":"86.9"');
  });

  it('keeps the stored commentary, and what is said now after it, where it corrects', async () => {
    await council.reports(ISAIAH, 'CPI13', { figure: '62', commentary: 'The switch failed.' });
    const { card } = await council.ask(ISAIAH, 'CPI13 was 62.4, it was replaced on Monday');
    expect(JSON.stringify(card)).toContain('"value":"The switch failed.\\nit was replaced on Monday"');
  });

  it('stands after the words of a form that was begun', async () => {
    const isaiah = council.as(ISAIAH);
    const { verb, data } = button(
      (await isaiah.execute('form', { ref: 'CPI14', period: Q2 })).card,
      'Keep for later',
    );
    await isaiah.execute(verb, { ...data, commentary: 'Two posts are empty.' });
    const { card } = await council.ask(ISAIAH, 'CPI14 was 91, both start in November');
    expect(JSON.stringify(card)).toContain('"value":"Two posts are empty.\\nboth start in November"');
  });

  it('opens no form for somebody who may not report it', async () => {
    const { card, summary } = await council.ask(ADELE, 'put 86.9 in for cpi13');
    expect(JSON.stringify(card)).not.toContain('86.9%');
    expect(summary).toContain('Isaiah Langer');
  });
});
