/** Asking the owner about a figure: the question before it goes, the card that it reaches them on, and the answer. */
import type { AskedCell, Comment } from '../../domain/closing/comments.ts';
import { whoReports } from '../../domain/indicators/byPerson.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import type { PersonRef } from '../../domain/person.ts';
import { periodName } from '../../domain/time/period.ts';
import type { CardAction } from '../buttons/button.ts';
import { askReport, askShow } from '../buttons/onIndicator.ts';
import { messageCard } from '../parts/message.ts';
import type { Rendered } from '../parts/render.ts';
import { figureText } from '../words/figureWords.ts';
import { chipOf } from '../words/statusChip.ts';
import { asLine, clip, dotted } from '../words/text.ts';
import { onDay } from '../words/when.ts';
import { commentLines } from './commentWords.ts';
import { nobodyAsked, reasonForm } from './reasonForms.ts';

const nameOf = ({ name }: PersonRef): string => clip(name, 60);

const detailOf = (cell: AskedCell): string =>
  dotted(
    clip(cell.title, 200),
    periodName(cell.period),
    `${figureText(cell)} (${chipOf(cell.status, cell).label})`,
  );

export type AskFormInput = {
  /** The cell as it is stored now, with whoever stands in while its owner is away. */
  readonly cell: AskedCell;
  readonly submissionId: string;
  /** What was asked about it before. */
  readonly comments: readonly Comment[];
  readonly timeZone: string;
  /** Whom the sentence named, where the question goes to somebody else. */
  readonly insteadOf?: string | undefined;
  /** Can Teams not deliver it at the moment? */
  readonly isOutOfReach?: boolean;
  /** What was typed. */
  readonly question?: string | undefined;
  readonly problem?: string | undefined;
};

/** Asks what the owner is to be asked: nothing goes before the tap. */
export function askForm(input: AskFormInput): Rendered {
  const { cell, submissionId, comments, timeZone, insteadOf, isOutOfReach = false } = input;
  const { ref, period } = cell;
  const whose = whoReports(cell);
  const name = whose ? nameOf(whose) : '';
  return reasonForm({
    title: `Ask ${whose ? asLine(name) : 'the owner'} about ${asLine(ref)}?`,
    detail: detailOf(cell),
    says: [
      insteadOf === undefined ? '' : `${clip(insteadOf, 60)} doesn’t report ${asLine(ref)}: ${name} does.`,
      whose
        ? `${name} gets exactly what is written here, with your name and a field for the answer. Both stay on record, and you are told the answer.`
        : nobodyAsked(cell),
      isOutOfReach
        ? `${name} can’t be reached at the moment, and gets it once they can. Better ask them in person as well.`
        : '',
      ...commentLines(comments, timeZone, { most: 2, longest: 240 }),
    ],
    label: 'Your question',
    example: 'e.g. Is the new supplier in place by now?',
    reason: input.question ?? '',
    problem: input.problem,
    actions: [
      ...(whose
        ? [
            {
              title: `Ask ${name}`,
              verb: 'askOwner',
              data: { ref, period, submissionId },
              style: 'positive' as const,
            },
          ]
        : []),
      askShow(cell),
    ],
  });
}

/** What became of a question. */
export const askedCard = (cell: AskedCell, question: Comment, isOutOfReach: boolean): Rendered => {
  const whose = whoReports(cell);
  const name = whose ? nameOf(whose) : 'Whoever reports it';
  return messageCard({
    headline: `${name} is asked about ${cell.ref} for ${periodName(cell.period)}`,
    sentence: [
      `“${question.text}”`,
      isOutOfReach
        ? `${name} can’t be reached at the moment: ask in person as well. The question goes out once they can.`
        : 'You are told the answer, and it is shown with the figure.',
    ].join('\n'),
    choices: [askShow(cell)],
  });
};

/** The question as it reaches whoever reports the figure, with a field for the answer. */
export function questionCard({
  cell,
  question,
  answer = '',
  problem,
}: {
  readonly cell: AskedCell;
  readonly question: Comment;
  readonly answer?: string;
  readonly problem?: string | undefined;
}): Rendered {
  const { ref, period } = cell;
  return reasonForm({
    title: `${asLine(nameOf(question.by))} asks about ${asLine(ref)}`,
    detail: detailOf(cell),
    says: [
      `“${question.text}”`,
      `Your answer goes to ${nameOf(question.by)} and stays on record beside the figure. You get this because you report ${asLine(ref)}.`,
    ],
    label: 'Your answer',
    example: 'e.g. Yes, since Monday; October will be back on target',
    reason: answer,
    problem,
    actions: [
      {
        title: 'Answer',
        verb: 'answerQuestion',
        data: { ref, period, question: question.number },
        style: 'positive',
      },
      askReport(cell),
      askShow(cell),
    ],
  });
}

/** What whoever answered is shown. */
export const answerKeptCard = (
  { ref, period }: Pick<CellLine, 'ref' | 'period'>,
  question: Comment,
  answer: Comment,
  isLocked: boolean,
): Rendered =>
  messageCard({
    headline: `Your answer about ${ref} for ${periodName(period)} is on record`,
    sentence: [
      `${nameOf(question.by)} asked: “${question.text}”`,
      `You answered: “${answer.text}”`,
      isLocked
        ? 'The quarter is locked meanwhile, so the figure stays as it is. If it is wrong, ask the performance team to correct it.'
        : 'If the figure itself has to change, report it again.',
    ].join('\n'),
    choices: [...(isLocked ? [] : [askReport({ ref, period })]), askShow({ ref, period })],
  });

/** The answer as it reaches whoever asked. */
export function answeredCard({
  cell,
  question,
  answer,
  timeZone,
  maySign,
  maySendBack,
}: {
  readonly cell: CellLine;
  readonly question: Comment;
  readonly answer: Comment;
  readonly timeZone: string;
  /** Does the figure wait for their signature, and may they send it back? */
  readonly maySign: boolean;
  readonly maySendBack: boolean;
}): Rendered {
  const { ref, period } = cell;
  const sign: CardAction = { title: `Sign off ${clip(ref, 30)}`, verb: 'sign off', data: { ref, period } };
  return messageCard({
    headline: `${nameOf(answer.by)} answered about ${ref} for ${periodName(period)}`,
    sentence: [
      `You asked on ${onDay(question.at, timeZone)}: “${question.text}”`,
      `“${answer.text}”`,
      'Both stay on record, and are shown with the figure.',
    ].join('\n'),
    choices: [
      askShow(cell),
      ...(maySign ? [sign] : []),
      ...(maySendBack ? [askSendBack(cell)] : []),
      askOwnerAbout(cell),
    ],
  });
}

const askSendBack = ({ ref, period }: Pick<CellLine, 'ref' | 'period'>): CardAction => ({
  title: 'Send back',
  verb: 'send back',
  data: { ref, period },
});

/** “Ask the owner”, as a button. */
const askOwnerAbout = ({ ref, period }: Pick<CellLine, 'ref' | 'period'>): CardAction => ({
  title: 'Ask the owner',
  verb: 'ask owner',
  data: { ref, period },
});
