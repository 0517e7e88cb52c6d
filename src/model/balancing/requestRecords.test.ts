import { describe, expect, it } from 'vitest';
import { createRecords } from './requestRecords';

describe('createRecords', () => {
  it('takes over what there was when more room is needed', () => {
    const few = createRecords(2);
    few.server.set([3, 4]);
    few.arrival.set([0.5, 1.5]);
    few.endsAt.set([7, Infinity]);
    few.isLost.set([0, 1]);
    few.events.set([1, 2]);
    const more = createRecords(4, few);
    expect(Array.from(more.server)).toEqual([3, 4, 0, 0]);
    expect(Array.from(more.arrival)).toEqual([0.5, 1.5, 0, 0]);
    expect(Array.from(more.endsAt)).toEqual([7, Infinity, 0, 0]);
    expect(Array.from(more.isLost)).toEqual([0, 1, 0, 0]);
    expect(Array.from(more.events)).toEqual([1, 2, 0, 0]);
  });
});
