#!/usr/bin/env bash
# date-holidays: Scotland's bank holiday on Monday 15 June 2026 is not there.
#
# Expected: 15 June 2026 is among Scotland's bank holidays, as gov.uk lists it: it was proclaimed for Scotland alone, for the
#   men's World Cup.
# Seen: Scotland's year has ten bank holidays and no day in June. Whoever counts working days there with the library comes to a
#   due date one working day early. Single days that were proclaimed before, such as 19 September 2022, are known to it.
# Version: date-holidays 3.37.0, the newest when this was written; Node 20 and later.
# Source: https://www.gov.uk/bank-holidays (Scotland), against `new Holidays('GB', 'SCT').getHolidays(2026)`.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund date-holidays@3.37.0
cat >seen.cjs <<'JS'
const Holidays = require('date-holidays');
const closedIn = (year) =>
  new Holidays('GB', 'SCT')
    .getHolidays(year)
    .filter(({ type }) => type === 'public' || type === 'bank')
    .map(({ date, name }) => `${date.slice(0, 10)} ${name}`);
const { version } = JSON.parse(require('node:fs').readFileSync('node_modules/date-holidays/package.json', 'utf8'));
console.log('date-holidays', version, 'on Node', process.version);
console.log(`Scotland 2026: ${closedIn(2026).join('; ')}`);
const has = (day) => closedIn(Number(day.slice(0, 4))).some((each) => each.startsWith(day));
console.log(`15 June 2026: ${has('2026-06-15')}. 19 September 2022, proclaimed as well: ${has('2022-09-19')}.`);
const isAsSeen = !has('2026-06-15') && has('2022-09-19');
console.log(isAsSeen ? 'As described.' : 'This has changed.');
process.exit(isAsSeen ? 0 : 1);
JS
node seen.cjs
