import { describe, expect, it } from 'vitest';
import { spreadVerdict } from './verdict';

describe('spreadVerdict', () => {
  it('calls an ordinary scatter chance', () => {
    expect(spreadVerdict([251, 238, 262, 249])).toMatchObject({ tone: 'fine' });
    expect(spreadVerdict([251, 238, 262, 249]).text).toContain('what chance gives');
  });

  it('calls ids dealt in turn more even than chance', () => {
    expect(spreadVerdict([250, 250, 250, 250]).text).toContain('more even than chance');
  });

  it('calls half-empty shards worse than chance', () => {
    expect(spreadVerdict([500, 0, 500, 0])).toMatchObject({ tone: 'bad' });
  });

  it('does not judge a handful of keys, or one shard', () => {
    expect(spreadVerdict([3, 0, 0, 1])).toMatchObject({ tone: 'unknown' });
    expect(spreadVerdict([3]).text).toContain('nothing to spread');
    expect(spreadVerdict([0, 0])).toMatchObject({ tone: 'unknown' });
  });
});
