import { describe, expect, it } from 'vitest';
import { byPerson, whoReports } from '../../../src/domain/indicators/byPerson.ts';
import {
  MOST_PREVIEWED,
  previewable,
  previewedIn,
  previewOf,
} from '../../../src/domain/messages/previewed.ts';
import { cell } from '../../support/cells.ts';

const JO = { id: 'jo', name: 'Jo Smith' };
const SAM = { id: 'sam', name: 'Sam Lee' };
const of = (ref: string, owner: typeof JO | null, deputy: typeof JO | null = null) =>
  cell({ ref, owner, deputy });

describe('what a card has shown', () => {
  const shown = [of('CPI01', JO), of('CPI02', SAM), of('CPI03', null, SAM)];
  const preview = previewOf(byPerson(shown, whoReports));

  it('is known again, whatever order it comes in and whatever has come beside it', () => {
    const { previewed, gone } = previewedIn(preview, [...shown.toReversed(), of('CPI04', JO)]);
    expect(previewed.map(({ ref }) => ref)).toEqual(['CPI03', 'CPI02', 'CPI01']);
    expect(gone).toBe(0);
  });

  it('is not what has come to be somebody else’s to report', () => {
    const { previewed, gone } = previewedIn(preview, [of('CPI01', SAM), of('CPI02', SAM, JO)]);
    expect(previewed.map(({ ref }) => ref)).toEqual(['CPI02']);
    expect(gone).toBe(2);
  });

  it('is never more than a button can carry: the first people, each with all of theirs', () => {
    const many = Array.from({ length: 400 }, (_, index) => ({
      person: { id: `p${index}`, name: `Person ${index}` },
      cells: [of('A', JO), of('B', JO), of('C', JO)],
    }));
    const { shown: fit, left } = previewable(many);
    expect(fit).toEqual(many.slice(0, Math.floor(MOST_PREVIEWED / 3)));
    expect(left).toBe(400 - fit.length);
    expect(previewOf(fit).length).toBeLessThanOrEqual(8 * MOST_PREVIEWED);
  });

  it('is all of one person’s figures at least', () => {
    const one = { person: JO, cells: Array.from({ length: MOST_PREVIEWED + 1 }, () => of('A', JO)) };
    expect(previewable([one, { person: SAM, cells: [] }])).toEqual({ shown: [one], left: 1 });
  });
});
