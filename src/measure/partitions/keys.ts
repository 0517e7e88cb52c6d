/** Keys that partition functions are compared on: ten thousand of each kind, the same on every run. */
const COUNT = 10_000;

/** Plain, numeric, with a hash tag, and beyond ASCII, by turns. */
export const textKeys: readonly string[] = Array.from({ length: COUNT }, (_, i) => {
  if (i % 4 === 0) return `user-${i}`;
  if (i % 4 === 1) return String(i * 7_919);
  return i % 4 === 2 ? `tenant:{${i % 97}}:order:${i}` : `naïve-${i}-日本`;
});

/** Text that Latin-1 has. */
export const latinKeys: readonly string[] = textKeys.map((key) => key.replace('日本', 'Größe'));

/** Text of ASCII alone. */
export const asciiKeys: readonly string[] = textKeys.map((key) =>
  key.replace(/^naïve-(.*)-日本$/, 'Plain-$1-Text'),
);

/** Whole numbers of every magnitude, half of them negative. */
export const integerKeys: readonly string[] = Array.from({ length: COUNT }, (_, i) => {
  const magnitude = BigInt(i + 1) ** BigInt(1 + (i % 4)) * 31n + BigInt(i);
  return String(i % 2 === 0 ? magnitude : -magnitude);
});

/** UUIDs, their digits spread by a multiplicative hash. */
export const uuidKeys: readonly string[] = Array.from({ length: COUNT }, (_, i) => {
  const digits = [1, 2, 3, 4].map((word) =>
    (Math.imul(i * 4 + word, 2_654_435_761) >>> 0).toString(16).padStart(8, '0'),
  );
  return digits.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
});
