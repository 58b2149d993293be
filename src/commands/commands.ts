/** The one list of everything a person can ask for or do. */
import type { Rendered } from '../cards/parts/render.ts';
import type { Command, Context } from './basis/command.ts';
import type { Reply } from './basis/reply.ts';
import { helpFor } from './help/help.ts';
import { thanks } from './help/thanks.ts';
import { contrast } from './indicator/contrast.ts';
import { define } from './indicator/define.ts';
import { ever } from './indicator/ever.ts';
import { extremes } from './indicator/extremes.ts';
import { forecast } from './indicator/forecast.ts';
import { several } from './indicator/several.ts';
import { show } from './indicator/show.ts';
import { since } from './indicator/since.ts';
import { trend } from './indicator/trend.ts';
import { compare } from './overTime/compare.ts';
import { movers } from './overTime/movers.ts';
import { outlook } from './overTime/outlook.ts';
import { running } from './overTime/running.ts';
import { due } from './people/due.ts';
import { notChased } from './people/notChased.ts';
import { outOfReach } from './people/outOfReach.ts';
import { owner } from './people/owner.ts';
import { reminded } from './people/reminded.ts';
import { who } from './people/who.ts';
import { alerts } from './reporting/alerts.ts';
import { form } from './reporting/form.ts';
import { mine } from './reporting/mine.ts';
import { openOverride, setStatus } from './reporting/override.ts';
import { remind } from './reporting/remind.ts';
import { check, submit } from './reporting/submit.ts';
import { talkAbout } from './reporting/talkAbout.ts';
import { colours } from './standing/colours.ts';
import { count } from './standing/count.ts';
import { list } from './standing/list.ts';
import { rank } from './standing/rank.ts';
import { sides } from './standing/sides.ts';
import { summary } from './standing/summary.ts';
import { actions } from './why/actions.ts';
import { history } from './why/history.ts';
import { reasons } from './why/reasons.ts';
import { under } from './why/under.ts';
import { unexplained } from './why/unexplained.ts';
import { why } from './why/why.ts';

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
