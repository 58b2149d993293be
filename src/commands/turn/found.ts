/** A search result in the compose box: a line to pick, and the card that is inserted. */
import type { Card } from '../../cards/parts/card.ts';

export type Found = { readonly title: string; readonly detail: string; readonly card: Card };
