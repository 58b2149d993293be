/** A contract for tests, with nothing missing from its notice but what a test leaves out. */
import type { Contract } from '../../src/domain/closing/contracts/contract.ts';

export const contract = (given: Partial<Contract> = {}): Contract => ({
  ref: 'C-0142',
  title: 'Service desk and end-user support',
  procurementId: 'ocds-h6vhtk-000000',
  contractId: 'ocds-h6vhtk-000000-1',
  authorities: [
    {
      name: 'Example County Council',
      address: 'The Guildhall, Example, EX1 1AA',
      email: 'contracts@example.com',
      identifier: 'PXXX-0000-XXXX',
    },
  ],
  agents: [],
  enquiries: {
    name: 'Contracts desk',
    address: 'The Guildhall, Example, EX1 1AA',
    email: 'contracts@example.com',
  },
  suppliers: [
    {
      name: 'Example Support Services Ltd',
      address: '1 High Street, Example, EX1 1AB',
      email: 'desk@supplier.example.com',
      identifier: 'PYYY-0000-YYYY',
    },
  ],
  kpis: ['CPI13', 'CPI14', 'CPI15'],
  value: '6200000',
  start: '2026-04-01',
  end: '2030-03-31',
  terminated: null,
  manager: { id: 'mia', name: 'Mia Manager' },
  ...given,
});
