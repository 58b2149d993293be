/** What every command about many indicators starts from: the period's cells, which of them are meant, and what to say of it. */
import { onPageOf } from '../../cards/buttons/paging.ts';
import type { Chosen } from '../../cards/words/selectionWords.ts';
import { provenanceOf } from '../../domain/answers/provenance.ts';
import { type Asking, isSelected, ME, OF_PEOPLE, type Selection } from '../../domain/answers/selection.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { commonName } from '../../domain/judging/statusName.ts';
import { worstFirst } from '../../domain/judging/worstFirst.ts';
import { dayAt } from '../../domain/time/days.ts';
import type { Period } from '../../domain/time/period.ts';
import { dueDay } from '../../domain/time/reportingCycle.ts';
import type { Context } from '../basis/command.ts';
import { cellsOf } from './cellsOf.ts';
import { onceForEach } from './oncePerSheet.ts';

type Given = Partial<Selection> & { readonly period?: Period | undefined };

/** Only what makes up the selection, whatever else the arguments hold. */
export const selectionIn = ({
  asked,
  except,
  where,
  outside,
  change,
  among,
}: Partial<Selection>): Selection => ({
  asked: asked ?? { kind: 'all' },
  ...(except && { except }),
  ...(where && { where }),
  ...(outside && { outside }),
  ...(change && { change }),
  ...(among && { among }),
});

export type Selected = {
  /** What a card says of it. */
  readonly chosen: Chosen;
  /** All that there are where was asked, however they stand. */
  readonly scope: readonly CellLine[];
  /** Those that are as asked, worst colour first. */
  readonly lines: readonly CellLine[];
  /** Whether a cell is as asked in a period. */
  readonly asking: Asking;
};

/** What is so for a question about a period. */
export const askingOf = ({ person, calendar, now }: Context, period: Period): Asking => ({
  me: person.id,
  isLate: dayAt(now, calendar.timeZone) > dueDay(period, calendar),
});

/** Reads a period once and picks what is asked for. DomainError when nothing is held for it. */
export async function select(context: Context, given: Given): Promise<Selected> {
  const period = given.period ?? context.reporting;
  const cells = await cellsOf(context, period);
  return selectFrom(context, given, period, cells);
}

/** The same from cells at hand. */
export async function selectFrom(
  context: Context,
  given: Partial<Selection>,
  period: Period,
  cells: readonly CellLine[],
): Promise<Selected> {
  const selection = selectionIn(given);
  const asking = askingOf(context, period);
  const scope = scopeOf(cells, selection, asking);
  const lines = worstFirst(scope.filter((cell) => isSelected(cell, selection, asking)));
  const meant = lines.length > 0 && selection.asked.kind !== 'all' ? lines : scope;
  return {
    chosen: {
      selection,
      period,
      yearStart: context.calendar.yearStart,
      timeZone: context.calendar.timeZone,
      nameOf: await namesFor(context, selection, cells),
      called: (status) => commonName(status, meant),
      total: scope.length,
      provenance: knownProvenance(scope),
    },
    scope,
    lines,
    asking,
  };
}

/** All that there are where was asked. What is retired counts for nobody who does not ask for it. */
export function scopeOf(
  cells: readonly CellLine[],
  { asked, where, outside, among }: Selection,
  asking: Asking,
): readonly CellLine[] {
  const ways = asked.kind === 'any of' ? asked.of : [asked];
  const wantsRetired = ways.some((way) => way.kind === 'status' && way.status === 'Retired');
  const place = selectionIn({ where, outside, among });
  const { asked: _all, ...narrowing } = place;
  if (Object.keys(narrowing).length === 0) return wantsRetired ? cells : notRetired(cells);
  return cells.filter(
    (cell) => (wantsRetired || cell.status !== 'Retired') && isSelected(cell, place, asking),
  );
}

const notRetired = onceForEach((cells) => cells.filter(({ status }) => status !== 'Retired'));
const knownProvenance = onceForEach(provenanceOf);

/** True where people are named, who may be whoever asks. */
export const namesPeople = ({ where, outside }: Partial<Selection>): boolean =>
  [where, outside].some((each) => each && OF_PEOPLE.some((facet) => each[facet] !== undefined));

/** Names of the people in a selection; who has nothing in the period is looked up. */
async function namesFor(
  { person, store, tenantId }: Context,
  { where, outside }: Selection,
  cells: readonly CellLine[],
): Promise<(id: string) => string> {
  let known: Map<string, string> | undefined;
  // Most answers name nobody, and are not kept waiting for names.
  const names = (): Map<string, string> => {
    known ??= new Map([
      [person.id, person.name],
      ...cells.flatMap(({ owner, deputy, manager }) =>
        [owner, deputy, manager].flatMap((each) => (each ? [[each.id, each.name] as const] : [])),
      ),
    ]);
    return known;
  };
  const asked = [where, outside].flatMap((each) => OF_PEOPLE.flatMap((facet) => each?.[facet] ?? []));
  for (const id of new Set(asked)) {
    if (id === ME || names().has(id)) continue;
    const found = await store.register.person(tenantId, id);
    if (found) names().set(id, found.name);
  }
  return (id) => names().get(id) ?? 'somebody who is not on the list';
}

type Paged = { readonly page?: number | undefined; readonly size?: number };

/** What a reply says that it shows: the references of all pages, and which of them are on this one. */
export const shown = (lines: readonly { readonly ref: string }[], { page = 0, size }: Paged) => ({
  refs: refsOf(lines),
  onPage: onPageOf(lines, page, size),
});

/** Their references, as a reply gives them. */
export const refsOf = (lines: readonly { readonly ref: string }[]): readonly string[] =>
  lines.map(({ ref }) => ref);
