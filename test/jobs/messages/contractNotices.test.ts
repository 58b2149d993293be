/** Whoever manages a contract is told in due time that its notice is due; once a stage, and never nobody. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runRound } from '../../../src/jobs/rounds.ts';
import { CALENDAR } from '../../support/calendar.ts';
import { type Caught, catching } from '../../support/catching.ts';
import { contract } from '../../support/contracts.ts';
import { type Council, MEGAN, PATTI, said, startCouncil, TENANT } from '../../support/council.ts';

// Due by Tuesday 31 December 2024: 40 working days before is 1 November, 10 are 16 December.
describe('a contract whose notice is due', () => {
  let council: Council;
  beforeEach(async () => {
    council = await startCouncil();
    for (const who of [MEGAN, PATTI]) await council.as(who).install();
    await saved({ manager: { id: MEGAN.id, name: MEGAN.name } });
  });
  afterEach(() => council.stop());
  const saved = (given: Parameters<typeof contract>[0]) =>
    council.store.contracts.save(TENANT, [
      contract({ start: '2024-01-01', end: '2028-12-31', kpis: [], ...given }),
    ]);

  const toldOn = async (day: string, lost: readonly string[] = []): Promise<readonly string[]> => {
    const sent: Caught[] = [];
    const outcome = ({ aadId }: { aadId: string }) =>
      lost.includes(aadId)
        ? ({ kind: 'unreachable', reason: 'blocked' } as const)
        : ({ kind: 'sent', activityId: 'a' } as const);
    await runRound('reminders', catching(council.store, `${day}T10:00:00Z`, sent, outcome), CALENDAR);
    return sent
      .filter(({ reply }) => said(reply.card).includes('contract performance notice'))
      .map(({ to, reply }) => `${to}: ${reply.summary}`)
      .toSorted();
  };

  it('is told to its manager 40 and 10 working days before, once each', async () => {
    expect(await toldOn('2024-10-31')).toEqual([]);
    expect(await toldOn('2024-11-05')).toEqual(['megan: 1 contract performance notice to publish.']);
    expect(await toldOn('2024-11-06')).toEqual([]);
    expect(await toldOn('2024-12-16')).toEqual(['megan: 1 contract performance notice to publish.']);
  });

  it('is told to the performance team, too, once it is overdue, every week until it is published', async () => {
    const late = [
      'megan: 1 contract performance notice: overdue.',
      'patti: 1 contract performance notice: overdue.',
    ];
    expect(await toldOn('2025-01-02')).toEqual(late);
    expect(await toldOn('2025-01-03')).toEqual([]);
    expect(await toldOn('2025-01-09')).toEqual(late);
    await council.store.contracts.publish(TENANT, {
      ...{ contract: 'C-0142', from: '2024-01-01', until: '2024-09-30', on: '2025-01-10' },
      ...{ by: { id: MEGAN.id, name: MEGAN.name }, at: '2025-01-10T10:00:00.000Z' },
    });
    expect(await toldOn('2025-01-16')).toEqual([]);
  });

  it('is told to the performance team where nobody manages it, or whoever did has left', async () => {
    await saved({ manager: null });
    expect(await toldOn('2024-11-05')).toEqual(['patti: 1 contract performance notice to publish.']);
    await saved({ manager: { id: 'gone', name: 'Gone' }, ref: 'C-2' });
    expect(await toldOn('2024-11-06')).toEqual(['patti: 1 contract performance notice to publish.']);
  });

  it('is told to the performance team where its manager can’t be reached', async () => {
    expect(await toldOn('2024-11-05', ['megan'])).toEqual([]);
    expect(await toldOn('2024-11-06', ['megan'])).toEqual([
      'patti: 1 contract performance notice to publish.',
    ]);
  });

  it('is one message about all of somebody’s contracts', async () => {
    await saved({ manager: { id: MEGAN.id, name: MEGAN.name }, ref: 'C-2', start: '2024-01-02' });
    expect(await toldOn('2024-11-06')).toEqual(['megan: 2 contract performance notices to publish.']);
  });
});
