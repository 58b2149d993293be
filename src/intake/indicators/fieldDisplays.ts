/** The fields of an indicator that an import compares, each as displayed. */
import { showBreakdown } from '../../domain/figures/breakdown.ts';
import { showCalculation } from '../../domain/figures/calculationWords.ts';
import { showExactly } from '../../domain/figures/figure.ts';
import { showLimits } from '../../domain/figures/unit.ts';
import { type Indicator, showTolerance } from '../../domain/indicators/indicator.ts';
import { showTarget } from '../../domain/indicators/showTarget.ts';
import { sourceSentence } from '../../domain/indicators/targetSource.ts';
import type { PersonRef } from '../../domain/person.ts';
import type { FieldDisplays } from '../table/changes.ts';

export const FIELD_DISPLAYS: FieldDisplays<Indicator> = {
  title: ({ title }) => title,
  unit: ({ unit }) => unit,
  limits: ({ limits }) => (limits ? showLimits(limits) : ''),
  decimals: ({ decimals }) => String(decimals),
  direction: ({ direction }) => direction,
  target: (indicator) => showTarget(indicator.target, indicator),
  'target comes from': (indicator) => sourceSentence(indicator.target, indicator),
  floor: ({ floor, unit }) => (floor === null ? '' : showExactly(floor, unit, 0)),
  tolerance: ({ tolerance, unit }) => (tolerance ? showTolerance(tolerance, unit) : ''),
  scheme: ({ scheme }) => scheme,
  frequency: ({ frequency }) => frequency,
  basis: ({ basis }) => basis,
  lifecycle: ({ lifecycle }) => lifecycle,
  group: ({ group }) => group,
  partner: ({ partner }) => partner,
  perspective: ({ perspective }) => perspective,
  committee: ({ committee }) => committee,
  owner: ({ owner }) => nameOf(owner),
  deputy: ({ deputy }) => nameOf(deputy),
  manager: ({ manager }) => nameOf(manager),
  description: ({ description }) => description,
  purpose: ({ purpose }) => purpose,
  formula: ({ formula }) => formula,
  counts: ({ calculation }) => (calculation ? showCalculation(calculation) : ''),
  parts: ({ breakdown }) => (breakdown ? showBreakdown(breakdown) : ''),
  'rolls up': ({ rollsUp }) => rollsUp ?? '',
  'defined since': ({ definedSince }) => definedSince ?? '',
  predecessors: ({ predecessors }) => predecessors ?? '',
  neighbours: ({ neighbours }) => neighbours ?? '',
  standard: ({ standard }) => standard ?? '',
  'data source': ({ dataSource }) => dataSource ?? '',
  links: ({ links }) => links ?? '',
};

// With the id, since two people may have one name.
const nameOf = (person: PersonRef | null): string => (person ? `${person.name} (${person.id})` : '');
