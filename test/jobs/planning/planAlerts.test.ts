/** Who is told of which news, in one message each. */
import { describe, expect, it } from 'vitest';
import type { Audience } from '../../../src/domain/alerts/audience.ts';
import { breachesAmong, planAlerts } from '../../../src/jobs/planning/planAlerts.ts';
import { cell, MEGAN } from '../../support/cells.ts';

const nothingSent = { stillOpen: () => true };
const ADELE = { id: 'adele', name: 'Adele Vance' };

describe('planning alerts', () => {
  const red = cell({ ref: 'CPI13', status: 'Red', offTarget: true, revision: 1, figure: '70' });
  const amber = cell({ ref: 'CPI14', status: 'Amber', offTarget: true, revision: 1, figure: '90' });
  const green = cell({ ref: 'CPI15', status: 'Green', revision: 1, figure: '96' });
  const refsOf = (alerts: ReturnType<typeof planAlerts>['alerts']) =>
    alerts.map(({ person, news }) => `${person.id}: ${news.map(({ line }) => line.ref).join(' ')}`);

  it('tells a manager of every new breach in one message', () => {
    const { alerts } = planAlerts(breachesAmong([red, amber, green]), nothingSent);
    expect(refsOf(alerts)).toEqual(['megan: CPI13 CPI14']);
  });

  it('tells of each breach once, and again when it gets worse', () => {
    const sent = new Set(['alert CPI14 Amber|megan']);
    const stillOpen = (stage: string, person: string) => !sent.has(`${stage}|${person}`);
    expect(planAlerts(breachesAmong([amber]), { stillOpen }).alerts).toEqual([]);
    expect(planAlerts(breachesAmong([{ ...amber, status: 'Red' }]), { stillOpen }).alerts).toHaveLength(1);
  });

  it('names breaches for which there is no manager, and no others', () => {
    const orphan = { ...red, manager: null };
    const { alerts, nobody } = planAlerts(breachesAmong([orphan, amber]), nothingSent);
    expect(refsOf(alerts)).toEqual(['megan: CPI14']);
    expect(nobody).toEqual([orphan]);
  });

  it('puts what a manager follows into the same message as what they manage', () => {
    const audience: Audience = ({ line }) => (line.ref === 'CPI14' ? [ADELE, MEGAN] : [MEGAN]);
    const { alerts } = planAlerts(breachesAmong([red, amber]), { ...nothingSent, audience });
    expect(refsOf(alerts)).toEqual(['megan: CPI13 CPI14', 'adele: CPI14']);
  });

  it('does not tell that no action is recorded to whoever said that they are on it', () => {
    const news = [{ kind: 'no action' as const, line: red }];
    const hasSeen = (id: string, ref: string) => id === 'megan' && ref === 'CPI13';
    expect(planAlerts(news, { ...nothingSent, hasSeen }).alerts).toEqual([]);
    expect(refsOf(planAlerts(news, nothingSent).alerts)).toEqual(['megan: CPI13']);
    // Who never heard that it is off target hears that first.
    expect(planAlerts(news, { ...nothingSent, wasTold: () => false }).alerts).toEqual([]);
  });
});
