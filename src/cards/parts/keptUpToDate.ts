/** A card that Teams asks for anew whenever its person looks at the chat, so that a question never shows what is no longer so. */
import { frozen, type Rendered } from './render.ts';

/** How it is asked for: the verb and arguments of a command that only reads. */
type Again = {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** The Teams id (`29:…`) of the one person it is asked for by: others who see the card are shown it as it was sent. */
  readonly userId: string;
};

/** The card with that. */
export function keptUpToDate(rendered: Rendered, { verb, data, userId }: Again): Rendered {
  const action = { type: 'Action.Execute', verb, data };
  return { ...rendered, card: frozen({ ...rendered.card, refresh: { action, userIds: [userId] } }) };
}
