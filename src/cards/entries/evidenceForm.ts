/** The dialog in which a message is kept as the evidence for a figure: which figure, and what is kept of the message. */
import { TEXTS } from '../../domain/indicators/submission.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import { actionSlots } from '../buttons/button.ts';
import { type Rendered, renderCard } from '../parts/render.ts';
import { asLine, clip, keepSmall } from '../words/text.ts';

type EvidenceInput = {
  readonly period: Period;
  readonly submissionId: string;
  /** The indicators to choose from: those of whoever asks. */
  readonly lines: readonly { readonly ref: string; readonly title: string }[];
  /** The one that the message names. */
  readonly named: string;
  /** What is kept, to be written over. */
  readonly evidence: string;
};

export function evidenceForm({ period, submissionId, lines, named, evidence }: EvidenceInput): Rendered {
  const headline = `Keep as evidence for ${periodName(period)}`;
  return renderCard('evidence', `${headline}: ${clip(evidence, 100)}`, {
    headline,
    choices: lines.map(({ ref, title }) => ({ title: `${asLine(ref)} ${clip(title, 100)}`, value: ref })),
    named,
    evidence: keepSmall(evidence, 4 * TEXTS.evidence),
    most: TEXTS.evidence,
    ...actionSlots([
      { title: 'Keep it', verb: 'keep evidence', data: { period, submissionId }, style: 'positive' },
    ]),
  });
}
