/** Targets as typed columns: the kind, the figures as numbers with their exact text, and the words. */
import { z } from 'zod';
import { Target, TargetPlan } from '../../domain/indicators/target.ts';
import { type Columns, figureColumns } from './columns.ts';

/** The columns of a target, for reading. */
export const TARGET_ROW = {
  targetKind: z.string(),
  targetText: z.string().optional(),
  targetLowText: z.string().optional(),
  targetHighText: z.string().optional(),
  holdLowText: z.string().optional(),
  holdHighText: z.string().optional(),
  targetWorse: z.string().optional(),
  targetNote: z.string().optional(),
  targetStrict: z.boolean().optional(),
  milestone: z.string().optional(),
};

/** The columns of the target of a part. */
export const PartTargetRow = z.object({ name: z.string(), ...TARGET_ROW });

/** The columns of its source, which lists leave out. */
export const SOURCE_ROW = {
  targetBenchmarkText: z.string().optional(),
  targetStatutoryText: z.string().optional(),
  targetRationale: z.string().optional(),
};

/** The columns of a plan, which may have a figure for each quarter. */
export const PLAN_ROW = {
  ...TARGET_ROW,
  ...SOURCE_ROW,
  targetQ1Text: z.string().optional(),
  targetQ2Text: z.string().optional(),
  targetQ3Text: z.string().optional(),
  targetQ4Text: z.string().optional(),
};

/** Writes a target, or a plan for the year. */
export const targetColumns = (target: Target | TargetPlan): Columns => ({
  ...aimColumns(target),
  ...(target.kind === 'none' || !target.source
    ? {}
    : {
        ...figureColumns('targetBenchmark', target.source.benchmark),
        ...figureColumns('targetStatutory', target.source.statutory),
        targetRationale: target.source.rationale,
      }),
});

/** Writes a target without its source. */
export function aimColumns(target: Target | TargetPlan): Columns {
  const targetKind = target.kind;
  switch (target.kind) {
    case 'none':
      return { targetKind, ...noteColumn(target) };
    case 'milestone':
      return { targetKind, milestone: target.text };
    case 'at least':
    case 'at most':
      return {
        targetKind,
        ...(target.strict ? { targetStrict: true } : {}),
        ...noteColumn(target),
        ...figureColumns('target', target.value),
      };
    case 'profile':
      return {
        targetKind,
        targetWorse: target.worse,
        ...('values' in target
          ? Object.assign({}, ...target.values.map((value, at) => figureColumns(`targetQ${at + 1}`, value)))
          : figureColumns('target', target.value)),
      };
    case 'range':
    case 'change':
      return {
        targetKind,
        ...(target.kind === 'range' ? noteColumn(target) : {}),
        ...figureColumns('targetLow', target.low),
        ...figureColumns('targetHigh', target.high),
        ...(target.kind === 'change' && target.hold
          ? { ...figureColumns('holdLow', target.hold.low), ...figureColumns('holdHigh', target.hold.high) }
          : {}),
      };
  }
}

const noteColumn = ({ note }: { note?: string | undefined }): Columns =>
  note === undefined ? {} : { targetNote: note };

type Row = z.infer<z.ZodObject<typeof TARGET_ROW>> & Partial<z.infer<z.ZodObject<typeof SOURCE_ROW>>>;
type PlanRow = z.infer<z.ZodObject<typeof PLAN_ROW>>;

const partsOf = (row: Row): Record<string, unknown> => ({
  kind: row.targetKind,
  value: row.targetText,
  low: row.targetLowText,
  high: row.targetHighText,
  hold: row.holdLowText === undefined ? null : { low: row.holdLowText, high: row.holdHighText },
  worse: row.targetWorse,
  text: row.milestone,
  ...(row.targetRationale === undefined
    ? {}
    : {
        source: {
          benchmark: row.targetBenchmarkText ?? null,
          statutory: row.targetStatutoryText ?? null,
          rationale: row.targetRationale,
        },
      }),
  // Compared with what is there before, where a note that is absent has no key.
  ...(row.targetNote === undefined ? {} : { note: row.targetNote }),
  ...(row.targetStrict ? { strict: true } : {}),
});

/** Reads a target back. */
export const targetFromRow = (row: Row): Target => Target.parse(partsOf(row));

/** Reads a plan back. */
export const planFromRow = (row: PlanRow): TargetPlan =>
  TargetPlan.parse({
    ...partsOf(row),
    values: [row.targetQ1Text, row.targetQ2Text, row.targetQ3Text, row.targetQ4Text],
  });
