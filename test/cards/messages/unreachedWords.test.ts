/** The words of the note to the performance team: each kind of line, what helps with each reason, and what is settled. */
import { describe, expect, it } from 'vitest';
import type { Settled } from '../../../src/cards/messages/settled.ts';
import { type NotTold, type UnreachedInput, unreachedCard } from '../../../src/cards/messages/unreached.ts';
import { textOf, titlesOf } from '../reading.ts';
import { cellWith, ISAIAH, missingCell, Q1, Q2 } from '../sample.ts';

const cpi = (number: number, period = Q2) => ({ ref: `CPI${number}`, period });
const told = (reason: string, changes: Partial<NotTold> = {}): NotTold => ({
  ...{ person: ISAIAH, reason, owed: [cpi(13)], below: [] },
  ...changes,
});
const megan = { person: { id: 'megan', name: 'Megan Bowen' } };
const linesOf = (changes: Partial<UnreachedInput>): readonly string[] =>
  textOf(
    unreachedCard({
      ...{ period: Q2, notTold: [], ownerless: [], unmanaged: [], lapsed: [] },
      ...changes,
    }).card,
  ).split('\n');

const ASK = 'ask for the figures yourself; you can report any of them.';
const INSTALL = 'ave Ragtime installed for them';
const UNBLOCK = 'sk them to unblock Ragtime in Teams';
const SWITCH_ON = 'sk the Teams administrator to switch Ragtime on for them';

describe('somebody who was not told', () => {
  it.each<[string, string, string]>([
    ['not installed', 'has not installed Ragtime', `H${INSTALL}, or ${ASK}`],
    ['blocked', 'has blocked Ragtime', `A${UNBLOCK}, or ${ASK}`],
    ['conversation gone', 'has no chat with Ragtime any more', `H${INSTALL}, or ${ASK}`],
    [
      'switched off',
      'can’t use Ragtime: the Teams administrator has switched it off for them',
      `A${SWITCH_ON}, or ${ASK}`,
    ],
    ['', 'could not be sent it (the last try was broken off)', `A${ASK.slice(1)}`],
    ['Teams answered 400.', 'could not be sent it (Teams answered 400.)', `A${ASK.slice(1)}`],
  ])('is named with the reason “%s” in words, and with what helps', (reason, why, help) => {
    expect(linesOf({ notTold: [told(reason)] })).toEqual([
      '1 person can’t be reached about Q2 2024/25',
      `Isaiah Langer ${why}: CPI13.`,
      help,
    ]);
  });

  it.each<[string, string]>([
    ['not installed', `Tell them yourself, and h${INSTALL}.`],
    ['blocked', `Tell them yourself, and a${UNBLOCK}.`],
    ['switched off', `Tell them yourself, and a${SWITCH_ON}.`],
    ['Teams answered 400.', 'Tell them yourself.'],
  ])('who does not hear what is off target, for the reason “%s”, has to be told', (reason, help) => {
    const lines = linesOf({ notTold: [told(reason, { ...megan, owed: [], below: [cpi(13), cpi(14)] })] });
    expect(lines[1]).toMatch(/^Megan Bowen .*, and does not know that CPI13, CPI14 are off target\.$/);
    expect(lines[2]).toBe(help);
  });

  it('who has to be asked and to hear has both done', () => {
    const both = (reason: string) => linesOf({ notTold: [told(reason, { below: [cpi(14)] })] });
    expect(both('blocked').slice(1)).toEqual([
      'Isaiah Langer has blocked Ragtime: CPI13, and does not know that CPI14 is off target.',
      `A${UNBLOCK}; until then ask for the figures yourself, you can report any of them, and tell the managers.`,
    ]);
    expect(both('')[2]).toBe(
      'Ask for the figures yourself, you can report any of them, and tell the managers.',
    );
  });

  it('is helped for their own reason where others have another', () => {
    const all = ['not installed', 'blocked', 'switched off'];
    expect(linesOf({ notTold: all.map((reason) => told(reason)) }).at(-1)).toBe(
      `Have Ragtime installed for those without it, ask those who blocked it to unblock it in Teams and ask the Teams administrator to switch it on for those it is switched off for, or ${ASK}`,
    );
    expect(linesOf({ notTold: [told('blocked'), told('Teams answered 400.')] }).at(-1)).toBe(
      `Ask those who blocked it to unblock it in Teams, or ${ASK}`,
    );
  });

  it('is said to be of the quarters that it is about, and of no other', () => {
    const before = linesOf({ notTold: [told('blocked', { owed: [cpi(13, Q1)] })] });
    expect(before[0]).toBe('1 person can’t be reached about Q1 2024/25');
    const both = linesOf({ notTold: [told('blocked', { owed: [cpi(13, Q1), cpi(14)] })] });
    expect(both[0]).toBe('1 person can’t be reached about Q2 2024/25 and before');
  });
});

