/** Every card about contracts and their notices, with many of them, for the test of every card. */
import { noticeCard } from '../../src/cards/closing/contracts/notice.ts';
import { noticesDueCard, noticesToTellCard } from '../../src/cards/closing/contracts/noticesDue.ts';
import { publishedForm } from '../../src/cards/closing/contracts/publishedForm.ts';
import { ratingForm } from '../../src/cards/closing/contracts/ratingForm.ts';
import { unsavedPublished, unsavedRating } from '../../src/cards/messages/unsaved.ts';
import type { Rendered } from '../../src/cards/parts/render.ts';
import { assessKpi } from '../../src/domain/closing/contracts/assessment.ts';
import { draftOf } from '../../src/domain/closing/contracts/notice.ts';
import { noticesDue } from '../../src/domain/closing/contracts/noticeDue.ts';
import type { Cell } from '../../src/domain/indicators/cell.ts';
import { contract } from '../support/contracts.ts';
import type { Texts } from './everyCard.ts';

export function everyContract(
  { ref, title, name, words }: Texts,
  cell: Cell,
): Readonly<Record<string, Rendered>> {
  const party = { name, address: words.slice(0, 400), email: '', identifier: '' };
  const given = contract({
    ...{
      ref: ref.slice(0, 60) || 'C-1',
      title: title || 'Contract',
      kpis: Array.from({ length: 30 }, (_, at) => `${ref}${at}`),
    },
    ...{ suppliers: [party, party], authorities: [party, party], start: '2024-04-01', end: null },
    manager: { id: 'someone', name },
  });
  const days = { from: '2024-04-01', until: '2024-09-30' };
  const reason = words.slice(0, 1_000) || 'Because.';
  const chosen = [
    {
      contract: given.ref,
      kpi: `${ref}0`,
      ...days,
      rating: 'Other' as const,
      reason,
      by: { id: 'someone', name },
      at: '2024-10-01T09:00:00.000Z',
    },
  ];
  const kpis = given.kpis.map((kpi) =>
    assessKpi(kpi, [{ period: cell.period, cell: { ...cell, ref: kpi } }], { days, chosen, yearStart: 4 }),
  );
  const notice = draftOf(given, days, kpis, '2024-10-09');
  const many = Array.from({ length: 60 }, (_, at) => ({ ...given, ref: `${given.ref}${at}`.slice(-60) }));
  const due = noticesDue(many, []);
  const [kpi] = kpis;
  if (!kpi) throw new Error('There is no indicator.');
  const carried = { contract: given.ref, ...days, sentence: 'The store does not answer.' };
  return {
    'contract notices due': noticesDueCard({ due, over: [given], today: '2024-10-09', page: 1 }),
    'no contract notice due': noticesDueCard({ due: [], over: [given], today: '2024-10-09', page: 0 }),
    'contract notices to tell': noticesToTellCard({ due, today: '2026-10-09', isForTeam: true }),
    'contract notice': noticeCard(notice),
    'rating of a contract': ratingForm({ contract: given, kpi, days }),
    'rating of a contract, wrong': ratingForm({
      ...{ contract: given, kpi, days, typed: { rating: words, reason: words } },
      problems: { rating: 'Choose one of the ratings.', reason: 'Write why.' },
    }),
    'contract notice published': publishedForm({
      contract: given,
      days,
      on: '2024-10-09',
      problem: 'It is yet to come.',
    }),
    'rating may not be stored': unsavedRating({ ...carried, ref, rating: words, reason: words }),
    'contract notice may not be on record': unsavedPublished({ ...carried, on: '2024-10-09' }),
  };
}
