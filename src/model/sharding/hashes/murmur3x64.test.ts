import { describe, expect, it } from 'vitest';
import { bytesFromHex, keyBytes } from './bytes';
import { murmur3x64 } from './murmur3x64';

// Oracle: cassandra/murmur3.py of the DataStax Python driver (Python 3.11); the first three are in its test_metadata.py.
describe('murmur3x64 with a signed tail', () => {
  it.each([
    ['123', '-7468325962851647638'],
    ['9223372036854775807', '7162290910810015547'],
    ['0123456789abcdef', '5467490433528156583'],
    ['é', '5461403030378599040'],
    ['ключ', '1182936647932017555'],
    ['日本語', '2587241856907040145'],
    ['naïve café 123', '-8349599590489355414'],
    ['0123456789abcdefé', '8755401265980413160'],
    ['0123456789abcdeféééé', '3347567853124529097'],
    ['', '0'],
  ])('hashes %s', (text, hash) => {
    expect(murmur3x64(keyBytes(text), 'signed').toSigned().toString()).toBe(hash);
  });

  it.each([
    ['fefefefefefefefe', '-8927430733708461935'],
    ['1010101010101010', '1446172840243228796'],
    ['ff'.repeat(15), '-2195530867418009455'],
    ['80'.repeat(7), '7590665628118325324'],
  ])('hashes bytes %s', (hex, hash) => {
    expect(murmur3x64(bytesFromHex(hex), 'signed').toSigned().toString()).toBe(hash);
  });

  it('differs from the standard hash only where a tail byte is 0x80 or above', () => {
    const same = (text: string) =>
      murmur3x64(keyBytes(text), 'signed').toBigInt() === murmur3x64(keyBytes(text), 'unsigned').toBigInt();
    expect(same('user-42')).toBe(true);
    expect(same('éééééééé')).toBe(true); // 16 bytes: no tail
    expect(same('ключ')).toBe(false);
  });

  // Oracle: MurmurHash3_x64_128 of smhasher, as quoted by most ports: first half of cbd8a7b341bd9b025b1e906a48ae1d19.
  it('gives the standard hash with an unsigned tail', () => {
    expect(murmur3x64(keyBytes('hello'), 'unsigned').toBigInt().toString(16)).toBe('cbd8a7b341bd9b02');
  });
});
