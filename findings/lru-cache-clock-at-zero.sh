#!/usr/bin/env bash
# lru-cache: what is set while the clock reads 0 never expires.
#
# Expected: with `ttl` and a clock of one's own (`perf`, made for tests and simulations), an entry set at the moment 0 is gone
#   once the clock is past its time to live, as one set at the moment 1 is.
# Seen: the one set at 0 is still served a thousand lifetimes later, and its remaining time is told as Infinity. A start of 0
#   reads as “has no time to live”. A virtual clock that begins at 0 is the usual one, so a test of expiry passes or fails by
#   where its clock begins.
# Version: lru-cache 11.5.3, Node 20 and later.
# Source: the option `perf` in its type declarations, which say nothing of where such a clock has to begin.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund lru-cache@11.5.3
cat >seen.cjs <<'JS'
const { LRUCache } = require('lru-cache');
function setAt(start) {
  let now = start;
  const cache = new LRUCache({ max: 10, ttl: 1_000, ttlResolution: 0, perf: { now: () => now } });
  cache.set('figure', '96.2%');
  now = start + 1_000_000;
  const left = cache.getRemainingTTL('figure');
  return { start, left: String(left), served: String(cache.get('figure')) };
}
const [atZero, atOne] = [setAt(0), setAt(1)];
const { version } = JSON.parse(require('node:fs').readFileSync('node_modules/lru-cache/package.json', 'utf8'));
console.log('lru-cache', version, 'on Node', process.version);
for (const { start, left, served } of [atZero, atOne]) {
  console.log(`set when the clock read ${start}, asked a thousand lifetimes later: served ${served}, remaining ${left}`);
}
const isAsSeen = atZero.served === '96.2%' && atZero.left === 'Infinity' && atOne.served === 'undefined';
console.log(isAsSeen ? 'As described.' : 'This has changed.');
process.exit(isAsSeen ? 0 : 1);
JS
node seen.cjs
