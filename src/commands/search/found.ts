/** What a search in the compose box finds: an indicator as a line to pick, and the card that is inserted when it is. */
import type { Card } from '../../cards/parts/card.ts';

export type Found = { readonly title: string; readonly detail: string; readonly card: Card };
