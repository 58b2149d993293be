/** Reading a sentence in context: with the speaker's last question, and the channel's default topic. */

import { exported } from '../../ask/files/intoFile.ts';
import { mayArrange } from '../../ask/given/days/daysGiven.ts';
import {
  type AboutMany,
  type Answerable,
  type Choice,
  isAnswerable,
  isOf,
  type Question,
  questionAnswered,
  type Reading,
} from '../../ask/model/question.ts';
import { understandOnce } from '../../ask/readingCache.ts';
import { catalogueOf, catalogueOfAll } from '../../ask/setting/catalogue.ts';
import { hasLetterNames } from '../../ask/tagging/letterReferences.ts';
import { putInCapitals } from '../../ask/text/capitals.ts';
import { plain } from '../../ask/text/words.ts';
import { likelier, type Setting, understand } from '../../ask/understand.ts';
import type { Facet, Where } from '../../domain/answers/selection.ts';
import type { Synonym } from '../../domain/schemes/councilWord.ts';
import { dayAt } from '../../domain/time/days.ts';
import type { Context, Named } from '../basis/command.ts';
import { refuseHidden } from '../basis/hidden.ts';
import { contextIn, contextQuoted } from './thread.ts';

/**
 * Reads a sentence. The last question is fetched only for a sentence that depends, or may depend, on it.
 * @param quoted what is shown of the messages that it answers
 */
export async function readSentence(
  text: string,
  context: Context,
  synonyms: readonly Synonym[],
  quoted: readonly string[] = [],
): Promise<Reading> {
  const { conversation, calendar, now, reporting, store, tenantId } = context;
  // Two people may bind a chat between them; alone with somebody there is nothing to bind.
  const about =
    conversation.type === 'personal' ? undefined : store.threads.about(tenantId, conversation.room);
  // It is awaited last, or not at all: failing before that would end the whole program.
  about?.catch(() => {});
  const cells = await context.named();
  let setting: Setting = {
    catalogue: catalogueOf(cells),
    reporting,
    synonyms,
    today: dayAt(now, calendar.timeZone),
    yearStart: calendar.yearStart,
  };
  let reading = understandOnce(text, setting);
  if (reading.isContextDependent) {
    const before = contextQuoted(await contextIn(context), quoted, { cells, reporting });
    if (before) {
      setting = { ...setting, context: before };
      reading = likelier(reading, understand(text, setting));
    }
  }
  if (reading.question.kind === 'unclear' || reading.isLike || reading.byTitle)
    reading = await withResting(text, cells, { reading, setting }, context);
  if (reading.question.kind === 'unclear' && mayArrange(text))
    reading = await withEverybody(text, cells, { reading, setting }, context);
  if (reading.question.kind === 'unclear' || reading.question.kind === 'which' || reading.isLike)
    await refuseHiddenIn(text, cells, setting, context);
  const room = reading.everywhere ? undefined : await about;
  return { ...reading, question: inRoom(reading.question, room) };
}

/**
 * Reads again with indicators that are not due in the quarter, for a reference that the quarter does not have, or a
 * sentence with nothing but similar ones. “CSAT” is the reference of one that is not due rather than a word of
 * another's title.
 */
async function withResting(
  text: string,
  cells: readonly Named[],
  { reading, setting }: { readonly reading: Reading; readonly setting: Setting },
  context: Context,
): Promise<Reading> {
  const there = new Set(cells.map(({ ref }) => ref));
  const all = await context.indicators();
  const resting = all.filter(({ ref }) => !there.has(ref));
  const isNamed = reading.byTitle && reading.question.kind !== 'unclear' && !reading.isLike;
  return resting.length === 0 ||
    (isNamed && !hasLetterNames(plain(text, putInCapitals(text)), catalogueOf(resting)))
    ? reading
    : understand(text, { ...setting, catalogue: catalogueOf([...cells, ...resting]) });
}

const ARRANGEMENTS: ReadonlySet<Question['kind']> = new Set(['away', 'back', 'extend']);

const isArrangement = (question: Question): boolean =>
  question.kind === 'which'
    ? question.choices.every((choice) => isArrangement(choice.question))
    : ARRANGEMENTS.has(question.kind);

/** Reads again with everybody on the council’s list: whoever covers need not be named in any indicator. */
async function withEverybody(
  text: string,
  cells: readonly Named[],
  { reading, setting }: { readonly reading: Reading; readonly setting: Setting },
  { store, tenantId }: Context,
): Promise<Reading> {
  const people = await store.register.people(tenantId);
  const again = understand(text, { ...setting, catalogue: catalogueOfAll(cells, people) });
  return isArrangement(again.question) ? again : reading;
}

/**
 * Says so where a sentence that is not understood names an indicator that is restricted, by its reference: it is in
 * earlier papers. Nothing else of it is known here, so that no title or service leads to it.
 */
async function refuseHiddenIn(
  text: string,
  cells: readonly Named[],
  setting: Setting,
  context: Context,
): Promise<void> {
  const { view } = context;
  const hidden = view.restricted.filter(({ ref }) => !view.mayKnow(ref));
  if (hidden.length === 0) return;
  const catalogue = catalogueOf([...cells, ...hidden.map(({ ref }) => ({ ...NAMELESS, ref }))]);
  const { question } = understand(text, { ...setting, catalogue });
  const named = [
    ...('refs' in question ? question.refs : []),
    ...('ref' in question && question.ref !== undefined ? [question.ref] : []),
  ];
  for (const ref of named) await refuseHidden(context, ref);
}

/** An indicator of which nothing is known but its reference. */
const NAMELESS = {
  ...{ title: '', group: '', partner: '', perspective: '', committee: '', scheme: '' },
  ...{ frequency: 'quarterly' as const, owner: null, deputy: null, manager: null },
};

/** What is to be put into a file, likewise. */
function exportInRoom(question: Answerable<'export'>, about: Where): Question {
  const { as, of, whole, period } = question;
  const everything: Question = { kind: 'list', asked: { kind: 'all' }, period };
  const asked = whole ? everything : of && questionAnswered(of.verb, of.args);
  const narrowed = asked && inRoom(asked, about);
  return narrowed && isAnswerable(narrowed) ? exported(narrowed, as, period) : question;
}

const isAboutMany = (question: Question): question is Answerable<AboutMany> =>
  isOf(question, 'about', 'many') && !('ref' in question);

/** The question with the room's default topic, unless it names a part of the council itself. */
function inRoom(question: Question, about: Where | undefined): Question {
  if (about === undefined) return question;
  const also = (choices: readonly Choice[]): readonly Choice[] =>
    choices.map(({ says, question: each }) => ({ says, question: inRoom(each, about) }));
  if (question.kind === 'which') return { ...question, choices: also(question.choices) };
  if ((question.kind === 'unclear' || question.kind === 'follow-up') && question.suggestions)
    return { ...question, suggestions: also(question.suggestions) };
  if (question.kind === 'export') return exportInRoom(question, about);
  if (question.kind === 'paper') return question.where ? question : { ...question, where: about };
  // Figures shown before are meant one by one, wherever they belong.
  if (!isAboutMany(question) || question.among) return question;
  const named = { ...question.where, ...question.outside };
  const facets = Object.keys(about) as Facet[];
  const saysItself = facets.some(
    (facet) => named[facet] !== undefined || (question.kind === 'sides' && question.facet === facet),
  );
  return saysItself ? question : { ...question, where: { ...about, ...question.where } };
}
