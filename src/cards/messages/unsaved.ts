/**
 * A form that the store may not have taken, given back to send again. It is made from the submitted fields alone: the
 * form itself is made from the store, which does not answer.
 */
import { TEXT_FIELDS } from '../../domain/indicators/submission.ts';
import type { Draft } from '../../domain/reporting/draft.ts';
import type { Wish } from '../../domain/reporting/override.ts';
import { isDay } from '../../domain/time/days.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import { actionSlots, type CardAction } from '../buttons/button.ts';
import { askShow } from '../buttons/onIndicator.ts';
import { askDraft } from '../closing/contracts/buttons.ts';
import { askStillOpen } from '../closing/signOff.ts';
import { type Rendered, renderCard } from '../parts/render.ts';
import { FIELD, GIVEN_FIELDS, keepTyped, TEXT_INPUTS } from '../reporting/formFields.ts';
import { asLine, clip, keepSmall } from '../words/text.ts';

/** The data that every button of the form carried. */
type Carried = {
  readonly ref: string;
  readonly period: Period;
  readonly submissionId: string;
  readonly basedOn: number;
  /** Of a form for a figure, the hash of its questions (`askedMark`). */
  readonly asks?: string;
};

type Unsaved = {
  readonly carried: Carried;
  /** The sentence on the obstacle and what to do. */
  readonly sentence: string;
};

type UnsavedFigure = Unsaved & {
  readonly draft: Draft;
  /** What it was sent for: to be stored, unless it was to be kept for later. */
  readonly verb?: 'submit' | 'keep';
};

/** Gives back a submitted figure, with all that was written beside it. */
export function unsavedFigure({ carried, sentence, draft, verb = 'submit' }: UnsavedFigure): Rendered {
  const { figure, given, published, picked, yearEnd, provisional, nothingToReport, confirmedFigure } = draft;
  const { what, who, by } = draft.action;
  return unsavedCard({
    title: `${asLine(carried.ref)} for ${periodName(carried.period)} may not be stored yet`,
    sentence,
    words: [
      picked === '' ? '' : `Status: ${clip(picked, 100)}`,
      nothingToReport ? 'Nothing to report' : '',
      provisional ? 'Provisional: a final figure will follow' : '',
    ],
    fields: [
      short('figure', 'Figure', figure),
      ...given.map((said, index) => short(GIVEN_FIELDS[index] ?? '', `Count or part ${index + 1}`, said)),
      short('published', 'The total you were given', published),
      short('yearEnd', 'Predicted for year end', yearEnd),
      ...TEXT_FIELDS.map((field) => ({
        id: field,
        label: TEXT_INPUTS[field].label,
        isMultiline: TEXT_INPUTS[field].isMultiline,
        said: keepTyped(field, draft[field]),
      })),
      long('actionWhat', 'What is being done?', what),
      short('actionWho', 'Who does it?', who),
      long('reason', 'Why is it changed after the lock?', draft.reason ?? ''),
    ],
    dates: isDay(by) ? [{ id: 'actionBy', label: 'By when?', said: by }] : [],
    again: {
      verb,
      data: { ...carried, picked, provisional, nothingToReport, confirmedFigure: confirmedFigure ?? '' },
    },
    next: askShow(carried),
  });
}

/** Gives back an override: a status with its reason. */
export function unsavedStatus({ carried, sentence, wish }: Unsaved & { readonly wish: Wish }): Rendered {
  const { status, reason } = wish;
  return unsavedCard({
    title: `The status of ${asLine(carried.ref)} for ${periodName(carried.period)} may not be set yet`,
    sentence,
    words: [status === '' ? '' : `Status: ${clip(status, 100)}`],
    fields: [long('reason', 'Reason, shown beside the status', reason)],
    dates: [],
    again: { verb: 'setStatus', data: { ...carried, status } },
    next: askShow(carried),
  });
}

