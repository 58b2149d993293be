/** Cards with auto-refresh: Teams asks for them anew whenever their person looks at the chat. */
import { frozen, type Rendered } from './render.ts';

/** The refresh action: verb and arguments of a command that only reads. */
type Again = {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** The Teams id (`29:…`) of the one person whose view is refreshed: others see the card as it was sent. */
  readonly userId: string;
};

/** The card with the refresh action. */
export function keptUpToDate(rendered: Rendered, { verb, data, userId }: Again): Rendered {
  const action = { type: 'Action.Execute', verb, data };
  return { ...rendered, card: frozen({ ...rendered.card, refresh: { action, userIds: [userId] } }) };
}
