/** Whose the figures of a quarter are, and what was said of that: the truth, worked out independently of Ragtime. */
import type { Indicator } from '../../../domain/indicators/indicator.ts';
import type { PersonRef } from '../../../domain/person.ts';
import { isDueIn } from '../../../domain/time/frequency.ts';
import type { Period } from '../../../domain/time/period.ts';
import { usually } from './asked.ts';
import { type Council, figureNamed, simulatedFiguresOf } from './council.ts';
import type { FigureName } from './reading.ts';
import type { SimulatedSaying } from './said.ts';

/** A figure of a quarter, and whoever is its holder. */
export type SimulatedHolding = {
  readonly name: FigureName;
  readonly ref: string;
  readonly period: Period;
  readonly holder: PersonRef | null;
  /** When that was last changed, or something was last said of it. */
  readonly since: number;
};

/** The latest that was said of a figure. */
export const latestSaying = ({ sayings }: Council, name: FigureName): SimulatedSaying | undefined =>
  sayings.findLast((each) => each.name === name);

/** Whose a figure is: of a quarter to come by the register. */
export function holdingNamed(
  council: Council,
  { ref, period }: Pick<SimulatedHolding, 'ref' | 'period'>,
): SimulatedHolding {
  const name = `${period} ${ref}`;
  const figure = figureNamed(council, name);
  const place: Pick<Indicator, 'owner' | 'deputy'> | undefined = figure ?? council.indicators.get(ref);
  const said = latestSaying(council, name);
  const since = Math.max(
    figure?.askedSince ?? 0,
    council.handedAt.get(ref) ?? 0,
    said?.at ?? 0,
    said?.repliedAt ?? 0,
  );
  return { name, ref, period, holder: place ? usually(place) : null, since };
}

/** The holdings of a quarter: of all that is asked for in it. */
export function holdingsIn(council: Council, period: Period): readonly SimulatedHolding[] {
  const opened = simulatedFiguresOf(council, period).map(({ ref }) => ref);
  const refs =
    opened.length > 0
      ? opened
      : [...council.indicators.values()].filter((each) => isDueIn(each, period)).map(({ ref }) => ref);
  return refs.map((ref) => holdingNamed(council, { ref, period }));
}

/** What its holder has said of a figure that is not in. */
export type SimulatedHeld = 'nobody’s' | 'confirmed' | 'unanswered' | 'given' | 'offered' | 'not theirs';

/** The same for one holding. */
export function heldOf(council: Council, { name, holder }: SimulatedHolding): SimulatedHeld {
  if (!holder) return 'nobody’s';
  const said = latestSaying(council, name);
  if (!said) return 'unanswered';
  const [isBy, isTo] = [said.by.id === holder.id, said.to?.id === holder.id];
  if (said.answer === 'offered' && isTo && said.reply !== 'declined') return 'confirmed';
  if (isBy && (said.answer === 'mine' || isTo)) return 'confirmed';
  if (isBy && said.answer === 'not mine') return 'not theirs';
  if (isBy && said.answer === 'offered' && said.reply === null) return 'offered';
  return said.answer === 'given' && isTo ? 'given' : 'unanswered';
}
