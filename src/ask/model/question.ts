/** What a sentence turned out to ask for. */
import type { Extreme } from '../../domain/answers/extremes.ts';
import type { End } from '../../domain/answers/ranking.ts';
import type { Asked, Selection, Where } from '../../domain/answers/selection.ts';
import type { Move } from '../../domain/history/movers.ts';
import type { OnPage } from '../../domain/onPage.ts';
import type { Period } from '../../domain/time/period.ts';

export type { Move };

type In = { readonly period: Period };
type One = In & { readonly ref: string };
/** Of a period, or with `from` of all the quarters from that one to the period. */
type Over = In & { readonly from?: Period };

/** About which of an indicator's own words are asked for. */
export type Aspect =
  | 'definition'
  | 'formula'
  | 'purpose'
  | 'target'
  /** What the target was over time. */
  | 'targets'
  | 'direction'
  | 'frequency'
  | 'rule'
  | 'links';

/** What can be answered. Each kind is the verb of the one command that answers it. */
export type Question =
  // Lists and figures of one period
  /** "What's red in ICT?" */
  | ({ readonly kind: 'list' } & Selection & In)
  /** "How many are red?", "what share of ICT is green?" */
  | ({ readonly kind: 'count' } & Selection & In)
  /** "Worst five", "furthest from target", "closest to red"; `count` is how many were asked for. */
  | ({
      readonly kind: 'rank';
      readonly end: End;
      readonly count?: number;
    } & Selection &
      In)
  /** "Who hasn't reported?": the people behind a selection. */
  | ({ readonly kind: 'who' } & Selection & In)
  | ({ readonly kind: 'summary' } & Partial<Selection> & Over)
  /** The same under another council's rule; without `asked`, a summary. */
  | ({ readonly kind: 'under'; readonly scheme: string } & Partial<Selection> & In)
  /** "What does amber mean?"; without `status`, all the colours. */
  | ({ readonly kind: 'colours'; readonly status?: string } & In)

  // Over time
  /** "What changed since last quarter?", "what went from amber to red?" */
  | ({ readonly kind: 'movers'; readonly move: Move; readonly since: Period } & Selection & In)
  /** "Red three quarters running": `quarters` in a row up to the period, at least 2. */
  | ({ readonly kind: 'running'; readonly quarters: number } & Selection & In)
  /** "Since when has CPI02 been red?" */
  | ({ readonly kind: 'since' } & One)
  /** "Has CPI02 ever been green?", "when was it last on target?" */
  | ({ readonly kind: 'ever'; readonly asked: Asked } & One)
  /** "Which quarter was worst for CPI02?" */
  | ({ readonly kind: 'extremes'; readonly end: Extreme } & One)
  /** "Compare this quarter with last", of everything or a selection. */
  | ({ readonly kind: 'compare'; readonly other: Period } & Selection & In)
  /** "ICT against Finance", "red by directorate", "which service is worst?"; no `sides` are all there are. */
  | ({
      readonly kind: 'sides';
      readonly facet: keyof Where;
      readonly sides?: readonly string[];
    } & Selection &
      In)
  /** "Which will miss their target by year-end?" */
  | ({ readonly kind: 'outlook' } & Selection & In)

  // One indicator
  | ({ readonly kind: 'show' } & One)
  /** Several at once, in the order in which they were named. */
  | ({ readonly kind: 'several'; readonly refs: readonly string[] } & In)
  /** "Chart CPI13", "CPI13 over the last four quarters". */
  | ({ readonly kind: 'trend' } & One & Over)
  /** "Will CPI13 hit its target by year-end?" */
  | ({ readonly kind: 'forecast' } & One)
  /** "CPI13 against last year", "… against its target", "… against our neighbours". */
  | ({
      readonly kind: 'contrast';
      readonly against: 'period' | 'target' | 'neighbours';
      /** For `period`. */
      readonly other?: Period;
    } & One)
  /** The working behind a status, and what was said of it. */
  | ({ readonly kind: 'why' } & One)
  /** "Why is ICT red?": the commentary of each. */
  | ({ readonly kind: 'reasons' } & Selection & In)
  /** "Reds without commentary" */
  | ({ readonly kind: 'unexplained' } & Selection & In)
  /** What is being done, by whom, by when: of one indicator, or of a selection. */
  | ({ readonly kind: 'actions'; readonly ref?: string } & Selection & In)
  | ({ readonly kind: 'define'; readonly aspect: Aspect } & One)
  /** "Who owns CPI13?" */
  | ({ readonly kind: 'owner'; readonly role: 'owner' | 'deputy' | 'manager' | 'reporter' } & One)
  /** "When is it due?": one indicator, or whatever the quarter holds. */
  | ({ readonly kind: 'due'; readonly ref?: string } & In)
  /** "Who changed CPI02 and when?" */
  | ({ readonly kind: 'history' } & One)

  // What was told by itself
  /**
   * “Which alerts were sent?”, “has Megan been alerted about CPI13?” Those who are asked about as a person are whom it was
   * told; `asked` is what they were told. With `unsent` only those that did not arrive.
   */
  | ({ readonly kind: 'alerts'; readonly ref?: string; readonly unsent?: true } & Selection & In)
  /** “When was Alex last reminded?”; with `ref` of that figure, and of whoever reports it where nobody is named. */
  | ({ readonly kind: 'reminded'; readonly ref?: string; readonly since?: 'today' } & Selection & In)
  /** “Who hasn’t been chased?”: since the latest message that is due, or since a day. */
  | ({ readonly kind: 'not chased'; readonly since?: 'due' | 'today' | 'ever' } & Selection & In)
  /** “Who can’t be reached?” */
  | ({ readonly kind: 'out of reach'; readonly because?: 'blocked' | 'not installed' } & Selection & In)

  // Doing
  /** What I own, with what I still owe at the top. */
  | ({ readonly kind: 'mine' } & In)
  /** With `figure`, as it was typed: the form opens with it filled in, and nothing is stored. */
  | ({ readonly kind: 'submit'; readonly ref: string | undefined; readonly figure?: string } & In)
  /** The performance team sets a status by hand. */
  | ({ readonly kind: 'override' } & One)
  /** "Remind them": those who have yet to report, of a selection. */
  | ({ readonly kind: 'remind' } & Selection & In)
  /** "In this channel, talk about ICT"; without `where`, about everything again. */
  | { readonly kind: 'talk about'; readonly where?: Where }
  | { readonly kind: 'help'; readonly topic?: string }
  | { readonly kind: 'thanks' }

  // Not yet a question
  /** Two or more readings: the person is asked which. */
  | { readonly kind: 'which'; readonly choices: readonly Choice[] }
  /**
   * Only makes sense after another question ("and last quarter?"), and there was none, or it is too long ago: `nearest` is what
   * it would ask by itself.
   */
  | { readonly kind: 'follow-up'; readonly nearest?: readonly Choice[] }
  /** Not understood, or only in part: `rest` are the words that nothing was made of, `nearest` what is most like them. */
  | {
      readonly kind: 'unclear';
      readonly rest: string;
      readonly nearest?: readonly Choice[];
      /** The one indicator that is named in it. */
      readonly about?: string;
      /** For what is not Ragtime's to do: “lock the quarter”. */
      readonly beyond?: Beyond;
    };

/** What a sentence that was not understood asks for. */
export type Beyond = 'quarter' | 'document' | 'register' | 'time' | 'wrong' | 'opinion' | 'person';

/** One reading of an ambiguous sentence, as a button says it. */
export type Choice = { readonly says: string; readonly question: Question };

/** What was last asked in a conversation by one person, and what they were shown, in order. */
export type Focus = {
  readonly question: Question;
  readonly refs: readonly string[];
  /** Which of them they were looking at; all of them without. */
  readonly onPage?: OnPage | undefined;
};

/** A question, and what had to be assumed to make it one. */
export type Reading = {
  readonly question: Question;
  /** As a sentence for the answer: how "March" was read. */
  readonly assumed?: string;
  /** True where it was read without a focus and may mean something else with one: "just ICT", "who owns it?" */
  readonly leans?: true;
  /** True where a reference was read from what is only like it: one that is not due may be as like. */
  readonly isLike?: true;
  /** True where it says that all of the council is meant: in a room that talks about a part of it, too. */
  readonly everywhere?: true;
};
