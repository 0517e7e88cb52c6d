import { twoDigits } from '../StageNumbers/approximate';

export const fewestUsers = 100;
export const mostUsers = 10_000_000;
const decades = Math.log10(mostUsers / fewestUsers);

/** Users kept within the slider. */
export function clampUsers(users: number): number {
  return Math.min(mostUsers, Math.max(fewestUsers, users));
}

/** Where on the line a number of users stands, 0 (100) to 1 (10 million); beyond the ends it stays there. */
export function fractionOf(users: number): number {
  return Math.log10(clampUsers(users) / fewestUsers) / decades;
}

/** Users at a place on the line, two digits kept: nobody drags to 51,286. */
export function usersAtFraction(fraction: number): number {
  return clampUsers(twoDigits(fewestUsers * 10 ** (fraction * decades)));
}

const factors: Readonly<Record<string, number>> = {
  ArrowRight: 1.1,
  ArrowUp: 1.1,
  ArrowLeft: 1 / 1.1,
  ArrowDown: 1 / 1.1,
  PageUp: 2,
  PageDown: 1 / 2,
  Home: 0,
  End: Infinity,
};

/**
 * Users after a key on the slider: arrows go a tenth up or down, Page keys double and halve.
 *
 * @returns null for keys that do nothing here
 */
export function usersAfterKey(users: number, key: string): number | null {
  const factor = factors[key];
  return factor === undefined ? null : clampUsers(twoDigits(clampUsers(users * factor)));
}
