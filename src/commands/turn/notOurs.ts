/** Replies to requests out of Ragtime's scope: who handles them, and the nearest thing to ask here. */
import type { OutOfScope } from '../../ask/model/question.ts';
import type { CardAction } from '../../cards/buttons/button.ts';
import { ASK_HELP, askMine, askOffTarget, askSummary, askWhoHasNot } from '../../cards/buttons/onPeriod.ts';
import type { Period } from '../../domain/time/period.ts';

type Way = {
  readonly headline: string;
  readonly sentence: string;
  readonly choices: (period: Period) => readonly CardAction[];
};

const OFF = { asked: { kind: 'off target' } };
const button =
  (title: string, verb: string, data: Record<string, unknown> = {}) =>
  (period: Period): CardAction => ({
    title,
    verb,
    data: { ...data, period },
  });
const due = button('When is it due?', 'due');
const explained = button('What owners say', 'reasons', OFF);
const doing = button('What is being done?', 'actions', OFF);

/** The reply to each kind of request out of scope. */
export const WAYS_ON: Readonly<Record<OutOfScope, Way>> = {
  quarter: {
    headline: 'I lock quarters, and publish nothing',
    sentence:
      'The performance team can lock a quarter here: “lock Q2”. Publishing, and closing the year, are done elsewhere. You may want to see what is still missing.',
    choices: (period) => [askWhoHasNot({ period }), askSummary(period)],
  },
  document: {
    headline: 'I write the committee paper and nothing else',
    sentence:
      'The performance team can have a quarter’s paper: “draft the committee paper for Q2”. Any list goes into a file: ask for one, and then say “export this”. For anything else you could start from one of these.',
    choices: (period) => [askSummary(period), askOffTarget({ period }), explained(period), doing(period)],
  },
  register: {
    headline: 'I can’t change the register from a chat',
    sentence:
      'Indicators, their owners and their targets are kept in the council’s register. Ask your performance team to change them.',
    choices: (period) => [askMine(period), ASK_HELP],
  },
  time: {
    headline: 'I didn’t follow who, what or until when',
    sentence:
      'Write “I’m away until 3 November, Megan covers” or “remind me on Thursday”. More time is the performance team’s to give: “extend CPI13 to Friday”. For anything else, please ask them.',
    choices: (period) => [due(period), askMine(period)],
  },
  cover: {
    headline: 'Say no on the message that asked you to cover',
    sentence:
      'Tap “I can’t cover” there: whoever is away and the performance team are told at once, and you are not asked any more. Without it, tell the performance team.',
    choices: (period) => [button('Who is away?', 'absences')(period), askMine(period)],
  },
  'alert levels': {
    headline: 'A manager’s alerts come for all that is off target',
    sentence:
      'They can’t be limited to one colour. You can mute one, a service or all of them, “mute alerts until Monday”, and follow a colour: “tell me when ICT goes red”.',
    choices: (period) => [
      button('What do I follow?', 'following')(period),
      button('What do you send me?', 'messages')(period),
    ],
  },
  event: {
    headline: 'I know quarters, months and years, and not what happened in them',
    sentence:
      'Say the quarter or the year it was, for example “in Q3 last year” or “since 2024/25”. What is older than the figures that are held here was never loaded.',
    choices: (period) => [askSummary(period), ASK_HELP],
  },
  wrong: {
    headline: 'A figure is corrected in its form',
    sentence:
      'Its owner, the deputy or the performance team can correct it. Say which one, for example “correct CPI13”, or open it from “My indicators”.',
    choices: (period) => [askMine(period), ASK_HELP],
  },
  opinion: {
    headline: 'I hold figures and no opinions',
    sentence: 'What I can tell you is how figures stand, what their owners say, and what is being done.',
    choices: (period) => [askOffTarget({ period }), explained(period), doing(period)],
  },
  contract: {
    headline: 'I know contracts by their reference or title',
    sentence:
      'Ask “which contract notices are due?” or “draft the notice for the leisure contract”. The KPIs of a contract are rated Good, Approaching target, Requires improvement, Inadequate or Other; contracts come with the performance team’s contracts file.',
    choices: () => [{ title: 'Contract notices', verb: 'contract notices', data: {} }, ASK_HELP],
  },
  'left alone': {
    headline: 'I have chased nobody',
    sentence:
      'Whoever is away is not reminded: write “Alex is away until 30 November”, with “Megan covers” where somebody stands in. More time is the performance team’s to give: “extend CPI04 to Friday”.',
    choices: (period) => [askWhoHasNot({ period }), ASK_HELP],
  },
  backwards: {
    headline: 'I can’t work out what a figure would have to be',
    sentence:
      'What I can tell you is the target of each quarter, and where the trend leads: “target for CPI01”, “will CPI01 hit its target?”',
    choices: (period) => [button('Year-end outlook', 'outlook', { asked: { kind: 'all' } })(period)],
  },
  'was late': {
    headline: 'I hold who is late now, and not who was',
    sentence: 'When one figure came in is in its history: “when was CPI03 submitted?”',
    choices: (period) => [askWhoHasNot({ period }), due(period)],
  },
  neighbours: {
    headline: 'I know neighbours’ figures one indicator at a time',
    sentence:
      'Ask for one: “CPI13 against our neighbours”. There are some only where the indicator has a national definition: both come with the performance team’s indicators file, in its columns “neighbours” and “standard”.',
    choices: (period) => [askSummary(period), ASK_HELP],
  },
  person: {
    headline: 'I’m a bot',
    sentence: 'Your performance team are the people to ask. Here is what I can do meanwhile.',
    choices: (period) => [ASK_HELP, askSummary(period), askMine(period)],
  },
  'part of a cover': {
    headline: 'Whoever covers is asked for everything',
    sentence:
      'A cover is for all that comes due meanwhile, and not for some of it. Single ones can be handed over instead: “hand CPI06 to Adele”. The leave that you see above is as it was.',
    choices: (period) => [askMine(period), ASK_HELP],
  },
};
