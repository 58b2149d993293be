/** Answers Teams in time: with what comes of the work, or with something that does for now while the work goes on. */
export type InTime<Answer> = {
  readonly withinMs: number;
  readonly meanwhile: Answer;
  /** Sees to work that nobody waits for any more. */
  readonly alongside: (work: Promise<void>) => void;
};

/**
 * Gives the answer of the work, or the one for now when that takes too long.
 *
 * @param work is given a question that says whether the answer for now has been given
 */
export function inTime<Answer>(
  work: (isLate: () => boolean) => Promise<Answer>,
  { withinMs, meanwhile, alongside }: InTime<Answer>,
): Promise<Answer> {
  let isLate = false;
  const worked = work(() => isLate);
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => {
      isLate = true;
      alongside(worked.then(() => {}));
      resolve(meanwhile);
    }, withinMs);
    worked.then(resolve, reject).finally(() => clearTimeout(patience));
  });
}
