/** How well the checks on a figure do on the set: nine in ten slips noticed, and one in twenty right figures asked about at most. */
import { describe, expect, it } from 'vitest';
import { askedOf, MEASURED } from './labelled.ts';

const FOUND = MEASURED.map((each) => ({ ...each, ...askedOf(each) }));
const FINE = FOUND.filter(({ fine }) => fine);
const SLIPS = FOUND.filter(({ fine }) => !fine);

/** Is the figure offered that is meant: as it is shown, or within the rounding of another unit? */
const isMeant = ({ offered, likely, indicator }: (typeof FOUND)[number]): boolean =>
  offered !== undefined &&
  likely !== undefined &&
  Math.abs(offered - likely) <= Math.max(10 ** -indicator.decimals, Math.abs(likely) * 0.006);

const share = (part: readonly unknown[], whole: readonly unknown[]): number =>
  Number((part.length / whole.length).toFixed(3));

describe('the checks on a figure, on the set', () => {
  const caught = SLIPS.filter(({ asked }) => asked !== undefined);
  const known = SLIPS.filter(({ likely }) => likely !== undefined);
  const offered = known.filter(isMeant);
  const askedFine = FINE.filter(({ asked }) => asked !== undefined);

  it('has at least a hundred figures, about half of them right', () => {
    expect(FOUND.length).toBeGreaterThanOrEqual(100);
    expect(FINE.length / FOUND.length).toBeGreaterThan(0.45);
    const kinds = [...new Set(SLIPS.map(({ slip }) => slip))];
    console.table(
      kinds.map((slip) => {
        const all = SLIPS.filter((each) => each.slip === slip);
        const likely = all.filter((each) => each.likely !== undefined);
        return {
          slip,
          figures: all.length,
          asked: all.filter(({ asked }) => asked !== undefined).length,
          'likely known': likely.length,
          offered: likely.filter((each) => offered.includes(each)).length,
        };
      }),
    );
    console.log(`Right figures asked about: ${askedFine.length} of ${FINE.length}.`);
  });

  it('notices nine of ten slips', () => {
    expect(share(caught, SLIPS)).toBeGreaterThanOrEqual(0.9);
  });

  it('offers what is meant for nine of ten, where that can be told', () => {
    expect(share(offered, known)).toBeGreaterThanOrEqual(0.9);
  });

  it('asks about one in twenty right figures at most', () => {
    expect(share(askedFine, FINE)).toBeLessThanOrEqual(0.05);
  });
});
