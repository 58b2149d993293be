/** Every card about closing a quarter, with five hundred figures, for the test of every card. */
import {
  answeredCard,
  answerKeptCard,
  askedCard,
  askForm,
  questionCard,
} from '../../src/cards/closing/asking.ts';
import { lockedCard, reopenedCard, toLockCard } from '../../src/cards/closing/lock.ts';
import { reopenForm, sendBackForm } from '../../src/cards/closing/reasonForms.ts';
import { commentForm, commentKeptCard } from '../../src/cards/closing/roleComments.ts';
import {
  signedCard,
  signingBrokeOff,
  signingProgressCard,
  toSignCard,
} from '../../src/cards/closing/signOff.ts';
import { stillOpenCard } from '../../src/cards/closing/stillOpen.ts';
import { indicatorCard } from '../../src/cards/indicator/show.ts';
import { lockWarningCard, signingCard } from '../../src/cards/messages/closing.ts';
import { unsavedNote, unsavedReopening, unsavedText } from '../../src/cards/messages/unsaved.ts';
import type { Rendered } from '../../src/cards/parts/render.ts';
import { formCard } from '../../src/cards/reporting/form.ts';
import { whyCard } from '../../src/cards/why/why.ts';
import { leftOutIn, standingIn } from '../../src/domain/closing/lock.ts';
import type { Cell } from '../../src/domain/indicators/cell.ts';
import type { Texts } from './everyCard.ts';
import { BEFORE_DUE, DUE, HELD, LONDON, Q2, YEAR_START } from './sample.ts';

