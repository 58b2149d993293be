/** What people ask: sentences of every kind, also ones that nothing can be made of. */
export const SENTENCES: readonly string[] = [
  'what’s red this quarter?',
  'What was amber or red in Q1 2025/26?',
  'show CPI013',
  'cpi 499 last quarter',
  'how is Calls answered on the day in the villages doing?',
  'invoices paid without complaint',
  'my indicators',
  'who hasn’t reported yet?',
  'summary of last quarter',
  'submit CPI250',
  'how many swans are there on the river, and would they like to be measured as well please?',
  'help',
];
