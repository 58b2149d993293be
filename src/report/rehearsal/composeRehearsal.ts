/** The rehearsal: the questions that members may ask of a paper, for officers only. It is a document of its own. */
import { changeSays, figureText, targetText } from '../../cards/words/figureWords.ts';
import { counted } from '../../cards/words/text.ts';
import { onDay } from '../../cards/words/when.ts';
import { dayAt } from '../../domain/time/days.ts';
import { periodName } from '../../domain/time/period.ts';
import type { Entry, PaperInput } from '../content/input.ts';
import { type Block, type Paper, paragraph } from '../content/paper.ts';
import { labelOf, nameOf, settingOf } from '../content/setting.ts';
import { NO_ANSWER, type Question, questionsAbout } from './rules.ts';

/** Who may have it stands in its title, and in the foot of each page. */
const OFFICERS = 'for officers only';

type Asked = { readonly entry: Entry; readonly questions: readonly Question[] };

/**
 * The questions by indicator.
 * @param now the ISO instant at which it is written: by then an action may be overdue
 */
export function composeRehearsal(input: PaperInput, now: string): Paper {
  const setting = settingOf(input);
  const today = dayAt(new Date(now), input.timeZone);
  const asked = setting.entries.flatMap((entry): Asked[] => {
    const { cell, history, before, about } = entry;
    const questions = questionsAbout({ cell, history, before, about, today });
    return questions.length === 0 ? [] : [{ entry, questions }];
  });
  const title = `Questions that members may ask, ${periodName(input.period)}: ${OFFICERS}`;
  return {
    title,
    isDraft: true,
    at: input.at,
    footer: `Questions of ${onDay(input.at, input.timeZone)}, ${OFFICERS}`,
    blocks: [
      { kind: 'heading', level: 1, text: title, anchor: 'questions' },
      paragraph(openingOf(asked), 'mark'),
      ...asked.flatMap((each, index) => blocksOf(each, index)),
    ],
    counted: setting.counted,
    claims: [],
    open: [],
  };
}

function openingOf(asked: readonly Asked[]): string {
  const questions = asked.flatMap((each) => each.questions);
  const open = questions.filter(({ answer }) => answer === undefined).length;
  if (questions.length === 0)
    return 'By the rules that look for them, no indicator gives rise to a question.';
  const left =
    open === 0
      ? 'Each has an answer on file.'
      : `${counted(open, 'of them has', 'of them have')} no answer on file: have one ready, or record it.`;
  return `${counted(questions.length, 'question', 'questions')} about ${counted(asked.length, 'indicator', 'indicators')}, found by rules and answered by what is on record. ${left} Not part of the paper.`;
}

function blocksOf({ entry: { cell }, questions }: Asked, index: number): readonly Block[] {
  return [
    { kind: 'heading', level: 2, text: nameOf(cell), anchor: `asked-${index + 1}` },
    paragraph(`${labelOf(cell)}: ${figureText(cell)}, ${targetText(cell)}, ${changeSays(cell)}.`),
    ...questions.flatMap(({ asks, answer }): Block[] => [
      { kind: 'paragraph', look: 'label', spans: [{ text: asks, isStrong: true }] },
      paragraph(answer ?? NO_ANSWER),
    ]),
  ];
}
