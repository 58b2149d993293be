/** Asks until when somebody is away, where they did not say. */
import { addDays, type Day, dayNearby, mondayOf } from '../../domain/time/days.ts';
import type { CardAction } from '../buttons/button.ts';
import { messageCard } from '../parts/message.ts';
import type { Rendered } from '../parts/render.ts';
import { clip } from '../words/text.ts';

/** Offers the usual ones, and says how to write any other. `whose` is the name of whoever is away; absent for oneself. */
export function askUntilWhen({
  today,
  person,
  whose,
  cover,
}: {
  readonly today: Day;
  readonly person: string;
  readonly whose?: string | undefined;
  readonly cover?: string | undefined;
}): Rendered {
  const monday = addDays(mondayOf(today), 7);
  const until = (title: string, from: Day, last: Day): CardAction => ({
    title,
    verb: 'away',
    data: { person, from, until: last, ...(cover !== undefined && { cover }) },
  });
  const friday = addDays(mondayOf(today), 4);
  const who = whose === undefined ? 'I’m' : `${clip(whose, 60)} is`;
  return messageCard({
    headline: whose === undefined ? 'Until when are you away?' : `Until when is ${clip(whose, 60)} away?`,
    sentence: `Tap one, or write it with who covers, for example “${who} away until ${dayNearby(addDays(monday, 11))}, Megan covers”. Nothing is recorded before you say yes.`,
    choices: [
      ...(friday >= today ? [until('This week', today, addDays(friday, 2))] : []),
      until('Next week', monday, addDays(monday, 6)),
      until('Two weeks from today', today, addDays(today, 13)),
    ],
  });
}
