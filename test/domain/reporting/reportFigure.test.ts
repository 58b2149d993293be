import { describe, expect, it } from 'vitest';
import { readBreakdown } from '../../../src/domain/figures/breakdown.ts';
import { type Cell, isReported } from '../../../src/domain/indicators/cell.ts';
import { NOTHING_GIVEN, type Submission } from '../../../src/domain/indicators/submission.ts';
import { settled } from '../../../src/domain/judging/judge.ts';
import { AS_THE_RULE, checkWish, override } from '../../../src/domain/reporting/override.ts';
import { comparedAgain } from '../../../src/domain/reporting/rejudge.ts';
import { report } from '../../../src/domain/reporting/reportFigure.ts';
import { Period } from '../../../src/domain/time/period.ts';

import { cell, ISAIAH, MEGAN } from '../../support/cells.ts';

const AT = '2024-10-09T10:00:00.000Z';
const ready = (different: Partial<Submission>): Submission => ({
  ...NOTHING_GIVEN,
  ...{ figure: '86.2', commentary: 'So it is.' },
  ...different,
});
const reported = (at: Cell, different: Parameters<typeof ready>[0] = {}) =>
  report(at, ready(different), { by: MEGAN, at: AT }, 's1');

describe('reporting a figure', () => {
  const amber = settled(cell({ figure: '86.2', revision: 1, reportedBy: ISAIAH }));
  const green = { status: 'Green', reason: 'late data', by: MEGAN, at: AT };

  it('keeps the first as a submission with nothing before it', () => {
    const { cell: after, revision } = reported(cell({}));
    expect(revision).toMatchObject({
      kind: 'submission',
      number: 1,
      before: null,
      status: 'Amber',
      by: MEGAN,
    });
    expect(after).toMatchObject({
      figure: '86.2',
      revision: 1,
      reportedBy: MEGAN,
      reportedAt: AT,
      offTarget: true,
    });
  });

  it('keeps another as a correction, with what was before it', () => {
    expect(reported(amber, { figure: '96' }).revision).toMatchObject({
      ...{ kind: 'correction', number: 2, status: 'Green' },
      before: { figure: '86.2', status: 'Amber' },
    });
  });

  it('keeps the first after a status was set by hand as a submission, with the status before it', () => {
    const set = settled(cell({ override: green, revision: 1 }));
    expect(reported(set).revision).toMatchObject({
      ...{ kind: 'submission', number: 2, status: 'Amber' },
      before: { figure: null, status: 'Green' },
    });
  });

  it('leaves a status set by hand on the figure that it is about, and takes it off another', () => {
    const set = settled({ ...amber, override: green });
    expect(reported(set, { commentary: 'More of it.' }).cell).toMatchObject({
      status: 'Green',
      override: green,
    });
    expect(reported(set, { figure: '86.3' }).cell).toMatchObject({ status: 'Amber', override: null });
    const milestone = { target: { kind: 'milestone', text: 'Business case' }, unit: 'milestone' } as const;
    const done = settled({ ...set, ...milestone, figure: null, picked: 'Amber' });
    expect(reported(done, { figure: null, picked: 'Red' }).cell).toMatchObject({
      status: 'Red',
      override: null,
    });
  });

  it('leaves the variances that were published beside the very figures given', () => {
    const breakdown = readBreakdown('sum of North (10), South (20) against budget');
    const at = cell({
      ...{ breakdown, given: ['11', '19'], publishedVariances: ['1', '-1', '0'] },
      unit: 'GBP',
    });
    expect(reported(at, { given: ['11', '19'] }).cell.publishedVariances).toEqual(['1', '-1', '0']);
    expect(reported(at, { given: ['11', '18'] }).cell.publishedVariances).toBeUndefined();
  });
});

