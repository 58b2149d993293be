/** Many hands at once: forms, corrections of an earlier quarter, statuses set by hand and imports, on two instances. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DomainError } from '../../../src/domain/domainError.ts';
import { judge } from '../../../src/domain/judging/judge.ts';
import { type Period, shiftPeriod } from '../../../src/domain/time/period.ts';
import { importScores } from '../../../src/intake/figures/importScores.ts';
import { previousFrom } from '../../../src/quarters/comparing.ts';
import type { Connection } from '../../../src/store/connect.ts';
import { openStore } from '../../../src/store/store.ts';
import { Q2 } from '../../support/cells.ts';
import {
  button,
  type Council,
  ISAIAH,
  PATTI,
  runCouncil,
  said,
  startCouncil,
  TENANT,
} from '../../support/council.ts';
import { csvOf, importing } from '../../support/importing.ts';
import { indicator } from '../../support/indicators.ts';
import { freshConnection } from '../../support/tables.ts';

const QUARTERS = [shiftPeriod(Q2, -4), shiftPeriod(Q2, -1), Q2];
const REFS = ['CPI13', 'CPI14'];

describe('many hands at once', () => {
  let connection: Connection;
  let here: Council;
  let there: Council;
  beforeEach(async () => {
    connection = freshConnection();
    // What it was a year ago, and in the quarter before, decides its colour.
    here = await startCouncil(
      REFS.map((ref) =>
        indicator({ ref, title: `Of ${ref}`, scheme: 'havering', target: { kind: 'at least', value: '95' } }),
      ),
      await openStore(connection),
    );
    there = await runCouncil(await openStore(connection));
    for (const period of QUARTERS) await report(REFS.map((ref) => `${ref},${period},75,Before`));
  });
  afterEach(async () => {
    await here.stop();
    await there.stop();
  });

  const report = async (rows: readonly string[]) =>
    importScores(
      csvOf('ref,period,figure,commentary', ...rows),
      importing({ store: await openStore(connection), tenantId: TENANT }, '2024-10-09T10:00:00Z'),
      undefined,
    ).catch((error: unknown) => {
      // Somebody may have been faster, and then it says so.
      if (!(error instanceof DomainError)) throw error;
      expect(error.message).toContain('meanwhile');
    });

  const correct = async (at: Council, who: typeof PATTI, ref: string, period: Period, figure: string) => {
    const talk = at.as(who, 'personal', `a:${who.id}-${ref}-${period}-${figure}`);
    const { card } = await talk.execute('form', { ref, period });
    // Whoever was slower than somebody else finds what they wrote beside it, and decides.
    const isOpen = !said(card).includes('Decide which one counts');
    const { data } = button(card, isOpen ? 'Submit' : 'Replace with mine');
    return talk.execute('submit', { ...data, figure, commentary: 'Counted again.', confirmedFigure: figure });
  };

  const set = async (at: Council, ref: string, period: Period, status: string) => {
    const talk = at.as(PATTI, 'personal', `a:set-${ref}-${period}-${status}`);
    const { card } = await talk.execute('override', { ref, period });
    const { data } = button(card, 'Set the status');
    return talk.execute('setStatus', { ...data, status, reason: 'Agreed.' });
  };

  it('store one figure of those that were entered into the same form, and ask the others', async () => {
    const form = button((await here.as(ISAIAH).execute('form', { ref: 'CPI13', period: Q2 })).card, 'Submit');
    const turns = await Promise.all(
      Array.from({ length: 8 }, (_, at) => {
        const figure = String(71 + at);
        const input = { figure, commentary: 'Mine.', confirmedFigure: figure, submissionId: `form ${at}` };
        const talk = (at % 2 === 0 ? here : there).as(PATTI, 'personal', `a:${at}`);
        return talk.execute('submit', { ...form.data, ...input });
      }),
    );
    const texts = turns.map(({ body }) => said(body));
    expect(texts.filter((text) => text.includes('stored for Q2 2024/25'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('Decide which one counts'))).toHaveLength(7);
    expect(await here.store.periods.revisions(TENANT, Q2, 'CPI13')).toHaveLength(2);
  });

  it('leave every figure beside those that it is compared with, judged by them, and every change on record', async () => {
    for (const round of [1, 2, 3]) {
      await Promise.all([
        ...QUARTERS.flatMap((period, at) => [
          correct(here, PATTI, 'CPI13', period, String(60 + 7 * round + at)),
          correct(there, PATTI, 'CPI13', period, String(62 + 7 * round + at)),
        ]),
        correct(here, ISAIAH, 'CPI14', Q2, String(70 + round)),
        set(there, 'CPI14', QUARTERS[0] ?? Q2, round % 2 === 0 ? 'Red' : 'Amber'),
        report(QUARTERS.map((period, at) => `CPI14,${period},${80 + round - at},From the file`)),
        report(QUARTERS.map((period, at) => `CPI13,${period},${90 - round - at},From the file`)),
      ]);
    }
    for (const ref of REFS) {
      for (const period of QUARTERS) {
        const cellIn = async (of: Period) => (await here.store.periods.cell(TENANT, of, ref))?.cell;
        const cell = await cellIn(period);
        if (!cell) throw new Error(`${ref} ${period} is not there`);
        const revisions = await here.store.periods.revisions(TENANT, period, ref);
        expect(revisions.map(({ number }) => number)).toEqual(revisions.map((_, at) => at + 1));
        const last = revisions.at(-1);
        expect([cell.revision, cell.figure, cell.status]).toEqual([last?.number, last?.figure, last?.status]);
        for (const [at, { before }] of revisions.entries()) {
          const earlier = revisions[at - 1];
          if (earlier) expect(before).toEqual({ figure: earlier.figure, status: earlier.status });
        }
        const [before, year] = [await cellIn(shiftPeriod(period, -1)), await cellIn(shiftPeriod(period, -4))];
        expect([cell.previous, cell.lastYear]).toEqual([previousFrom(before), previousFrom(year)]);
        expect(cell.status).toBe(cell.override?.status ?? judge(cell, cell.figure).status);
      }
    }
  }, 60_000);
});