/** Gives back the note beside a figure that was to be sent back. */
export function unsavedNote({ carried, sentence, reason }: Unsaved & { readonly reason: string }): Rendered {
  return unsavedCard({
    title: `${asLine(carried.ref)} for ${periodName(carried.period)} may not be sent back yet`,
    sentence,
    words: [],
    fields: [long('reason', 'What is to be done?', reason)],
    dates: [],
    again: { verb: 'sendBack', data: { ...carried } },
    next: askShow(carried),
  });
}

/** Gives back the reason for reopening a quarter. */
export function unsavedReopening({
  period,
  basedOn,
  reason,
  sentence,
}: {
  readonly period: Period;
  readonly basedOn: number;
  readonly reason: string;
  readonly sentence: string;
}): Rendered {
  return unsavedCard({
    title: `${periodName(period)} may not be open again yet`,
    sentence,
    words: [],
    fields: [long('reason', 'Why?', reason)],
    dates: [],
    again: { verb: 'reopenQuarter', data: { period, basedOn } },
    next: askStillOpen(period),
  });
}

/** Gives back a rating by hand of a contract's indicator. */
export function unsavedRating({
  sentence,
  rating,
  reason,
  ...carried
}: {
  readonly sentence: string;
  readonly contract: string;
  readonly ref: string;
  readonly from: string;
  readonly until: string;
  readonly rating: string;
  readonly reason: string;
}): Rendered {
  return unsavedCard({
    title: `The rating of ${asLine(carried.ref)} may not be stored yet`,
    sentence,
    words: [rating === '' ? '' : `Rating: ${clip(rating, 100)}`],
    fields: [long('reason', 'Why?', reason)],
    dates: [],
    again: { verb: 'chooseRating', data: { ...carried, rating: clip(rating, 100) } },
    next: askDraft(carried.contract),
  });
}

/** Gives back the day on which a contract's notice was published. */
export function unsavedPublished({
  sentence,
  on,
  ...carried
}: {
  readonly sentence: string;
  readonly contract: string;
  readonly from: string;
  readonly until: string;
  readonly on: string;
}): Rendered {
  return unsavedCard({
    title: `The notice for ${asLine(carried.contract)} may not be on record yet`,
    sentence,
    words: [],
    fields: [],
    dates: isDay(on) ? [{ id: 'on', label: 'Published on', said: on }] : [],
    again: { verb: 'recordPublished', data: { ...carried } },
    next: askDraft(carried.contract),
  });
}

/** Gives back one text that was to be kept beside a figure. */
export function unsavedText({
  title,
  sentence,
  label,
  text,
  again,
  ref,
  period,
}: {
  readonly title: string;
  readonly sentence: string;
  readonly label: string;
  readonly text: string;
  readonly again: Parts['again'];
  readonly ref: string;
  readonly period: Period;
}): Rendered {
  return unsavedCard({
    title: clip(title, 200),
    sentence,
    words: [],
    fields: [long('reason', label, text)],
    dates: [],
    again,
    next: askShow({ ref, period }),
  });
}

type Field = { readonly id: string; readonly label: string; readonly said: string };

const short = (id: string, label: string, said: string) => ({
  id,
  label,
  said: clip(said, FIELD),
  isMultiline: false,
});
const long = (id: string, label: string, said: string) => ({
  id,
  label,
  said: keepSmall(said),
  isMultiline: true,
});

type Parts = {
  readonly title: string;
  readonly sentence: string;
  readonly words: readonly string[];
  readonly fields: readonly Field[];
  readonly dates: readonly Field[];
  /** The verb that stores it, and its data besides the fields. */
  readonly again: { readonly verb: string; readonly data: Readonly<Record<string, unknown>> };
  /** What to look at instead. */
  readonly next: CardAction;
};

/** Shows the submitted values in fields where they can still be changed; empty ones are left out. */
export function unsavedCard({ title, sentence, words, fields, dates, again, next }: Parts): Rendered {
  return renderCard('unsaved', `${title}. ${sentence}`, {
    title,
    sentence: clip(sentence, 400),
    words: words.filter((text) => text !== '').map((text) => ({ text })),
    fields: fields.filter(({ said }) => said !== ''),
    dates,
    ...actionSlots([{ title: 'Send it again', ...again, style: 'positive' }, next]),
  });
}
