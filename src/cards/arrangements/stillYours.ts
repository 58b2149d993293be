/** “Still yours?”: the figures of somebody for a quarter, each with what they have said; a tap confirms them. */
import { type Holding, isConfirmed, refsCarried } from '../../domain/arrangements/holding.ts';
import { sentences } from '../../domain/sentences.ts';
import { type Day, dayNearby } from '../../domain/time/days.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import type { CardAction } from '../buttons/button.ts';
import { askMine } from '../buttons/onPeriod.ts';
import { answerCard } from '../parts/answerCard.ts';
import type { Rendered } from '../parts/render.ts';
import { plainRow, type RowEnd } from '../parts/row.ts';
import { andMore } from '../words/names.ts';
import { asLine, clip, counted, dotted } from '../words/text.ts';

export type StillYoursInput = {
  readonly period: Period;
  /** The quarter being reported, in which a row shows its indicator. */
  readonly reporting: Period;
  /** Whose figures they are, or were when they were asked. */
  readonly personId: string;
  readonly holdings: readonly Holding[];
  /** The day on which the window opens; undefined once it is open. */
  readonly opens: Day | undefined;
};

const MOST_ROWS = 10;

/** Asks somebody whether their figures are still theirs. Updated in place, it shows what they have said since. */
export function stillYoursCard(input: StillYoursInput): Rendered {
  const { personId, holdings, opens, reporting } = input;
  const open = openOf(input);
  const rows = holdings.slice(0, MOST_ROWS).map((holding) =>
    plainRow({
      title: holding.line.title,
      detail: dotted(asLine(holding.line.ref), sinceThen(personId, holding)),
      end: endOf(personId, holding),
      action: {
        title: `Show ${holding.line.ref}`,
        verb: 'show',
        data: { ref: holding.line.ref, period: reporting },
      },
    }),
  );
  return answerCard({
    headline: headlineOf(input),
    subtitle: sentences(
      opens === undefined ? '' : `Its reporting window opens on ${dayNearby(opens)}.`,
      open.length > 0
        ? 'If nothing has changed, one tap is all it takes.'
        : 'You can still change any of it.',
    ),
    sections: [{ rows }],
    note: sentences(
      andMore(holdings.slice(MOST_ROWS).map(({ line }) => line)),
      open.length > 0
        ? 'You get this because the register names you as their owner, or as the deputy of what has no owner. What nobody confirms is named to the performance team before the window opens.'
        : '',
    ),
    next: actionsOf(input),
    besides: [askMine(reporting)],
  });
}

const isTheirs = (personId: string, { holder }: Holding): boolean => holder?.id === personId;

/** What is still to be answered. */
const openOf = ({ personId, holdings }: StillYoursInput): readonly Holding[] =>
  holdings.filter((each) => isTheirs(personId, each) && each.held.kind === 'unanswered');

function headlineOf(input: StillYoursInput): string {
  const { period, holdings, personId } = input;
  const quarter = periodName(period);
  const open = openOf(input);
  const [first, ...others] = open;
  if (first && others.length === 0)
    return `${clip(first.line.ref, 30)} is yours for ${quarter}: still right?`;
  if (first) return `${open.length} indicators are yours for ${quarter}: still right?`;
  const theirs = holdings.filter((each) => isTheirs(personId, each));
  return theirs.length > 0 && theirs.every(isConfirmed)
    ? `${counted(theirs.length, 'indicator is', 'indicators are')} yours for ${quarter}, as you said`
    : `Nothing is left for you to confirm for ${quarter}`;
}

function endOf(personId: string, holding: Holding): RowEnd {
  const end = (main: string, colour: RowEnd['colour'] = 'Default'): RowEnd => ({ main, colour, under: [] });
  if (!isTheirs(personId, holding)) return end('Not yours any more');
  switch (holding.held.kind) {
    case 'confirmed':
      return end('✓ Yours');
    case 'reported':
      return end('✓ Reported');
    case 'offered':
      return end('Offered');
    case 'not theirs':
      return end('Not yours');
    default:
      return end('Yours?', 'Accent');
  }
}

/** What has become of it, for the small line. */
function sinceThen(personId: string, holding: Holding): string | undefined {
  const { held, holder } = holding;
  if (!isTheirs(personId, holding)) return holder ? `${clip(holder.name, 60)} has it` : 'nobody has it';
  if (held.kind === 'offered') return `yours until ${clip(held.to.name, 60)} accepts`;
  return held.kind === 'not theirs' ? 'you are asked until somebody else is named' : undefined;
}

function actionsOf(input: StillYoursInput): readonly CardAction[] {
  const { period, holdings, personId } = input;
  const open = openOf(input);
  const isAny = holdings.some((each) => isTheirs(personId, each) && each.held.kind !== 'reported');
  const isOne = open.length === 1;
  return [
    ...(open.length > 0
      ? [
          {
            title: isOne ? 'Yes, it is mine' : 'Yes, all mine',
            verb: 'confirmMine',
            data: { period, refs: refsCarried(open.map(({ line }) => line)) },
            style: 'positive' as const,
          },
        ]
      : []),
    ...(isAny
      ? [
          {
            title: isOne ? 'Hand it over' : 'Hand one over',
            verb: 'hand over',
            data: { quarter: period, ...(isOne && { ref: open[0]?.line.ref }) },
          },
          {
            title: isOne || open.length === 0 ? 'Not mine' : 'One is not mine',
            verb: 'not mine',
            data: { quarter: period, ...(isOne && { ref: open[0]?.line.ref }) },
          },
        ]
      : []),
  ];
}
