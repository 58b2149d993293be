import { expect, it } from 'vitest';
import { catalogueOf } from '../../../src/ask/setting/catalogue.ts';
import { cell } from '../../support/cells.ts';

it('is made once for what indicators and people are called, whatever their figures', () => {
  const before = [cell({}), cell({ ref: 'CPI14' })];
  const catalogue = catalogueOf(before);
  expect(catalogueOf(before)).toBe(catalogue);
  const after = [cell({ figure: '71', status: 'Red' }), cell({ ref: 'CPI14' })];
  expect(catalogueOf(after)).toBe(catalogue);
});

it('is found for the same list without a look at what is in it', () => {
  let looks = 0;
  const watched = {
    ...cell({}),
    get title() {
      looks += 1;
      return 'Incidents resolved';
    },
  };
  const list = [watched];
  catalogueOf(list);
  looks = 0;
  catalogueOf(list);
  expect(looks).toBe(0);
});

it('is another one where anything is called otherwise', () => {
  const catalogue = catalogueOf([cell({})]);
  for (const different of [{ title: 'Calls answered' }, { group: 'Housing' }, { manager: undefined }]) {
    expect(catalogueOf([cell(different)])).not.toBe(catalogue);
  }
});
