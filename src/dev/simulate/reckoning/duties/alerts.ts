/** Duties of alerts: a manager knows of what is off target, and of what is so no longer. */
import type { Period } from '../../../../domain/time/period.ts';
import { figureNamed, isOffTarget, type SimulatedFigure } from '../../council/council.ts';
import { openedAt } from '../../time/cycleDays.ts';
import type { Duty } from '../account.ts';
import type { Eyes } from '../eyes.ts';
import type { When } from './asked.ts';

/** A manager knows of a figure off target, or the team knows that they don’t. */
export function alertDuty(
  figure: SimulatedFigure,
  { since, period }: When & { readonly period: Period },
  eyes: Eyes,
): readonly Duty[] {
  const { manager, name, status, statusSince } = figure;
  if (!manager) return [];
  const says = (claimed: ReadonlyMap<string, string>): boolean =>
    [status, ''].includes(claimed.get(name) ?? '-');
  const isTold = eyes.had(
    manager.id,
    'alert',
    0,
    (heard) => heard.standing.asked.has(name) || (says(heard.read.claimed) && says(heard.standing.claimed)),
  );
  const from = figure.period === period ? Math.min(statusSince, since) : statusSince;
  const isNamed = eyes.isNoted(from, (fact) => fact.of === manager.name && fact.kind !== 'owed', [name]);
  const isNews = figure.period === period || statusSince >= openedAt(period);
  const isOwed = isNews && eyes.canBeTold(manager.id) && eyes.cameBack(manager.id) >= statusSince;
  if (!isTold && eyes.isHeldBack(manager.id, 'alert', [name])) return [];
  return [
    {
      key: `alert to ${manager.id} of ${name} ${status}, so since ${new Date(statusSince).toISOString()}${isOwed ? ', who is back' : ''}`,
      to: [manager.id, ...eyes.team.map((member) => member.id)],
      isMet: isTold || (isNamed && !isOwed && !(isNews && eyes.wasOnlyAnOutage(manager.id, from))),
      else: eyes.canBeTold(manager.id) ? 'lost' : 'unaccounted',
    },
  ];
}

/** No alert stands in a chat that is no longer so, and where that came on a later day a line says it. */
export function takenBackDuties(id: string, recent: readonly Period[], eyes: Eyes): readonly Duty[] {
  const { council, chats, asOf } = eyes;
  if (!eyes.canBeTold(id)) return [];
  return chats.of(id).flatMap((heard): readonly Duty[] => {
    // One that the ledger does not know has no place that Ragtime could change.
    if (heard.read.kind !== 'alert' || heard.rows.length === 0) return [];
    return [...heard.read.claimed.keys()].flatMap((name): readonly Duty[] => {
      const figure = figureNamed(council, name);
      if (!figure || !recent.includes(figure.period) || figure.since >= asOf) return [];
      const isFine = !isOffTarget(figure);
      const told = heard.read.claimed.get(name);
      const isSo = !isFine && (told === '' || told === figure.status);
      if (isSo || figure.statusSince < heard.at) return [];
      const stands = heard.standing.claimed.get(name);
      // Whoever has heard since that it has recovered needs no line about it.
      const hasLine =
        eyes.had(id, 'correction', figure.statusSince, ({ read }) => read.claimed.has(name)) ||
        eyes.had(id, 'alert', figure.statusSince, ({ read }) => read.says.get(name) === 'recovered');
      const isChanged = stands === undefined || (!isFine && stands === figure.status);
      const isOfItsDay = (at: number | undefined): boolean =>
        at !== undefined && eyes.dayOf(at) === heard.day;
      // Or nothing of what came between reached them, and the card still shows what they saw that day.
      const wasSeen =
        heard.changedAt.some((at) => at >= figure.statusSince && isOfItsDay(at)) ||
        (isChanged && isOfItsDay(heard.changedAt.at(-1)));
      const key = `${name} of ${heard.activityId} to ${id}, ${figure.status} since ${new Date(figure.statusSince).toISOString()}`;
      const line: Duty = {
        key: `line about ${key}`,
        to: [id],
        isMet: hasLine || wasSeen,
        else: 'not taken back',
      };
      // Whoever was told of the figure again since hears of that alert.
      const isLatest = !chats
        .of(id)
        .some(({ at, read }) => read.kind === 'alert' && at > heard.at && read.claimed.has(name));
      const isHeldBack = eyes.isHeldBack(id, 'correction', [name]);
      const taking: Duty = {
        key: `taking back ${key}`,
        to: [id],
        isMet: isChanged || hasLine,
        else: 'not taken back',
      };
      return [...(eyes.isGone(heard) ? [] : [taking]), ...(isFine && isLatest && !isHeldBack ? [line] : [])];
    });
  });
}
