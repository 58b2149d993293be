/** Every card there is, made from one set of texts, so that a test can try ordinary, long, empty and hostile ones. */
import { alertCard } from '../../src/cards/alert.ts';
import { neighboursContrastCard, periodContrastCard, targetContrastCard } from '../../src/cards/contrast.ts';
import { ASPECTS, defineCard } from '../../src/cards/define.ts';
import { digestCard } from '../../src/cards/digest.ts';
import { dueAllCard, dueOneCard } from '../../src/cards/due.ts';
import { forecastCard } from '../../src/cards/forecast.ts';
import { formCard } from '../../src/cards/form.ts';
import { helpCard } from '../../src/cards/help.ts';
import { indicatorCard } from '../../src/cards/indicator.ts';
import { listCard } from '../../src/cards/list.ts';
import { messageCard } from '../../src/cards/message.ts';
import { mineCard } from '../../src/cards/mine.ts';
import { overrideForm } from '../../src/cards/overrideForm.ts';
import { ownerCard } from '../../src/cards/owner.ts';
import { receiptCard } from '../../src/cards/receipt.ts';
import type { Rendered } from '../../src/cards/render.ts';
import { revisionsCard } from '../../src/cards/revisions.ts';
import { severalCard } from '../../src/cards/several.ts';
import { sinceCard } from '../../src/cards/since.ts';
import { summaryCard } from '../../src/cards/summary.ts';
import { trendCard } from '../../src/cards/trend.ts';
import { whatIfCard } from '../../src/cards/whatIf.ts';
import { whyCard } from '../../src/cards/why.ts';
import type { Asked } from '../../src/domain/asked.ts';
import type { Cell, Revision } from '../../src/domain/cell.ts';
import { forecastOf } from '../../src/domain/forecast.ts';
import { shiftPeriod } from '../../src/domain/period.ts';
import { provenanceOf } from '../../src/domain/provenance.ts';
import { findScheme, type Scheme } from '../../src/domain/scheme.ts';
import { summarise } from '../../src/domain/summary.ts';
import { targetSpans } from '../../src/domain/targetHistory.ts';
import { judgedUnder } from '../../src/domain/whatIf.ts';
import { indicator as registered } from '../support/council.ts';
import { everyAnswer } from './everyAnswer.ts';
import {
  AFTER_DUE,
  BEFORE_DUE,
  cellWith,
  chosenWith,
  DUE,
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
  const told = { ref, title, group: name, owner: person, reportedBy: person, commentary: words };
  const cell = cellWith(told);
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
    due: DUE,
    today: BEFORE_DUE,
    timeZone: LONDON,
    yearStart: YEAR_START,
    submissionId: 'abc',
  };
  const draft = {
    figure: words,
    commentary: words,
    provisional: true,
    nothingToReport: false,
    confirmedFigure: null,
  };
  const sentence = `“${words}” is not a number.`;
  const indicator = {
    history: historyOf(['91', '93', null, '96', '94.1', '92.2', '89.4', '86.2'], told),
    description: words,
    reported: 12,
    expected: 15,
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
  const digest = { period: Q2, due: DUE, today: AFTER_DUE, lines: many(missing) };
  const aboutOne = oneByOne({ ref, title, name, words }, cell, missing);
  return {
    ...aboutOne,
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
    'a form with a question': formCard({ ...form, draft, question: { figure: '8.46', sentence } }),
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
      timeZone: LONDON,
    }),
    'an invitation': digestCard({ ...digest, stage: 'invitation', today: BEFORE_DUE }),
    'an escalation': digestCard({ ...digest, stage: 'escalation' }),
    'an alert': alertCard({ period: Q2, cells: [cell] }),
    'an alert of many': alertCard({ period: Q2, cells: many(cell) }),
    'a summary': summaryCard({ ...chosen({ kind: 'all' }), summary: summarise(many(cell)) }),
    'what would be red under another rule': whatIfCard({
      ...chosen({ kind: 'status', status: 'Red' }),
      ...{ ...whatIf, isSummary: false, lines: many(cell) },
    }),
    'another rule in sum': whatIfCard({ ...chosen({ kind: 'all' }), ...whatIf, isSummary: true, lines: [] }),
    ...everyAnswer({ cell, missing, chosen }),
    'a form for a milestone': formCard({
      ...form,
      cell: { ...missing, unit: 'milestone', target: { kind: 'milestone', text: words } },
    }),
    'setting a status': overrideForm({
      cell,
      submissionId: 'abc',
      wish: { status: 'Amber', reason: words },
      problems: [{ field: 'reason', sentence: 'Say why.' }],
    }),
    'an indicator with a milestone': indicatorCard({ ...indicator, cell: milestone, history: [] }),
    'a list of milestones': listCard({ ...list, ...chosen({ kind: 'all' }), lines: many(milestone) }),
    'my indicators': mineCard({ period: Q2, due: DUE, today: BEFORE_DUE, lines: many(cell), page: 0 }),
    help: helpCard({
      sections: Array.from({ length: 10 }, () => ({ title, says: title, examples: ['what’s red?', name] })),
    }),
    'a message': messageCard({
      headline: 'Which one do you mean?',
      sentence: words,
      choices: Array.from({ length: 9 }, () => ({ title, verb: 'show', data: { ref, period: Q2 } })),
    }),
  };
}

