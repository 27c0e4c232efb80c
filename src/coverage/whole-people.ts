/**
 * Rounds a calculated head count up to whole people, ignoring what binary fractions added to it:
 * 0.95 × 100 is 95 people, however the product is represented.
 *
 * @param value people, as calculated
 * @param scale the largest number that went into the calculation; it bounds the error of `value`
 * @returns whole people, never `-0`
 */
export function ceilPeople(value: number, scale: number = Math.abs(value)): number {
  // A decimal rate, a division by 100 and a product err by half a unit in the last place each. For
  // a hundred million people that is 1e-7 of a person, less than any rate of six decimals can ask.
  const tolerance = 4 * Number.EPSILON * scale;
  const nearest = Math.round(value);
  const people = Math.abs(value - nearest) <= tolerance ? nearest : Math.ceil(value);
  return people === 0 ? 0 : people;
}
