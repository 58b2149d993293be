/** Facets to sort by: “by service”, “which team”; as opposed to the name of a service. */
import { hear, type SlotAccumulator, settle } from '../model/slotAccumulator.ts';
import type { Token } from '../model/tokens.ts';
import { type Spot, textBefore } from './spot.ts';

/** Words before “service” that make it a facet to sort by: “which service”, “each team”. */
const LEADS = new Set(['which', 'what', 'each', 'every', 'between', 'across', 'all']);
const SORTS = new Set(['worst', 'best', 'most', 'versus', 'manager', 'summary']);

const DONE = /(?:set|changed|altered|overridden|hand|manually)$/;

/** Fills the slot, or notes that the word's meaning here can't be told. */
export function takeFacet(slots: SlotAccumulator, { token, tokens, all, before, next }: Spot<'facet'>): void {
  const isOf = (each: Token | undefined): boolean =>
    each?.kind === 'place' && each.places.some(({ facet }) => facet === token.facet);
  // “The ICT team”
  if (slots.turn !== 'by' && (isOf(before) || isOf(next))) {
    hear(slots, 'sorted', [], true);
    return;
  }
  // “My area”, “Adele's team” is whose it is.
  if (before?.kind === 'person') return;
  const isLed =
    slots.turn === 'by' ||
    /^(?:by|per|each|every|which) /.test(token.text) ||
    LEADS.has(textBefore(all, token)) ||
    tokens.some((each) => each.kind === 'cue' && SORTS.has(each.cue));
  // “Changed by hand by the team” says who did it.
  const done = slots.turn === 'by' ? tokens[tokens.indexOf(token) - 2] : undefined;
  const isDoer = done?.kind === 'standing' && DONE.test(done.text);
  settle(slots);
  if (isDoer || !isLed || (slots.facet !== undefined && slots.facet !== token.facet))
    slots.unexplained.push(token.text);
  slots.facet = token.facet;
}
