import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shiftPeriod } from '../../../src/domain/time/period.ts';
import { Q2 } from '../../support/cells.ts';
import {
  ADELE,
  button,
  type Council,
  ISAIAH,
  PATTI,
  said,
  startCouncil,
  TENANT,
} from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';

const WORDS = 'Two analysts left in May.\n\nTheir posts are filled from 4 November.';

describe('a correction in which nothing is changed', () => {
  let council: Council;
  beforeEach(async () => {
    council = await startCouncil([
      indicator({}),
      indicator({
        ref: 'CPI01',
        title: 'Changes that succeeded',
        calculation: {
          kind: 'ratio',
          numerator: 'changes succeeded',
          denominator: 'changes',
          factor: '100',
        },
      }),
      indicator({
        ref: 'CPI02',
        title: 'Spend',
        unit: 'GBP',
        direction: 'lower',
        target: { kind: 'none' },
        breakdown: { rollUp: 'sum', parts: [{ name: 'CCC' }, { name: 'HDC' }] },
      }),
      indicator({
        ref: 'CPI03',
        title: 'Business case',
        unit: 'milestone',
        target: { kind: 'milestone', text: 'Business case' },
      }),
      indicator({ ref: 'CPI04', title: 'Waste recycled', scheme: 'huntingdonshire' }),
    ]);
  });
  afterEach(() => council.stop());

  /** The form as it is opened, with everything in it that a client sends back. */
  const opened = async (ref: string, who = ISAIAH) => {
    const { card } = await council.ask(who, `submit ${ref}`);
    const fields = [...said(card).matchAll(/\{(\w+)=([^}]*)\}/g)].map(([, id = '', value = '']) => [
      id,
      value,
    ]);
    return { ...button(card, 'Submit').data, ...Object.fromEntries(fields) };
  };
  const send = async (ref: string, input: Record<string, unknown> = {}, who = ISAIAH) =>
    council.as(who).execute('submit', { ...(await opened(ref, who)), ...input });
  const revisions = async (ref: string) => council.store.periods.revisions(TENANT, Q2, ref);

  it.each([
    ['CPI13', { figure: '86.2%', commentary: WORDS, provisional: 'true', source: 'Service desk' }, '86.2%'],
    [
      'CPI13',
      {
        ...{ figure: '86.2', commentary: WORDS, actionWhat: 'Two analysts start.' },
        ...{ actionWho: 'Isaiah Langer', actionBy: '2024-11-04' },
      },
      '86.2%',
    ],
    ['CPI13', { commentary: 'No incidents were raised.', nothingToReport: 'true' }, 'Nothing to measure'],
    ['CPI01', { given1: '143', given2: '148' }, '96.62%'],
    ['CPI02', { given1: '£1,000.40', given2: '(£31,664)', published: '-30663' }, '(£30,663.6)'],
    ['CPI03', { picked: 'Amber', commentary: WORDS }, 'Amber'],
    ['CPI04', { figure: '96', yearEnd: '97' }, '96.0%'],
  ])('of %s is not stored, and the person is told what stands', async (ref, input, shown) => {
    await send(ref, input);
    expect(await revisions(ref)).toHaveLength(1);
    const before = await council.store.periods.cell(TENANT, Q2, ref);
    const { nothingToReport } = { nothingToReport: 'false', ...input };
    const { card } = await send(ref, { nothingToReport });
    expect(said(card)).toContain(`Nothing was changed: ${shown} stands for Q2 2024/25`);
    expect(said(card)).toContain('What you sent was stored already, so nothing was added to the record.');
    expect(button(card, 'Correct it').data).toMatchObject({ ref, period: Q2 });
    expect(await revisions(ref)).toHaveLength(1);
    expect(await council.store.periods.cell(TENANT, Q2, ref)).toEqual(before);
  });

  it.each([
    ['the figure', { figure: '86.3' }],
    ['the commentary', { commentary: `${WORDS} Both started.` }],
    ['the source of the figure', { source: 'Service desk, run on 4 October' }],
    ['what is being done', { actionWhat: 'Hire.', actionWho: 'Isaiah', actionBy: '2024-11-04' }],
    ['that it is final now', { provisional: 'false' }],
  ])('is stored as ever where %s is changed', async (_what, input) => {
    await send('CPI13', { figure: '86.2', commentary: WORDS, provisional: 'true' });
    const { card } = await send('CPI13', input);
    expect(said(card)).toContain('stored for Q2 2024/25');
    expect(await revisions('CPI13')).toHaveLength(2);
  });

  it('keeps where the figure comes from until that is changed, and every revision says which it was', async () => {
    await send('CPI13', { figure: '96', source: 'Service desk, run on 3 October' });
    await send('CPI13', { figure: '96.5' });
    await send('CPI13', { source: '' });
    expect((await revisions('CPI13')).map(({ figure, source }) => [figure, source])).toEqual([
      ['96', 'Service desk, run on 3 October'],
      ['96.5', 'Service desk, run on 3 October'],
      ['96.5', ''],
    ]);
  });

  it('is none where only the line ends are Windows’ own, or a zero was added', async () => {
    await send('CPI13', { figure: '86.2', commentary: WORDS });
    await send('CPI13', { figure: ' 86.20 % ', commentary: WORDS.replaceAll('\n', '\r\n') });
    expect(await revisions('CPI13')).toHaveLength(1);
  });

  it('leaves whose figure it is, also when somebody else sends the same', async () => {
    await send('CPI13', { figure: '96' });
    const { card } = await send('CPI13', {}, PATTI);
    expect(said(card)).toContain('Reported by Isaiah Langer');
    expect((await council.cell('CPI13'))?.reportedBy?.id).toBe(ISAIAH.id);
  });

  it('has the next quarter compared with a figure that was stored and not carried on', async () => {
    const before = shiftPeriod(Q2, -1);
    council.at('2024-07-10T10:00:00Z');
    await council.ask(ADELE, 'summary');
    council.at('2024-10-09T10:00:00Z');
    await council.ask(ADELE, 'summary');
    const { periods } = council.store;
    const revise = periods.revise.bind(periods);
    periods.revise = async () => {
      throw new Error('The store does not answer.');
    };
    const { card } = await council.as(PATTI).execute('form', { ref: 'CPI13', period: before });
    await council
      .as(PATTI)
      .execute('submit', { ...button(card, 'Submit').data, figure: '96', commentary: '' });
    periods.revise = revise;
    const again = await council.as(PATTI).execute('form', { ref: 'CPI13', period: before });
    const turn = await council
      .as(PATTI)
      .execute('submit', { ...button(again.card, 'Submit').data, figure: '96', commentary: '' });
    expect(said(turn.card)).toContain('Nothing was changed: 96.0% stands for Q1 2024/25');
    expect((await periods.cell(TENANT, Q2, 'CPI13'))?.cell.previous?.figure).toBe('96');
  });

  it('keeps a status that was set by hand, as one in its words alone does', async () => {
    await send('CPI13', { figure: '70', commentary: WORDS });
    const { card } = await council.ask(PATTI, 'override CPI13');
    const set = { ...button(card, 'Set the status').data, status: 'Amber', reason: 'Data came late.' };
    await council.as(PATTI).execute('setStatus', set);
    const same = await send('CPI13');
    expect(said(same.card)).toContain('Nothing was changed: 70.0% stands for Q2 2024/25');
    const worded = await send('CPI13', { commentary: 'The system was down for a week.' });
    expect(said(worded.card)).toContain('Amber, set by the performance team (Data came late.)');
    expect(await council.cell('CPI13')).toMatchObject({
      status: 'Amber',
      commentary: 'The system was down for a week.',
      override: { reason: 'Data came late.' },
      revision: 3,
    });
    await send('CPI13', { figure: '71' });
    expect(await council.cell('CPI13')).toMatchObject({
      status: 'Red',
      override: null,
    });
  });

  it('of a status set by hand is not stored either', async () => {
    await send('CPI13', { figure: '70', commentary: WORDS });
    const set = async (reason: string) => {
      const { card } = await council.ask(PATTI, 'override CPI13');
      const data = { ...button(card, 'Set the status').data, status: 'Amber', reason };
      return council.as(PATTI).execute('setStatus', data);
    };
    await set('Data came late.');
    const { card } = await set(' Data came late. ');
    expect(said(card)).toContain('Nothing was changed: Amber is set already, for that reason');
    expect(await revisions('CPI13')).toHaveLength(2);
    await set('Data came late, and was checked.');
    expect(await revisions('CPI13')).toHaveLength(3);
  });
});
