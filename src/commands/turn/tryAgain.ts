/** Retries a write that the store did not take, and gives back the form's contents where it never does. */
import type { Rendered } from '../../cards/parts/render.ts';
import { isPassing } from '../../store/rows/faults.ts';
import type { SharedContext } from '../basis/context.ts';
import type { Reply } from '../basis/reply.ts';

/**
 * The waits between retries, in milliseconds. With the time a silent store takes for each, two or three minutes in
 * all.
 */
const WAITS = [1_000, 2_000, 5_000, 10_000, 20_000, 40_000];

const TRYING =
  'This is taking longer than usual. I’ll update this card when it is done. What you entered is kept here meanwhile.';

const notKnown = (ref: string): string =>
  `I could not store this now, and can’t tell whether an earlier try did (ref ${ref}). Nothing that you entered is lost: send it again in a few minutes. It is stored once, however often you do.`;

type Trying = {
  /** Repeats it from the start, permissions and all. */
  readonly again: () => Promise<Reply>;
  /** The card that gives back the form's contents, with a sentence. */
  readonly unsaved: (sentence: string) => Rendered;
  /** Why the first try failed. */
  readonly fault: unknown;
} & Pick<SharedContext, 'pause' | 'onWaitedOut'>;

/** Says that storing takes longer, and retries until it is stored, refused in words, or the retries are used up. */
export function tryAgain({ again, unsaved, fault, pause, onWaitedOut }: Trying): Reply {
  return {
    ...unsaved(TRYING),
    replaces: true,
    goesOn: async (show) => {
      let last = fault;
      for (const ms of WAITS) {
        onWaitedOut(last);
        if (!(await pause(ms))) break;
        try {
          const reply = await again();
          // A reply that would stand beside the form says why it is not stored, and must not cost what is in it.
          return await show(reply.replaces ? reply : unsaved(reply.summary));
        } catch (error) {
          last = error;
          if (!isPassing(error)) break;
        }
      }
      throw last;
    },
    brokenOff: (ref) => unsaved(notKnown(ref)),
  };
}