/** The answers about one indicator. */
function oneByOne(
  { ref, title, name, words }: Texts,
  cell: Cell,
  missing: Cell,
): Readonly<Record<string, Rendered>> {
  const told = { ref, title, group: name, owner: cell.owner, reportedBy: cell.owner, commentary: words };
  const beside = { yearStart: YEAR_START, timeZone: LONDON };
  const twenty = Array.from({ length: 20 }, (_, index) => String(70 + index + (index % 3)));
  const long = historyOf(twenty, told);
  const rising = historyOf(['80', '81.2', '82', '83.1', '84', '85.2', '86'], told);
  const team = [name, name, name];
  const override = { status: 'Red', reason: words, by: { id: 'x', name }, at: '2024-10-09T13:05:00.000Z' };
  const revision: Revision = {
    ...{ number: 1, kind: 'correction', at: '2024-10-09T13:05:00.000Z', by: { id: 'x', name } },
    ...{ figure: '86.2', status: 'Amber', commentary: words, provisional: true, reason: words },
    ...{ before: { figure: '84', status: 'Red' }, submissionId: 'abc' },
  };
  const indicator = registered({
    ...{ ref: ref, title: title || 'T', description: words, purpose: words, formula: words },
    ...{ predecessors: `${ref}; ${ref}`, standard: name || 'NI 9' },
  });
  const spans = targetSpans(
    long.map((each, index) => ({ ...each, target: { kind: 'at least', value: String(80 + index) } })),
  );
  const councils = Array.from({ length: 30 }, (_, index) => ({ name, figure: String(70 + index) }));
  const person = { id: 'someone', name: name || 'N', email: name || 'n@example.com', role: 'staff' as const };
  const at = { period: Q2, opens: '2024-10-01', due: DUE };
  const after = { period: shiftPeriod(Q2, 1), due: '2025-01-16' };
  const eight = Array.from({ length: 8 }, () => cell);
  const define = Object.fromEntries(
    ASPECTS.flatMap((aspect) => [
      [`the ${aspect}`, defineCard({ aspect, indicator, cell, spans, team })],
      [`no ${aspect}`, defineCard({ aspect, indicator: undefined, cell: missing, spans: [], team: [] })],
    ]),
  );
  const standing = { run: long.toReversed(), end: { kind: 'limit' } } as const;
  return {
    ...define,
    'several at once': severalCard({
      ...{ ...beside, period: Q2, refs: Array.from({ length: 40 }, () => ref), page: 1 },
      cells: Array.from({ length: 40 }, () => cell),
      missing: [words],
    }),
    'several of which none is there': severalCard({
      ...{ ...beside, period: Q2, refs: [ref], page: 0, cells: [], missing: [`${title}: ${words}`] },
    }),
    'a chart': trendCard({
      ...{ ...beside, cell, history: long, from: shiftPeriod(Q2, -19), isCut: true },
      targetIn: () => cell.target,
    }),
    'a chart of nothing': trendCard({
      ...{ ...beside, cell: missing, history: [missing], from: Q2, isCut: false },
      targetIn: () => cell.target,
    }),
    'a forecast': forecastCard({
      ...{ ...beside, cell, history: rising, targetIn: () => cell.target },
      forecast: forecastOf(rising, cell, cell.target),
    }),
    'no forecast': forecastCard({
      ...{ ...beside, cell, history: [cell], targetIn: () => cell.target },
      forecast: forecastOf([cell], cell, cell.target),
    }),
    'a contrast with another quarter': periodContrastCard({
      ...{ ...beside, cell: { ...cell, override }, other: long[3] ?? cell },
    }),
    'a contrast with the target': targetContrastCard({ ...beside, cell: { ...cell, override } }),
    'a contrast with neighbours': neighboursContrastCard({
      ...{ ...beside, cell, team, standard: name || 'NI 9' },
      neighbours: { values: councils, source: name, year: '2023/24' },
    }),
    'no neighbours': neighboursContrastCard({
      ...{ ...beside, cell, team, standard: undefined, neighbours: undefined },
    }),
    'the reason for a status': whyCard({ ...beside, cell: { ...cell, override } }),
    'how long a status has stood': sinceCard({
      ...{ ...beside, standing, waiting: missing, predecessors: [ref, ref] },
    }),
    'an owner': ownerCard({
      ...{ role: 'owner', cell, who: { id: 'someone', name }, person, team, timeZone: LONDON },
      others: Array.from({ length: 500 }, () => cell),
    }),
    'nobody as deputy': ownerCard({
      ...{ role: 'deputy', cell, who: null, person: undefined, team, timeZone: LONDON, others: [] },
    }),
    'when one is due': dueOneCard({
      ...{ cell: missing, at, after, today: BEFORE_DUE, mayReport: true, timeZone: LONDON },
    }),
    'when all is due': dueAllCard({
      ...{ period: Q2, due: DUE, today: AFTER_DUE, yearStart: YEAR_START, reported: 3, expected: 500 },
      ...{ owed: Array.from({ length: 500 }, () => missing), theirs: 500 },
    }),
    'what became of a figure': revisionsCard({
      ...{ ...beside, cell, page: 0 },
      revisions: Array.from({ length: 40 }, () => revision),
    }),
    'eight figures beside their targets': severalCard({
      ...{ ...beside, period: Q2, refs: [ref], page: 0, cells: eight, missing: [] },
    }),
  };
}
