/** The figures of a digest: those that somebody follows, else those of their services, else everything. */
import { facetOf } from '../answers/selection.ts';
import type { CellLine } from '../indicators/cell.ts';
import { isAbout, type Subscription } from './subscription.ts';

export type Theirs = {
  readonly lines: readonly CellLine[];
  /** Why these. */
  readonly because: 'they follow them' | 'they have a part in their service' | 'they have none of their own';
};

/** Picks them from all lines; `subscriptions` are everybody's. */
export function theirsIn(
  personId: string,
  subscriptions: readonly Subscription[],
  lines: readonly CellLine[],
): Theirs {
  const follows = subscriptions.filter(({ kind, to }) => kind === 'follow' && to.id === personId);
  if (follows.length > 0) {
    return {
      lines: lines.filter((line) => follows.some((each) => isAbout(line, each))),
      because: 'they follow them',
    };
  }
  const own = lines.filter((line) => facetOf(line, 'person').includes(personId));
  if (own.length === 0) return { lines, because: 'they have none of their own' };
  const [refs, groups] = [new Set(own.map(({ ref }) => ref)), new Set(own.map(({ group }) => group))];
  return {
    lines: lines.filter(({ ref, group }) => refs.has(ref) || (group !== '' && groups.has(group))),
    because: 'they have a part in their service',
  };
}
