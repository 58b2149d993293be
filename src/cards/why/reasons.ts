/** Commentary cards: why each of a selection has its status, and the actions on them. */
import type { Cell } from '../../domain/indicators/cell.ts';
import { periodName } from '../../domain/time/period.ts';
import type { CardAction } from '../buttons/button.ts';
import { askShow } from '../buttons/onIndicator.ts';
import { asData, askOffTarget, insteadOf } from '../buttons/onPeriod.ts';
import { type Page, pageText, turnPage } from '../buttons/paging.ts';
import { type AnswerInput, answerCard, type Section } from '../parts/answerCard.ts';
import { actionParts, inTheirWords } from '../parts/commitments.ts';
import type { Rendered } from '../parts/render.ts';
import { chipRows } from '../parts/row.ts';
import { type Completeness, completenessWords } from '../words/completeness.ts';
import { type Chosen, framed, howMany, whichAre } from '../words/selectionWords.ts';
import { sourceOf } from '../words/sourceLine.ts';
import { counted, paragraphs } from '../words/text.ts';

/** Commentaries on one card: four of the longest leave room for its buttons. */
export const WORDS_PER_PAGE = 4;

/** The most characters of a commentary, half as many beside an action; all of it is behind its row. */
const MOST_SAID = 600;

export type WordsInput = Chosen & {
  /** Number of commentaries on all pages. */
  readonly count: number;
  /** This page's cells with their words. */
  readonly page: Page<Cell>;
};

/** The commentary of each. */
export function reasonsCard(input: WordsInput): Rendered {
  return wordsCard(input, {
    about: 'What owners say of',
    verb: 'reasons',
    section: (cell) => sectionOf(cell, 'No commentary was given.'),
    next: [{ title: 'What is being done?', verb: 'actions', data: asData(input) }],
  });
}

/** The action on each, as far as it was given. */
export function actionsCard(input: WordsInput): Rendered {
  return wordsCard(input, {
    about: 'What is being done about',
    verb: 'actions',
    section: (cell) => sectionOf(cell, NOTHING_SAID, actionParts(cell, MOST_SAID)),
    next: [{ title: 'Who?', verb: 'who', data: asData(input) }],
  });
}

const NOTHING_SAID = 'Nobody has said what is being done.';

/** The action on one indicator. */
export function actionCard(
  cell: Cell,
  completeness: Completeness,
  { yearStart, timeZone }: Pick<Chosen, 'yearStart' | 'timeZone'>,
): Rendered {
  const { ref, period, status } = cell;
  return answerCard({
    headline: `What is being done about ${ref} in ${periodName(period)}`,
    also: `It is ${status}.`,
    sections: [
      sectionOf(
        cell,
        cell.offTarget ? NOTHING_SAID : 'No commentary was given.',
        actionParts(cell, MOST_SAID),
      ),
    ],
    source: `${sourceOf(cell, yearStart, timeZone)} ${completenessWords(completeness)}`,
    next: [askShow(cell), { title: 'Why this colour?', verb: 'why', data: { ref, period } }],
  });
}

type Shape = Pick<AnswerInput, 'next'> & {
  /** The beginning of the headline where there are any: “What owners say of”. */
  readonly about: string;
  readonly verb: string;
  readonly section: (cell: Cell) => Section;
};

function wordsCard(input: WordsInput, { about, verb, section, next = [] }: Shape): Rendered {
  const { page, period, count } = input;
  const list: CardAction = { title: 'As a list', verb: 'list', data: asData(input) };
  const name = periodName(period);
  return answerCard({
    headline:
      count === 0
        ? `${howMany(input, 0)} in ${name}`
        : `${about} the ${counted(count, 'indicator', 'indicators')}${whichAre(input, count)} in ${name}`,
    ...framed(input),
    sections: page.rows.map(section),
    note: pageText(page),
    turns: turnPage(page, verb, asData(input)),
    next: insteadOf(input, verb) ?? (count === 0 ? [askOffTarget(input)] : [...next, list]),
  });
}

/** The commentary on a figure; where actions are asked for, the action first, with who does it and by when. */
function sectionOf(cell: Cell, without: string, action: readonly object[] = []): Section {
  const most = action.length > 0 ? MOST_SAID / 2 : MOST_SAID;
  const said = inTheirWords({ ...cell, commentary: paragraphs(cell.commentary).join(' ') }, most);
  return {
    rows: [
      ...chipRows([cell]),
      ...action,
      text(
        said === ''
          ? cell.revision === 0
            ? 'Nothing has been reported yet.'
            : action.length > 0
              ? 'No commentary was given.'
              : without
          : said,
      ),
    ],
  };
}

const text = (said: string): object => ({
  type: 'RichTextBlock',
  spacing: 'Small',
  inlines: [{ type: 'TextRun', text: said }],
});
