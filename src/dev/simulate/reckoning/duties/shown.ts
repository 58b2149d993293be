/** Does each message in a chat show the present status and figure, however often that was corrected? */
import type { Period } from '../../../../domain/time/period.ts';
import { askedOn, changedAt, isStillOwed, usually } from '../../council/asked.ts';
import { figureNamed, type SimulatedFigure } from '../../council/council.ts';
import type { Duty } from '../account.ts';
import type { Heard } from '../chats.ts';
import type { Eyes } from '../eyes.ts';

/** Every alert in a chat, and the latest reminder. */
export function shownDuties(id: string, recent: readonly Period[], eyes: Eyes): readonly Duty[] {
  const { council, chats, asOf } = eyes;
  if (!eyes.canBeTold(id)) return [];
  const all = chats.of(id);
  const reminder = all.findLast(({ read }) => read.kind === 'digest');
  const standing = all.filter((heard) => heard.read.kind === 'alert' || heard === reminder);
  return standing.filter(isKnown).flatMap((heard): readonly Duty[] => {
    // Nothing in a chat can be changed while its person keeps Ragtime out.
    if (eyes.cameBack(id) > heard.at || eyes.isGone(heard)) return [];
    return [...heard.standing.shown].flatMap(([name, shown]): readonly Duty[] => {
      const figure = figureNamed(council, name);
      if (!figure?.isIn || !recent.includes(figure.period) || changedAt(figure) >= asOf) return [];
      // A figure that has passed to somebody else is theirs to follow: the card stays as of then.
      const theirs = [usually(figure), askedOn(council, figure, eyes.today)];
      if (heard === reminder && (isStillOwed(figure) || !theirs.some((who) => who?.id === id))) return [];
      const key = `${name} in ${heard.activityId} to ${id} as it is since ${new Date(figure.since).toISOString()}`;
      return [{ key, to: [id], isMet: shown === wordsOf(figure), else: 'not taken back' }];
    });
  });
}

/** Does the ledger know it? Otherwise there is no message Ragtime could change. */
const isKnown = ({ rows }: Heard): boolean => rows.length > 0;

const wordsOf = ({ status, value }: SimulatedFigure): string =>
  value === null ? status : `${status} ${value.toFixed(1)}%`;
