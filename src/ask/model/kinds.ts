/** The table of the kinds of question: the arguments of each, and its traits for questions before and after it. */
import { z } from 'zod';
import { ASPECTS, ROLES } from '../../domain/answers/aspect.ts';
import { EXTREMES } from '../../domain/answers/extremes.ts';
import { FileFormat, PaperFormat } from '../../domain/answers/listing.ts';
import { PICKS } from '../../domain/answers/parts.ts';
import { End } from '../../domain/answers/ranking.ts';
import { Asked, Selection, Where } from '../../domain/answers/selection.ts';
import { EVERY_TERM } from '../../domain/answers/terms.ts';
import { RECIPIENTS } from '../../domain/messages/notifications.ts';
import { Month } from '../../domain/time/month.ts';
import { Period } from '../../domain/time/period.ts';
import {
  Any,
  Compared,
  Confirmed,
  Count,
  Handed,
  Kept,
  Many,
  Moved,
  Note,
  OnDay,
  One,
  Owing,
  Owned,
  PartName,
  Places,
  Ref,
  Sides,
  Who,
} from './args.ts';
import { OF_MANY, OF_NOTHING, OF_ONE, OF_PERIOD, type Traits } from './traits.ts';

/** A contract as it was named; the only one where it is left out. */
const ContractName = z.string().min(1).max(200).optional();
const Nothing: z.ZodType<object> = z.object({});
/** The days that messages are asked about. */
const Lately = z.enum(['today', 'this week']);
const On = z.literal([true, 'true']).transform((): true => true);

/**
 * Every kind of question. Its name is the verb of the command that answers it, and help shows them in this order.
 * Sentences that are no question yet, such as ambiguous ones, are in `question.ts`.
 */
