/** The command type: plain data that help, the manifest, permission checks and card verbs are derived from. */
import { z } from 'zod';
import type { Kind } from '../../ask/model/kinds.ts';
import type { ArgsOf } from '../../ask/model/question.ts';
import type { Traits } from '../../ask/model/traits.ts';
import type { Rendered } from '../../cards/parts/render.ts';
import type { Reminded } from '../../cards/reporting/remind.ts';
import type { FileFormat, Listing, PaperFormat, Sheet } from '../../domain/answers/listing.ts';
import type { CommentRole } from '../../domain/closing/commentRoles.ts';
import type { Theirs } from '../../domain/indicators/byPerson.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import type { Definition, Indicator, Place } from '../../domain/indicators/indicator.ts';
import type { OwnLine } from '../../domain/messages/ownLine.ts';
import type { Person } from '../../domain/person.ts';
import type { Period } from '../../domain/time/period.ts';
import type { Calendar } from '../../domain/time/reportingCycle.ts';
import type { ReadersStore } from '../../quarters/readersStore.ts';
import type { View } from '../../quarters/view.ts';
import type { PaperInput } from '../../report/content/input.ts';
import type { Paper } from '../../report/content/paper.ts';
import type { Made, Making } from '../../report/making/makePaper.ts';
import { Whole } from './arguments.ts';
import type { Conversation } from './conversation.ts';
import type { Reply } from './reply.ts';
import type { Who } from './who.ts';

/** An indicator without a figure: what a sentence may name. */
export type Named = Pick<CellLine, keyof Place | keyof Definition>;

/** The context of one message: the services and facts that a command may use. */
export type Context = {
  /** Who asks, from the council's list of people, read afresh for this message. */
  readonly person: Person;
  readonly tenantId: string;
  /** Where they ask. */
  readonly conversation: Conversation;
  readonly now: Date;
  readonly calendar: Calendar;
  /** The quarter being reported at `now`: "this quarter". */
  readonly reporting: Period;
  /** What the store holds, as far as whoever asks may read it where they ask. */
  readonly store: ReadersStore;
  /** What they may read, and what is left out for them. */
  readonly view: View;
  /**
   * The cells of a period that whoever asks may read, read once for this message however many parts of it need them;
   * undefined for a period without cells. The reporting quarter was opened when the message came. Not for reading back
   * a write of this message: `sheetNow` is.
   */
  readonly sheet: (period: Period) => Promise<readonly CellLine[] | undefined>;
  /** The same as the store has them now. */
  readonly sheetNow: (period: Period) => Promise<readonly CellLine[] | undefined>;
  /**
   * The reporting quarter's indicators that they may know of, for understanding what they say: also those whose figures
   * are not published yet.
   */
  readonly named: () => Promise<readonly Named[]>;
  /** Today's indicators from the register that they may know of, read once for this message likewise. */
  readonly indicators: () => Promise<readonly Indicator[]>;
  /** The roles in which people comment on figures, where the council has turned any on. */
  readonly commentRoles: readonly CommentRole[];
  /** Writes a listing into a file, beside whatever else is going on. */
  readonly write: (listing: Listing, format: FileFormat) => Promise<Uint8Array>;
  /** Reads the visible sheets of a workbook. DomainError where it is none. */
  readonly readWorkbook: (bytes: Uint8Array) => Promise<readonly Sheet[]>;
  /** Writes a document that is composed already, in a thread of its own. */
  readonly writeReady: (paper: Paper, format: PaperFormat) => Promise<Uint8Array>;
  /** Makes the paper of a quarter, beside whatever else is going on, in the council's own wording. */
  readonly makePaper: (input: PaperInput, making: Pick<Making, 'formats' | 'progress'>) => Promise<Made>;
  /** Says in the chat what is being done, where that takes so long that somebody wonders; shown by the way, or not at all. */
  readonly doing: (sentence: string) => void;
  /** Makes an id that was never used before. */
  readonly newId: () => string;
  /** Called with every figure just stored, so that a manager is alerted to a breach at once. */
  readonly onReported: (cell: CellLine) => void;
  /** Called once an absence, more time, signatures, a question or its answer are stored, so that whom it concerns is told. */
  readonly onArranged: () => void;
  /**
   * Reminds people of their outstanding figures, at most once a day each, and gives each one's outcome. `progress` is
   * called with the number done so far, after each person; `line` goes into each message.
   */
  readonly remind: (
    period: Period,
    theirs: readonly Theirs[],
    how?: { readonly progress?: (done: number) => void; readonly line?: OwnLine | undefined },
  ) => Promise<readonly Reminded[]>;
};

/** The topics that help groups commands by, in the order shown. */
export const TOPICS = [
  'Where things stand',
  'One indicator',
  'Over time',
  'Why and what next',
  'People and dates',
  'Reporting',
  'Closing a quarter',
  'Following figures',
  'Contracts',
] as const;
type Topic = (typeof TOPICS)[number];

export type Command<Args = never> = {
  /** The command's name, and the verb of the card actions that call it. */
  readonly verb: string;
  /** Who may call it: the matrix of roles is made of this, and each of its cells is tried. */
  readonly who: Who;
  /** The display name: two or three words. */
  readonly title: string;
  /** Its topic in help; absent for commands only cards call. */
  readonly topic?: Topic;
  /** One sentence that describes it. */
  readonly says: string;
  /** Example sentences; each is tried by a test. Empty for commands only cards call. */
  readonly examples: readonly string[];
  /** The example that the compose box suggests, for commands among the first things to try. */
  readonly prompt?: string;
  /**
   * For commands of the performance team only: the refusal that everybody else is given, before it runs. Where
   * permission depends on whose a figure is, the command checks that itself.
   */
  readonly teamOnly?: string;
  /**
   * What is read of figures for it, where that is more than its kind of question is about: whoever follows or mutes one
   * has to be able to read it, and may end that whatever has been restricted since.
   */
  readonly readsFor?: Traits['about'];
  /**
   * Has it no effect but its reply? It may then run on cached sheets while the store confirms that they are current,
   * and run again where they are not.
   */
  readonly reads?: true;
  /**
   * For commands that store a form under an id of its own, so that repeating them is safe: the card that gives back
   * the form's contents, with a sentence. They are retried where the store is slow, busy or away.
   */
  readonly unsaved?: (args: Args, sentence: string) => Rendered;
  readonly args: z.ZodType<Args>;
  readonly run: (args: Args, context: Context) => Promise<Reply>;
};

/** Arguments a card may send beside the question that it asks. */
export const OnCard = z.object({
  /** Set when a card is being paged, which then changes in place. */
  page: Whole.optional(),
  /** Set by the button on a preview card: the figures it shows. Only those are acted on. */
  previewed: z.string().min(1).max(20_000).optional(),
  /** What is chosen and typed on such a card: whom to leave out, as its list has them, and a line of one's own. */
  leaveOut: z.string().max(1_000).nullish(),
  line: z.string().max(20_000).nullish(),
  /** Set by Teams, where somebody refreshes such a card. */
  again: z.literal(true).optional(),
});

/** The command that answers a kind of question: its verb is that kind, its arguments are the question's. */
export type Answer<K extends Kind> = Omit<
  Command<ArgsOf<K> & z.infer<typeof OnCard>>,
  'verb' | 'args' | 'unsaved'
> & { readonly verb: K };
