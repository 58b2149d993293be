/** Every card there is, made from one set of texts, so that a test can try ordinary, long, empty and hostile ones. */

import { helpCard, topicCard } from '../../src/cards/help.ts';
import { indicatorCard } from '../../src/cards/indicator/show.ts';
import { unsavedFigure, unsavedStatus } from '../../src/cards/messages/unsaved.ts';
import { messageCard } from '../../src/cards/parts/message.ts';
import type { Rendered } from '../../src/cards/parts/render.ts';
import { formCard } from '../../src/cards/reporting/form.ts';
import { mineCard } from '../../src/cards/reporting/mine.ts';
import { overrideForm } from '../../src/cards/reporting/overrideForm.ts';
import { receiptCard } from '../../src/cards/reporting/receipt.ts';
import { listCard } from '../../src/cards/standing/list.ts';
import { summaryCard } from '../../src/cards/standing/summary.ts';
import { whatIfCard } from '../../src/cards/why/under.ts';
import { provenanceOf } from '../../src/domain/answers/provenance.ts';
import type { Asked } from '../../src/domain/answers/selection.ts';
import { summarise } from '../../src/domain/answers/summary.ts';
import { judgedUnder } from '../../src/domain/judging/underAnotherScheme.ts';
import { NO_DRAFT } from '../../src/domain/reporting/draft.ts';
import type { Scheme } from '../../src/domain/schemes/scheme.ts';
import { findScheme } from '../../src/domain/schemes/schemes.ts';
import { everyAnswer } from './everyAnswer.ts';
import { everyArrangement } from './everyArrangement.ts';
import { everyClosing } from './everyClosing.ts';
import { everyContract } from './everyContract.ts';
import { everyEntry } from './everyEntry.ts';
import { everyFact } from './everyFact.ts';
import { everyFollowing } from './everyFollowing.ts';
import { everyHolding } from './everyHolding.ts';
import { everyMessage } from './everyMessage.ts';
import { everyPart } from './everyPart.ts';
import { everyReading } from './everyReading.ts';
import { everyReminder } from './everyReminder.ts';
import { everyTold } from './everyTold.ts';
import {
  AFTER_DUE,
  BEFORE_DUE,
  cellWith,
  chosenWith,
  DUE,
  HELD,
  historyOf,
  LONDON,
  missingCell,
  Q2,
  YEAR_START,
} from './sample.ts';

/** What people write: a title, a short text such as a name, a long one such as a commentary. */
export type Texts = {
  readonly ref: string;
  readonly title: string;
  readonly name: string;
  readonly words: string;
};

