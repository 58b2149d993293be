import { describe, expect, it } from 'vitest';
import { indicatorCard } from '../../../src/cards/indicator/show.ts';
import type { Cell } from '../../../src/domain/indicators/cell.ts';
import { said } from '../../support/council.ts';
import { cellWith, HELD, historyOf, LONDON, YEAR_START } from '../sample.ts';

const show = (figures: readonly (string | null)[], changes: Partial<Cell> = {}): string => {
  const history = historyOf(figures, changes);
  const cell = history.at(-1) ?? cellWith(changes);
  const card = indicatorCard({
    cell,
    history,
    description: '',
    mayReport: false,
    completeness: HELD,
    yearStart: YEAR_START,
    timeZone: LONDON,
  });
  return JSON.stringify(card.card);
};

describe('the trend on an indicator’s card', () => {
  it('draws where the line goes next, and says it', () => {
    const card = show(['88', '90', '92.5', '94', '97', '96']);
    expect(card).toContain('"legend":"Projected","color":"categoricalMarigold"');
    expect(card).toContain('"y":99.16667');
    expect(card).toContain('"Q3 2024/25, projected"');
    expect(said(JSON.parse(card))).toContain('on course for at least 95%');
  });

  it('gives the predicted year end a status where the scheme has one for it', () => {
    const card = show(['88', '90', '92.5', '94', '97', '96'], { scheme: 'huntingdonshire' });
    expect(said(JSON.parse(card))).toContain('; at year end that would be On track against at least 95%.');
  });

  it('draws nothing where there is no projection, and says why', () => {
    const card = show(['80', '90']);
    expect(card).not.toContain('Projected"');
    expect(said(JSON.parse(card))).toContain('No projected trend: it takes three figures');
  });

  it('draws eight quarters of a longer history', () => {
    const card = show(Array.from({ length: 16 }, (_, index) => String(60 + index)));
    expect(card).toContain('Q3 2022/23 to Q2 2024/25');
    expect(card).toContain('"Q3 2024/25, projected"');
  });

  it('says nothing of a trend where nothing is collected', () => {
    const card = show(['80', '81', '82'], { lifecycle: 'suspended' });
    expect(card).not.toContain('rojected');
  });
});
