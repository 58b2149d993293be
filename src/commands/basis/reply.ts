/** The reply of a command: one card, and its one-sentence summary for where a card can't be shown. */
import type { Card } from '../../cards/parts/card.ts';
import type { Rendered } from '../../cards/parts/render.ts';
import type { Rows } from '../../domain/answers/listing.ts';
import type { OnPage } from '../../domain/answers/onPage.ts';

/**
 * Replaces the shown card by the next one. Never rejects. A card may never be seen where a newer one comes soon after
 * it; the last one always is, in a new message where the old one is gone.
 */
export type Show = (next: Rendered) => Promise<void>;

/** A command by its verb, and its arguments. */
export type CommandCall = { readonly verb: string; readonly args: Readonly<Record<string, unknown>> };

/** A file to be given to whoever asks. */
export type FileToGive = {
  readonly name: string;
  /** Its media type. */
  readonly contentType: string;
  /** What is in it, in a sentence. */
  readonly says: string;
  /** Makes it, as often as it is asked for: what is taken later is made then, and nothing is kept meanwhile. */
  readonly make: () => Promise<Uint8Array>;
};

export type Reply = {
  readonly card: Card;
  /** One plain sentence: the toast, the fallback, what a screen reader says first. */
  readonly summary: string;
  /** Does this card take the place of the one that was clicked (a form becomes its receipt)? */
  readonly replaces: boolean;
  /** Is it shown only to somebody who refreshes a card, with nothing in the chat changed? */
  readonly isAnotherLook?: boolean;
  /** The references of its rows, in order and on all pages, so that “the second one” can be asked for next. */
  readonly refs?: readonly string[];
  /** The page of them that is looked at; all of them without. */
  readonly onPage?: OnPage | undefined;
  /** Its rows, those of all pages, for a file: made only where somebody wants one. */
  readonly rows?: () => Rows | Promise<Rows>;
  /** A file that is given in place of the card; the card stands in for it wherever that can't be. */
  readonly file?: FileToGive;
  /** The command that gives that file again, to the same person or not at all. */
  readonly again?: CommandCall;
  /** Called as the reply is sent, for work that a person need not wait for; the promise settles on arrival. */
  readonly onItsWay?: (arrived: Promise<unknown>) => void;
  /** Work that goes on after this card: begun once the card is shown, or could not be shown. */
  readonly goesOn?: (show: Show) => Promise<void>;
  /** The card to show should that reject, given the reference in the log; without it, a sentence that says so. */
  readonly brokenOff?: (ref: string) => Rendered;
};
