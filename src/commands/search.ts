/** The search behind the message extension: indicators of the quarter by reference, title, or how they stand. */
import type { Question } from '../ask/question.ts';
import { figureText } from '../cards/figures.ts';
import { indicatorCard } from '../cards/indicator.ts';
import { clip, dotted } from '../cards/said.ts';
import { isSelected } from '../domain/asked.ts';
import type { Cell, CellLine } from '../domain/cell.ts';
import { DomainError } from '../domain/domainError.ts';
import { type Period, periodName } from '../domain/period.ts';
import { reportedOf } from '../domain/summary.ts';
import type { Asker, Conversation } from './asker.ts';
import type { Context } from './command.ts';
import { contextFor, type Setting, withSheets } from './context.ts';
import type { Found } from './found.ts';
import { STRANGER } from './notYet.ts';
import { readSentence } from './readSentence.ts';
import { askingOf, worstFirst } from './selected.ts';

/** Teams shows a handful at a time, and each carries its card: all of them together must stay small. */
const MOST_FOUND = 10;

/** What is worth offering before anything is typed. */
const TO_START_WITH = 'what is off target';

/** Finds indicators for a person; a sentence where there are none. Only reads. */
export async function search(
  asker: Asker,
  text: string,
  setting: Setting,
): Promise<readonly Found[] | string> {
  return withSheets(asker.tenantId, 'said', setting, async (sheets) => {
    const context = await contextFor(asker, COMPOSING, 'said', sheets, setting);
    if (!context) return STRANGER;
    try {
      return await find(text.trim(), context, setting);
    } catch (error) {
      if (error instanceof DomainError) return error.message;
      throw error;
    }
  });
}

/** The compose box belongs to no conversation of ours: nothing said before or bound to a channel counts. */
const COMPOSING: Conversation = { id: 'compose', type: 'personal', room: 'compose' };

async function find(
  text: string,
  context: Context,
  { synonyms }: Setting,
): Promise<readonly Found[] | string> {
  const { question } = await readSentence(text === '' ? TO_START_WITH : text, context, synonyms);
  const { period, refs } = await meantBy(question, context);
  if (refs.length === 0) {
    return text === ''
      ? `Nothing is off target in ${periodName(period)}. Type a reference, words of a title, or “red”.`
      : `Nothing found for “${clip(text, 60)}”. Try a reference, words of a title, or “red”.`;
  }
  const cells = (await context.sheet(period)) ?? [];
  const stored = await Promise.all(
    refs.slice(0, MOST_FOUND).map((ref) => context.store.periods.cell(context.tenantId, period, ref)),
  );
  return stored.flatMap((each) => (each ? [foundIn(each.cell, cells, context)] : []));
}

type Meant = { readonly period: Period; readonly refs: readonly string[] };

async function meantBy(question: Question, context: Context): Promise<Meant> {
  switch (question.kind) {
    case 'show':
    case 'trend':
    case 'why':
      return { period: question.period, refs: [question.ref] };
    case 'several':
      return question;
    case 'list':
    case 'count':
    case 'rank': {
      const cells = (await context.sheet(question.period)) ?? [];
      const asking = askingOf(context, question.period);
      const lines = worstFirst(cells.filter((cell) => isSelected(cell, question, asking)));
      return { period: question.period, refs: lines.map(({ ref }) => ref) };
    }
    case 'which':
      return fromAll(question.choices, context);
    case 'unclear':
      return fromAll(question.nearest ?? [], context);
    default:
      return { period: context.reporting, refs: [] };
  }
}

async function fromAll(
  choices: readonly { readonly question: Question }[],
  context: Context,
): Promise<Meant> {
  const all = await Promise.all(choices.map(({ question }) => meantBy(question, context)));
  // One search shows one quarter; what belongs to another is found by naming that quarter.
  const period = all.find(({ refs }) => refs.length > 0)?.period ?? context.reporting;
  const refs = all.filter((each) => each.period === period).flatMap((each) => each.refs);
  return { period, refs: [...new Set(refs)] };
}

function foundIn(cell: Cell, cells: readonly CellLine[], { calendar }: Context): Found {
  const { card } = indicatorCard({
    cell,
    history: [cell],
    description: '',
    ...reportedOf(cells),
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
