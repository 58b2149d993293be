/** A form that was begun and not sent: kept for its writer, and shown when they open it again, wherever that is. */
import { TEXT_FIELDS } from '../indicators/submission.ts';
import { markOf } from '../messages/mark.ts';
import type { Period } from '../time/period.ts';
import type { Draft } from './draft.ts';

export type KeptDraft = {
  readonly ref: string;
  readonly period: Period;
  /** The id of the form that it was written in, by which it is known once that has been stored. */
  readonly submissionId: string;
  /** The revision that it was written against. */
  readonly basedOn: number;
  /** The hash of the form's questions (`askedMark`). */
  readonly asks: string;
  readonly draft: Draft;
  /** ISO instant. */
  readonly at: string;
};

/** Is anything written in a draft? One that says nothing need not be kept. */
export function isWritten({ figure, given, published, picked, yearEnd, action, ...rest }: Draft): boolean {
  const said = [figure, ...given, published, picked, yearEnd, action.what, action.who, action.by];
  const texts = [...TEXT_FIELDS.map((field) => rest[field]), rest.reason ?? ''];
  return rest.provisional || rest.nothingToReport || [...said, ...texts].some((each) => each.trim() !== '');
}

/** The mark by which a button knows the draft that its card showed. */
export const draftMark = (draft: Draft): string =>
  markOf(
    JSON.stringify([
      ...[draft.figure, draft.given, draft.published, draft.picked, draft.yearEnd, draft.action],
      ...[draft.provisional, draft.nothingToReport, ...TEXT_FIELDS.map((field) => draft[field])],
    ]),
  );
