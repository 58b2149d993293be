/** The slots of a sentence while they are being filled, token by token. */
import type { Facet, Standing, Where } from '../../domain/answers/selection.ts';
import type { PerformanceChange } from '../../domain/indicators/change.ts';
import type { When } from './tokens.ts';

/** The effect of a connective or a negation on the next token. */
export type Modifier = 'not' | 'from' | 'to' | 'since' | 'versus' | 'by';
/** The slots filled so far. */
export type SlotAccumulator = {
  readonly cues: Set<string>;
  readonly strict: (readonly string[])[];
  readonly unexplained: string[];
  readonly standings: Standing[];
  readonly except: Standing[];
  readonly refs: string[];
  readonly numbers: number[];
  readonly quarters: When[];
  readonly move: { from?: string; to?: string };
  where?: Where;
  outside?: Where;
  change?: PerformanceChange;
  scheme?: string;
  facet?: Facet;
  since?: When;
  until?: When;
  other?: When;
  byTitle: boolean;
  hasPart: boolean;
  turn?: Modifier | undefined;
  turnText: string;
};

/** Ends the sentence: a “not” without anything to negate stays unexplained. */
export function settle(slotsSoFar: SlotAccumulator): void {
  if (slotsSoFar.turn === 'not') slotsSoFar.unexplained.push(slotsSoFar.turnText);
  slotsSoFar.turn = undefined;
}

/** Adds a cue, and the other cues of the same words; a soft one need not be explained. */
export function hear(
  slotsSoFar: SlotAccumulator,
  cue: string,
  others: readonly string[] = [],
  isSoft = false,
): void {
  for (const each of [cue, ...others]) slotsSoFar.cues.add(each);
  if (!isSoft) slotsSoFar.strict.push([cue, ...others]);
}
