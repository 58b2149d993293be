/** A sheet that somebody sent, as rows of texts: each cell as the sheet shows it. */
export type Sheet = {
  readonly name: string;
  readonly heading: readonly string[];
  readonly rows: readonly {
    /** Its number in the sheet, from 1. */
    readonly row: number;
    readonly cells: readonly string[];
  }[];
};
