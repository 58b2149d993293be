/** The definitions that a file replaces: each kept with the last quarter that went by it. */
import { isReported } from '../../domain/indicators/cell.ts';
import {
  type DefinitionVersion,
  definedIn,
  definitionChanges,
  isDefinedLater,
  replacedDefinition,
} from '../../domain/indicators/definitionVersion.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { CORRECTABLE } from '../../domain/reporting/redefining.ts';
import { together } from '../../domain/sentences.ts';
import { type Period, periodName, shiftPeriod } from '../../domain/time/period.ts';
import type { StoredCell } from '../../store/periods/periods.ts';
import type { Changes } from '../table/changes.ts';
import { shortened } from '../table/words.ts';

type Redefining = {
  /** The quarter being reported, and its cells. */
  readonly period: Period;
  readonly cells: readonly StoredCell[];
  readonly versions: readonly DefinitionVersion[];
  readonly at: string;
  /** The quarter from which figures that are in are corrected, too. */
  readonly asFrom: Period | undefined;
};

/** The definitions that the file replaces, each with the last quarter it applied to. */
export function replacedBy(
  { changed }: Changes<Indicator>,
  { period, cells, versions, at, asFrom }: Redefining,
): readonly DefinitionVersion[] {
  const reported = new Set(cells.flatMap(({ cell }) => (isReported(cell) ? [cell.ref] : [])));
  return changed.flatMap(({ before, after }) => {
    // A reported figure keeps the definition that it was reported under, unless it is corrected.
    const next = asFrom ?? (reported.has(before.ref) ? shiftPeriod(period, 1) : period);
    const version = replacedDefinition(before, after, {
      last: shiftPeriod(next, -1),
      versions: versions.filter(({ ref }) => ref === before.ref),
      at,
    });
    return version ? [version] : [];
  });
}

/** The earlier definitions that a correction ends sooner: those still in force in quarters that it corrects. */
export const endedBefore = (
  versions: readonly DefinitionVersion[],
  indicators: readonly Indicator[],
  asFrom: Period,
): readonly DefinitionVersion[] => {
  const refs = new Set(indicators.map(({ ref }) => ref));
  return versions.flatMap((version) => {
    const { ref, from, until } = version;
    if (!refs.has(ref) || until === undefined || until < asFrom) return [];
    const wasInForce = from === undefined || from < asFrom;
    return [{ ...version, until: wasInForce ? shiftPeriod(asFrom, -1) : undefined }];
  });
};

/** The versions with some of them replaced by what has become of them. */
export const withEnded = (
  versions: readonly DefinitionVersion[],
  ended: readonly DefinitionVersion[],
): readonly DefinitionVersion[] =>
  versions.map(
    (version) => ended.find(({ ref, number }) => ref === version.ref && number === version.number) ?? version,
  );

/** The register as defined in the quarter, with the definitions about to be replaced. */
export const goingBy = (
  register: readonly Indicator[],
  versions: readonly DefinitionVersion[],
  period: Period,
): readonly Indicator[] =>
  register.some((indicator) => isDefinedLater(indicator, period))
    ? register.map((indicator) => definedIn(indicator, versions, period))
    : register;

/** `CPI13 is defined otherwise now (title, formula). What it was until Q1 2024/25 is kept.` */
export const definitionLines = (replaced: readonly DefinitionVersion[], dryRun: boolean): readonly string[] =>
  shortened(
    replaced.map(({ ref, changed, until }) => {
      const was = until === undefined ? 'What it was' : `What it was until ${periodName(until)}`;
      return `${ref} ${dryRun ? 'would be' : 'is'} defined otherwise now (${changed}). ${was} ${dryRun ? 'would be' : 'is'} kept.`;
    }),
  );

/**
 * The remark on definitions that a correction ends sooner and that said something else as well: from then on the register
 * goes by today's words.
 */
export const endedLines = (
  ended: readonly DefinitionVersion[],
  indicators: readonly Indicator[],
): readonly string[] =>
  ended.flatMap((version) => {
    const today = indicators.find(({ ref }) => ref === version.ref);
    const others = today
      ? definitionChanges(version, today).filter((name) => !CORRECTABLE.some((part) => part === name))
      : [];
    return others.length === 0
      ? []
      : [
          `Look at this: ${version.ref} had another ${together(others)} until it was defined otherwise. The quarters that are corrected go by today’s.`,
        ];
  });
