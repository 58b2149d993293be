/** The search behind the message extension: indicators of the quarter by reference, title or standing. */
import type { Choice, Question } from '../../ask/model/question.ts';
import { indicatorCard } from '../../cards/indicator/show.ts';
import { figureText } from '../../cards/words/figureWords.ts';
import { clip, dotted } from '../../cards/words/text.ts';
import { rankBy } from '../../domain/answers/ranking.ts';
import { DomainError } from '../../domain/domainError.ts';
import type { Cell, CellLine } from '../../domain/indicators/cell.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import type { Context } from '../basis/command.ts';
import { openContext, type SharedContext, withSheets } from '../basis/context.ts';
import type { Asker, Conversation } from '../basis/conversation.ts';
import { completenessOf, latestCellOf } from '../cells/cellsOf.ts';
import { refsOf, selectFrom } from '../cells/select.ts';
import { tableIn } from '../cells/table.ts';
import { STRANGER } from './callFor.ts';
import type { Found } from './found.ts';
import { beginningWith } from './prefixSearch.ts';
import { readSentence } from './readSentence.ts';

/** The most results of a page, as many as Teams asks for: each carries its card, of two or three kilobytes. */
const MOST_FOUND = 25;

/** A page of results: how many come before it, and how many it may have. */
export type Paging = { readonly skip: number; readonly count: number };
const FIRST_PAGE: Paging = { skip: 0, count: MOST_FOUND };

/** The search made before anything is typed. */
const TO_START_WITH = 'what is off target';

/** Finds a page of indicators for a person; a sentence where there are none. Only reads. */
export async function search(
  asker: Asker,
  text: string,
  setting: SharedContext,
  page: Paging = FIRST_PAGE,
): Promise<readonly Found[] | string> {
  return withSheets(asker.tenantId, 'said', setting, async (sheets) => {
    const context = await openContext({ asker, conversation: COMPOSING, kind: 'said' }, sheets, setting);
    if (!context) return STRANGER;
    try {
      return await find(text.trim(), page, context, setting);
    } catch (error) {
      if (error instanceof DomainError) return error.message;
      throw error;
    }
  });
}

/**
 * The compose box belongs to no conversation of ours: nothing said before or bound to a channel counts. What is found is
 * read wherever it is inserted, so it is what everybody may read.
 */
const COMPOSING: Conversation = { id: 'compose', type: 'personal', room: 'compose', isInserted: true };

async function find(
  text: string,
  { skip, count }: Paging,
  context: Context,
  { synonyms }: SharedContext,
): Promise<readonly Found[] | string> {
  const { question } = await readSentence(text === '' ? TO_START_WITH : text, context, synonyms);
  const { period, refs } = await meantBy(question, context);
  const indicators = await context.indicators();
  const begun = text === '' || saysHow(question) ? [] : beginningWith(text, indicators);
  const near = question.kind === 'unclear' ? refsIn(question.suggestions ?? []) : [];
  const wanted = [...new Set([...refs, ...begun, ...near])].slice(skip, skip + Math.min(count, MOST_FOUND));
  const cells = (await context.sheet(period)) ?? [];
  const found = await Promise.all(wanted.map((ref) => latest(context, period, ref)));
  const held = found.flatMap((cell) => (cell ? [foundIn(cell, cells, context)] : []));
  // After the last page there is nothing more, and nothing to say.
  if (held.length > 0 || skip > 0) return held;
  return text === ''
    ? `Nothing is off target in ${periodName(period)}. Type a reference, words of a title, or “red”.`
    : `Nothing found for “${clip(text, 60)}”. Try a reference, words of a title, or “red”.`;
}

/** Results from the latest figure, for indicators not due this quarter; those without any figure are not offered. */
async function latest(context: Context, period: Period, ref: string): Promise<Cell | undefined> {
  try {
    return await latestCellOf(context, period, ref);
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

type Meant = { readonly period: Period; readonly refs: readonly string[] };

/** Does a question ask by standing? Words of it that are in a title as well add nothing. */
const saysHow = (question: Question): boolean =>
  (question.kind === 'list' || question.kind === 'count' || question.kind === 'rank') &&
  (question.asked.kind !== 'all' || question.change !== undefined || question.kind === 'rank');

async function meantBy(question: Question, context: Context): Promise<Meant> {
  switch (question.kind) {
    case 'several':
      return question;
    case 'list':
    case 'count':
    case 'rank': {
      const cells = (await tableIn(context, question.period)) ?? [];
      const { lines } = await selectFrom(context, question, question.period, cells);
      const found =
        question.kind === 'rank'
          ? rankBy(lines, question.end)
              .ranked.slice(0, question.count)
              .map(({ line }) => line)
          : lines;
      return { period: question.period, refs: refsOf(found) };
    }
    case 'which':
      return {
        period: periodIn(question.choices.map((choice) => choice.question)) ?? context.reporting,
        refs: refsIn(question.choices),
      };
    default: {
      const period = periodIn([question]) ?? context.reporting;
      return { period, refs: 'ref' in question && question.ref !== undefined ? [question.ref] : [] };
    }
  }
}

const periodIn = (questions: readonly Question[]): Period | undefined =>
  questions.flatMap((question) => ('period' in question ? [question.period] : []))[0];

/** The indicators among some choices. Lists are left out: their contents were not asked for. */
const refsIn = (choices: readonly Choice[]): readonly string[] =>
  choices.flatMap(({ question }) => ('ref' in question && question.ref !== undefined ? [question.ref] : []));

function foundIn(cell: Cell, cells: readonly CellLine[], { calendar }: Context): Found {
  const { card } = indicatorCard({
    cell,
    history: [cell],
    description: '',
    completeness: completenessOf(cell.period, cells),
    mayReport: false,
    isInserted: true,
    yearStart: calendar.yearStart,
    timeZone: calendar.timeZone,
  });
  return {
    title: clip(`${cell.ref} ${cell.title}`, 100),
    detail: dotted(`${cell.status}`, figureText(cell), periodName(cell.period), clip(cell.group, 40)),
    card,
  };
}
