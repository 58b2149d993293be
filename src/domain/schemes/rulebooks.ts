/** Published rulebooks of councils, as data: boundaries, names and symbols. Another one needs no code. */
import type { Band, Scheme } from './scheme.ts';

const RED: Band = { name: 'Red', symbol: '■', style: 'attention' };
const AMBER: Band = { name: 'Amber', symbol: '◆', style: 'warning', from: { margin: -10, inclusive: false } };
const GREEN: Band = { name: 'Green', symbol: '●', style: 'good', from: { margin: 0, inclusive: true } };
const FLOOR: Band = { ...AMBER, from: 'floor' };
const UP_TO_TEN: Band = { ...AMBER, from: { margin: -10, inclusive: true } };

export const RULEBOOKS: readonly Scheme[] = [
  {
    id: 'ragb',
    name: 'Red, Amber, Green, Blue',
    council: 'Cambridgeshire 2024',
    bands: [
      RED,
      AMBER,
      GREEN,
      { name: 'Blue', symbol: '★', style: 'accent', from: { margin: 5, inclusive: false } },
    ],
  },
  {
    id: 'vg',
    name: 'Red, Amber, Green, Very Green',
    council: 'Cambridgeshire 2019',
    bands: [
      RED,
      AMBER,
      GREEN,
      { name: 'Very Green', symbol: '★', style: 'accent', from: { margin: 5, inclusive: true } },
    ],
  },
  { id: 'rag', name: 'Red, Amber, Green', bands: [RED, AMBER, GREEN] },
  {
    id: 'kent',
    name: 'Red, Amber by floor standard, Green',
    council: 'Kent',
    bands: [RED, FLOOR, GREEN],
    activity: {
      within: 'In expected range',
      above: 'Above expected range',
      below: 'Below expected range',
    },
    arrows: [{ name: 'Direction of travel', against: 'whole graph' }],
    actionOn: ['Red'],
  },
  {
    id: 'havering',
    name: 'Red, Amber, Green, with the same quarter last year',
    council: 'Havering',
    bands: [RED, UP_TO_TEN, GREEN],
    lastYear: { instead: 'Red', earns: 'Amber' },
    arrows: [
      { name: 'Short-term', against: 'previous period' },
      { name: 'Long-term', against: 'same quarter last year' },
    ],
  },
  {
    id: 'maidstone',
    name: 'Red, Amber within 10%, Green, data only',
    council: 'Maidstone',
    bands: [RED, UP_TO_TEN, GREEN],
    states: { 'No target': 'Data only' },
    // Its reports head the two “Short Trend (Last Quarter)” and “Long Trend (Last Year)”.
    arrows: [
      { name: 'Short trend', against: 'previous period' },
      { name: 'Long trend', against: 'same quarter last year' },
    ],
  },
  {
    id: 'brighton',
    name: 'Red, Amber by agreed range, Green, trend only',
    council: 'Brighton',
    bands: [RED, FLOOR, GREEN],
    states: { 'No target': 'Trend only' },
    rationale: true,
  },
  {
    id: 'huntingdonshire',
    name: 'On track, acceptable variance, year-end prediction',
    council: 'Huntingdonshire',
    bands: [
      { ...RED, name: 'Below acceptable variance' },
      { ...AMBER, name: 'Within acceptable variance', from: { margin: -10, inclusive: true } },
      { ...GREEN, name: 'On track' },
    ],
    states: {
      'Not reported': 'Awaiting update',
      'No target': 'Not applicable',
      'No data this period': 'Not applicable',
    },
    yearEnd: true,
  },
  {
    // The ratings are those of regulation 39(5) of SI 2024/692, which says “close”, “below” and “significantly below” and
    // no figure: where each of them ends is Ragtime's, for a council to change. “Other” no figure earns; see `ratings.ts`.
    id: 'procurement-act',
    name: 'Good, Approaching target, Requires improvement, Inadequate (Procurement Act 2023)',
    council: 'Procurement Act',
    bands: [
      { ...RED, name: 'Inadequate' },
      {
        ...{ name: 'Requires improvement', symbol: '▼', style: 'warning', colour: 'marigold' },
        from: { margin: -25, inclusive: false },
      },
      { ...AMBER, name: 'Approaching target', colour: 'lime' },
      { ...GREEN, name: 'Good', isEveryday: true },
    ],
  },
];
