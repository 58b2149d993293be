/** Where in a long list the page begins that somebody looks at, so that “the second one” is the second they see. */
export type OnPage = {
  /** How many come before it. */
  readonly first: number;
  /** How many are on it. */
  readonly count: number;
};
