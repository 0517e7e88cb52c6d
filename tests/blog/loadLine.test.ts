import { describe, expect, it } from 'vitest';
import { mmc } from '../../src/model/queueing/mmc';
import { figures, fixed, readPost } from './post';

const post = readPost('2026-11-24-load-line.mdx');

const carries = async (...words: string[]) =>
  (
    await figures(
      'capacity',
      'mode=carry',
      'latencyTarget=300',
      'utilisationCeiling=99',
      'zones=1',
      'zonesLost=0',
      'spareServers=0',
      ...words,
    )
  ).carries!;

describe(post.file, () => {
  it.each([50, 70, 80, 90, 95])('waits at a load of %i', (busy) => {
    const wait = (servers: number) =>
      50 * mmc({ servers, arrivalRate: (servers * busy) / 100, serviceTime: 1 }).meanWait;
    const [one, eight] = post.row(`${busy} %`);
    expect(one).toBe(`${fixed(wait(1))} ms`);
    expect(eight).toBe(`${fixed(wait(8), wait(8) < 10 ? 1 : 0)} ms`);
  });

  it.each([1, 4, 8, 32])('how busy %i workers may be, by variability', async (workers) => {
    const shape = workers === 32 ? [4, 8] : [1, workers];
    const busy = await Promise.all(
      [0, 1, 4].map(async (variability) => {
        const { value } = await carries(
          `servers=${shape[0]}`,
          `workersPerServer=${shape[1]}`,
          'serviceTime=50',
          `variability=${variability}`,
        );
        return `${fixed((100 * value * 0.05) / workers)} %`;
      }),
    );
    expect(post.row(String(workers))).toEqual(busy);
  });

  it('load lines of ranges', async () => {
    const eight = (...words: string[]) => carries('servers=1', 'workersPerServer=8', ...words);
    const { p5, p50, p95 } = await eight('serviceTime=40..60', 'variability=0.5..4');
    const ends = [
      await eight('serviceTime=40', 'variability=1'),
      await eight('serviceTime=60', 'variability=1'),
      await eight('serviceTime=50', 'variability=0.5'),
      await eight('serviceTime=50', 'variability=4'),
    ].map(({ value }) => fixed(value));
    post.says(
      `${fixed(p5)} – ${fixed(p50)} – ${fixed(p95)} requests/s`,
      `from ${ends[0]} to ${ends[1]} requests/s`,
      `from ${ends[2]} to ${ends[3]}.`,
    );
  });
});
