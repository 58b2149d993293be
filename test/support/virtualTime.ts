/** A clock that stands still while anybody works, and goes on to the next moment that somebody waits for. */
export type VirtualTime = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /** Runs these side by side until all of them have ended. Nobody else may wait meanwhile. */
  readonly run: (...walks: readonly (() => Promise<unknown>)[]) => Promise<void>;
};

/** Starts at a moment (ISO). */
export function virtualTime(from: string): VirtualTime {
  let now = Date.parse(from);
  let walking = 0;
  const waiting: { readonly at: number; readonly goOn: () => void }[] = [];
  const goOnIfAllWait = (): void => {
    if (waiting.length === 0 || waiting.length < walking) return;
    waiting.sort((a, b) => a.at - b.at);
    const next = waiting.shift();
    now = Math.max(now, next?.at ?? now);
    next?.goOn();
  };
  return {
    now: () => now,
    wait: (ms) =>
      new Promise((resolve) => {
        waiting.push({ at: now + ms, goOn: resolve });
        goOnIfAllWait();
      }),
    run: async (...walks) => {
      walking += walks.length;
      const ended = (): void => {
        walking -= 1;
        goOnIfAllWait();
      };
      await Promise.all(walks.map((walk) => walk().finally(ended)));
    },
  };
}