describe('a status that is set by hand', () => {
  const set = (at: Cell, status: string) =>
    override(at, { status, reason: 'late data' }, { by: MEGAN, at: AT }, 's2');

  it('leaves a cell that waits for its figure waiting, also once it is taken back', () => {
    const { cell: green, revision } = set(cell({}), 'Green');
    expect(revision).toMatchObject({ number: 1, kind: 'override', before: { status: 'Not reported' } });
    expect([green.status, isReported(green)]).toEqual(['Green', false]);
    const { cell: back } = set(green, AS_THE_RULE);
    expect([back.status, back.revision, isReported(back)]).toEqual(['Not reported', 2, false]);
  });

  it('gives way to what the rule gives once it is taken back', () => {
    const amber = settled(cell({ figure: '86.2', revision: 1, reportedBy: ISAIAH }));
    const { cell: green } = set(amber, 'Green');
    expect(green).toMatchObject({ status: 'Green', offTarget: false, revision: 2 });
    expect(set(green, AS_THE_RULE).cell).toMatchObject({ status: 'Amber', offTarget: true, override: null });
  });

  it('is a colour of the scheme with a reason that is not too long, and is taken back only where it was set', () => {
    const wrong = (status: string, reason: string, at = cell({})) =>
      checkWish({ status, reason }, at).map(({ sentence }) => sentence);
    expect(wrong('Green', 'x'.repeat(500))).toEqual([]);
    expect(wrong('Green', 'x'.repeat(502))).toEqual([
      'The reason is 2 characters too long; the limit is 500.',
    ]);
    expect(wrong('Purple', '.')).toEqual([
      'Choose one: Blue, Green, Amber, Red.',
      'Say why: it is shown beside the status, for everybody.',
    ]);
    expect(wrong(AS_THE_RULE, 'late data')).toEqual([
      'It already stands as the rule gives. Choose a colour.',
    ]);
    expect(wrong(AS_THE_RULE, 'late data', set(cell({}), 'Green').cell)).toEqual([]);
  });
});

describe('a figure whose earlier one was corrected', () => {
  const [Q1, LAST_YEAR] = [Period.parse('2024-25-Q1'), Period.parse('2023-24-Q2')];
  const target = { kind: 'change', low: '3', high: '5', hold: null } as const;
  const was = (figure: string | null, period = Q1) => ({ period, figure, status: 'Green' });
  const judged = settled(
    cell({ target, figure: '80', previous: was('77'), revision: 2, reportedBy: ISAIAH, scheme: 'rag' }),
  );
  const again = (now: Partial<Pick<Cell, 'previous' | 'lastYear'>>) =>
    comparedAgain(
      judged,
      { previous: judged.previous, lastYear: judged.lastYear, ...now },
      { at: AT, submissionId: 's1' },
    );

  it('is compared with the new one without a word where that leaves its status', () => {
    const { cell: after, revision } = again({ previous: was('76.5') });
    expect(after).toMatchObject({ status: 'Green', revision: 2, previous: { figure: '76.5' } });
    expect(revision).toBeUndefined();
  });

  it('is judged again on record where that changes its status, with what was corrected', () => {
    const { cell: after, revision } = again({ previous: was('79'), lastYear: was('70', LAST_YEAR) });
    expect(after).toMatchObject({ status: 'Amber', figure: '80', revision: 3, reportedBy: ISAIAH });
    expect(revision).toMatchObject({
      ...{ number: 3, kind: 'rejudged', figure: '80', status: 'Amber' },
      before: { figure: '80', status: 'Green' },
      reason:
        'The figure of Q1 2024/25 that it is compared with was corrected from 77.0% to 79.0%. The figure of Q2 2023/24 that it is compared with came in: 70.0%.',
    });
  });

  it.each([
    ['that is not known any more', null],
    ['for which there was nothing to measure', was(null)],
  ])('says which figure no longer counts: one %s', (_, previous) => {
    expect(again({ previous }).revision).toMatchObject({
      status: 'No comparison',
      reason: 'The figure of Q1 2024/25 that it is compared with, 77.0%, no longer counts.',
    });
  });
});
