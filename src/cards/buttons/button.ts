/** Buttons of a card, and their JSON: an Action.Execute that falls back to an Action.Submit. */
import { clip } from '../words/text.ts';

/**
 * A button. `verb` and `data` are those of a command: `list {asked, period, page}`, `show {ref, period}`, `summary
 * {period}`, `mine {period, page}`, `form {ref, period}`, `check` and `submit` with the form's fields, `ask {text}`
 * as if the text had been typed. Pages count from 0; with a page the card changes in place.
 */
export type CardAction = {
  readonly title: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly style?: 'positive' | 'destructive';
};

/** Teams' store rule: no more buttons than this on a card. */
const MOST_ACTIONS = 6;

/** An action as the card carries it. Older clients, and phones where Action.Execute is dead, take the fallback. */
export function actionJson({ title, verb, data, style }: CardAction): object {
  const shared = { title: clip(title, 60), ...(style && { style }) };
  return {
    type: 'Action.Execute',
    ...shared,
    verb,
    data: { ...data },
    fallback: { type: 'Action.Submit', ...shared, data: { verb, ...data } },
  };
}

/** A button that opens a page in the browser. */
export type LinkAction = { readonly title: string; readonly url: string };

/** The slots of an ActionSet: `actions`, links first, and whether there are any. */
export function actionSlots(
  actions: readonly CardAction[],
  links: readonly LinkAction[] = [],
): {
  readonly actions: readonly object[];
  readonly hasActions: boolean;
} {
  const opening = links.map(({ title, url }) => ({ type: 'Action.OpenUrl', title: clip(title, 60), url }));
  const shown = [...opening, ...actions.map(actionJson)].slice(0, MOST_ACTIONS);
  return { actions: shown, hasActions: shown.length > 0 };
}
