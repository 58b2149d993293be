/** The one list of everything a person can ask for or do. */
import type { Rendered } from '../cards/render.ts';
import { actions } from './actions.ts';
import { alerts } from './alerts.ts';
import { colours } from './colours.ts';
import type { Command, Context } from './command.ts';
import { compare } from './compare.ts';
import { contrast } from './contrast.ts';
import { count } from './count.ts';
import { define } from './define.ts';
import { due } from './due.ts';
import { ever } from './ever.ts';
import { extremes } from './extremes.ts';
import { forecast } from './forecast.ts';
import { form } from './form.ts';
import { helpFor } from './help.ts';
import { list } from './list.ts';
import { mine } from './mine.ts';
import { movers } from './movers.ts';
import { notChased } from './notChased.ts';
import { outlook } from './outlook.ts';
import { outOfReach } from './outOfReach.ts';
import { openOverride, setStatus } from './override.ts';
import { owner } from './owner.ts';
import { rank } from './rank.ts';
import { reasons } from './reasons.ts';
import { remind } from './remind.ts';
import { reminded } from './reminded.ts';
import type { Reply } from './reply.ts';
import { history } from './revisions.ts';
import { running } from './running.ts';
import { several } from './several.ts';
import { show } from './show.ts';
import { sides } from './sides.ts';
import { since } from './since.ts';
import { check, submit } from './submit.ts';
import { summary } from './summary.ts';
import { talkAbout } from './talkAbout.ts';
import { thanks } from './thanks.ts';
import { trend } from './trend.ts';
import { under } from './under.ts';
import { unexplained } from './unexplained.ts';
import { who } from './who.ts';
import { why } from './why.ts';

/** A call that has been read: its arguments as the command takes them. */
type Ready = {
  readonly args: Readonly<Record<string, unknown>>;
  readonly run: (context: Context) => Promise<Reply>;
  /** For what may be done again: what was sent as a card, with a sentence. */
  readonly unsaved?: ((sentence: string) => Rendered) | undefined;
};

/** A command whose arguments are only known to itself; they are parsed by its own schema before it runs. */
export type AnyCommand = Omit<Command, 'args' | 'run' | 'unsaved'> & {
  /** Reads what a sentence or a card gives; undefined when it is not what the command takes. */
  readonly ready: (given: unknown) => Ready | undefined;
};

/** Ties a command's schema to its run, so that a list can hold commands of different arguments. */
function entry<Args extends Record<string, unknown>>(command: Command<Args>): AnyCommand {
  const { args, run, unsaved, ...facts } = command;
  return {
    ...facts,
    ready: (given) => {
      const parsed = args.safeParse(given);
      if (!parsed.success) return undefined;
      const { data } = parsed;
      return {
        args: data,
        run: (context) => run(data, context),
        unsaved: unsaved && ((sentence) => unsaved(data, sentence)),
      };
    },
  };
}

export const COMMANDS: readonly AnyCommand[] = [
  entry(list),
  entry(count),
  entry(rank),
  entry(who),
  entry(movers),
  entry(running),
  entry(compare),
  entry(sides),
  entry(outlook),
  entry(reasons),
  entry(unexplained),
  entry(actions),
  entry(show),
  entry(several),
  entry(trend),
  entry(forecast),
  entry(contrast),
  entry(why),
  entry(since),
  entry(ever),
  entry(extremes),
  entry(define),
  entry(owner),
  entry(due),
  entry(alerts),
  entry(reminded),
  entry(notChased),
  entry(outOfReach),
  entry(history),
  entry(form),
  entry(mine),
  entry(summary),
  entry(colours),
  entry(under),
  entry(openOverride),
  entry(setStatus),
  entry(remind),
  entry(talkAbout),
  entry(submit),
  entry(check),
  entry(helpFor(() => COMMANDS)),
  entry(thanks),
];

/** The command that a card action calls; undefined for a verb that nobody answers to. */
export const findCommand = (verb: string): AnyCommand | undefined =>
  COMMANDS.find((command) => command.verb === verb);
