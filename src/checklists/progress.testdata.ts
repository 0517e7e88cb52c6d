import fc from 'fast-check';
import type { Progress } from './progress';

const ids = fc.oneof(
  fc.constantFrom('timed-restore', 'restore', 'restore-drill', 'second-server', 'rota', 'constructor'),
  fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/),
);
const moments = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

/** Any progress, of items that are known, renamed or long gone. */
export const progressOf: fc.Arbitrary<Progress> = fc
  .array(fc.tuple(ids, moments), { maxLength: 12 })
  .map((entries) => Object.fromEntries(entries));
