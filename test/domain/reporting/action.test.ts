/** The action that is taken on a figure: what, by whom and by when. */
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/indicators/cell.ts';
import { NO_ACTION } from '../../../src/domain/indicators/submission.ts';
import { checkAction, needsAction, whoAndWhen } from '../../../src/domain/reporting/action.ts';
import { checkDraft } from '../../../src/domain/reporting/checkDraft.ts';
import { NO_DRAFT } from '../../../src/domain/reporting/draft.ts';
import { atLeast, cell } from '../../support/cells.ts';

const at90 = atLeast('90');

const TODAY = '2024-10-09';
const WHOLE = { what: 'Recruit two analysts.', who: 'Isaiah Langer', by: '2024-12-01' };

describe('management action', () => {
  const kent = cell({ scheme: 'kent', target: at90, floor: '80' });
  const submit = (figure: string, action = NO_ACTION, on: Cell = kent) =>
    checkDraft({ ...NO_DRAFT, figure, commentary: 'Call volumes rose.', action }, on, [], { today: TODAY });

  it('must be given on Red under Kent’s rule, and not on Amber', () => {
    expect(needsAction(kent, 'Red')).toBe(true);
    expect(submit('75')).toMatchObject({
      problems: [{ field: 'actionWhat', sentence: expect.stringContaining('on Red action has to be given') }],
    });
    expect(submit('85')).toMatchObject({ kind: 'ready', action: undefined });
    expect(submit('75', WHOLE)).toMatchObject({ kind: 'ready', action: WHOLE });
  });

  it('may be given under any rule, and then with an owner and a day', () => {
    const ragb = cell({ target: at90 });
    expect(submit('75', NO_ACTION, ragb)).toMatchObject({ kind: 'ready', action: undefined });
    expect(submit('75', WHOLE, ragb)).toMatchObject({ kind: 'ready', action: WHOLE });
    expect(submit('75', { ...NO_ACTION, what: 'Recruit.' }, ragb)).toMatchObject({
      problems: [
        { field: 'actionWho', sentence: 'Say who does it: a name or a role.' },
        { field: 'actionBy', sentence: 'Give the day by which it is done.' },
      ],
    });
    expect(submit('75', { ...NO_ACTION, who: 'Isaiah' }, ragb)).toMatchObject({
      problems: [{ field: 'actionWhat' }, { field: 'actionBy' }],
    });
    expect(submit('75', { what: '.', who: '👍', by: '2024-12-01' }, ragb)).toMatchObject({
      problems: [{ field: 'actionWhat' }, { field: 'actionWho' }],
    });
  });

  it('is due on a day that exists and is to come, or on the one it was stored with', () => {
    const check = (by: string, stored?: typeof WHOLE) =>
      checkAction({ ...WHOLE, by }, { needed: undefined, today: TODAY, stored }).problems.map(
        ({ sentence }) => sentence,
      );
    expect(check('2024-10-09')).toEqual([]);
    expect(check('2023-12-01')).toEqual([
      '1 December 2023 has passed. Give the day by which it will be done.',
    ]);
    expect(check('2023-12-01', { ...WHOLE, by: '2023-12-01' })).toEqual([]);
    expect(check('2024-02-30')).toEqual(['“2024-02-30” is not a day. Write it like 2024-10-09.']);
  });

  it('must be given on a milestone that is Red, too', () => {
    const milestone = cell({
      scheme: 'kent',
      unit: 'milestone',
      target: { kind: 'milestone', text: 'Plan' },
    });
    const draft = { ...NO_DRAFT, picked: 'Red', commentary: 'The supplier is late.' };
    expect(checkDraft(draft, milestone, [], { today: TODAY })).toMatchObject({
      problems: [{ field: 'actionWhat' }],
    });
    expect(checkDraft({ ...draft, action: WHOLE }, milestone, [], { today: TODAY })).toMatchObject({
      kind: 'ready',
      action: WHOLE,
    });
  });

  it('says who and when, as far as that is known', () => {
    expect(whoAndWhen(WHOLE)).toBe('Isaiah Langer, by 1 December 2024');
    expect(whoAndWhen({ ...WHOLE, by: null })).toBe('Isaiah Langer');
    expect(whoAndWhen({ what: 'x', who: '', by: null })).toBe('nobody named, and no date');
  });
});
