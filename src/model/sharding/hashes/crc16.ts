const POLYNOMIAL = 0x1021;

const table = Uint16Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 8;
  for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000 ? (crc << 1) ^ POLYNOMIAL : crc << 1;
  return crc & 0xffff;
});

/**
 * CRC-16/XMODEM: the checksum Redis Cluster turns into a slot.
 *
 * Polynomial 0x1021, start 0, no reflection, no final XOR
 * ([Redis Cluster specification, appendix A](https://redis.io/docs/latest/operate/oss_and_stack/reference/cluster-spec/)).
 *
 * @param bytes - The data.
 * @param from - First byte to read.
 * @param to - End of the data, exclusive.
 * @returns The checksum, 0 to 65,535.
 *
 * @example
 * ```ts
 * crc16(new TextEncoder().encode('123456789')).toString(16); // '31c3', the check value of the standard
 * ```
 */
export function crc16(bytes: Uint8Array, from = 0, to = bytes.length): number {
  let crc = 0;
  for (let i = from; i < to; i++) {
    crc = ((crc << 8) & 0xffff) ^ (table[((crc >>> 8) ^ (bytes[i] ?? 0)) & 0xff] ?? 0);
  }
  return crc;
}
