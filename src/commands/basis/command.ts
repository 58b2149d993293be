/** What a command is: plain data that help, the manifest, permission checks and card verbs all come from. */
import { z } from 'zod';
import type { Kind } from '../../ask/model/kinds.ts';
import type { ArgsOf } from '../../ask/model/question.ts';
import type { Rendered } from '../../cards/parts/render.ts';
import type { Reminded } from '../../cards/reporting/remind.ts';
import type { Theirs } from '../../domain/indicators/byPerson.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import type { Person } from '../../domain/person.ts';
import type { Period } from '../../domain/time/period.ts';
import type { Calendar } from '../../domain/time/reportingCycle.ts';
import type { Store } from '../../store/store.ts';
import { Whole } from './arguments.ts';
import type { Conversation } from './conversation.ts';
import type { Reply } from './reply.ts';

/** What a command may know and use. */
export type Context = {
  /** Who asks, from the council's list of people, read afresh for this message. */
  readonly person: Person;
  readonly tenantId: string;
  /** Where they ask. */
  readonly conversation: Conversation;
  readonly now: Date;
  readonly calendar: Calendar;
  /** What "this quarter" means at `now`. */
  readonly reporting: Period;
  readonly store: Store;
  /**
   * The cells of a period, read once for this message however many parts of it need them; undefined for a period that
   * holds nothing. The one being reported was opened when the message came. Not for reading back what was just written.
   */
  readonly sheet: (period: Period) => Promise<readonly CellLine[] | undefined>;
  /** Makes an id that was never used before. */
  readonly newId: () => string;
  /** Told of every figure that was just stored, so that a manager hears of a breach at once. */
  readonly onReported: (cell: CellLine) => void;
  /**
   * Writes to people about what they have yet to report, at most once a day each, and says what became of it.
   * `progress` is told how many have been seen to, each time that it is one more.
   */
  readonly remind: (
    period: Period,
    theirs: readonly Theirs[],
    progress?: (done: number) => void,
  ) => Promise<readonly Reminded[]>;
};

/** What commands are gathered under in help, in the order in which it shows them. */
export const TOPICS = [
  'Where things stand',
  'One indicator',
  'Over time',
  'Why and what next',
  'People and dates',
  'Reporting',
] as const;
type Topic = (typeof TOPICS)[number];

export type Command<Args = never> = {
  /** Its name, and the verb of the card actions that call it. */
  readonly verb: string;
  /** What people call it: a title of two or three words. */
  readonly title: string;
  /** Where help shows it; missing for what only cards call. */
  readonly topic?: Topic;
  /** What it does, in one sentence. */
  readonly says: string;
  /** How people say it; each is tried by a test. Empty for what only cards call. */
  readonly examples: readonly string[];
  /** One of those as the compose box suggests it, where it is among the first things to try. */
  readonly prompt?: string;
  /**
   * For what only the performance team may do: the sentence that everybody else is told, before it runs. Everybody on the
   * council's list may call any other command; what depends on whose a figure is, that command looks at itself.
   */
  readonly teamOnly?: string;
  /**
   * True where nothing comes of it but the reply: it may then run on what is in memory while the store is asked
   * whether that still stands, and run again when it does not.
   */
  readonly reads?: true;
  /**
   * For what stores what a person sends under an id of its own, so that doing it again comes to the same: the card that
   * gives back what they sent, with a sentence. It is tried again where the store is slow, busy or away.
   */
  readonly unsaved?: (args: Args, sentence: string) => Rendered;
  readonly args: z.ZodType<Args>;
  readonly run: (args: Args, context: Context) => Promise<Reply>;
};

/** What a card may say beside the question that it asks. */
export const OnCard = z.object({
  /** Given when a card is being paged, which then changes in place. */
  page: Whole.optional(),
  /** Set by the button on a card that asks first: what it shows. Nothing else is done. */
  previewed: z.string().min(1).max(20_000).optional(),
  /** Set by Teams, where somebody looks at such a card once more. */
  again: z.literal(true).optional(),
});

/** The command that answers a kind of question: its verb is that kind, and it is given what the question holds. */
export type Answer<K extends Kind> = Omit<
  Command<ArgsOf<K> & z.infer<typeof OnCard>>,
  'verb' | 'args' | 'unsaved'
> & { readonly verb: K };
