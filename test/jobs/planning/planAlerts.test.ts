/** Which manager is told of which figures below target. */
import { describe, expect, it } from 'vitest';
import { planAlerts } from '../../../src/jobs/planning/planAlerts.ts';
import { cell, MEGAN } from '../../support/cells.ts';

const nothingSent = () => true;

describe('planning alerts', () => {
  const red = cell({ ref: 'CPI13', status: 'Red', offTarget: true, revision: 1, figure: '70' });
  const amber = cell({ ref: 'CPI14', status: 'Amber', offTarget: true, revision: 1, figure: '90' });
  const green = cell({ ref: 'CPI15', status: 'Green', revision: 1, figure: '96' });

  it('tells a manager of every new breach in one message', () => {
    const { alerts } = planAlerts([red, amber, green], nothingSent);
    expect(alerts).toEqual([{ person: MEGAN, cells: [red, amber] }]);
  });

  it('tells of each breach once, and again when it gets worse', () => {
    const sent = new Set(['alert CPI14 Amber|megan']);
    const stillOpen = (stage: string, person: string) => !sent.has(`${stage}|${person}`);
    expect(planAlerts([amber], stillOpen).alerts).toEqual([]);
    expect(planAlerts([{ ...amber, status: 'Red' }], stillOpen).alerts).toHaveLength(1);
  });

  it('names breaches for which there is no manager, and no others', () => {
    const orphan = { ...red, manager: null };
    expect(planAlerts([orphan, amber], nothingSent)).toEqual({
      alerts: [{ person: MEGAN, cells: [amber] }],
      nobody: [orphan],
    });
  });
});
