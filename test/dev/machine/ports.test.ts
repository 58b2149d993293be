import { describe, expect, it } from 'vitest';
import { readPort } from '../../../src/dev/machine/ports.ts';

describe('a port that is set by hand', () => {
  it('is the usual one while nothing is said, and 0 for any', () => {
    expect([undefined, '', ' ', '0', ' 8080 '].map((said) => readPort('PORT', said, 3978))).toEqual([
      ...[3978, 3978, 3978],
      ...[0, 8080],
    ]);
  });

  it.each(['abc', '65536', '-1', '80.5'])('is refused by its name where it is “%s”', (said) => {
    expect(() => readPort('AZURITE_PORT', said, 10_002)).toThrow(
      `AZURITE_PORT is “${said}”, and it has to be a port from 0 to 65535.`,
    );
  });
});