/** Five hundred indicators where a card lists them, and every state a form can come back in. */
export function everyCard({ ref, title, name, words }: Texts): Readonly<Record<string, Rendered>> {
  const person = { id: 'someone', name };
  const told = {
    ref,
    title,
    group: name,
    owner: person,
    reportedBy: person,
    commentary: words,
    source: words.slice(0, 200),
  };
  const action = { what: words.slice(0, 500), who: name.slice(0, 100), by: '2024-12-01' };
  const source = { benchmark: '90', statutory: '95', rationale: words.slice(0, 300) };
  const target = { kind: 'at least', value: '95' } as const;
  const cell = cellWith({
    ...told,
    ...{ scheme: 'huntingdonshire', action, target: { ...target, source } },
    yearEnd: { figure: '77', status: 'Below acceptable variance', target },
  });
  const missing = missingCell({ ...told, commentary: '', reportedBy: null });
  const many = <T>(one: T): readonly T[] => Array.from({ length: 500 }, () => one);
  const chosen = (asked: Asked) => ({
    ...chosenWith({ selection: { asked, where: { group: [name.slice(0, 80) || 'ICT'] } }, total: 500 }),
    provenance: provenanceOf(many(cell)),
    nameOf: () => name,
  });
  const list = { due: DUE, today: AFTER_DUE, page: 1 };
  const form = {
    cell: missing,
    completeness: HELD,
    due: DUE,
    today: BEFORE_DUE,
    timeZone: LONDON,
    yearStart: YEAR_START,
    submissionId: 'abc',
  };
  const draft = { ...NO_DRAFT, figure: words, commentary: words, source: words, provisional: true };
  const sentence = `“${words}” is not a number.`;
  const carried = { ref, period: Q2, submissionId: 'abc', basedOn: 0, asks: 'x' };
  const unsaved = { carried, sentence: `It can’t be told whether this is in: ${name}` };
  const indicator = {
    history: historyOf(['91', '93', null, '96', '94.1', '92.2', '89.4', '86.2'], told),
    description: words,
    neighbours: 'mean 82.4 (CIPFA, 2023/24)',
    standard: words,
    completeness: HELD,
    mayReport: true,
    yearStart: YEAR_START,
    timeZone: LONDON,
  };
  const milestone = cellWith({
    ...told,
    ...{
      unit: 'milestone',
      target: { kind: 'milestone', text: words.slice(0, 200) },
      figure: null,
      picked: 'Amber',
    },
  });
  const kent = findScheme('kent') as Scheme;
  const whatIf = { whatIf: judgedUnder(many(cell), kent), now: 3, page: 1 };
  const aboutOne = {
    ...everyFact({ ref, title, name, words }, cell, missing),
    ...everyPart({ ref, title, name, words }, cell),
  };
  return {
    ...aboutOne,
    ...everyReminder({ ref, title, name, words }, missing),
    ...everyClosing({ ref, title, name, words }, cell, missing),
    ...everyContract({ ref, title, name, words }, cell),
    ...everyEntry({ ref, title, name, words }, cell, missing),
    'a list': listCard({ ...list, ...chosen({ kind: 'all' }), lines: many(cell) }),
    'a list of what is missing': listCard({
      ...list,
      ...chosen({ kind: 'not reported' }),
      lines: many(missing),
    }),
    'an empty list': listCard({ ...list, ...chosen({ kind: 'status', status: name }), lines: [] }),
    'an indicator': indicatorCard({ ...indicator, cell }),
    'an indicator without a figure': indicatorCard({ ...indicator, cell: missing, history: [] }),
    'a form': formCard(form),
    'a form with problems': formCard({
      ...form,
      draft,
      problems: [
        { field: 'figure', sentence },
        { field: 'commentary', sentence },
      ],
    }),
    'a form with a question': formCard({
      ...form,
      draft,
      question: { figure: '8.46', offTarget: true, sentence, likely: '84.6' },
    }),
    'a form with a question about its words': formCard({ ...form, draft, words: sentence }),
    'a form with a figure that can’t be meant': formCard({
      ...form,
      draft,
      problems: [{ field: 'figure', sentence }],
      likely: '84.6',
    }),
    'a form with a preview': formCard({
      ...form,
      draft,
      preview: { figure: '86.2', status: 'Amber', offTarget: true, sentence },
    }),
    'a form in conflict': formCard({ ...form, cell, draft, conflict: true }),
    'a form for a correction': formCard({ ...form, cell }),
    'a receipt': receiptCard({
      cell,
      before: { figure: '84.6', status: 'Red' },
      next: missing,
      remaining: 2,
      completeness: HELD,
      yearStart: YEAR_START,
      timeZone: LONDON,
    }),
    ...everyMessage({ ref, title, name, words }, cell, missing),
    'a summary': summaryCard({
      ...chosen({ kind: 'all' }),
      ...{ summary: summarise(many(cell)), cells: many(cell) },
    }),
    'what would be red under another rule': whatIfCard({
      ...chosen({ kind: 'status', status: 'Red' }),
      ...{ ...whatIf, isSummary: false, lines: many(cell) },
    }),
    'another rule in sum': whatIfCard({ ...chosen({ kind: 'all' }), ...whatIf, isSummary: true, lines: [] }),
    ...everyAnswer({ cell, missing, chosen }),
    ...everyArrangement({ ref, title, name, words }, missing),
    ...everyFollowing({ ref, title, name, words }, cell),
    ...everyHolding({ ref, title, name, words }, missing),
    ...everyTold({ ref, title, name, words }, { cell, missing, chosen }),
    ...everyReading({ ref, title, name, words }),
    'a form for a milestone': formCard({
      ...form,
      cell: { ...missing, unit: 'milestone', target: { kind: 'milestone', text: words } },
    }),
    'setting a status': overrideForm({
      cell,
      completeness: HELD,
      submissionId: 'abc',
      wish: { status: 'Amber', reason: words },
      problems: [{ field: 'reason', sentence: 'Say why.' }],
    }),
    'a figure that may not be stored': unsavedFigure({
      ...unsaved,
      draft: { ...draft, given: [words, words], picked: 'Amber', action },
    }),
    'a status that may not be set': unsavedStatus({ ...unsaved, wish: { status: 'Amber', reason: words } }),
    'an indicator with a milestone': indicatorCard({ ...indicator, cell: milestone, history: [] }),
    'a list of milestones': listCard({ ...list, ...chosen({ kind: 'all' }), lines: many(milestone) }),
    'my indicators': mineCard({
      completeness: HELD,
      due: DUE,
      today: BEFORE_DUE,
      lines: many(cell),
      page: 0,
    }),
    'my indicators of a locked quarter': mineCard({
      completeness: HELD,
      due: DUE,
      today: BEFORE_DUE,
      lines: many(cell),
      isLocked: true,
      page: 0,
    }),
    help: helpCard({
      completeness: HELD,
      topics: Array.from({ length: 6 }, () => ({
        topic: title,
        examples: Array.from({ length: 10 }, () => title),
      })),
    }),
    'help about something': topicCard({
      headline: words,
      sections: Array.from({ length: 10 }, () => ({ title, says: title, examples: ['what’s red?', name] })),
    }),
    'a message': messageCard({
      headline: 'Which one do you mean?',
      sentence: words,
      options: Array.from({ length: 9 }, () => ({ title, verb: 'show', data: { ref, period: Q2 } })),
      choices: Array.from({ length: 9 }, () => ({ title, verb: 'show', data: { ref, period: Q2 } })),
    }),
  };
}
