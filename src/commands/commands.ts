/** The one list of everything a person can ask for or do. */

import { actions } from './actions.ts';
import type { Command } from './command.ts';
import { compare } from './compare.ts';
import { contrast } from './contrast.ts';
import { count } from './count.ts';
import { define } from './define.ts';
import { due } from './due.ts';
import { forecast } from './forecast.ts';
import { form } from './form.ts';
import { helpFor } from './help.ts';
import { list } from './list.ts';
import { mine } from './mine.ts';
import { movers } from './movers.ts';
import { outlook } from './outlook.ts';
import { openOverride, setStatus } from './override.ts';
import { owner } from './owner.ts';
import { rank } from './rank.ts';
import { reasons } from './reasons.ts';
import { history } from './revisions.ts';
import { running } from './running.ts';
import { several } from './several.ts';
import { show } from './show.ts';
import { sides } from './sides.ts';
import { since } from './since.ts';
import { check, submit } from './submit.ts';
import { summary } from './summary.ts';
import { trend } from './trend.ts';
import { under } from './under.ts';
import { who } from './who.ts';
import { why } from './why.ts';

/** A command whose arguments are only known to itself; they are parsed by its own schema before it runs. */
export type AnyCommand = Omit<Command, 'args' | 'run'> & {
  readonly call: (
    args: unknown,
    context: Parameters<Command['run']>[1],
  ) => ReturnType<Command['run']> | undefined;
};

/** Ties a command's schema to its run, so that a list can hold commands of different arguments. */
function entry<Args>({ args, run, ...facts }: Command<Args>): AnyCommand {
  return {
    ...facts,
    call: (given, context) => {
      const parsed = args.safeParse(given);
      return parsed.success ? run(parsed.data, context) : undefined;
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
  entry(actions),
  entry(show),
  entry(several),
  entry(trend),
  entry(forecast),
  entry(contrast),
  entry(why),
  entry(since),
  entry(define),
  entry(owner),
  entry(due),
  entry(history),
  entry(form),
  entry(mine),
  entry(summary),
  entry(under),
  entry(openOverride),
  entry(setStatus),
  entry(submit),
  entry(check),
  entry(helpFor(() => COMMANDS)),
];

/** The command that a card action calls; undefined for a verb that nobody answers to. */
export const findCommand = (verb: string): AnyCommand | undefined =>
  COMMANDS.find((command) => command.verb === verb);
