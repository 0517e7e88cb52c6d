/** Below this many numbers a sample of them says too little to be worth drawing. */
const WORTH_SAMPLING = 600;

/**
 * Rearranges numbers so that one of them stands where sorting would put it, with none larger before it and none smaller
 * behind it. Takes about one and a half looks at each number instead of the many of a whole sort.
 *
 * The method of Floyd and Rivest: a small sample around the wanted place tells between which two numbers it must lie.
 *
 * @param numbers what to rearrange, without NaN
 * @param rank place wanted, from 0
 * @param from first and `to` last place to look at, when what stands before and behind is in order already
 * @returns the number at that place
 * @see R. W. Floyd, R. L. Rivest, Expected time bounds for selection, Comm. ACM 18 (1975) 165–172, https://doi.org/10.1145/360680.360691
 * @example selectRank(Float64Array.of(30, 10, 20), 1) // 20
 */
export function selectRank(numbers: Float64Array, rank: number, from = 0, to = numbers.length - 1): number {
  let left = from;
  let right = to;
  while (right > left) {
    if (right - left > WORTH_SAMPLING) {
      const count = right - left + 1;
      const place = rank - left + 1;
      const log = Math.log(count);
      const size = 0.5 * Math.exp((2 * log) / 3);
      const side = place < count / 2 ? -1 : 1;
      const spread = 0.5 * side * Math.sqrt((log * size * (count - size)) / count);
      const share = (place * size) / count;
      const low = Math.max(left, Math.floor(rank - share + spread));
      const high = Math.min(right, Math.floor(rank + size - share + spread));
      selectRank(numbers, rank, low, high);
    }
    const pivot = numbers[rank]!;
    let i = left;
    let j = right;
    swap(numbers, left, rank);
    if (numbers[right]! > pivot) swap(numbers, left, right);
    while (i < j) {
      swap(numbers, i++, j--);
      while (numbers[i]! < pivot) i++;
      while (numbers[j]! > pivot) j--;
    }
    if (numbers[left] === pivot) swap(numbers, left, j);
    else swap(numbers, ++j, right);
    if (j <= rank) left = j + 1;
    if (rank <= j) right = j - 1;
  }
  return numbers[rank]!;
}

function swap(numbers: Float64Array, a: number, b: number): void {
  const kept = numbers[a]!;
  numbers[a] = numbers[b]!;
  numbers[b] = kept;
}
