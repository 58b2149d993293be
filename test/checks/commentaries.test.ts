/**
 * How well the checks on a commentary do on the labelled set: nine in ten of what is asked about is what a reader would ask
 * about, too. What is found of it is stated, by the check.
 */
import { describe, expect, it } from 'vitest';
import { commentaryDoubts } from '../../src/domain/reporting/checks/commentary/commentaryDoubts.ts';
import { LABELLED, LABELLED_UNSEEN } from './labelled.ts';

const asking = (set: typeof LABELLED) =>
  set.map((each) => ({
    ...each,
    asked: new Set<string>(commentaryDoubts(each.said).map(({ kind }) => kind)),
  }));
const FOUND = asking(LABELLED);
const UNSEEN = asking(LABELLED_UNSEEN);

/** Per check: the least share of what is in the set that is found. It may rise, and not fall. */
const RECALL = {
  contradicts: 0.8,
  'other number': 0.6,
  copied: 0.9,
  'says nothing': 0.95,
  'pages long': 1,
  'nothing to go on': 0.85,
  'past action': 0.95,
  'open action': 0.95,
} as const;

/** The same of the commentaries that no rule was written from: what the first run found. */
const RECALL_UNSEEN: Readonly<Record<keyof typeof RECALL, number>> = {
  contradicts: 0.7,
  'other number': 0.5,
  copied: 0.9,
  'says nothing': 0.85,
  'pages long': 1,
  'nothing to go on': 0.45,
  'past action': 0.8,
  'open action': 0.95,
};

/** Where the two labellers part: by the commentary, what only one of them would ask about. */
const PARTED: Readonly<Record<string, string>> = {
  c119: 'says nothing', // “Behind target.”
  c131: 'says nothing', // “… below the level we expect. The situation is being monitored.”
  c145: 'past action', // “Interviews are taking place in March.”
  c152: 'nothing to go on', // “We exceeded the target despite the winter …”, of a red
  c156: 'says nothing', // “Sickness continues to be higher than we would like”
  c380: 'says nothing', // “Below target”
};

const counted = (kind: string, by: 'labels' | 'labelledAgain' = 'labels', set = FOUND) => {
  const labelled = set.filter((each) => each[by].includes(kind));
  const asked = set.filter((each) => each.asked.has(kind));
  const right = asked.filter((each) => each[by].includes(kind)).length;
  return {
    labelled: labelled.length,
    asked: asked.length,
    right,
    precision: Number((right / asked.length).toFixed(2)),
    recall: Number((right / labelled.length).toFixed(2)),
  };
};

const TABLE = Object.keys(RECALL).map((kind) => ({ check: kind, ...counted(kind) }));

describe('the checks on a commentary, on the labelled set', () => {
  it('has at least 240 commentaries, about half of them fine', () => {
    const fine = FOUND.filter(({ labels }) => labels.length === 0);
    expect(FOUND.length).toBeGreaterThanOrEqual(240);
    expect(fine.length / FOUND.length).toBeGreaterThan(0.45);
    console.table(TABLE);
  });

  it.each(TABLE)(
    'asks rightly in nine of ten cases, and finds most of them: $check, precision $precision, recall $recall',
    (row) => {
      expect(row.precision).toBeGreaterThanOrEqual(0.9);
      expect(row.recall).toBeGreaterThanOrEqual(RECALL[row.check as keyof typeof RECALL]);
    },
  );

  it('asks as rightly by the second labelling', () => {
    const again = Object.keys(RECALL).map((kind) => counted(kind, 'labelledAgain'));
    expect(Math.min(...again.map(({ precision }) => precision))).toBeGreaterThanOrEqual(0.9);
  });

  it('has labels that two people gave alike, but for those listed', () => {
    const onlyOne = FOUND.map(({ id, labels, labelledAgain }) => [
      id,
      [...labels, ...labelledAgain]
        .filter((label) => !(labels.includes(label) && labelledAgain.includes(label)))
        .join(),
    ]).filter(([, label]) => label !== '');
    expect(Object.fromEntries(onlyOne)).toEqual(PARTED);
  });

  it('leaves the fine ones alone, all but a few in a hundred', () => {
    const fine = FOUND.filter(({ labels }) => labels.length === 0);
    expect(fine.filter(({ asked }) => asked.size > 0).length / fine.length).toBeLessThanOrEqual(0.03);
  });
});

describe('the checks on commentaries that no rule was written from', () => {
  const table = Object.keys(RECALL_UNSEEN).map((kind) => ({
    check: kind,
    ...counted(kind, 'labels', UNSEEN),
  }));

  it.each(table)(
    'ask rightly in nine of ten cases, and find what they found at first: $check, precision $precision, recall $recall',
    (row) => {
      expect(row.precision).toBeGreaterThanOrEqual(0.9);
      expect(row.recall).toBeGreaterThanOrEqual(RECALL_UNSEEN[row.check as keyof typeof RECALL]);
    },
  );

  it('are held to labels that two people gave alike, all of them', () => {
    console.table(table);
    for (const { labels, labelledAgain } of UNSEEN)
      expect(labels.toSorted()).toEqual(labelledAgain.toSorted());
  });
});
