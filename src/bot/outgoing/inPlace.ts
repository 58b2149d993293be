/** Replacing messages in a chat, one change after the other for each message. */
import type { TurnContext } from 'botbuilder';
import type { Rendered } from '../../cards/parts/render.ts';
import { updateMessage } from './writing.ts';

/**
 * Replaces a message by a card, once its previous change is settled: a slow change must not arrive after a newer one.
 * @throws what Teams answers to this change
 */
export type ReplaceMessage = (context: TurnContext, id: string, card: Rendered) => Promise<void>;

export function createReplaceMessage(): ReplaceMessage {
  const onTheirWay = new Map<string, Promise<void>>();
  return (context, id, card) => {
    const message = `${context.activity.conversation.id}\n${id}`;
    const change = () => updateMessage(context, id, card);
    const before = onTheirWay.get(message);
    const changed = before ? before.then(change, change) : change();
    onTheirWay.set(message, changed);
    const settled = (): void => {
      if (onTheirWay.get(message) === changed) onTheirWay.delete(message);
    };
    changed.then(settled, settled);
    return changed;
  };
}
