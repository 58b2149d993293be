/** From a question to the command that answers it, or to a reply where the question is unclear or declined. */
import type { Answerable, Choice, Question } from '../../ask/model/question.ts';
import type { CardAction } from '../../cards/buttons/button.ts';
import { ASK_HELP, askMine, askOffTarget, askSummary } from '../../cards/buttons/onPeriod.ts';
import { messageCard } from '../../cards/parts/message.ts';
import { clip } from '../../cards/words/text.ts';
import { together } from '../../domain/sentences.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import type { Topic } from '../../store/threads.ts';
import type { CommandCall, Reply } from '../basis/reply.ts';
import { WAYS_ON } from './notOurs.ts';

/** The call that answers a question; a reply where the question is unclear or declined. */
export function callFor(question: Question, reporting: Period): CommandCall | Reply {
  switch (question.kind) {
    case 'which':
      return which(question.choices, reporting);
    case 'unclear':
      return unclear(question, reporting);
    case 'follow-up':
      return nothingBefore(question, reporting);
    default:
      return callOf(question);
  }
}

/** The call of the one command that answers it: its verb is the question's kind. */
export const callOf = ({ kind: verb, ...args }: Answerable): CommandCall => ({ verb, args });

/**
 * The choices offered, for somebody who types “the second one”, and the one indicator that a declined sentence named,
 * for somebody who goes on with “yes” or “chart it”. Choices that are no indicators can only be tapped.
 */
export function choiceIn(question: Question): Topic | undefined {
  if (question.kind === 'unclear') {
    const [only, ...others] = question.suggestions ?? [];
    if (only?.question.kind !== 'show' || others.length > 0) return undefined;
    if (only.question.ref !== question.about) return undefined;
    return { ...callOf(only.question), refs: [only.question.ref] };
  }
  if (question.kind !== 'which') return undefined;
  const [first] = question.choices;
  const refs = question.choices.flatMap(({ question: each }) =>
    'ref' in each && each.ref ? [each.ref] : [],
  );
  const isOneEach = refs.length === question.choices.length && new Set(refs).size === refs.length;
  return isOneEach && first && 'period' in first.question
    ? { verb: 'several', args: { refs, period: first.question.period }, refs }
    : { verb: 'help', args: {}, refs: [] };
}

/** A reply of one sentence. */
export const sorry = (sentence: string): Reply => ({ ...messageCard({ sentence }), replaces: false });

export const STRANGER =
  'I’m Ragtime, and I run the council’s quarterly performance reporting. I don’t know you yet, so I can’t show you any figures: ask your performance team to add you to the list of people, then come back.';
export const OLD_BUTTON =
  'That button belongs to an older version of this card. Type what you need and I will find it.';
export const UNREADABLE = 'I could not read that card. Open it again, or type what you need.';
const NOTHING_BEFORE =
  'That sounds like it follows on from something, and I don’t have what came before: I keep it for half an hour. Please ask the whole question, for example “what’s red this quarter?”.';

const startFrom = (period: Period): readonly CardAction[] => [
  askOffTarget({ period }),
  askMine(period),
  askSummary(period),
  ASK_HELP,
];

/** A button for each reading that a command can answer. */
const buttonsFor = (choices: readonly Choice[], reporting: Period): readonly CardAction[] =>
  choices.flatMap(({ says, question }) => {
    const call = callFor(question, reporting);
    return 'card' in call ? [] : [{ title: says, verb: call.verb, data: call.args }];
  });

function nothingBefore(
  { suggestions = [] }: Extract<Question, { kind: 'follow-up' }>,
  reporting: Period,
): Reply {
  const near = buttonsFor(suggestions, reporting);
  return {
    ...messageCard(
      near.length > 0
        ? { sentence: `${NOTHING_BEFORE} Or did you mean this?`, choices: near }
        : { sentence: NOTHING_BEFORE, choices: startFrom(reporting) },
    ),
    replaces: false,
  };
}

function unclear(
  {
    unexplained,
    suggestions = [],
    about,
    parts = [],
    noDay,
    outOfScope,
  }: Extract<Question, { kind: 'unclear' }>,
  reporting: Period,
): Reply {
  const near = buttonsFor(suggestions, reporting);
  if (outOfScope) {
    const { headline, sentence, choices } = WAYS_ON[outOfScope];
    return {
      ...messageCard({ headline, sentence, options: near, choices: choices(reporting) }),
      replaces: false,
    };
  }
  if (noDay) return sorry(`There is no ${clip(unexplained, 40)}. Say it again with a day that there is.`);
  const start = startFrom(reporting);
  const choices = near.length > 0 ? start.filter(({ verb }) => verb !== 'mine') : start;
  const words = clip(unexplained, 60);
  // Names that are none of its parts: those that it has can be asked for.
  const has =
    parts.length === 0
      ? ''
      : ` The parts of ${clip(about ?? '', 40)} are ${together(parts.map((name) => clip(name, 40)))}.`;
  const lead = near.length > 0 ? 'The nearest I have:' : 'Here is what I can tell you:';
  // After a list of many, nobody can tell which of them “it” is.
  const one = /\bit\b/i.test(words) ? ' If you mean one indicator, say which one.' : '';
  const [headline, sentence] =
    words === ''
      ? ['I didn’t follow that', `I’m not sure what you would like to know about ${periodName(reporting)}.`]
      : REFERENCE.test(words) || IN_CAPITALS.test(words)
        ? [`There is no indicator ${words}`, 'Nothing is recorded under that reference.']
        : [
            'I didn’t follow all of that',
            `I don’t know what to make of “${words}”, so I would rather not guess.${one}`,
          ];
  return {
    ...messageCard({ headline, sentence: `${sentence}${has} ${lead}`, options: near, choices }),
    replaces: false,
  };
}

/**
 * A word that can hardly be anything but a reference. “Q5”, “P6”, “week12” and “May24” are none: they are times that
 * were not understood.
 */
const REFERENCE =
  /^(?!(?:q|qtr|quarter|h|hy|half|fy|y|yr|year|p|period|m|mth|month|w|wk|week|d|day|t|term|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)-?\d)[a-z]{1,8}-?\d{1,4}[a-z]?$/i;

/** “CSTA”, “AV-XYZ”: put in capitals it is a name, and no indicator's. */
const IN_CAPITALS = /^\p{Lu}{2,}(?:[-_./&]\p{Lu}+)*$/u;

const which = (readings: readonly Choice[], reporting: Period): Reply => ({
  ...messageCard({
    headline: 'Which one do you mean?',
    sentence: 'Tap one of these, or ask again in other words.',
    options: buttonsFor(readings, reporting),
  }),
  replaces: false,
});
