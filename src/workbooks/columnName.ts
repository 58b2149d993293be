/** The letters of a column, as spreadsheets name it. */

/** `A`, `Z`, `AA`. `index` counts from 0. */
export const columnName = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : `${columnName(Math.floor(index / 26) - 1)}${columnName(index % 26)}`;
