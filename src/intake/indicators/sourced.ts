/** The source of a target in a file: the stricter of benchmark and statutory target, and the rationale. */
import { Decimal } from 'decimal.js';
import { type Figure, MOST_DIGITS, showExactly } from '../../domain/figures/figure.ts';
import type { Definition } from '../../domain/indicators/indicator.ts';
import type { Target, TargetPlan, TargetSource } from '../../domain/indicators/target.ts';
import { harderOf, RATIONALE_LIMIT } from '../../domain/indicators/targetSource.ts';
import { findScheme } from '../../domain/schemes/schemes.ts';
import { readKeepable, text } from '../table/columnKinds.ts';
import type { CsvColumn, CsvColumns } from '../table/table.ts';
import { planFromText } from './standards.ts';

const figure = (says: string): CsvColumn<Figure | null> => ({
  says,
  wants: `a figure such as 92%, of at most ${MOST_DIGITS} digits, or leave it empty (comparable councils go into the column neighbours)`,
  examples: ['', '', ''],
  read: readKeepable,
});

/** The columns of the source, in a file of indicators and in one of targets. */
export const SOURCE_COLUMNS = {
  benchmark: figure(
    'a benchmark: with a statutory figure beside it, the harder of the two is the target, which may stay empty',
  ),
  statutory: figure('the figure that the law asks for'),
  rationale: text(
    { says: 'why the target is what it is', also: ['target rationale'], examples: ['', '', ''] },
    RATIONALE_LIMIT,
  ),
} satisfies CsvColumns;

type Of = Pick<Definition, 'unit' | 'direction'>;
type Fault = { readonly column: string; readonly sentence: string };

/** The target in words: as written, else the stricter of the two figures; or why the two do not go together. */
export function aimOf(
  said: string,
  { benchmark, statutory }: Pick<TargetSource, 'benchmark' | 'statutory'>,
  of: Of,
): { readonly said: string } | Fault {
  const { direction, unit } = of;
  const [one] = [benchmark, statutory].filter((each) => each !== null);
  if (one === undefined) return { said };
  const column = benchmark === null ? 'statutory' : 'benchmark';
  if (direction === 'range' || direction === 'neither' || unit === 'milestone') {
    const what =
      unit === 'milestone'
        ? 'A milestone'
        : direction === 'range'
          ? 'A figure that is best within a range'
          : 'A figure of which neither way is better';
    const sentence = `${what} has no harder of two figures. Leave this empty, and write the target itself.`;
    return { column, sentence };
  }
  const harder = benchmark !== null && statutory !== null ? harderOf(benchmark, statutory, direction) : one;
  const plan = planFromText(harder, of);
  if (typeof plan === 'string')
    return { column: harder === benchmark ? 'benchmark' : 'statutory', sentence: plan };
  if (said === '') return { said: harder };
  const written = planFromText(said, of);
  if (typeof written === 'string') return { column: 'target', sentence: written };
  if ('value' in written && new Decimal(written.value).equals(harder)) return { said };
  const show = (each: Figure): string => showExactly(each, unit, 0);
  const both =
    benchmark !== null && statutory !== null
      ? `the harder of the benchmark (${show(benchmark)}) and the statutory figure (${show(statutory)})`
      : `the ${benchmark === null ? 'statutory figure' : 'benchmark'}`;
  return {
    column: 'target',
    sentence: `“${said}” is not ${both}. Leave it empty or write ${show(harder)}; or leave those figures out.`,
  };
}

/** The target with its source; or the fault in that. */
export function sourced<T extends Target | TargetPlan>(
  plan: T,
  source: TargetSource,
  scheme: string | undefined,
): T | Fault {
  const { benchmark, statutory, rationale } = source;
  const hasFigures = benchmark !== null || statutory !== null;
  if (plan.kind === 'none') {
    return rationale === ''
      ? plan
      : {
          column: 'rationale',
          sentence: 'There is no target for this to be the reason of. Write the target, or leave this empty.',
        };
  }
  const rule = scheme === undefined ? undefined : findScheme(scheme);
  if (rationale === '' && (hasFigures || rule?.rationale)) {
    const why = hasFigures
      ? 'A target taken from a benchmark or a statutory figure'
      : `Under ${rule?.council === undefined ? `“${rule?.name}”` : `${rule.council}’s rule`} every target`;
    return {
      column: 'rationale',
      sentence: `It is empty. ${why} is recorded with its reason: write why it was chosen, such as “the average of comparable councils in 2023/24”.`,
    };
  }
  const { source: _before, ...aim } = plan;
  return (hasFigures || rationale !== '' ? { ...aim, source } : aim) as T;
}
