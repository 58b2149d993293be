/** A figure is judged once for each click on its form, however much is made of the judgement. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addSchemes, findScheme } from '../../../src/domain/schemes/schemes.ts';
import { button, type Council, ISAIAH, said, startCouncil } from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';

let judgings = 0;
const usual = findScheme('ragb');
if (!usual) throw new Error('Its scheme is not there.');
addSchemes([
  {
    ...{ ...usual, id: 'counted', name: 'Counted' },
    // Looked at once in each judging, and nowhere else.
    get activity() {
      judgings += 1;
      return undefined;
    },
  },
]);

describe('one click on a form', () => {
  let council: Council;
  beforeEach(async () => {
    council = await startCouncil([indicator({ scheme: 'counted' })]);
  });
  afterEach(() => council.stop());

  const click = async (verb: 'submit' | 'check', input: Record<string, string>) => {
    const { card } = await council.ask(ISAIAH, 'submit CPI13');
    judgings = 0;
    const turn = await council.as(ISAIAH).execute(verb, { ...button(card, 'Submit').data, ...input });
    return { shown: said(turn.card), judgings };
  };

  it.each([
    ['submit', { figure: '96' }, '96.0% stored for Q2 2024/25'],
    ['submit', { figure: '86.2' }, 'so a commentary is needed'],
    ['submit', { figure: '0.962', commentary: 'x' }, 'is that right'],
    ['check', { figure: '96' }, '96.0% would be'],
    ['check', { figure: '86.2' }, 'A commentary is needed with it'],
  ] as const)('to %s %j judges the figure once', async (verb, input, words) => {
    const clicked = await click(verb, input);
    expect(clicked.shown).toContain(words);
    expect(clicked.judgings).toBe(1);
  });

  it('on a figure that can’t be meant judges nothing', async () => {
    expect(await click('submit', { figure: 'eighty' })).toMatchObject({ judgings: 0 });
  });
});
