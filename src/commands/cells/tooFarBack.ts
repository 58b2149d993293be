/** What is said when more quarters are asked for than are looked through, or than are held. */
import type { CardAction } from '../../cards/buttons/button.ts';
import { messageCard } from '../../cards/parts/message.ts';
import { MOST_QUARTERS } from '../../domain/history/quartersRunning.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import type { Reply } from '../basis/reply.ts';

/** More than are looked through; `instead` is what can be had. */
export const tooFarBack = (quarters: number, instead: CardAction): Reply => ({
  ...messageCard({
    headline: `I can look back over ${MOST_QUARTERS} quarters at most`,
    sentence: `${quarters} were asked for.`,
    choices: [instead],
  }),
  replaces: false,
});

/** More than are held; `instead` is undefined where nothing of the kind can be had. */
export const notHeld = (missing: readonly Period[], instead: CardAction | undefined): Reply => ({
  ...messageCard({
    headline: 'I don’t hold that many quarters',
    sentence: `Nothing is held for ${missing.map(periodName).join(', ')}.`,
    choices: instead ? [instead] : [],
  }),
  replaces: false,
});