describe('figures that nobody is there for', () => {
  const line = { ...cpi(13), title: 'Incidents resolved' };
  const [headline, ownerless] = ['1 figure has nobody to ask for Q2 2024/25', [line]];

  it('are named where nobody can be asked', () => {
    expect(linesOf({ ownerless })).toEqual([
      headline,
      'CPI13 Incidents resolved has no owner and no deputy.',
      'Fill in the owner column of the indicators file and import it; until then you can report those figures yourself.',
    ]);
    expect(linesOf({ ownerless: [line, line] })[0]).toBe('2 figures have nobody to ask for Q2 2024/25');
  });

  it('are named where no manager hears of what is off target, above its target or below', () => {
    const unmanaged = [{ ...line, status: 'Red' }];
    expect(linesOf({ unmanaged })).toEqual([
      '1 figure off target has no manager in Q2 2024/25',
      'CPI13 Incidents resolved is Red, and no manager is there to hear of it.',
      'Fill in the manager column of the indicators file and import it.',
    ]);
    const many = linesOf({
      unmanaged: Array.from({ length: 6 }, () => unmanaged[0] ?? { ...line, status: '' }),
    });
    expect(many[0]).toBe('6 figures off target have no manager in Q2 2024/25');
    expect(many).toContain('Off target without a manager, too: CPI13, CPI13.');
    expect(linesOf({ ownerless, unmanaged }).at(-1)).toBe(
      'Fill in the owner and manager columns of the indicators file and import it; until then you can report those figures yourself.',
    );
  });

  it('are named where nobody is reminded of them any more', () => {
    const lapsed = missingCell({ period: Q1 });
    expect(linesOf({ lapsed: [lapsed, { ...lapsed, ref: 'CPI14', owner: null }] })).toEqual([
      '2 figures for Q1 2024/25 never came in',
      'Isaiah Langer never reported CPI13 for Q1 2024/25, and is not reminded of it any more.',
      'Never came in, and had nobody to ask: CPI14.',
      'Report what you know of Q1 2024/25 yourself, or say “remind the owners for Q1 2024/25”.',
    ]);
  });
});

describe('what the note said and is so no longer', () => {
  const reached: Settled = { person: ISAIAH, cells: [], how: 'reached' };
  const reported: Settled = { cells: [cellWith()], how: 'reported' };
  const given: Settled = { cells: [cpi(14), cpi(15, Q1)], how: 'given to somebody' };

  it('is said below what is still open', () => {
    const lines = linesOf({ notTold: [told('blocked', megan)], settled: [reached, reported, given] });
    expect(lines[0]).toBe('1 person can’t be reached about Q2 2024/25');
    expect(lines.slice(3)).toEqual([
      'Settled since: Isaiah Langer has been reached.',
      'Settled since: CPI13 has come in.',
      'Settled since: CPI14; CPI15 of Q1 2024/25 have been given to somebody.',
    ]);
  });

  it('is all there is once nothing is open any more', () => {
    const { card, summary } = unreachedCard({
      ...{ period: Q2, notTold: [], ownerless: [], unmanaged: [], lapsed: [] },
      settled: [reached, { ...reached, ...megan }, reached],
    });
    expect(textOf(card).split('\n')).toEqual([
      'Nothing of this is open any more for Q2 2024/25',
      'Settled since: Isaiah Langer, Megan Bowen have been reached.',
      'Nothing more to do.',
    ]);
    expect(summary).toMatch(/^Nothing of this is open any more for Q2 2024\/25\./);
    expect(titlesOf(card)).toEqual([]);
  });
});
