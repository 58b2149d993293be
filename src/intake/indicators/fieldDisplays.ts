/** The fields of an indicator that an import compares, each as displayed. */
import { showBreakdown } from '../../domain/figures/breakdown.ts';
import { showCalculation } from '../../domain/figures/calculationWords.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { audienceOf } from '../../domain/indicators/restriction.ts';
import { showTarget } from '../../domain/indicators/showTarget.ts';
import { sourceSentence } from '../../domain/indicators/targetSource.ts';
import type { PersonRef } from '../../domain/person.ts';
import { showSignOff } from '../../domain/signing.ts';
import { MEASURED } from '../correcting/measured.ts';
import type { FieldDisplays } from '../table/changes.ts';

export const FIELD_DISPLAYS: FieldDisplays<Indicator> = {
  title: ({ title }) => title,
  unit: MEASURED.unit,
  limits: MEASURED.limits,
  decimals: MEASURED.decimals,
  direction: MEASURED.direction,
  target: (indicator) => showTarget(indicator.target, indicator),
  'target comes from': (indicator) => sourceSentence(indicator.target, indicator),
  floor: MEASURED.floor,
  tolerance: MEASURED.tolerance,
  scheme: MEASURED.scheme,
  frequency: MEASURED.frequency,
  basis: MEASURED.basis,
  lifecycle: ({ lifecycle }) => lifecycle,
  group: ({ group }) => group,
  partner: ({ partner }) => partner,
  perspective: ({ perspective }) => perspective,
  committee: ({ committee }) => committee,
  owner: ({ owner }) => nameOf(owner),
  deputy: ({ deputy }) => nameOf(deputy),
  manager: ({ manager }) => nameOf(manager),
  'sign-off': ({ signOff }) => showSignOff(signOff, nameOf),
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
  audience: ({ restriction }) =>
    restriction ? audienceOf(restriction, nameOf).join('; ') || 'restricted' : '',
  'restricted until': ({ restriction }) => restriction?.until ?? '',
};

// With the id, since two people may have one name.
const nameOf = (person: PersonRef | null): string => (person ? `${person.name} (${person.id})` : '');
