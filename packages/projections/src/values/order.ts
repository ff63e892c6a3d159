const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const BASE = DIGITS.length;

const digitAt = (key: string, index: number) => (index < key.length ? DIGITS.indexOf(key.charAt(index)) : 0);

/**
 * A key that sorts between two others, so that a thing can be moved without renumbering its neighbours. Keys are digits
 * of a fraction in base 62 and compare as strings; none ends in "0", so there is always room before the first.
 * @param before the key to come after, or null to come first
 * @param after the key to come before, or null to come last; must sort after `before`
 */
export function orderBetween(before: string | null, after: string | null): string {
  let key = "";
  // Once this key is below `after` at some digit, `after` no longer bounds the digits that follow.
  let bounded = after !== null;
  for (let index = 0; ; index += 1) {
    const low = digitAt(before ?? "", index);
    const high = bounded ? digitAt(after ?? "", index) : BASE;
    const middle = Math.floor((low + high) / 2);
    if (middle > low) return key + DIGITS.charAt(middle);
    key += DIGITS.charAt(low);
    if (low < high) bounded = false;
  }
}

/**
 * Evenly spread keys for things that are added together, in order.
 * @param after the key that they all come after, or null
 */
export function ordersAfter(after: string | null, count: number): string[] {
  const keys: string[] = [];
  // A key far above the last one, in the same number of digits, keeps long runs short.
  let last = after;
  for (let index = 0; index < count; index += 1) {
    last = following(last);
    keys.push(last);
  }
  return keys;
}

/** The next key of a run: counts up in the last two digits and lengthens the key only when they are used up. */
function following(key: string | null): string {
  if (key === null) return "1";
  for (let index = key.length - 1; index >= 0; index -= 1) {
    const digit = digitAt(key, index);
    if (digit < BASE - 1) return key.slice(0, index) + DIGITS.charAt(digit + 1);
  }
  return `${key}1`;
}

/** The key for a place right after `afterKey` (or first) among the keys that there are. */
export function orderAfter(keys: readonly string[], afterKey: string | null): string {
  let next: string | null = null;
  for (const key of keys) if ((afterKey === null || key > afterKey) && (next === null || key < next)) next = key;
  return next === null ? following(afterKey) : orderBetween(afterKey, next);
}

/** The key for a place after all of these. */
export function orderLast(keys: readonly string[]): string {
  let last: string | null = null;
  for (const key of keys) if (last === null || key > last) last = key;
  return following(last);
}
