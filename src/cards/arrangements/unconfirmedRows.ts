/** Rows of whoever has not confirmed: each person with their figures, and why; and the share that is confirmed. */
import { type Held, type Holding, isConfirmed } from '../../domain/arrangements/holding.ts';
import { together } from '../../domain/sentences.ts';
import { type Day, dayNearby } from '../../domain/time/days.ts';
import type { Period } from '../../domain/time/period.ts';
import { plainRow } from '../parts/row.ts';
import { refsNamed } from '../words/names.ts';
import { clip, dotted, grouped } from '../words/text.ts';

type About = {
  readonly period: Period;
  readonly away: ReadonlyMap<string, Day>;
  /** Is it shown to the performance team, who can give them to somebody? */
  readonly isTeam: boolean;
};

/** `96% of figures have a confirmed owner: 27 of 28.` It says 100% of all alone, and 0% of none. */
export function confirmedShare(holdings: readonly Holding[], place = ''): string {
  const all = holdings.length;
  if (all === 0) return 'No figure is asked for.';
  const confirmed = holdings.filter(isConfirmed).length;
  const whole = Math.round((confirmed * 100) / all);
  const percent = confirmed === all ? 100 : confirmed === 0 ? 0 : Math.min(99, Math.max(1, whole));
  return `${percent}% of figures${place} have a confirmed owner: ${grouped(confirmed)} of ${grouped(all)}.`;
}

/** A row for each person with figures that are not confirmed, most figures first, and one for those of nobody. */
export function unconfirmedRows(
  holdings: readonly Holding[],
  about: About,
): { readonly rows: readonly object[]; readonly people: number; readonly figures: number } {
  const open = holdings.filter((each) => !isConfirmed(each));
  const byHolder = new Map<string, Holding[]>();
  for (const each of open) {
    const id = each.holder?.id ?? '';
    byHolder.set(id, [...(byHolder.get(id) ?? []), each]);
  }
  const sorted = [...byHolder].toSorted(([, one], [, other]) => other.length - one.length);
  return {
    rows: sorted.map(([id, theirs]) => rowOf(id, theirs, about)),
    people: sorted.length,
    figures: open.length,
  };
}

function rowOf(id: string, theirs: readonly Holding[], { period, away, isTeam }: About): object {
  const [first] = theirs;
  const until = away.get(id);
  return plainRow({
    title: first?.holder?.name ?? 'No owner',
    detail: dotted(
      refsNamed(theirs.map(({ line }) => line)),
      ...reasons(theirs),
      until === undefined ? undefined : `away until ${dayNearby(until)}`,
    ),
    end: {
      main: String(theirs.length),
      colour: first?.holder ? 'Default' : 'Attention',
      under: [theirs.length === 1 ? 'figure' : 'figures'],
    },
    action:
      isTeam && theirs.length === 1 && first
        ? {
            title: `Give ${first.line.ref} to somebody`,
            verb: 'hand over',
            data: { quarter: period, ref: first.line.ref },
          }
        : undefined,
  });
}

/** Why not, for what is more than no answer: `CPI06 offered to Adele Vance`. */
function reasons(theirs: readonly Holding[]): readonly string[] {
  const of = (kind: Held['kind']) => theirs.filter(({ held }) => held.kind === kind);
  const [offers, disowned, open] = [of('offered'), of('not theirs'), of('unanswered')];
  const to = new Set(offers.flatMap(({ held }) => (held.kind === 'offered' ? [clip(held.to.name, 60)] : [])));
  return [
    ...(open.length > 0 ? ['not answered'] : []),
    ...(disowned.length > 0 ? [`not theirs, they say: ${refsNamed(disowned.map(({ line }) => line))}`] : []),
    ...(to.size > 0 ? [`offered to ${together([...to])}: ${refsNamed(offers.map(({ line }) => line))}`] : []),
  ];
}
