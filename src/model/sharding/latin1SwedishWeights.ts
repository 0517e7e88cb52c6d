import { bytesFromHex } from './hashes/bytes';

/**
 * Sort weight of each byte under `latin1_swedish_ci`: letters lose case, most accents fold to their letter.
 *
 * MySQL and MariaDB put integer key columns through this table, byte by byte, before `PARTITION BY KEY` hashes them.
 * The 256 values are the array `sort_order_latin1` of MariaDB's
 * [`strings/ctype-latin1.c`](https://github.com/MariaDB/server/blob/10.11/strings/ctype-latin1.c); with them the vectors of a
 * MariaDB 10.11.19 server come out row by row.
 */
export const latin1SwedishWeights: Uint8Array = bytesFromHex(
  [
    '000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F',
    '202122232425262728292A2B2C2D2E2F303132333435363738393A3B3C3D3E3F',
    '404142434445464748494A4B4C4D4E4F505152535455565758595A5B5C5D5E5F',
    '604142434445464748494A4B4C4D4E4F505152535455565758595A7B7C7D7E7F',
    '808182838485868788898A8B8C8D8E8F909192939495969798999A9B9C9D9E9F',
    'A0A1A2A3A4A5A6A7A8A9AAABACADAEAFB0B1B2B3B4B5B6B7B8B9BABBBCBDBEBF',
    '414141415C5B5C434545454549494949444E4F4F4F4F5DD7D85555555959DEDF',
    '414141415C5B5C434545454549494949444E4F4F4F4F5DF7D85555555959DEFF',
  ].join(''),
);