export const KINDS = {
  /** “What's red in ICT?” */
  list: {
    ...OF_MANY,
    args: Many,
    isPickedFrom: true,
    otherWay: 'standing',
    takesStanding: true,
    hasRows: true,
  },
  /** “How many are red?”, “what share of ICT is green?” */
  count: {
    ...OF_MANY,
    args: Many,
    isPickedFrom: true,
    otherWay: 'standing',
    takesStanding: true,
    hasRows: true,
  },
  /** “Worst five”, “furthest from target”, “closest to red”; `count` is how many were asked for. */
  rank: {
    ...OF_MANY,
    args: Any.extend({ end: End, count: Count.optional() }),
    borrows: 'a selection',
    handsOn: 'those shown',
    whichOnes: 'itself',
    otherWay: 'end',
    hasRows: true,
  },
  /** “Who hasn't reported?”: the people behind a selection. */
  who: { ...OF_MANY, args: Many, selects: 'owners', takesStanding: true, hasRows: true },
  /** “What changed since last quarter?”, “what went from amber to red?” */
  movers: {
    ...OF_MANY,
    args: Moved,
    borrows: 'a selection',
    handsOn: 'those shown',
    whichOnes: 'itself',
    otherWay: 'move',
    hasRows: true,
  },
  /** “Red three quarters running”: `quarters` in a row up to the period. */
  running: {
    ...OF_MANY,
    args: Many.extend({ quarters: Count.min(2) }),
    handsOn: 'those shown',
    whichOnes: 'itself',
    takesStanding: true,
    hasRows: true,
  },
  /** “Compare this quarter with last”, of everything or a selection. */
  compare: {
    ...OF_MANY,
    args: Compared,
    borrows: 'one or a selection',
    whichOnes: 'itself',
    hasRows: true,
  },
  /** “ICT against Finance”, “red by directorate”; no `sides` are all there are, else as the register writes them, people by id or `me`. */
  sides: { ...OF_MANY, args: Sides, takesStanding: true, hasRows: true },
  /** “Which will miss their target by year-end?” */
  outlook: {
    ...OF_MANY,
    args: Any,
    borrows: 'one or a selection',
    handsOn: 'those shown',
    whichOnes: 'itself',
    hasRows: true,
  },
  /** “Why is ICT red?”: the commentary of each. */
  reasons: { ...OF_MANY, args: Many, isPickedFrom: true, takesStanding: true, hasRows: true },
  /** “Reds without commentary” */
  unexplained: {
    ...OF_MANY,
    args: Many,
    borrows: 'a selection',
    handsOn: 'those shown',
    whichOnes: 'itself',
    takesStanding: true,
    hasRows: true,
  },
  /** “What will they ask about CPI13?” */
  rehearse: { ...OF_ONE, args: One },
  /** The management action of one indicator, or those of a selection. */
  actions: { ...OF_MANY, args: Any.extend({ ref: Ref.optional() }), isPickedFrom: true, hasRows: true },
  /** “How is CPI13 doing?” */
  show: { ...OF_ONE, args: One, hasRows: true },
  /** Several at once, in the order in which they were named. */
  several: {
    ...OF_PERIOD,
    args: z.object({ refs: z.array(Ref).min(1).max(24).readonly(), period: Period }),
    handsOn: 'those shown',
    hasRows: true,
  },
  /** “Chart CPI13”; with `from` of all the quarters from that one. */
  trend: { ...OF_ONE, args: One.extend({ from: Period.optional() }), hasRows: true },
  /** “CPI11 by month”, “CPI11 in May 2024”, “CPI11 in May against June”, “which month was worst?” */
  months: {
    ...OF_ONE,
    args: One.extend({
      ...{ month: Month.optional(), against: Month.optional() },
      end: z.enum(EXTREMES).optional(),
    }),
    hasRows: true,
  },
  /**
   * “Forecast by authority”, “which council is overspending?”: all parts of one indicator, or with `pick` those that are over
   * or under what they are held against, or have most or least.
   */
  parts: {
    ...OF_ONE,
    args: One.extend({ pick: z.enum(PICKS).optional(), against: z.string().max(40).optional() }),
    hasRows: true,
  },
  /** “HDC’s forecast”, “priority 1 last quarter” */
  part: { ...OF_ONE, args: One.extend({ part: PartName }) },
  /** “How has HDC’s forecast changed?”; with `from` over the quarters from that one. */
  'part over time': { ...OF_ONE, args: One.extend({ part: PartName, from: Period.optional() }) },
  /** “Will CPI13 hit its target by year-end?” */
  forecast: { ...OF_ONE, args: One },
  /** “CPI13 against last year”, “… against its target”, “… against our neighbours”; `other` is for a period. */
  contrast: {
    ...OF_ONE,
    args: One.extend({ against: z.enum(['period', 'target', 'neighbours']), other: Period.optional() }),
  },
  /** The working behind a status, and its commentary; with `part` that behind the figure of one part. */
  why: { ...OF_ONE, args: One.extend({ part: PartName.optional() }) },
  /** “Since when has CPI02 been red?” */
  since: { ...OF_ONE, args: One },
  /** “Has CPI02 ever been green?”, “when was it last on target?” */
  ever: { ...OF_ONE, args: One.extend({ asked: Asked }) },
  /** “Which quarter was worst for CPI02?” */
  extremes: { ...OF_ONE, args: One.extend({ end: z.enum(EXTREMES) }), otherWay: 'end' },
  /** “What does CPI13 measure?” */
  define: { ...OF_ONE, args: One.extend({ aspect: z.enum(ASPECTS) }) },
  /** “Who owns CPI13?” */
  owner: { ...OF_ONE, args: One.extend({ role: z.enum(ROLES) }) },
  /** “When is it due?”: one indicator, or all of the quarter. */
  due: { ...OF_PERIOD, args: One.partial({ ref: true }), isReporting: true },
  /** “What is due next week?”: figures and actions; `within` is the span of days as said. */
  upcoming: {
    ...OF_MANY,
    args: Owing.omit({ period: true }).extend({ within: z.string().max(40) }),
    hasRows: true,
  },
  /**
   * “Which alerts were sent?”, “has Megan been alerted about CPI13?” People asked about by name are the recipients;
   * `asked` is the status as told. With `unsent` only alerts that did not arrive, with `since` those of these days.
   */
  alerts: {
    ...OF_MANY,
    args: Any.extend({ ref: Ref.optional(), unsent: On.optional(), since: Lately.optional() }),
    selects: 'messages',
    handsOn: 'those shown',
  },
  /** “When was Alex last reminded?”; with `ref` of that figure, and of whoever reports it where nobody is named. */
  reminded: {
    ...OF_MANY,
    args: Any.extend({ ref: Ref.optional(), since: Lately.optional() }),
    selects: 'messages',
    handsOn: 'those shown',
    saysWhy: true,
  },
  /** “Who hasn’t been chased?”: since the latest message that is due, or since a day. */
  'not chased': {
    ...OF_MANY,
    args: Owing.extend({ since: z.enum(['due', 'today', 'ever']).optional() }),
    selects: 'owners',
    handsOn: 'those shown',
    saysWhy: true,
  },
  /** “Who can’t be reached?” */
  'out of reach': {
    ...OF_MANY,
    args: Any.extend({ because: z.enum(['blocked', 'not installed']).optional() }),
    handsOn: 'those shown',
    saysWhy: true,
  },
  /** “Who is away?”, “is Adele on leave next week?”: without days today. */
  absences: { ...OF_NOTHING, args: z.object({ person: Who, from: OnDay, until: OnDay }) },
  /** “Who has confirmed?”: figures whose owner has said that they are theirs; without `quarter` of the latest asked about. */
  confirmed: { ...OF_NOTHING, args: Confirmed },
  /** “What do you send me?”, “when will you remind me next?”; with `to` what others of a part in the figures get. */
  messages: { ...OF_NOTHING, args: z.object({ to: z.enum([...RECIPIENTS, 'everybody']).optional() }) },
  /** “Who can see CPI13?” */
  readers: { ...OF_ONE, args: One },
  /** “What is restricted?” */
  restricted: { ...OF_NOTHING, args: Nothing },
  /** “Who changed CPI02 and when?” */
  history: { ...OF_ONE, args: One, hasRows: true },
  /** “Submit CPI13”: with `figure`, as it was typed, the form opens with it filled in, and nothing is stored. */
  form: {
    ...OF_PERIOD,
    args: One.partial({ ref: true }).extend({
      figure: z.string().min(1).max(40).optional(),
      remark: z.string().min(1).max(400).optional(),
    }),
    opens: 'a form',
    isReporting: true,
  },
  /** “All of mine”: one card for the speaker's outstanding figures. */
  'report all': {
    ...OF_PERIOD,
    args: z.object({ period: Period }),
    isReporting: true,
  },
  /** “Send me mine as Excel”: a workbook of the speaker's outstanding figures, to be filled in. */
  'my workbook': { ...OF_PERIOD, args: z.object({ period: Period }), isReporting: true },
  /** The speaker's own indicators, the outstanding ones at the top. */
  mine: {
    ...OF_PERIOD,
    args: z.object({ period: Period }),
    borrows: 'one or a selection',
    takesStanding: true,
    isReporting: true,
    hasRows: true,
  },
  /** “How are we doing?”; with `from` of all the quarters from that one. */
  summary: {
    ...OF_MANY,
    args: Places.extend({ from: Period.optional() }),
    takesStanding: true,
    hasRows: true,
  },
  /** “What does amber mean?”; without `status`, all the colours. */
  colours: {
    ...OF_PERIOD,
    args: z.object({ status: z.string().min(1).max(60).optional(), period: Period }),
  },
  /** The same by another council's rule; without `asked`, a summary. */
  under: {
    ...OF_MANY,
    args: Places.extend({ scheme: z.string().max(100) }),
    handsOn: 'those shown',
    whichOnes: 'itself',
    takesStanding: true,
    hasRows: true,
  },
  /** The performance team sets a status by hand. */
  override: {
    ...OF_ONE,
    args: One.extend({ status: z.string().min(1).max(60).optional(), reason: Note.optional() }),
    opens: 'a form',
  },
  /**
   * “What is still open?”: how far the quarter is on its way to the lock; `only` what waits for a signature, for that of
   * whoever asks, or for its owner again.
   */
  'still open': {
    ...OF_MANY,
    args: Places.extend({ only: z.enum(['to be signed', 'mine to sign', 'sent back']).optional() }),
    handsOn: 'those shown',
    whichOnes: 'itself',
    isReporting: true,
    hasRows: true,
  },
  /**
   * “Sign off everything green in ICT”: what waits for the signature of whoever asks, one or of a selection. `without` are
   * those that were left out; `insteadOf` is somebody whose signature it would have to be.
   */
  'sign off': {
    ...OF_MANY,
    args: Any.extend({ ref: Ref.optional(), without: Selection.shape.among, insteadOf: Who }),
    asksFirst: true,
  },
  /** “Send ROAD-3 back, the commentary is too thin”: with `note`, as it was typed, and `whom` where somebody is named. */
  'send back': { ...OF_ONE, args: One.extend({ note: Note.optional(), whom: Who }), opens: 'a form' },
  /** “Ask Isaiah why CPI13 is red”: with `note`, the question as it was typed, and `whom` where somebody is named. */
  'ask owner': { ...OF_ONE, args: One.extend({ note: Note.optional(), whom: Who }), opens: 'a form' },
  /** “Finance comment on CPI13: …”: with the role, and `note`, the comment as it was typed. */
  comment: {
    ...OF_ONE,
    args: One.extend({ role: z.string().min(1).max(40).optional(), note: Note.optional() }),
    opens: 'a form',
  },
  /** “Lock Q2” */
  lock: { ...OF_PERIOD, args: z.object({ period: Period }), asksFirst: true },
  /** “Reopen Q2, CPI13 was wrong” */
  reopen: { ...OF_PERIOD, args: z.object({ period: Period, reason: Note.optional() }), asksFirst: true },
  /** “Remind them”: the reporters of outstanding figures, of a selection. */
  remind: { ...OF_MANY, args: Any, selects: 'owners', asksFirst: true },
  /**
   * “Give Adele until Friday for CPI06”: more time for one figure, for all that somebody still owes, or for `all` that
   * anybody does; “by a week” has `more`, that many days on top of what there is.
   */
  extend: {
    ...OF_PERIOD,
    args: One.partial({ ref: true }).extend({
      whose: Who,
      all: On.optional(),
      until: OnDay,
      more: Count.optional(),
    }),
    asksFirst: true,
  },
  /** “I'm away until 3 November, Megan covers”: without `person` whoever asks, without `from` from today. */
  away: {
    ...OF_NOTHING,
    args: z.object({ person: Who, from: OnDay, until: OnDay, cover: Who }),
    asksFirst: true,
  },
  /** “I am back”, “Adele is back”: the end of it. */
  back: { ...OF_NOTHING, args: z.object({ person: Who }), asksFirst: true },
  /** “Snooze until tomorrow”: the speaker's own next reminder, on that day. */
  snooze: { ...OF_NOTHING, args: z.object({ until: OnDay }), asksFirst: true },
  /** “Follow CPI13”, “tell this channel when ICT goes red”: `on` is a status, `off target` or `on target`. */
  follow: {
    ...OF_NOTHING,
    args: z.object({
      ref: Ref.optional(),
      where: Where.optional(),
      on: z.string().min(1).max(60).optional(),
      here: On.optional(),
    }),
    asksFirst: true,
  },
  /** “Unfollow CPI13”, “stop telling this channel”; without anything named all that is followed. */
  unfollow: {
    ...OF_NOTHING,
    args: z.object({ ref: Ref.optional(), where: Where.optional(), here: On.optional() }),
    asksFirst: true,
  },
  /** “Mute CPI13”, “mute alerts until Monday”: `until` is the day on which they are told again. */
  mute: {
    ...OF_NOTHING,
    args: z.object({
      ref: Ref.optional(),
      where: Where.optional(),
      until: OnDay,
      thisQuarter: On.optional(),
    }),
    asksFirst: true,
  },
  /** “Unmute CPI13”; without anything named all that is muted. */
  unmute: {
    ...OF_NOTHING,
    args: z.object({ ref: Ref.optional(), where: Where.optional() }),
    asksFirst: true,
  },
  /** “What do I follow?” */
  following: { ...OF_NOTHING, args: Nothing },
  /** “Send me a weekly digest”, “stop the weekly digest”. */
  'weekly digest': { ...OF_NOTHING, args: z.object({ stop: On.optional() }), asksFirst: true },
  /** “Who has acknowledged CPI13?” */
  acknowledged: { ...OF_ONE, args: One },
  /** “CPI06 is mine”; without `ref` all that are the speaker's, or those of them that were named. */
  confirm: { ...OF_PERIOD, args: Kept, asksFirst: true },
  /** “CPI06 is not mine” */
  'not mine': { ...OF_PERIOD, args: Owned, asksFirst: true },
  /** “Hand CPI06 to Adele”, “move all of Alex's to Adele” */
  'hand over': { ...OF_PERIOD, args: Handed, asksFirst: true },
  /**
   * “What have I been offered?”, “I'll take CPI06”: hand-overs that wait for the word of whoever asks. “Accept CPI06” has
   * `orSign`, as a signature may be meant.
   */
  offers: {
    ...OF_PERIOD,
    args: Owned.omit({ quarter: true }).extend({ among: Selection.shape.among, orSign: On.optional() }),
    asksFirst: true,
  },
  /** “Which contract notices are due?”, “when is the notice for C-0142 due?”: a contract by its reference or title, as typed. */
  'contract notices': { ...OF_NOTHING, args: z.object({ contract: ContractName }) },
  /** “Draft the notice for contract C-0142”, “… as a Word file”: without `as`, on a card. */
  'draft notice': {
    ...OF_NOTHING,
    args: z.object({ contract: ContractName, as: PaperFormat.optional() }),
  },
  /** “Rate CPI13 for contract C-0142”: by hand, with a reason. */
  'rate kpi': { ...OF_NOTHING, args: z.object({ ref: Ref, contract: ContractName }), opens: 'a form' },
  /** “The notice for C-0142 was published on 3 March”: without `on`, today. */
  'notice published': {
    ...OF_NOTHING,
    args: z.object({ contract: ContractName, on: OnDay }),
    opens: 'a form',
  },
  /**
   * “Export this as CSV”: `of` is the question whose answer it is; with `whole` the quarter itself is meant, and without
   * either nothing was asked before.
   */
  export: {
    ...OF_PERIOD,
    args: z.object({
      as: FileFormat.default('xlsx'),
      of: z.object({ verb: z.string().max(40), args: z.record(z.string(), z.unknown()) }).optional(),
      whole: On.optional(),
      period: Period,
    }),
  },
  /**
   * “Draft the committee paper for Q2 as a Word file”: of the whole council, or of the one group or committee that `where`
   * has; `highlights` are those that it is to make much of.
   */
  paper: {
    ...OF_PERIOD,
    args: z.object({
      as: PaperFormat.default('docx'),
      where: Where.optional(),
      highlights: z.array(Ref).max(24).readonly().optional(),
      period: Period,
    }),
  },
  /** “In this channel, talk about ICT”; without `where`, about everything again. */
  'talk about': { ...OF_NOTHING, args: z.object({ where: Where.optional() }) },
  /** “What does provisional mean?”, “do bank holidays count?”: with `day` whether that is a working day. */
  explain: { ...OF_NOTHING, args: z.object({ term: z.enum(EVERY_TERM), day: OnDay }) },
  help: { ...OF_NOTHING, args: z.object({ topic: z.string().max(400).optional() }) },
  thanks: { ...OF_NOTHING, args: Nothing },
} as const satisfies Readonly<Record<string, Traits>>;

export type Kind = keyof typeof KINDS;
