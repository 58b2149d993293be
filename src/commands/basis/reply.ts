/** What a command gives back: one card, and the sentence that stands for it where a card can't be shown. */
import type { Card } from '../../cards/parts/card.ts';
import type { Rendered } from '../../cards/parts/render.ts';
import type { OnPage } from '../../domain/onPage.ts';

/**
 * Puts the next card in the place of the one that is shown. Never rejects. A card may never be seen where a newer one
 * comes soon after it; the last one always is, in a new message where the old one is gone.
 */
export type Show = (next: Rendered) => Promise<void>;

export type Reply = {
  readonly card: Card;
  /** One plain sentence: the toast, the fallback, what a screen reader says first. */
  readonly summary: string;
  /** True when this card takes the place of the one that was clicked (a form becomes its receipt). */
  readonly replaces: boolean;
  /** True for what somebody is shown who looks at a card again: it is theirs alone, and nothing in the chat is changed. */
  readonly isAnotherLook?: boolean;
  /** The references that it shows, in order and on all pages, so that “the second one” can be asked for next. */
  readonly refs?: readonly string[];
  /** Which of them are on the page that is looked at; all of them without. */
  readonly onPage?: OnPage | undefined;
  /** To be called as the reply is on its way, for what a person need not wait for; told when it has arrived. */
  readonly onItsWay?: (arrived: Promise<unknown>) => void;
  /** What is still being done when this card is shown: begun once it is there, or could not be brought there. */
  readonly goesOn?: (show: Show) => Promise<void>;
  /** What the card becomes should that reject, given the reference in the log; without it, a sentence that says so. */
  readonly brokenOff?: (ref: string) => Rendered;
};
