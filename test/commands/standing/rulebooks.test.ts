import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Period } from '../../../src/domain/time/period.ts';
import { Q2 } from '../../support/cells.ts';
import {
  button,
  type Council,
  ISAIAH,
  MEGAN,
  PATTI,
  said,
  startCouncil,
  TENANT,
} from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';

const Q4 = Period.parse('2024-25-Q4');
const WORDS = 'Two inspectors left in July, and one post is filled from November.';
const ACTION = {
  actionWhat: 'Fill the second post.',
  actionWho: 'Head of Highways',
  actionBy: '2024-12-01',
};

describe('what the councils’ rulebooks add to a figure', () => {
  let council: Council;
  beforeEach(async () => {
    council = await startCouncil([
      indicator({ ref: 'K1', title: 'Enquiries', scheme: 'kent', floor: '85' }),
      indicator({ ref: 'H1', title: 'Planning', scheme: 'huntingdonshire' }),
      indicator({
        ref: 'B1',
        title: 'Recycling',
        scheme: 'brighton',
        floor: '46',
        target: {
          kind: 'at least',
          value: '50',
          source: { benchmark: '45.4', statutory: '50', rationale: 'The national target' },
        },
      }),
      indicator({ ref: 'V1', title: 'Calls', scheme: 'havering' }),
    ]);
  });
  afterEach(() => council.stop());

  const submit = (ref: string, given: Parameters<Council['reports']>[2]) =>
    council.reports(ISAIAH, ref, { commentary: WORDS, ...given });
  const stored = (ref: string) => council.cell(ref);

  it('asks for action on Red under Kent’s rule, and loses nothing of what was written meanwhile', async () => {
    const { card } = await submit('K1', { figure: '80', actionWho: '', actionWhat: '', actionBy: '' });
    expect(said(card)).toContain('This figure is Red, and on Red action has to be given');
    expect(said(card)).toContain(`{commentary=${WORDS}}`);
    expect(await stored('K1')).toMatchObject({ revision: 0 });
    const amber = await submit('K1', { figure: '90' });
    expect(said(amber.card)).toContain('90.0% stored for Q2 2024/25');
  });

  it('says beside its field what is wrong with an action, and when', async () => {
    const { card } = await submit('K1', { figure: '80', ...ACTION, actionBy: '2024-10-01' });
    expect(said(card)).toMatch(/▲ 1 October 2024 has passed.*\{actionBy=2024-10-01\}/);
    const { card: who } = await submit('K1', { figure: '80', ...ACTION, actionWho: ' ' });
    expect(said(who)).toMatch(/▲ Say who does it: a name or a role\. \{actionWho=/);
  });

  it('keeps the action with the figure and each of its revisions, and shows it wherever the figure is shown', async () => {
    const { card } = await submit('K1', { figure: '80', ...ACTION });
    expect(said(card)).toContain(
      'Action Fill the second post. Who, when Head of Highways, by 1 December 2024',
    );
    const action = { what: 'Fill the second post.', who: 'Head of Highways', by: '2024-12-01' };
    expect(await stored('K1')).toMatchObject({ status: 'Red', action });
    expect(await council.store.periods.revisions(TENANT, Q2, 'K1')).toMatchObject([{ action }]);
    const { card: shown } = await council.ask(MEGAN, 'show K1');
    expect(said(shown)).toContain('Head of Highways, by 1 December 2024');
    const { card: doing } = await council.as(MEGAN).execute('actions', { ref: 'K1', period: Q2 });
    expect(said(doing)).toContain('Fill the second post. Who, when Head of Highways, by 1 December 2024');
    // A status that is set by hand leaves what is being done.
    const { card: setting } = await council.ask(PATTI, 'override K1');
    const data = { ...button(setting, 'Set the status').data, status: 'Amber', reason: 'Late data.' };
    await council.as(PATTI).execute('setStatus', data);
    expect(await stored('K1')).toMatchObject({ status: 'Amber', action });
  });

  it('takes an action under a rule that does not ask for one, folded away until there is a reason', async () => {
    const { card } = await council.ask(ISAIAH, 'submit V1');
    expect(JSON.stringify(card)).toContain('Add action, owner and date');
    const { card: asked } = await submit('V1', { figure: '60', commentary: '' });
    expect(JSON.stringify(asked)).not.toContain('Add action, owner and date');
    await submit('V1', { figure: '60', ...ACTION });
    expect(await stored('V1')).toMatchObject({ action: { who: 'Head of Highways' } });
  });

  it('asks under Huntingdonshire’s rule for the year end, and judges it by the target of Q4', async () => {
    await council.store.register.saveTargets(
      TENANT,
      [{ ref: 'H1', period: Q4, target: { kind: 'at least', value: '97' } }],
      () => {},
    );
    const { card: form } = await council.ask(ISAIAH, 'submit H1');
    expect(said(form)).toContain('{yearEnd=}');
    expect(JSON.stringify(form)).toContain('Predicted for year end, Q4 2024/25 (%, target at least 97%)');
    const { card: wrong } = await submit('H1', { figure: '96', yearEnd: 'about 90' });
    expect(said(wrong)).toMatch(/Year-end prediction: “about 90” is not a number.*\{yearEnd=about 90\}/);
    const { card } = await submit('H1', { figure: '96', yearEnd: '96.5%' });
    const sentence =
      'Year-end: 96.5% predicted for Q4 2024/25, ◆ Within acceptable variance against at least 97%.';
    expect(said(card)).toContain(sentence);
    expect(await stored('H1')).toMatchObject({
      status: 'On track',
      yearEnd: {
        figure: '96.5',
        status: 'Within acceptable variance',
        target: { kind: 'at least', value: '97' },
      },
    });
    expect(await council.store.periods.revisions(TENANT, Q2, 'H1')).toMatchObject([
      { yearEnd: { figure: '96.5', status: 'Within acceptable variance' } },
    ]);
    const { card: shown } = await council.ask(MEGAN, 'show H1');
    expect(said(shown)).toContain(sentence);
    const { card: summary } = await council.ask(MEGAN, 'summary');
    expect(said(summary)).toContain('1 of 1 year-end predictions in: 1 ◆ Within acceptable variance.');
  });

  it('keeps the target that a prediction was judged by, whatever is set afterwards', async () => {
    await submit('H1', { figure: '96', yearEnd: '94' });
    const later = [{ ref: 'H1', period: Q4, target: { kind: 'at least', value: '90' } as const }];
    await council.store.register.saveTargets(TENANT, later, () => {});
    await submit('H1', { figure: '96.1', yearEnd: '94' });
    expect(await stored('H1')).toMatchObject({
      figure: '96.1',
      yearEnd: { status: 'Within acceptable variance', target: { value: '95' } },
    });
  });

  it('says where Brighton’s target comes from, on the card and in the working', async () => {
    await submit('B1', { figure: '47' });
    const source = 'The target of 50% is the statutory figure, harder than the benchmark of 45.4%.';
    expect(said((await council.ask(MEGAN, 'show B1')).card)).toContain(source);
    const { card } = await council.ask(MEGAN, 'why is B1 amber?');
    expect(said(card)).toContain(`${source} Rationale for the target: The national target.`);
  });

  it('names Havering’s two arrows', async () => {
    await submit('V1', { figure: '96', commentary: '' });
    const { card } = await council.ask(MEGAN, 'show V1');
    expect(said(card)).toContain('Short-term: no earlier figure');
    expect(said(card)).toContain('Long-term: there is no figure for the same quarter last year.');
  });
});
