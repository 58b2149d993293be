/** What has been made of a sentence while its parts are gone through, one after the other. */
import type { Facet, Standing, Where } from '../../domain/answers/selection.ts';
import type { Change } from '../../domain/indicators/change.ts';
import type { When } from './parts.ts';

/** What the words before make of the next part. */
export type Turn = 'not' | 'from' | 'to' | 'since' | 'versus' | 'by';
/** What has been made of the sentence so far. */
export type Heard = {
  readonly cues: Set<string>;
  readonly strict: (readonly string[])[];
  readonly rest: string[];
  readonly standings: Standing[];
  readonly except: Standing[];
  readonly refs: string[];
  readonly numbers: number[];
  readonly quarters: When[];
  readonly move: { from?: string; to?: string };
  where?: Where;
  outside?: Where;
  change?: Change;
  scheme?: string;
  facet?: Facet;
  since?: When;
  until?: When;
  other?: When;
  byTitle: boolean;
  turn?: Turn | undefined;
  turnText: string;
};

/** Nothing came that “not” could turn: it is not to be passed over. */
export function settle(heard: Heard): void {
  if (heard.turn === 'not') heard.rest.push(heard.turnText);
  heard.turn = undefined;
}

/** Notes a cue, and what else the same words are listened for as; a soft one need not be accounted for. */
export function hear(heard: Heard, cue: string, others: readonly string[] = [], isSoft = false): void {
  for (const each of [cue, ...others]) heard.cues.add(each);
  if (!isSoft) heard.strict.push([cue, ...others]);
}
