/** Says that a half-filled form is kept, and how to go on with it. */
import { type Period, periodName } from '../../domain/time/period.ts';
import { askReport } from '../buttons/onIndicator.ts';
import { askMine, askReportAll } from '../buttons/onPeriod.ts';
import { messageCard } from '../parts/message.ts';
import type { Rendered } from '../parts/render.ts';
import { refsNamed } from '../words/names.ts';

type KeptInput = {
  readonly period: Period;
  /** The figures of which something is kept. */
  readonly refs: readonly string[];
  /** The one figure of the form; several without. */
  readonly ref?: string;
};

export function keptCard({ period, refs, ref }: KeptInput): Rendered {
  const name = periodName(period);
  const again = ref === undefined ? askReportAll(period) : askReport({ ref, period });
  return messageCard({
    headline:
      refs.length === 0
        ? `There was nothing to keep for ${name}`
        : `What you wrote is kept: ${refsNamed(refs.map((each) => ({ ref: each })))} for ${name}`,
    sentence:
      refs.length === 0
        ? 'The form was empty. Open it again whenever you like.'
        : 'Nothing is reported yet. The form comes back as you left it, on any device, and only you see what is in it.',
    choices: [again, askMine(period)],
  });
}
