/** The columns of figures: what a line of a quarter's table says of its indicator, in the order of a committee's table. */
import { Decimal } from 'decimal.js';
import { statusNamed } from '../../cards/words/statusWords.ts';
import { amountOf, type ColumnOf, unitOf, type Value } from '../../domain/answers/listing.ts';
import type { Figure } from '../../domain/figures/figure.ts';
import { type CellLine, isCarried } from '../../domain/indicators/cell.ts';
import { changeSince } from '../../domain/indicators/change.ts';
import { showTarget } from '../../domain/indicators/showTarget.ts';
import type { Target } from '../../domain/indicators/target.ts';
import { changeOfStatus, movementOf } from '../../domain/judging/judge.ts';
import { statusName } from '../../domain/judging/statusName.ts';
import type { PersonRef } from '../../domain/person.ts';
import { dayAt } from '../../domain/time/days.ts';
import { monthTitle } from '../../domain/time/month.ts';
import { periodName } from '../../domain/time/period.ts';

type Columns = readonly ColumnOf<CellLine>[];

/** The day of an ISO instant in the council's time zone; empty without one. */
export const dayOf = (instant: string | null | undefined, timeZone: string): Value =>
  instant ? dayAt(new Date(instant), timeZone) : null;

export const nameOf = (person: PersonRef | null | undefined): Value => person?.name ?? null;

/** Empty text is an empty cell. */
export const textOf = (text: string | null | undefined): Value => (text ? text : null);

/** A target that is one figure to be reached. */
function singleTarget(target: Target): Figure | undefined {
  return target.kind === 'at least' || target.kind === 'at most' || target.kind === 'profile'
    ? target.value
    : undefined;
}

/** The target as a figure where it is one, else in words: `between 85% and 90%`. */
function targetOf(line: CellLine): Value {
  const { target, unit, decimals } = line;
  if (target.kind === 'none') return null;
  const single = singleTarget(target);
  return single === undefined ? showTarget(target, line) : amountOf(single, unit, decimals);
}

/** Figure less target in the indicator's own unit: points where that is per cent. */
function varianceOf({ figure, target, unit, decimals }: CellLine): Value {
  const single = singleTarget(target);
  if (figure === null || single === undefined || unit === 'yes/no') return null;
  const variance = new Decimal(figure).minus(single).toFixed();
  // A difference of percentages is in points, and no percentage.
  return amountOf(variance, unit === 'percent' ? 'count' : unit, decimals);
}

const changeOf = (line: CellLine): Value =>
  (line.target.kind === 'milestone'
    ? changeOfStatus(line)
    : changeSince(line.previous?.figure ?? null, line.figure, line.direction)) ?? null;

function movement(line: CellLine): Value {
  const moved = movementOf(line);
  if (!moved) return null;
  const [from, to] = [moved.from, moved.to].map((status) => statusName(status, line));
  return `${from} to ${to}`;
}

/** Which indicator it is, and of which quarter the figure is. */
export const IDENTITY: Columns = [
  { title: 'Reference', holds: 'text', of: ({ ref }) => ref },
  { title: 'Indicator', holds: 'words', of: ({ title }) => title },
  { title: 'Group', holds: 'text', of: ({ group }) => textOf(group) },
  { title: 'Authority', holds: 'text', of: ({ partner }) => textOf(partner) },
  { title: 'Period', holds: 'text', of: ({ period }) => periodName(period) },
];

export const FIGURE: Columns = [
  { title: 'Figure', holds: 'amount', of: ({ figure, unit, decimals }) => amountOf(figure, unit, decimals) },
  { title: 'Unit', holds: 'text', of: ({ unit }) => textOf(unitOf(unit)) },
  { title: 'Target', holds: 'amount', of: targetOf },
  {
    title: 'Target in words',
    holds: 'text',
    of: (line) => (line.target.kind === 'none' ? 'no target' : showTarget(line.target, line)),
  },
  { title: 'Variance from target', holds: 'amount', of: varianceOf },
  { title: 'Status', holds: 'text', of: statusNamed },
];

export const BEFORE: Columns = [
  {
    title: 'Previous figure',
    holds: 'amount',
    of: ({ previous, unit, decimals }) => amountOf(previous?.figure, unit, decimals),
  },
  {
    title: 'Previous period',
    holds: 'text',
    of: ({ previous }) =>
      previous && (previous.month === undefined ? periodName(previous.period) : monthTitle(previous.month)),
  },
  {
    title: 'Previous status',
    holds: 'text',
    of: ({ previous, scheme }) =>
      previous && statusName(previous.status, { scheme, period: previous.period }),
  },
  { title: 'Movement', holds: 'text', of: movement },
  { title: 'Change in performance', holds: 'text', of: changeOf },
];

export const PEOPLE: Columns = [
  { title: 'Owner', holds: 'text', of: ({ owner }) => nameOf(owner) },
  { title: 'Deputy', holds: 'text', of: ({ deputy }) => nameOf(deputy) },
  { title: 'Manager', holds: 'text', of: ({ manager }) => nameOf(manager) },
];

/** Where the figure comes from, and how sure it is. */
export const standingColumns = (timeZone: string): Columns => [
  { title: 'Provisional', holds: 'yes/no', of: ({ provisional }) => provisional },
  { title: 'Carried from an earlier quarter', holds: 'yes/no', of: isCarried },
  { title: 'Status set by hand', holds: 'words', of: ({ override }) => override?.reason ?? null },
  { title: 'Reported on', holds: 'date', of: ({ reportedAt }) => dayOf(reportedAt, timeZone) },
  { title: 'Reported by', holds: 'text', of: ({ reportedBy }) => nameOf(reportedBy) },
  {
    title: 'Signed by',
    holds: 'text',
    of: ({ signatures = [] }) =>
      textOf(
        signatures.map(({ by, authority }) => `${by.name}${authority && ` for ${authority}`}`).join('; '),
      ),
  },
];
