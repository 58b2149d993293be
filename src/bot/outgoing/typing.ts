/** The typing indicator, shown only when an answer takes long enough to wonder. */
import type { TurnContext } from 'botbuilder';
import type { Log } from '../../log.ts';

/**
 * Waits for the answer, and sends the typing indicator if it is not there after so many milliseconds. The indicator
 * is always sent before this ends: one that overtakes the reply would never go away.
 */
export async function withTyping<Answer>(
  context: TurnContext,
  answer: Promise<Answer>,
  afterMs: number,
  log: Log,
): Promise<Answer> {
  let shown: Promise<unknown> | undefined;
  const timer = setTimeout(() => {
    shown = context
      .sendActivity({ type: 'typing' })
      .catch((error: unknown) => log.warn({ err: error }, 'the typing indicator could not be sent'));
  }, afterMs);
  try {
    return await answer;
  } finally {
    clearTimeout(timer);
    await shown;
  }
}
