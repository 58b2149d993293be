/** The form for a rating by hand: which of those that the regulation has, and why. */
import type { KpiAssessed } from '../../../domain/closing/contracts/assessment.ts';
import type { Contract } from '../../../domain/closing/contracts/contract.ts';
import { RATINGS } from '../../../domain/closing/contracts/ratings.ts';
import type { DaysAssessed } from '../../../domain/closing/contracts/records.ts';
import { dayInWords } from '../../../domain/time/days.ts';
import { actionSlots } from '../../buttons/button.ts';
import { type Rendered, renderCard } from '../../parts/render.ts';
import { asLine, clip, dotted, keepSmall } from '../../words/text.ts';
import { askDraft } from './buttons.ts';

export type RatingFormInput = {
  readonly contract: Contract;
  readonly kpi: KpiAssessed;
  readonly days: DaysAssessed;
  /** What was chosen and typed; without it, the fields hold what is on record. */
  readonly typed?: { readonly rating: string; readonly reason: string };
  readonly problems?: { readonly rating?: string; readonly reason?: string };
};

/** Asks for it. */
export function ratingForm({ contract, kpi, days, typed, problems = {} }: RatingFormInput): Rendered {
  const title = `Rate ${clip(kpi.cell?.title ?? kpi.kpi, 200)}`;
  const known = kpi.by === 'person' ? kpi.chosen : { rating: '', reason: '' };
  const { rating, reason } = typed ?? known;
  const beside = (said: string | undefined) => (said === undefined ? [] : [{ text: `▲ ${said}` }]);
  return renderCard('rating', `${title}, for contract ${asLine(contract.ref)}.`, {
    title,
    detail: dotted(
      asLine(kpi.kpi),
      `contract ${asLine(contract.ref)}`,
      `${dayInWords(days.from)} to ${dayInWords(days.until)}`,
    ),
    figures: clip(figuresOf(kpi), 900),
    ratingProblems: beside(problems.rating),
    reasonProblems: beside(problems.reason),
    rating: RATINGS.some(({ name }) => name === rating) ? rating : '',
    choices: RATINGS.map(({ name, says }) => ({ title: `${name}: ${says}`, value: name })),
    reason: keepSmall(reason),
    ...actionSlots([
      {
        title: 'Rate it',
        verb: 'chooseRating',
        data: { contract: contract.ref, ref: kpi.kpi, ...days },
        style: 'positive',
      },
      askDraft(contract.ref, 'Back to the notice'),
    ]),
  });
}

const figuresOf = (kpi: KpiAssessed): string =>
  kpi.quarters.length === 0
    ? 'none'
    : kpi.quarters.map(({ rating, why }) => (rating === null ? why : `${why}: ${rating}`)).join('; ');
