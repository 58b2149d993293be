/** The list of all commands. */
import type { Kind } from '../ask/model/kinds.ts';
import { type Answerable, EVERY_KIND, questionOf, readArgs } from '../ask/model/question.ts';
import type { Rendered } from '../cards/parts/render.ts';
import type { Period } from '../domain/time/period.ts';
import { recordAbsence } from './arrangements/away.ts';
import { declineCover, endAbsence } from './arrangements/back.ts';
import { cannotReport } from './arrangements/cannotReport.ts';
import { confirmMine } from './arrangements/confirm.ts';
import { giveTime } from './arrangements/extend.ts';
import { disown } from './arrangements/notMine.ts';
import { offer, takeOver } from './arrangements/offer.ts';
import { reassign } from './arrangements/reassign.ts';
import { putOff } from './arrangements/snooze.ts';
import { type Answer, type Command, type Context, OnCard } from './basis/command.ts';
import type { Reply } from './basis/reply.ts';
import { answerQuestion } from './closing/answerQuestion.ts';
import { askOwner } from './closing/askOwner.ts';
import { keepComment } from './closing/comment.ts';
import { recordPublished } from './closing/contracts/noticePublished.ts';
import { chooseRating } from './closing/contracts/rateKpi.ts';
import { reopenQuarter } from './closing/reopen.ts';
import { sendBack } from './closing/sendBack.ts';
import * as EVERY from './everyCommand.ts';
import { type AnswerAgain, exportWith } from './files/export.ts';
import { storeRead } from './files/storeRead.ts';
import { acknowledge } from './following/acknowledge.ts';
import { subscribe, unsubscribe } from './following/subscribe.ts';
import { helpFor } from './help/help.ts';
import { keep, keepAll } from './reporting/entries/keepAll.ts';
import { submitAll } from './reporting/entries/submitAll.ts';
import { keepEvidence, openEvidence } from './reporting/evidence.ts';
import { setStatus } from './reporting/override.ts';
import { check, submit } from './reporting/submit.ts';

/** A parsed call, ready to run. */
type Ready = {
  readonly run: (context: Context) => Promise<Reply>;
  /** The question that it answers, for a follow-up. */
  readonly question: Answerable;
  /** For commands that may be repeated: a card with the form's contents, and a sentence. */
  readonly unsaved?: ((sentence: string) => Rendered) | undefined;
};

/** A command with its argument type hidden; arguments are parsed by its own schema before it runs. */
export type AnyCommand = Omit<Command, 'args' | 'run' | 'unsaved'> & {
  /**
   * Parses arguments from a sentence or card; undefined when they are not valid for the command. A question without a
   * period is about the reporting period.
   */
  readonly ready: (given: Readonly<Record<string, unknown>>, reporting: Period) => Ready | undefined;
};

/** The command of every kind of question: one that has none does not compile. */
const ANSWERS: { readonly [K in Kind]: Answer<K> } = {
  ...EVERY,
  help: helpFor(() => COMMANDS),
  export: exportWith(() => answerAgain),
};

const answerAgain: AnswerAgain = ({ kind, ...args }, context) =>
  findCommand(kind)?.ready(args, context.reporting)?.run(context);

/** Commands only cards call, each with the question it stands for in a follow-up. */
const BY_CARD: readonly AnyCommand[] = [
  byCard(submit, ({ carried: { ref, period } }) => questionOf('form', { ref, period })),
  byCard(check, ({ carried: { ref, period } }) => questionOf('form', { ref, period })),
  byCard(keep, ({ carried: { ref, period } }) => questionOf('form', { ref, period })),
  byCard(submitAll, ({ period }) => questionOf('report all', { period })),
  byCard(keepAll, ({ period }) => questionOf('report all', { period })),
  byCard(storeRead, ({ period }) => questionOf('report all', { period })),
  byCard(openEvidence, () => questionOf('help', {})),
  byCard(keepEvidence, ({ ref, period }) => questionOf('show', { ref, period })),
  byCard(setStatus, ({ ref, period }) => questionOf('override', { ref, period })),
  byCard(askOwner, ({ ref, period }) => questionOf('ask owner', { ref, period })),
  byCard(answerQuestion, ({ ref, period }) => questionOf('show', { ref, period })),
  byCard(keepComment, ({ ref, period }) => questionOf('comment', { ref, period })),
  byCard(sendBack, ({ ref, period }) => questionOf('send back', { ref, period })),
  byCard(reopenQuarter, ({ period }) => questionOf('reopen', { period })),
  byCard(giveTime, ({ refs, period, until }) =>
    questionOf('extend', { ...(refs.includes('\n') ? {} : { ref: refs }), period, until }),
  ),
  byCard(recordAbsence, ({ person, from, until, cover }) =>
    questionOf('away', { person, from, until, cover }),
  ),
  byCard(endAbsence, ({ person }) => questionOf('back', { person })),
  byCard(declineCover, () => questionOf('help', {})),
  byCard(confirmMine, ({ period }) => questionOf('confirm', { period, quarter: period })),
  byCard(disown, ({ ref, period }) => questionOf('not mine', { ref, period, quarter: period })),
  byCard(offer, ({ refs, to, period }) =>
    questionOf('hand over', { carried: refs, to, period, quarter: period }),
  ),
  byCard(takeOver, ({ period }) => questionOf('confirm', { period, quarter: period })),
  byCard(reassign, ({ refs, to, period }) =>
    questionOf('hand over', { carried: refs, to, period, quarter: period }),
  ),
  byCard(putOff, ({ until }) => questionOf('snooze', { until })),
  byCard(cannotReport, ({ period }) => questionOf('mine', { period })),
  byCard(subscribe, () => questionOf('following', {})),
  byCard(unsubscribe, () => questionOf('following', {})),
  byCard(acknowledge, () => questionOf('following', {})),
  byCard(chooseRating, ({ contract }) => questionOf('draft notice', { contract })),
  byCard(recordPublished, ({ contract }) => questionOf('contract notices', { contract })),
];

/** In the order in which help shows them. */
export const COMMANDS: readonly AnyCommand[] = [...EVERY_KIND.map(answering), ...BY_CARD];

/** The command that a card action calls; undefined for an unknown verb. */
export const findCommand = (verb: string): AnyCommand | undefined =>
  COMMANDS.find((command) => command.verb === verb);

/** Wraps the command of a kind of question, so that one list can hold commands of different arguments. */
function answering<K extends Kind>(kind: K): AnyCommand {
  const { run, ...facts }: Answer<K> = ANSWERS[kind];
  return {
    ...facts,
    ready: (given, reporting) => {
      const args = readArgs(kind, { period: reporting, ...given });
      const onCard = OnCard.safeParse(given).data;
      return (
        args &&
        onCard && {
          run: (context) => run({ ...args, ...onCard }, context),
          question: questionOf<Kind>(kind, args),
        }
      );
    },
  };
}

/** Wraps a command that only cards call. */
function byCard<Args>(command: Command<Args>, asks: (args: Args) => Answerable): AnyCommand {
  const { args, run, unsaved, ...facts } = command;
  return {
    ...facts,
    ready: (given) => {
      const { data } = args.safeParse(given);
      return (
        data && {
          run: (context) => run(data, context),
          question: asks(data),
          unsaved: unsaved && ((sentence) => unsaved(data, sentence)),
        }
      );
    },
  };
}
