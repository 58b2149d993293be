import { expect, it } from 'vitest';
import { catalogueOf } from '../../../src/ask/setting/catalogue.ts';
import { withSynonyms } from '../../../src/ask/setting/synonyms.ts';
import { known } from '../../support/known.ts';

const catalogue = catalogueOf([known('CPI13', 'Incidents resolved')]);

it('gets a council’s own words ready once, however much is asked', () => {
  let looks = 0;
  const word = {
    get said() {
      looks += 1;
      return 'crimson';
    },
    means: 'red',
  };
  const words = [word];
  expect(withSynonyms('what is crimson', words, catalogue)).toBe('what is red');
  looks = 0;
  expect(withSynonyms('how many are crimson', words, catalogue)).toBe('how many are red');
  expect(looks).toBe(0);
});
