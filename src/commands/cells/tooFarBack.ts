/** Replies to questions about more quarters than are searched or held. */
import type { CardAction } from '../../cards/buttons/button.ts';
import { messageCard } from '../../cards/parts/message.ts';
import { MOST_QUARTERS } from '../../domain/history/quartersRunning.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import type { Reply } from '../basis/reply.ts';

/** The reply where more quarters are asked for than are searched; `instead` is the closest possible question. */
export const tooFarBack = (quarters: number, instead: CardAction): Reply => ({
  ...messageCard({
    headline: `I can look back over ${MOST_QUARTERS} quarters at most`,
    sentence: `${quarters} were asked for.`,
    choices: [instead],
  }),
  replaces: false,
});

/** The reply where quarters are not held; `instead` is undefined where no such question is possible. */
export const notHeld = (missing: readonly Period[], instead: CardAction | undefined): Reply => ({
  ...messageCard({
    headline: 'I don’t hold that many quarters',
    sentence: `Nothing is held for ${missing.map(periodName).join(', ')}.`,
    choices: instead ? [instead] : [],
  }),
  replaces: false,
});
