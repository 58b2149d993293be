/** Subscriptions: what somebody, or a channel, follows and mutes, and who gets the weekly digest. */
import { z } from 'zod';
import { Facet, facetOf } from '../answers/selection.ts';
import type { CellLine } from '../indicators/cell.ts';
import { ALERT_KINDS, type AlertKind } from '../messages/alertKinds.ts';
import { PersonRef } from '../person.ts';
import type { Day } from '../time/days.ts';
import type { News } from './news.ts';

/** What a subscription is about: one indicator, one place of the register, or everything. */
export const Matter = z.object({
  ref: z.string().min(1).max(200).optional(),
  facet: Facet.optional(),
  /** The place as the register writes it; people by id. */
  value: z.string().min(1).max(200).optional(),
});
export type Matter = z.infer<typeof Matter>;

/** Which news is told: a status as the scheme names it, off target, or on target again; without it all there is. */
export const OFF_TARGET = 'off target';
export const ON_TARGET = 'on target';

export const Subscription = Matter.extend({
  kind: z.enum(['follow', 'mute', 'digest']),
  /** Who is told, or not: a person, or a channel by its own id. */
  to: PersonRef,
  on: z.string().min(1).max(60).optional(),
  /** Of a mute, the day on which they are told again. */
  until: z.iso.date().optional(),
  /** Who set it; null once they have left. */
  by: PersonRef.nullable(),
  at: z.iso.datetime(),
});
export type Subscription = z.infer<typeof Subscription>;

const nameOf = ({ ref, facet, value }: Matter): string =>
  ref !== undefined ? `ref\n${ref}` : facet === undefined ? 'all' : `${facet}\n${value}`;

/** Are two about the same? */
export const isSameMatter = (one: Matter, other: Matter): boolean => nameOf(one) === nameOf(other);

/** Is a figure what it is about? */
export const isAbout = (line: CellLine, { ref, facet, value }: Matter): boolean =>
  ref !== undefined
    ? line.ref === ref
    : facet === undefined || (value !== undefined && facetOf(line, facet).includes(value));

/** Every subscription that is about a figure, found by what it is about and not one by one. */
export type About = (line: CellLine) => readonly Subscription[];

/** Sorts subscriptions by their matter, once for all figures of a round. */
export function aboutEach(subscriptions: readonly Subscription[]): About {
  const byMatter = new Map<string, Subscription[]>();
  for (const each of subscriptions) {
    const name = nameOf(each);
    const there = byMatter.get(name);
    if (there) there.push(each);
    else byMatter.set(name, [each]);
  }
  if (byMatter.size === 0) return () => [];
  const facets = Facet.options.filter((facet) => subscriptions.some((each) => each.facet === facet));
  return (line) =>
    [
      nameOf({ ref: line.ref }),
      nameOf({}),
      ...facets.flatMap((facet) => facetOf(line, facet).map((value) => nameOf({ facet, value }))),
    ].flatMap((name) => byMatter.get(name) ?? []);
}

/** Does somebody who follows a figure that way want to hear of this? */
export function wants({ on }: Pick<Subscription, 'on'>, { kind, line }: News): boolean {
  if (!ALERT_KINDS[kind].toFollowers) return false;
  if (on === undefined) return true;
  if (on === OFF_TARGET) return isOf(kind, 'off target');
  return on === ON_TARGET ? isOf(kind, 'recovered') : line.status === on;
}

const isOf = (kind: AlertKind, wanted: AlertKind): boolean => kind === wanted;

/** Does a mute still hold on a day? */
export const isMute = ({ kind, until }: Pick<Subscription, 'kind' | 'until'>, today: Day): boolean =>
  kind === 'mute' && (until === undefined || until > today);
