/** A question about a selection is answered for the whole of it, whatever the question and however its button was changed. */
import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/ask/model/question.ts';
import type { Selection } from '../../../src/domain/answers/selection.ts';
import { Period } from '../../../src/domain/time/period.ts';
import { button, ISAIAH, said } from '../../support/council.ts';
import { oneCouncil } from '../../support/pressed.ts';
import { startQuarters } from '../../support/quarters.ts';

const RED = { kind: 'status', status: 'Red' };
const Q1 = '2024-25-Q1';
const Q2 = '2024-25-Q2';

describe('questions about many indicators', () => {
  const { ask } = oneCouncil(startQuarters);

  const period = Period.parse(Q2);
  const since = Period.parse(Q1);
  const whole = {
    asked: { kind: 'any of', of: [{ kind: 'status', status: 'Red' }, { kind: 'overdue' }] },
    except: [{ kind: 'overridden' }],
    where: { group: ['ICT'], owner: ['me'] },
    outside: { frequency: ['annual'] },
    change: 'deteriorating',
    period,
  } as const satisfies Selection & { period: Period };

  it.each<Question>([
    { kind: 'list', ...whole },
    { kind: 'count', ...whole },
    { kind: 'rank', end: 'nearly red', count: 3, ...whole },
    { kind: 'who', ...whole },
    { kind: 'summary', ...whole, from: since },
    { kind: 'under', scheme: 'kent', ...whole },
    { kind: 'movers', move: { kind: 'between', to: 'Red' }, since, ...whole },
    { kind: 'running', quarters: 2, ...whole },
    { kind: 'compare', other: since, ...whole },
    { kind: 'sides', facet: 'manager', sides: ['me', 'megan'], ...whole },
    { kind: 'outlook', ...whole },
    { kind: 'reasons', ...whole },
    { kind: 'actions', ...whole },
    { kind: 'actions', ref: 'A1', ...whole },
  ])('answers the question “$kind” with the whole of its selection', async ({ kind, ...args }) => {
    const words = said((await ask(kind, args, ISAIAH)).card);
    expect(words).not.toMatch(/older version|could not read/);
    expect(words).toContain('2024/25');
    if (!('ref' in args)) expect(words).toContain('in ICT that you own not reported once a year');
  });

  it.each(['list', 'count', 'who', 'reasons', 'outlook', 'compare', 'sides', 'movers'])(
    'offers everything where a “%s” is of a part that has nothing',
    async (verb) => {
      const asked = { asked: RED, where: { group: ['Parks'] }, facet: 'group', other: Q1, since: Q1 };
      const { card } = await ask(verb, asked);
      const again = button(card, 'Same for everything');
      expect(again.data).not.toHaveProperty('where');
      expect(said((await ask(again.verb, again.data)).card)).not.toContain('Parks');
    },
  );

  it.each([
    'list',
    'count',
    'rank',
    'who',
    'movers',
    'running',
    'compare',
    'sides',
    'outlook',
    'reasons',
    'actions',
    'under',
  ])('survives a “%s” button that was tampered with', async (verb) => {
    for (const data of [
      { asked: 'x' },
      { asked: RED, where: { group: 'ICT' } },
      { asked: RED, period: 'never' },
      { asked: RED, where: { planet: ['Mars'] } },
    ]) {
      const turn = await ask(verb, data);
      expect(turn.status).toBe(200);
      expect(said(turn.card).length).toBeGreaterThan(10);
    }
  });
});
