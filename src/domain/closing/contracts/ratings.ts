/**
 * The ratings of a contract performance notice, in the order and the words of regulation 39(5) of the Procurement
 * Regulations 2024 (SI 2024/692).
 */

/** The scheme by whose boundaries a figure earns one of them; “Other” only a person can give. */
export const RATING_SCHEME = 'procurement-act';

export const RATINGS = [
  { name: 'Good', says: 'Performance is meeting or exceeding the key performance indicators' },
  { name: 'Approaching target', says: 'Performance is close to meeting the key performance indicators' },
  { name: 'Requires improvement', says: 'Performance is below the key performance indicators' },
  { name: 'Inadequate', says: 'Performance is significantly below the key performance indicators' },
  {
    name: 'Other',
    says: 'Performance cannot be described as good, approaching target, requires improvement or inadequate',
  },
] as const;
export type RatingName = (typeof RATINGS)[number]['name'];

/** The rating of that name, whatever its capitals; undefined where the regulation has none such. */
export const ratingNamed = (said: string): RatingName | undefined =>
  RATINGS.find(({ name }) => name.toLowerCase() === said.trim().toLowerCase())?.name;
