import { describe, expect, it } from 'vitest';
import { fileOf } from '../../../src/dev/bench/importing/importing.ts';
import { Period, periodsInARow } from '../../../src/domain/time/period.ts';
import { importScores } from '../../../src/intake/figures/importScores.ts';
import { operatorWithIndicators, TENANT } from '../../cli/operator.ts';
import { csvOf, importing } from '../../support/importing.ts';

describe('the file of figures that the benchmark imports', () => {
  it('has a figure of each indicator for each quarter, and every one of them can be taken', async () => {
    const { store } = await operatorWithIndicators();
    const file = fileOf(['CPI13', 'CPI11'], periodsInARow(Period.parse('2018-19-Q3'), 3));
    const into = { ...importing({ store, tenantId: TENANT }, '2019-07-10T10:00:00Z'), dryRun: true };
    expect((await importScores(csvOf(...file.split('\n')), into, undefined))[0]).toBe('6 figures: 6 to add.');
  });
});
