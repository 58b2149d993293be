/** Reminders that somebody has asked for: their progress, and the outcome of each. */
import type { Theirs } from '../../domain/indicators/byPerson.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import { askNotReported } from '../buttons/onPeriod.ts';
import { messageCard } from '../parts/message.ts';
import type { Rendered } from '../parts/render.ts';
import { completenessWords } from '../words/completeness.ts';
import { namesInParagraphs, refsNamed } from '../words/names.ts';
import { clip, counted, grouped } from '../words/text.ts';
import { whyUnreachable } from '../words/unreachable.ts';
import {
  changesSincePreview,
  leftOut,
  type Meanwhile,
  MOST_NAMED,
  more,
  type RemindInput,
} from './remindNotes.ts';

/** The outcome of one reminder. `already`: they had one today. `later`: worth trying again in a while. */
export type Reminded = {
  readonly personId: string;
  readonly result: 'sent' | 'already' | 'not reached' | 'later' | 'failed';
  /** Why they were not reached, as the ledger has it. */
  readonly reason?: string | undefined;
  /** The time until which Teams takes nothing for them, in words: `10:20 on Thursday 10 October`. */
  readonly until?: string | undefined;
  /** The figures that today's earlier reminder did not name. */
  readonly without?: readonly string[];
};

const NOTHING: Meanwhile = { cameIn: [], gone: 0 };

/** Counts up while they are being sent. */
export function remindProgressCard(period: Period, done: number, all: number): Rendered {
  return messageCard({
    headline: `Reminding ${counted(all, 'person', 'people')} for ${periodName(period)}`,
    sentence: `${grouped(done)} of ${grouped(all)} so far. This card counts up, and ends with what became of each.`,
  });
}

/** The card where reminding broke off before everybody had been written to. */
export const remindingBrokeOff = (period: Period, ref: string): Rendered =>
  messageCard({
    headline: `Reminding people for ${periodName(period)} broke off`,
    sentence: `Something went wrong (ref ${ref}), so not everybody may have been written to. Ask again: nobody gets a second reminder today. If it happens again, give this reference to whoever runs Ragtime.`,
    choices: [askNotReported(period)],
  });

const RESULTS: Record<Exclude<Reminded['result'], 'not reached'>, string> = {
  sent: '✓ reminded',
  already: '✓ had a reminder today already',
  later: '✗ not reached yet, so try again in a few minutes',
  failed: '✗ not reached: Teams refused the message, so ask them in person',
};

function resultOf({ result, reason = '', until }: Pick<Reminded, 'result' | 'reason' | 'until'>): string {
  if (result === 'not reached') {
    return `✗ not reached: ${whyUnreachable(reason) ?? 'Ragtime is not installed for them'}, so ask them in person`;
  }
  return result === 'later' && until
    ? `✗ not reached yet: Teams takes nothing for them before ${until}, so ask them in person or try again then`
    : RESULTS[result];
}

/** Reports the outcome for everybody. */
export function remindOutcomeCard({
  completeness,
  theirs,
  nobody,
  beyond,
  outcomes,
  meanwhile = NOTHING,
}: RemindInput & { readonly outcomes: readonly Reminded[]; readonly meanwhile?: Meanwhile }): Rendered {
  const { period } = completeness;
  const outcomeOf = new Map(outcomes.map((outcome) => [outcome.personId, outcome]));
  const of = (id: string): Pick<Reminded, 'result' | 'reason' | 'until'> =>
    outcomeOf.get(id) ?? { result: 'failed' };
  const told = theirs.filter(({ person }) => ['sent', 'already'].includes(of(person.id).result));
  const missed = theirs.filter((each) => !told.includes(each));
  const line = ({ person, cells }: Theirs): string =>
    `${clip(person.name, 60)} (${refsNamed(cells)}): ${resultOf(of(person.id))}${butNot(outcomeOf.get(person.id))}`;
  const room = Math.max(0, MOST_NAMED - missed.length);
  return messageCard({
    headline: `${howManyOf(told.length, theirs.length)} reminded for ${periodName(period)}`,
    sentence: [
      ...missed.slice(0, MOST_NAMED).map(line),
      ...alsoMissed(missed.slice(MOST_NAMED)),
      ...told.slice(0, room).map(line),
      more(told.length - room, ' reminded'),
      ...changesSincePreview(meanwhile, theirs),
      ...leftOut({ nobody, beyond }),
      completenessWords(completeness),
    ].join('\n'),
    choices: [askNotReported(period)],
  });
}

/** The card where nothing is left of the preview. */
export function allCameIn({ completeness, ...input }: RemindInput, meanwhile: Meanwhile): Rendered {
  const { period } = completeness;
  return messageCard({
    headline: `There is nobody left to remind for ${periodName(period)}`,
    sentence: [
      meanwhile.gone === 0
        ? 'Everything that this card asked about has come in meanwhile, so nobody was written to.'
        : 'Nothing of what this card asked about is left, so nobody was written to.',
      ...changesSincePreview(meanwhile, []),
      ...leftOut(input),
      completenessWords(completeness),
    ].join('\n'),
    choices: [askNotReported(period)],
  });
}

function howManyOf(told: number, all: number): string {
  if (told === 0) return 'Nobody was';
  return told < all ? `${told} of ${all} people` : counted(all, 'person', 'people');
}

/** One message a day: figures asked for since then have to wait, and whoever asks is told. */
const butNot = (outcome: Reminded | undefined): string =>
  outcome?.result === 'already' && outcome.without && outcome.without.length > 0
    ? `, but not about ${refsNamed(outcome.without.map((ref) => ({ ref })))}: those can go out tomorrow`
    : '';

/** Sentences that name everybody missed. */
const alsoMissed = (missed: readonly Theirs[]): readonly string[] =>
  namesInParagraphs(missed.map(({ person }) => person.name)).map((names) => `✗ not reached either: ${names}`);
