/** What a call of a command is, and the calls that many of them are: about one indicator, about many, by a button. */
import type { TalkTurn } from '../../../src/dev/chat/converse.ts';
import { Q2 } from '../../support/cells.ts';
import { PEOPLE, type Refs, type RolesCouncil } from './rolesCouncil.ts';

const period = Q2;
export const ALL = { asked: { kind: 'all' }, period };

export type Data = Record<string, unknown>;
export type Somebody = { readonly id: string; readonly name: string };

export type Call = {
  /** What the button sends. */
  readonly data?: (refs: Refs, council: RolesCouncil, who: Somebody) => Data | Promise<Data>;
  /** Words that are shown to whoever may, and in no refusal. */
  readonly shows: RegExp;
  /** Does it change figures, the register or absences? It is then told by the store as well. */
  readonly stores?: true;
  /** What has to be so before, for whoever calls it. */
  readonly before?: (council: RolesCouncil, who: Somebody) => Promise<void>;
  /** Does it send something, so that the next call is made in a council in which it is not sent yet? */
  readonly restarts?: true;
  /** Is it called where others read along? */
  readonly inChannel?: true;
};

/** In the titles of those that are about incidents, open and restricted ones. */
export const TITLE = /incidents resolved/;
/** What is told to nobody but the performance team, managers and whoever is asked. */
export const notRefused = (words: string): RegExp =>
  new RegExp(`^(?!The performance team \\()[\\s\\S]*(?:${words})`, 'i');
export const one = (more: Data = {}, shows = TITLE): Call => ({
  data: (refs) => ({ ref: refs.one, period, ...more }),
  shows,
});
export const many = (shows: RegExp, more: Data = {}): Call => ({ data: () => ({ ...ALL, ...more }), shows });

/** The data of the first button of a verb on what somebody is shown, with whatever it stands for. */
function sends({ card }: TalkTurn, verb: string): Data {
  const found: Data[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) {
      const element = value as Data;
      if (element.type === 'Action.Execute' && element.verb === verb) found.push(element.data as Data);
      Object.values(element).forEach(walk);
    }
  };
  walk(card);
  const [first] = found;
  if (!first) throw new Error(`There is no button “${verb}” to be had.`);
  return first;
}

/** The button that somebody who may is given, for whoever has got hold of it. */
export const buttonOf =
  (
    who: { readonly id: string; readonly name: string },
    asks: string,
    verb: string,
    data: (refs: Refs) => Data,
  ) =>
  async (refs: Refs, council: RolesCouncil): Promise<Data> =>
    sends(await council.as({ ...PEOPLE.owner, ...who }).execute(asks, data(refs)), verb);
