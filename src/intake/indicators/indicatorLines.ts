/** Remarks on single indicators of a file, beside the changes: a line each, for the operator to look at. */
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { showTarget } from '../../domain/indicators/showTarget.ts';
import { firstNames } from '../table/words.ts';
import { againstDirection } from './standards.ts';

/**
 * `new: CPI13 Incidents resolved: at least 95%, quarterly, Adele Vance`: the file as understood, before it is
 * written.
 */
export function newLine(indicator: Indicator): string {
  const { ref, title, target, frequency, owner } = indicator;
  return `  new: ${ref} ${title}: ${showTarget(target, indicator)}, ${frequency}, ${owner?.name ?? 'no owner'}`;
}

/**
 * The remark on neighbours' figures without a national definition: councils are comparable only where all measure the
 * same.
 */
export const withoutStandard = (indicators: readonly Indicator[]): readonly string[] =>
  indicators.flatMap(({ ref, neighbours, standard }) =>
    neighbours !== undefined && standard === undefined
      ? [
          `Look at this: ${ref} has neighbours and no standard national definition, so they are not shown. Name it in the column standard.`,
        ]
      : [],
  );

/** The remark on targets that contradict their direction, of what is not collected yet: nothing is judged by them. */
export const agreedInWords = (indicators: readonly Indicator[]): readonly string[] =>
  indicators.flatMap((indicator) => {
    const fault = indicator.lifecycle === 'in development' ? againstDirection(indicator) : undefined;
    return fault === undefined
      ? []
      : [
          `Look at this: ${indicator.ref} has no target yet, only its words. ${fault} It is in development, so that nothing is judged by it; it is refused once it is active.`,
        ];
  });

/** The remark on targets of contextual indicators, which are not used. */
export const contextualTargets = (indicators: readonly Indicator[]): readonly string[] =>
  indicators.flatMap((indicator) =>
    indicator.lifecycle === 'contextual' && indicator.target.kind !== 'none'
      ? [
          `Look at this: ${indicator.ref} is contextual and so has no colour, although its target is ${showTarget(indicator.target, indicator)}. Leave the target empty, or write another lifecycle.`,
        ]
      : [],
  );

/**
 * The remark on in-period targets that grow through the year: mostly they are meant year to date, for figures fall
 * back in each Q1.
 */
export function growingInPeriod(indicators: readonly Indicator[]): readonly string[] {
  const refs = indicators.flatMap(({ ref, target, basis, frequency, rollsUp }) =>
    target.kind === 'profile' &&
    target.values.every((value, index, all) => index === 0 || Number(value) > Number(all[index - 1])) &&
    basis === 'in period' &&
    frequency === 'quarterly' &&
    rollsUp === undefined
      ? [ref]
      : [],
  );
  if (refs.length === 0) return [];
  const [has, counts, its] = refs.length === 1 ? ['has', 'counts', 'its'] : ['have', 'count', 'their'];
  return [
    `Look at this: ${firstNames(refs)} ${has} targets that grow through the year, and ${counts} in period. If ${its} figures are of the year so far, write year to date into basis: Q1 is then not compared with Q4.`,
  ];
}

/** The remark on targets of quarters that are the sum of their months: mostly they are written for a month. */
export const summedTargets = (indicators: readonly Indicator[]): readonly string[] =>
  indicators.flatMap((indicator) => {
    const { ref, target, frequency, rollsUp } = indicator;
    return frequency === 'monthly' &&
      rollsUp === 'sum' &&
      ['at least', 'at most', 'range'].includes(target.kind)
      ? [
          `Look at this: the quarter of ${ref} is the sum of its months, and is held to its target: ${showTarget(target, indicator)}. If that is a month’s, write three times as much here, and the month’s into a file of targets.`,
        ]
      : [];
  });

/** The remark on indicators that will get no figure, for nobody is asked. */
export const ownerlessLine = (refs: readonly string[]): readonly string[] =>
  refs.length === 0
    ? []
    : [
        `Nobody is asked for ${firstNames(refs)}: ${refs.length === 1 ? 'it has' : 'they have'} no owner and no deputy.`,
      ];

/** The remark on missing groups: of merged cells Excel saves the first one, and leaves the others empty. */
export const grouplessLine = (refs: readonly string[]): readonly string[] =>
  refs.length === 0
    ? []
    : [
        `Look at this: the group of ${firstNames(refs)} is empty. Where the file had merged cells, write it into every row.`,
      ];
