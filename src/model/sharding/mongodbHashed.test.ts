import { describe, expect, it } from 'vitest';
import { mongodbChunk, mongodbHash, type MongodbValue } from './mongodbHashed';

// Oracle: src/mongo/db/hasher_test.cpp of MongoDB, but for the three values marked as computed with Python's hashlib.
describe('mongodbHash', () => {
  it.each<[MongodbValue, string]>([
    [{ bsonType: 'number', value: 42 }, '-944302157085130861'],
    [{ bsonType: 'number', value: 42.123 }, '-944302157085130861'],
    [{ bsonType: 'long', value: '42' }, '-944302157085130861'],
    [{ bsonType: 'number', value: 0.456 }, '4854801880128277513'],
    [{ bsonType: 'number', value: Number.NaN }, '4854801880128277513'],
    [{ bsonType: 'number', value: 1.987 }, '5902408780260971510'],
    [{ bsonType: 'number', value: -1.789 }, '1140205862565771219'],
    [{ bsonType: 'int', value: -2147483648 }, '6165898260261354870'],
    [{ bsonType: 'double', value: Number.MAX_VALUE }, '921523596458303250'],
    [{ bsonType: 'long', value: '9223372036854775807' }, '921523596458303250'],
    [{ bsonType: 'double', value: -Number.MAX_VALUE }, '4532067210535695462'],
    [{ bsonType: 'long', value: '-9223372036854775808' }, '4532067210535695462'],
    [{ bsonType: 'string', value: 'abc' }, '8478485326885698097'],
    [{ bsonType: 'string', value: '' }, '2049396243249673340'],
    [{ bsonType: 'objectId', value: '010203040506070809101112' }, '-5588663249627035708'],
    [{ bsonType: 'uuid', value: '00010203-0405-0607-0809-0a0b0c0d0e0f' }, '6084661258071355978'],
    [{ bsonType: 'bool', value: true }, '6405873908747105701'],
    [{ bsonType: 'bool', value: false }, '6289544573401934092'],
    [{ bsonType: 'date', value: 0 }, '-1178696894582842035'],
    [{ bsonType: 'date', value: String(0x5566778811223344n) }, '4476222765095560467'],
    [{ bsonType: 'number', value: 123456789 }, '8903526752249507078'], // computed
    [{ bsonType: 'string', value: 'user-42' }, '6387183680045842586'], // computed
    [{ bsonType: 'objectId', value: '507f1f77bcf86cd799439011' }, '-3048436677993134862'], // computed
  ])('hashes %j', (key, hash) => {
    expect(mongodbHash(key).toString()).toBe(hash);
  });

  it('refuses malformed object ids', () => {
    expect(() => mongodbHash({ bsonType: 'objectId', value: '12' })).toThrow(
      'mongodbHash: objectId must be 24 hexadecimal digits, got "12"',
    );
  });
});

describe('mongodbChunk', () => {
  it('cuts the hash space in order', () => {
    const hash = mongodbHash({ bsonType: 'string', value: 'user-42' });
    const expected = Number(((hash + 2n ** 63n) * 1000n) >> 64n);
    expect(mongodbChunk({ bsonType: 'string', value: 'user-42' }, 1000)).toBe(expected);
    expect(mongodbChunk({ bsonType: 'string', value: 'user-42' }, 1)).toBe(0);
  });
});
