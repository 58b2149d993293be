import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasTooManyDigits } from '../../../src/domain/figures/figure.ts';
import type { Unit } from '../../../src/domain/figures/unit.ts';
import type { Cell } from '../../../src/domain/indicators/cell.ts';
import { checkDraft } from '../../../src/domain/reporting/checkDraft.ts';
import { NO_DRAFT } from '../../../src/domain/reporting/draft.ts';
import { report } from '../../../src/domain/reporting/reportFigure.ts';
import { connect } from '../../../src/store/connect.ts';
import { partitionOf } from '../../../src/store/periods/periodRows.ts';
import { openStore } from '../../../src/store/store.ts';
import { cell, ISAIAH, Q2 } from '../../support/cells.ts';
import { freshConnection } from '../../support/tables.ts';

const TENANT = 'a-council';

/** A number as somebody writes it, beside the plain decimal that it is. */
type Said = { readonly text: string; readonly figure: string };

const grouped = (whole: string, separator: string): string => whole.replace(/\B(?=(\d{3})+$)/g, separator);
const fullWidth = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const digits = (least: number, most: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: least, maxLength: most });

/** Numbers of up to 15 digits, written as Excel, Word, a phone or a person does. */
const numbers = (most: { readonly whole: number; readonly decimals: number; readonly negative: boolean }) =>
  fc
    .record({
      whole: digits(1, most.whole),
      decimals: digits(0, most.decimals),
      separator: fc.constantFrom('', ',', ' ', '\u00a0', '\u202f'),
      sign: fc.constantFrom('', ...(most.negative ? ['-', '−', '–', '()'] : ['', '+'])),
      isFullWidth: fc.boolean(),
    })
    .map(({ whole: said, decimals, separator, sign, isFullWidth }): Said => {
      const whole = said.replace(/^0+(?=\d)/, '');
      const fraction = decimals.replace(/0+$/, '');
      const size = fraction === '' ? whole : `${whole}.${fraction}`;
      const written = `${grouped(whole, separator)}${decimals === '' ? '' : `.${decimals}`}`;
      const text = isFullWidth ? fullWidth(written) : written;
      return {
        text: sign === '()' ? `(${text})` : `${sign}${text}`,
        figure: ['', '+'].includes(sign) || /^[0.]*$/.test(size) ? size : `-${size}`,
      };
    });

const KINDS: readonly { readonly unit: Unit; readonly of: fc.Arbitrary<Said>; readonly after: string[] }[] = [
  {
    unit: 'percent',
    of: numbers({ whole: 2, decimals: 13, negative: false }),
    after: ['', '%', ' %', ' per cent', '\u00a0%', '％'],
  },
  { unit: 'GBP', of: numbers({ whole: 13, decimals: 2, negative: true }), after: [''] },
  { unit: 'count', of: numbers({ whole: 15, decimals: 0, negative: false }), after: ['', '\u200b'] },
  {
    unit: 'minutes',
    of: numbers({ whole: 9, decimals: 6, negative: false }),
    after: ['', ' minutes', ' mins'],
  },
  { unit: 'days', of: numbers({ whole: 6, decimals: 9, negative: false }), after: ['', ' days'] },
  { unit: 'score out of 10', of: numbers({ whole: 1, decimals: 14, negative: false }), after: [''] },
];

describe('a figure of any unit, written as people write it', () => {
  it.each(KINDS)('comes back from the store as it was meant: $unit', async ({ unit, of, after }) => {
    const connection = freshConnection();
    const [store, other, tables] = [
      await openStore(connection),
      await openStore(connection),
      await connect(connection),
    ];
    const blank = cell({ unit, target: { kind: 'none' }, decimals: 2 });
    await store.periods.open(TENANT, Q2, [blank]);
    let revision = 0;
    await fc.assert(
      fc.asyncProperty(of, fc.constantFrom(...after), async ({ text, figure }, ending) => {
        const checked = checkDraft({ ...NO_DRAFT, figure: text + ending }, blank, []);
        if (checked.kind !== 'ready') throw new Error(`${JSON.stringify(text + ending)}: ${checked.kind}`);
        expect(checked.figure).toBe(figure);
        const stored = await store.periods.cell(TENANT, Q2, blank.ref);
        if (!stored) throw new Error('The cell is not there.');
        const before: Cell = { ...stored.cell, revision };
        const stamp = { by: ISAIAH, at: '2024-10-09T10:00:00.000Z' };
        const entry = report(before, checked, stamp, `submission ${revision}`);
        expect((await store.periods.record(TENANT, { ...entry, etag: stored.etag })).kind).toBe('saved');
        revision += 1;
        expect((await other.periods.cell(TENANT, Q2, blank.ref))?.cell.figure).toBe(figure);
        expect((await other.periods.lines(TENANT, Q2))?.[0]?.figure).toBe(figure);
        // What Power BI reads is a number: no digit of it may be another one.
        const row = await tables.Periods.getEntity<{ figure: number }>(
          partitionOf(TENANT, Q2),
          `score|${blank.ref}`,
        );
        expect(row.figure).toBe(Number(figure));
        expect(Number(row.figure.toPrecision(15))).toBe(Number(figure));
      }),
      { numRuns: 40 },
    );
    const revisions = await store.periods.revisions(TENANT, Q2, blank.ref);
    expect(revisions).toHaveLength(revision);
    expect(revisions.every((each) => each.figure !== null && !hasTooManyDigits(each.figure))).toBe(true);
  });
});
