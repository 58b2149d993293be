/** The page of a long list that somebody is looking at, so that “the second one” is the second they see. */
export type OnPage = {
  /** Number of rows before the page. */
  readonly first: number;
  /** Number of rows on the page. */
  readonly count: number;
};
