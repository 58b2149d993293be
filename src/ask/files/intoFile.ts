/** What is to be put into a file: the answer to the question before, to one named in the same sentence, or a whole quarter. */
import { inEachChoice } from '../choices/alternatives.ts';
import { type Answerable, isAnswerable, isOf, type Question, type Reading } from '../model/question.ts';
import type { Setting } from '../setting/setting.ts';
import { type FileAsked, fileAsked } from './fileAsked.ts';

/**
 * Reads a request for a file; undefined for a sentence that is none, and where it can't be told what is to be in it.
 * @param read reads a sentence in the same setting
 */
export function intoFile(
  sentence: string,
  { context, reporting }: Setting,
  read: (sentence: string) => Reading,
): Reading | undefined {
  const asked = fileAsked(sentence);
  if (!asked) return undefined;
  const { as, rest } = asked;
  const of = (question: Answerable): Question => exported(question, as, reporting);
  if (rest === '') {
    if (!context) return { question: { kind: 'export', as, period: reporting }, isContextDependent: true };
    const { question } = context;
    return { question: isAnswerable(question) ? of(question) : { kind: 'export', as, period: reporting } };
  }
  const own = read(rest);
  // A list of one's own is exported; sent, it is to be filled in.
  if (own.question.kind === 'mine' && as !== 'csv' && !asked.isExport)
    return { ...own, question: { kind: 'my workbook', period: own.question.period } };
  const named = withRows(own.question, of);
  if (named) return { ...own, question: named };
  // “Export Q2”, “export ICT”: all there is of it.
  const all = read(`summary of ${rest}`);
  if (all.question.kind !== 'summary' || all.question.from !== undefined) return undefined;
  const { kind: _kind, from: _from, ...place } = all.question;
  return { ...all, question: of({ ...place, asked: place.asked ?? { kind: 'all' }, kind: 'list' }) };
}

/** The question as one for a file; undefined where its answer has no rows. */
function withRows(question: Question, of: (question: Answerable) => Question): Question | undefined {
  if (question.kind === 'which') return inEachChoice(question, (each) => withRows(each, of));
  return isAnswerable(question) && isOf(question, 'hasRows', true) ? of(question) : undefined;
}

/** A question whose answer goes into a file; all of a quarter is the quarter itself, with all that is held of it. */
export function exported(
  question: Answerable,
  as: FileAsked['as'],
  reporting: Setting['reporting'],
): Answerable<'export'> {
  const { kind: verb, ...args } = question;
  if (question.kind === 'list' && question.asked.kind === 'all') {
    const { asked: _asked, period, ...limits } = args as Omit<Answerable<'list'>, 'kind'>;
    if (Object.values(limits).every((limit) => limit === undefined))
      return { kind: 'export', as, whole: true, period };
  }
  return {
    kind: 'export',
    as,
    of: { verb, args },
    period: 'period' in question ? question.period : reporting,
  };
}
