/**
 * Selecting figures, for every command about many indicators: the period's table, those selected, and their heading.
 */
import { onPageOf } from '../../cards/buttons/paging.ts';
import type { Chosen } from '../../cards/words/selectionWords.ts';
import { provenanceOf } from '../../domain/answers/provenance.ts';
import { type Asking, isSelected, ME, OF_PEOPLE, type Selection } from '../../domain/answers/selection.ts';
import { dueDayOf } from '../../domain/arrangements/extension.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { commonName } from '../../domain/judging/statusName.ts';
import { worstFirst } from '../../domain/judging/worstFirst.ts';
import { schemesOf } from '../../domain/schemes/schemes.ts';
import { dayAt } from '../../domain/time/days.ts';
import type { Period } from '../../domain/time/period.ts';
import type { Context } from '../basis/command.ts';
import { cellsOf } from './cellsOf.ts';
import { onceForEach } from './oncePerSheet.ts';
import { tableOf } from './table.ts';

type Given = Partial<Selection> & { readonly period?: Period | undefined };

/** The selection alone, out of larger arguments. */
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
  /** The selection as a card words it. */
  readonly chosen: Chosen;
  /** All cells in the place asked about, whatever their standing. */
  readonly scope: readonly CellLine[];
  /** The selected cells, worst colour first. */
  readonly lines: readonly CellLine[];
  /** The context for testing a cell against the selection. */
  readonly asking: Asking;
};

/** Who asks, when, and of which council. */
type Asker = Pick<Context, 'person' | 'tenantId' | 'now' | 'calendar' | 'store'>;

/** The context of a question about a period. */
export const askingOf = ({ person, calendar, now }: Asker, period: Period): Asking => ({
  me: person.id,
  isLate: ({ extension }) => dayAt(now, calendar.timeZone) > dueDayOf({ period, extension }, calendar),
});

/** Reads the table of a period and picks what is asked for. DomainError when nothing is held for it. */
export async function select(context: Context, given: Given): Promise<Selected> {
  const period = given.period ?? context.reporting;
  return selectFrom(context, given, period, await tableOf(context, period));
}

/** The same of what is due in the period alone, for whatever asks people for it. */
export async function selectDue(context: Context, given: Given): Promise<Selected> {
  const period = given.period ?? context.reporting;
  return selectFrom(context, given, period, await cellsOf(context, period));
}

/** The same from given cells. */
export async function selectFrom(
  context: Asker,
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
      schemes: knownSchemes(scope),
      total: scope.length,
      provenance: knownProvenance(scope),
    },
    scope,
    lines,
    asking,
  };
}

/** All cells in the place asked about. Retired indicators are left out unless they are asked for. */
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
const knownSchemes = onceForEach(schemesOf);

/** Does a selection name people, perhaps whoever asks? */
export const namesPeople = ({ where, outside }: Partial<Selection>): boolean =>
  [where, outside].some((each) => each && OF_PEOPLE.some((facet) => each[facet] !== undefined));

/** Names of the people in a selection; people without a cell in the period are looked up. */
async function namesFor(
  { person, store, tenantId }: Asker,
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

/** The reply's record of its rows: the references of all pages, and those on this one. */
export const shown = (lines: readonly { readonly ref: string }[], { page = 0, size }: Paged) => ({
  refs: refsOf(lines),
  onPage: onPageOf(lines, page, size),
});

/** References of lines, in the form a reply gives them. */
export const refsOf = (lines: readonly { readonly ref: string }[]): readonly string[] =>
  lines.map(({ ref }) => ref);
