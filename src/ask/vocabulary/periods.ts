/** Words of period phrases, for correcting slips: “febuary”, “lsat qaurter”. */
export const PERIOD_WORDS: readonly string[] =
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn winter quarter quarters year years month months half first second third fourth last next this previous prior current financial fiscal date before after since between during ending ended period periods time same corresponding past coming following latest'.split(
    ' ',
  );
