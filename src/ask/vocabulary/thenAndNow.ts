/** Words that tell a past colour from the present one. */
export const WAS: ReadonlySet<string> = new Set(['was', 'were', 'used to be', 'had been']);
export const NOW_WORDS: ReadonlySet<string> = new Set(['now', 'still']);
/** Words for the indicators themselves, which may stand between two colours and change neither. */
export const OF_THEM: ReadonlySet<string> = new Set([
  ...['ones', 'one', 'that', 'which', 'those', 'these', 'indicators', 'kpis', 'measures', 'metrics', 'pis'],
]);
