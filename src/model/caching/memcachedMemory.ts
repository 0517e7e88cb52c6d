import { requireCount, requireNotNegative } from '../statistics/requireNumber';
import { requireWithin } from '../sharding/requireWithin';

/** `sizeof(item)` on 64 bits. */
const ITEM_HEADER = 48;
/** Default `-n`: least room for key, value and flags, which sets the smallest class. */
const SMALLEST_ROOM = 48;
const PAGE = 2 ** 20;
/** Largest chunk: half a page. Bigger items are cut over several chunks. */
const LARGEST_CHUNK = PAGE / 2;

/** One item. */
export interface MemcachedItem {
  /** Length of the key, 1 to 250 bytes. */
  readonly keyBytes: number;
  /** Length of the value, in bytes. */
  readonly valueBytes: number;
  /** Client flags; any but 0 take 4 bytes. Some clients set them for a serialiser or for compression. */
  readonly flags?: number;
  /** False where the server runs with `-C`, which saves the 8-byte CAS number. */
  readonly cas?: boolean;
}

/** What one item takes. */
export interface MemcachedSize {
  /** Header, CAS number, flags, key with its zero, value with its line end. */
  readonly itemBytes: number;
  /** Chunk of the slab class the item lands in. */
  readonly chunkBytes: number;
  /** Such items in each 1 MiB page. */
  readonly itemsPerPage: number;
}

/**
 * Chunk sizes of memcached's slab classes.
 *
 * Starts at 96 bytes, grows by the factor, rounds up to 8, ends with one class of 512 KiB
 * ([`slabs_init`](https://github.com/memcached/memcached/blob/1.6.18/slabs.c)).
 *
 * @param factor - Growth factor (`-f`), above 1; 1.25 is the default.
 * @returns Chunk sizes in bytes, ascending.
 * @throws RangeError where the factor is not above 1.
 *
 * @example
 * ```ts
 * slabClasses().slice(0, 4); // [96, 120, 152, 192]
 * ```
 */
export function slabClasses(factor = 1.25): number[] {
  if (!(factor > 1) || factor === Infinity)
    throw new RangeError(`slabClasses: factor must be above 1, got ${factor}`);
  const classes: number[] = [];
  let size = ITEM_HEADER + SMALLEST_ROOM;
  // 63 classes at most, the last of them for the largest chunk.
  while (classes.length < 62 && size < LARGEST_CHUNK / factor) {
    size = Math.ceil(size / 8) * 8;
    classes.push(size);
    size = Math.floor(size * factor);
  }
  return [...classes, LARGEST_CHUNK];
}

/**
 * Bytes of an item and of the chunk it occupies. Exact on memcached 1.6.18, 64 bits.
 *
 * Source: [`items.c`](https://github.com/memcached/memcached/blob/1.6.18/items.c).
 *
 * @param item - Lengths and flags.
 * @param factor - Slab growth factor.
 * @returns Item and chunk size in bytes, and items a page.
 * @throws RangeError for bad lengths, and for items above 512 KiB, which are cut over several chunks.
 *
 * @example
 * ```ts
 * memcachedSize({ keyBytes: 16, valueBytes: 100 }); // { itemBytes: 175, chunkBytes: 192, itemsPerPage: 5461 }
 * ```
 */
export function memcachedSize(
  { keyBytes, valueBytes, flags = 0, cas = true }: MemcachedItem,
  factor = 1.25,
): MemcachedSize {
  requireCount('memcachedSize', 'keyBytes', keyBytes, 1);
  requireWithin('memcachedSize', 'keyBytes', keyBytes, 1, 250);
  requireCount('memcachedSize', 'valueBytes', valueBytes, 0);
  requireNotNegative('memcachedSize', 'flags', flags);
  const itemBytes = ITEM_HEADER + (cas ? 8 : 0) + (flags === 0 ? 0 : 4) + keyBytes + 1 + valueBytes + 2;
  const chunkBytes = slabClasses(factor).find((size) => size >= itemBytes);
  if (chunkBytes === undefined) {
    throw new RangeError(`memcachedSize: item must be at most ${LARGEST_CHUNK} bytes, got ${itemBytes}`);
  }
  return { itemBytes, chunkBytes, itemsPerPage: Math.floor(PAGE / chunkBytes) };
}