export function everyClosing(
  { ref, name, words }: Texts,
  cell: Cell,
  missing: Cell,
): Readonly<Record<string, Rendered>> {
  const at = '2024-10-16T09:00:00.000Z';
  const person = { id: 'someone', name };
  const note = words.slice(0, 500) || 'Too thin.';
  const authority = name.slice(0, 80);
  const signOff = [
    { authority, person },
    { authority: `${authority} 2`, person: null },
  ];
  const unsigned: Cell = { ...cell, signOff };
  const signed: Cell = { ...unsigned, signatures: signOff.map((each) => ({ ...each, by: person, at })) };
  const back: Cell = { ...unsigned, sentBack: { by: person, at, note } };
  const many = (index: number): Cell => [missing, unsigned, signed, back, cell][index % 5] ?? cell;
  const scope = Array.from({ length: 500 }, (_, index) => {
    const line = many(index);
    return { ...line, owner: { id: `${index}`, name }, group: `${name.slice(0, 150)} ${index % 30}` };
  });
  const standing = standingIn(scope);
  const latest = { number: 1, kind: 'locked', by: person, at, reason: '', leftOut: 300 } as const;
  const about = { period: Q2, timeZone: LONDON };
  const open = {
    ...about,
    scope,
    mine: 40,
    latest: undefined,
    mayLock: true,
    page: 0,
    placeWords: '',
    personId: 'someone',
  };
  const others = scope.map((line, index) => ({ line, why: `is signed by ${name} ${index % 9}` }));
  const form = {
    ...{ completeness: HELD, due: DUE, today: BEFORE_DUE, timeZone: LONDON, yearStart: YEAR_START },
    submissionId: 'abc',
  };
  const shown = { ...form, description: words, mayReport: true, history: [], saysWhoIsAwaited: true };
  const text = words.slice(0, 1_000) || 'Since Monday.';
  const said = { ref, by: person, at, submissionId: 'abc' };
  const question = { ...said, number: 1, kind: 'question', text: text.slice(0, 500) } as const;
  const answer = { ...said, number: 2, kind: 'answer', text, answers: 1 } as const;
  const comment = { ...said, number: 3, kind: 'role', text, role: 'finance' } as const;
  const comments = [question, answer, comment, comment, { ...question, number: 4 }, comment];
  const asking = { cell, timeZone: LONDON };
  const warning = { period: Q2, lockOn: '2024-10-31', today: '2024-10-28' };
  return {
    'how far the quarter is': stillOpenCard({ ...open, place: {}, only: undefined, lines: undefined }),
    'what is still open of a locked quarter': stillOpenCard({
      ...open,
      ...{ place: { where: { group: [name.slice(0, 80) || 'ICT'] } }, only: undefined, latest },
      lines: scope,
    }),
    'nothing to sign': stillOpenCard({ ...open, place: {}, only: 'mine to sign', lines: [], mine: 0 }),
    'what would be signed': toSignCard({
      ...{ period: Q2, selection: {}, ref: undefined, lines: scope, others, left: 12 },
      previewed: scope.map((_, index) => `mark${index}`).join(' '),
    }),
    'signing many': signingProgressCard(Q2, 20, 500),
    'signing that broke off': signingBrokeOff(Q2, 'abc123'),
    'what was signed': signedCard({ period: Q2, signed: scope, others, standing }),
    'sending a figure back': sendBackForm({
      ...{
        cell: signed,
        submissionId: 'abc',
        timeZone: LONDON,
        note: words,
        problem: 'Say what is to be done.',
      },
    }),
    'a note that may not be stored': unsavedNote({
      carried: { ref, period: Q2, submissionId: 'abc', basedOn: 1 },
      sentence: 'It can’t be told whether this is in.',
      reason: words,
    }),
    'whether to lock': toLockCard({ period: Q2, standing, previewed: 'abc', hasChanged: true }),
    'a locked quarter': lockedCard({ ...about, latest, standing }),
    'why to reopen': reopenForm({ ...about, latest, reason: words, problem: 'Say why.' }),
    'a reopened quarter': reopenedCard({
      ...{ ...about, standing },
      latest: { ...latest, kind: 'reopened', reason: note },
    }),
    'a form of what was sent back': formCard({ ...form, cell: back }),
    'a form after the lock': formCard({
      ...{ ...form, cell: signed, lock: latest },
      problems: [{ field: 'reason', sentence: 'Say why.' }],
    }),
    'what waits for a signature': signingCard({
      ...{ period: Q2, waiting: standing['to be signed'], settled: standing.signed },
      again: new Set([ref]),
    }),
    'what waits for a signature still': signingCard({
      ...{ period: Q2, waiting: [unsigned, signed], isReminder: true },
    }),
    'nothing that waits any more': signingCard({ period: Q2, waiting: [], settled: [signed, back] }),
    'a request in a locked quarter': signingCard({
      ...{ period: Q2, waiting: [], settled: [unsigned], isLocked: true },
    }),
    'a lock to come': lockWarningCard({
      ...warning,
      owed: standing.open,
      toSign: standing['to be signed'],
      all: [],
    }),
    'a lock to come, for the performance team': lockWarningCard({
      ...{ ...warning, owed: [missing], toSign: [unsigned], all: leftOutIn(standing) },
    }),
    'a lock with nothing open': lockWarningCard({ ...warning, owed: [], toSign: [], all: [] }),
    'what to ask the owner': askForm({
      ...{ ...asking, submissionId: 'abc', comments, insteadOf: name, isOutOfReach: true },
      ...{ question: words, problem: 'The question is empty.' },
    }),
    'a question on its way': askedCard(cell, question, true),
    'a question': questionCard({ cell, question, answer: words, problem: 'The answer is empty.' }),
    'an answer that is kept': answerKeptCard(cell, question, answer, true),
    'an answer': answeredCard({ ...asking, question, answer, maySign: true, maySendBack: true }),
    'a comment to keep': commentForm({
      ...{ ...asking, role: 'finance', submissionId: 'abc', comments },
      ...{ text: words, problem: 'The comment is empty.' },
    }),
    'a comment that is kept': commentKeptCard(cell, comment),
    'a question that may not be kept': unsavedText({
      ...{
        title: `The question about ${ref}`,
        sentence: 'It can’t be told.',
        label: 'Your question',
        text: words,
      },
      ...{ ref, period: Q2, again: { verb: 'askOwner', data: { ref, period: Q2, submissionId: 'abc' } } },
    }),
    'a reopening that may not be stored': unsavedReopening({
      ...{ period: Q2, basedOn: 1, reason: words, sentence: 'It can’t be told whether this is in.' },
    }),
    'why, with all that was said': whyCard({
      ...{ cell, comments, completeness: HELD, yearStart: YEAR_START, timeZone: LONDON },
    }),
    'an indicator with all that was said': indicatorCard({ ...shown, cell: signed, comments }),
    'an indicator that is signed': indicatorCard({ ...shown, cell: signed }),
    'an indicator that was sent back': indicatorCard({ ...shown, cell: back }),
  };
}
