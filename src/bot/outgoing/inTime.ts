/** Answering Teams in time: with the result of the work, or a provisional answer while the work goes on. */
export type InTime<Answer> = {
  readonly withinMs: number;
  readonly meanwhile: Answer;
  /** Tracks work that nobody waits for any more. */
  readonly alongside: (work: Promise<void>) => void;
};

/**
 * Gives the result of the work, or the provisional answer when it takes too long.
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
