/** What a command gives back: one card, and the sentence that stands for it where a card can't be shown. */
import type { Card } from '../cards/card.ts';
import type { OnPage } from '../domain/onPage.ts';

export type Reply = {
  readonly card: Card;
  /** One plain sentence: the toast, the fallback, what a screen reader says first. */
  readonly summary: string;
  /** True when this card takes the place of the one that was clicked (a form becomes its receipt). */
  readonly replaces: boolean;
  /** The references that it shows, in order and on all pages, so that “the second one” can be asked for next. */
  readonly refs?: readonly string[];
  /** Which of them are on the page that is looked at; all of them without. */
  readonly onPage?: OnPage | undefined;
  /** To be called as the reply is on its way, for what a person need not wait for; told when it has arrived. */
  readonly onItsWay?: (arrived: Promise<unknown>) => void;
};
