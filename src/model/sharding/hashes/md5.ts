import { md5 as nobleMd5 } from '@noble/hashes/legacy.js';

/**
 * MD5 of bytes. Fit for spreading keys, as ketama rings and MongoDB use it; not for security.
 *
 * Source: [RFC 1321](https://www.rfc-editor.org/rfc/rfc1321).
 *
 * @param bytes - The data.
 * @returns The 16 bytes of the digest.
 *
 * @example
 * ```ts
 * md5(new TextEncoder().encode('abc')); // 90 01 50 98 3c d2 4f b0 …
 * ```
 */
export function md5(bytes: Uint8Array): Uint8Array {
  return nobleMd5(bytes);
}
