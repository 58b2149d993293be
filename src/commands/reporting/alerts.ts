/** "Which alerts were sent?": alerts to managers about figures off target, and the state of each. */
import { alertsCard } from '../../cards/reporting/alerts.ts';
import type { ToldAlert } from '../../cards/reporting/alertsInput.ts';
import { type Asked, ME } from '../../domain/answers/selection.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { alertOf, hasArrived, sentAt } from '../../domain/messages/errand.ts';
import { isPerformanceTeam } from '../../domain/person.ts';
import { daysIn } from '../../domain/time/daySpan.ts';
import { dayAt } from '../../domain/time/days.ts';
import type { Period } from '../../domain/time/period.ts';
import type { Answer, Context } from '../basis/command.ts';
import { cellOf } from '../cells/cellsOf.ts';
import { selectDue } from '../cells/select.ts';
import { notTheirs } from '../people/chasing.ts';

export const alerts: Answer<'alerts'> = {
  verb: 'alerts',
  title: 'Alerts',
  topic: 'People and dates',
  says: 'Lists the alerts about figures off target: to whom, when, and what has become of each.',
  examples: ['which alerts were sent?', 'was anybody told that CPI13 is red?'],
  reads: true,
  run: async ({ ref, unsent, since, page, asked, ...rest }, context) => {
    const { now, person, reporting, calendar } = context;
    const { person: ids, ...where } = rest.where ?? {};
    const narrowing = { ...rest, where: Object.keys(where).length > 0 ? where : undefined };
    const { chosen, scope } = await selectDue(context, { ...narrowing, asked });
    const { period } = chosen;
    const line = ref === undefined ? undefined : await lineOf(ref, scope, period, context);
    const isTeam = isPerformanceTeam(person);
    const manages = (each: CellLine): boolean => each.manager?.id === person.id;
    const all = await alertsAbout(line ? [line] : scope, period, context);
    const theirs = all.filter((each) => isTeam || each.entry.person.id === person.id || manages(each.line));
    if (!isTeam && theirs.length === 0 && !(line ? [line] : scope).some(manages)) {
      throw await notTheirs(
        context,
        line ? `who was told of ${line.ref}` : 'which alerts were sent',
        'what they manage',
      );
    }
    const to = ids?.map((id) => (id === ME ? person.id : id));
    const from = since && daysIn(since, dayAt(now, calendar.timeZone))?.from;
    const told = theirs.filter(
      ({ entry, status }) =>
        (from === undefined || dayAt(new Date(sentAt(entry)), calendar.timeZone) >= from) &&
        (to === undefined || to.includes(entry.person.id)) &&
        isAmong(status, asked) &&
        !(unsent && hasArrived(entry)),
    );
    const untold = to
      ? []
      : scope.filter(
          (each) =>
            isBreach(each) && isAmong(each.status, asked) && (isTeam || manages(each)) && !isTold(each, all),
        );
    return {
      ...alertsCard({
        ...chosen,
        selection: { ...chosen.selection, ...(rest.where && { where: rest.where }) },
        now,
        line,
        told,
        isUnsent: unsent === true,
        since,
        me: person.id,
        besides: line && told.length === 0 ? theirs : [],
        unmanaged: untold.filter(({ manager }) => manager === null),
        untold: untold.filter(({ manager }) => manager !== null),
        isReporting: period === reporting,
        isPart: !isTeam,
        page: page ?? 0,
      }),
      replaces: page !== undefined,
      refs: line ? [line.ref] : [...new Set(told.map((each) => each.line.ref))],
    };
  },
};

/** Every alert about some lines, in any state, newest first. */
async function alertsAbout(
  lines: readonly CellLine[],
  period: Period,
  { store, tenantId }: Context,
): Promise<readonly ToldAlert[]> {
  const lineOf = new Map(lines.map((line) => [line.ref, line]));
  const entries = await store.ledger.book(tenantId, period, 'alerts');
  return entries
    .flatMap((entry): readonly ToldAlert[] => {
      const told = alertOf(entry);
      const line = told && lineOf.get(told.ref);
      return line ? [{ entry, status: told.status, line }] : [];
    })
    .toSorted(
      ({ entry: a }, { entry: b }) => sentAt(b).localeCompare(sentAt(a)) || b.toldBefore - a.toldBefore,
    );
}

/** The line of an indicator. DomainError where the period has no such indicator. */
async function lineOf(
  ref: string,
  lines: readonly CellLine[],
  period: Period,
  context: Context,
): Promise<CellLine> {
  return lines.find((line) => line.ref === ref) ?? (await cellOf(context, period, ref)).cell;
}

/** Is a status, as it was told, among those asked for? Any other standing, such as off target, every alert meets. */
function isAmong(status: string, asked: Asked): boolean {
  switch (asked.kind) {
    case 'status':
      return asked.status === status;
    case 'any of':
      return asked.of.some((each) => isAmong(status, each));
    default:
      return true;
  }
}

const isBreach = ({ offTarget, revision }: CellLine): boolean => offTarget && revision > 0;

const isTold = ({ ref, status, manager }: CellLine, told: readonly ToldAlert[]): boolean =>
  told.some(
    (each) => each.line.ref === ref && each.status === status && each.entry.person.id === manager?.id,
  );
