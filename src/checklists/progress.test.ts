import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleChecklist } from './example.testdata';
import { carryOver, count, doneAt, merge, noProgress, type Progress, toggle, unlistedText } from './progress';
import { progressOf } from './progress.testdata';

const monday = '2026-11-23T09:00:00.000Z';
const tuesday = '2026-11-24T09:00:00.000Z';
const done = (progress: Progress) => Object.keys(progress).sort();

describe('toggle', () => {
  it('ticks with the moment it is given, and opens again', () => {
    const ticked = toggle(noProgress, 'rota', monday);
    expect(doneAt(ticked, 'rota')).toBe(monday);
    expect(toggle(ticked, 'rota', tuesday)).toEqual({});
  });

  it('treats the name of an object’s own part as any other id', () => {
    expect(doneAt(noProgress, 'constructor')).toBeNull();
    expect(doneAt(toggle(noProgress, 'constructor', monday), 'constructor')).toBe(monday);
  });

  it('twice changes nothing', () => {
    fc.assert(
      fc.property(progressOf, (progress) => {
        const open = Object.fromEntries(Object.entries(progress).filter(([id]) => id !== 'rota'));
        expect(toggle(toggle(open, 'rota', monday), 'rota', tuesday)).toEqual(open);
      }),
    );
  });
});

describe('carryOver', () => {
  it('gives an item what was ticked under its earlier ids, since the first of them', () => {
    expect(carryOver(exampleChecklist, { restore: tuesday, 'restore-drill': monday })).toEqual({
      'timed-restore': monday,
    });
  });

  it('loses nothing: ids that nobody knows stay, and twice is once', () => {
    fc.assert(
      fc.property(progressOf, (progress) => {
        const carried = carryOver(exampleChecklist, progress);
        expect(carryOver(exampleChecklist, carried)).toEqual(carried);
        const renamed = ['restore', 'restore-drill'];
        expect(Object.keys(carried)).toEqual(
          expect.arrayContaining(done(progress).filter((id) => !renamed.includes(id))),
        );
      }),
    );
  });
});

describe('merge', () => {
  it('is idempotent, commutative and associative', () => {
    fc.assert(
      fc.property(progressOf, progressOf, progressOf, (a, b, c) => {
        expect(merge(a, a)).toEqual(a);
        expect(merge(a, b)).toEqual(merge(b, a));
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
    );
  });

  it('never opens what either had ticked', () => {
    fc.assert(
      fc.property(progressOf, progressOf, (a, b) => {
        expect(done(merge(a, b))).toEqual([...new Set([...done(a), ...done(b)])].sort());
      }),
    );
  });

  it('keeps the earlier moment', () => {
    expect(merge({ rota: tuesday }, { rota: monday })).toEqual({ rota: monday });
  });
});

describe('count', () => {
  it('counts the items of the list and names what it no longer has', () => {
    const counted = count(exampleChecklist, { rota: monday, gone: monday });
    expect(counted).toEqual({ done: 1, items: 3, unlisted: ['gone'] });
    expect(unlistedText(counted)).toBe(
      '1 tick belongs to an item that is no longer listed (gone). The progress file keeps it.',
    );
    expect(unlistedText(count(exampleChecklist, { gone: monday, 'gone-too': monday }))).toMatch(
      /^2 ticks belong to items that are no longer listed \(gone, gone-too\)\. The progress file keeps them\.$/,
    );
    expect(unlistedText(count(exampleChecklist, { rota: monday }))).toBeNull();
  });
});
