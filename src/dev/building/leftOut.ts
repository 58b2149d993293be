/**
 * Parts of packages for other countries, left out of the bundles. The bank holidays of England and Wales took 24 MB
 * of memory, most of it for the rest of the world: all countries' rules and time zones, and the orbits that some
 * calendars need.
 */
import { createRequire } from 'node:module';
import type { Plugin } from 'esbuild';

const require = createRequire(import.meta.url);

const COUNTRY = 'GB';
const TIME_ZONE = 'Europe/London';
/** Calendars that set none of the country's holidays. */
const CALENDARS =
  /[\\/]date-holidays-parser[\\/]lib[\\/](BengaliRevised|Chinese|Equinox|Hebrew|Hijri|Jalaali|Julian)\.cjs$/;

export const otherCountries: Plugin = {
  name: 'other-countries',
  setup(build) {
    build.onLoad({ filter: /[\\/]date-holidays[\\/]lib[\\/]data\.cjs$/ }, ({ path }) => {
      const { data } = require(path);
      const own = { ...data, holidays: { [COUNTRY]: data.holidays[COUNTRY] } };
      return { contents: `exports.data = ${JSON.stringify(own)};` };
    });
    build.onLoad({ filter: CALENDARS }, ({ path }) => ({
      contents: `module.exports = class { constructor() { throw new Error(${JSON.stringify(`Left out of the bundle: ${path}`)}); } };`,
    }));
    build.onLoad({ filter: /[\\/]moment-timezone[\\/]data[\\/]packed[\\/]latest\.json$/ }, ({ path }) => {
      const { zones, ...others } = require(path);
      const own = zones.filter((zone: string) => zone.startsWith(`${TIME_ZONE}|`));
      return {
        contents: JSON.stringify({ ...others, zones: own, links: [], countries: [] }),
        loader: 'json',
      };
    });
  },
};
