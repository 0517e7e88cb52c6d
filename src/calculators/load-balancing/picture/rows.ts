import type { DrawnServer, Scene } from './pictureFarm';

const SIZE = 12;
const GAP = 4;
const PITCH = SIZE + GAP;
/** Squares in one line of a row, so that a row fits a phone. */
export const PER_LINE = 16;
/** More workers than this are drawn as a bar. */
export const MOST_SLOTS = 32;
/** Waiting requests that are drawn; the rest is a number. */
export const MOST_WAITING = 60;
/** Servers that are drawn; the last one, which may die, always is. */
export const MOST_DRAWN = 16;

export const lineHeight = PITCH;

/** Squares as one path, from one place in the grid to another, so that a row is a handful of elements. */
export function squares(from: number, to: number): string {
  let path = '';
  for (let i = from; i < to; i++) {
    const x = (i % PER_LINE) * PITCH;
    const y = Math.floor(i / PER_LINE) * PITCH;
    path += `M${x} ${y}h${SIZE}v${SIZE}h${-SIZE}z`;
  }
  return path;
}

/** Dots in the same grid. */
export function dots(count: number): string {
  const radius = SIZE / 2;
  let path = '';
  for (let i = 0; i < count; i++) {
    const x = (i % PER_LINE) * PITCH;
    const y = Math.floor(i / PER_LINE) * PITCH + radius;
    path += `M${x} ${y}a${radius} ${radius} 0 1 0 ${SIZE} 0a${radius} ${radius} 0 1 0 ${-SIZE} 0z`;
  }
  return path;
}

/** Numbers of the servers to draw. */
export function drawnServers(count: number): number[] {
  if (count <= MOST_DRAWN) return Array.from({ length: count }, (_, i) => i);
  return [...Array.from({ length: MOST_DRAWN - 1 }, (_, i) => i), count - 1];
}

/** Name of a server, counted from 1, and what is the matter with it. */
export function serverName(index: number, slowFactor: number): string {
  return index === 0 && slowFactor > 1 ? `Server 1, ${slowFactor} times slower` : `Server ${index + 1}`;
}

/** A server's load in words. */
export function serverText({ busy, waiting, held, state }: DrawnServer, workers: number): string {
  if (state === 'out') return held > 0 ? `out; ${held} still held` : 'out of the pool';
  if (state === 'dead') return `dead, not yet noticed; holds ${held}`;
  return `${busy} of ${workers} busy, ${waiting} waiting`;
}

/** What just happened, for those who step through it by ear. */
export function eventText({ last, servers }: Scene): string {
  if (last === null) return 'Nothing has happened yet.';
  const name = `server ${last.server + 1}`;
  const server = servers[last.server]!;
  switch (last.event) {
    case 'arrival':
      return server.state === 'up'
        ? `A request goes to ${name}, which now has ${server.busy + server.waiting}.`
        : `A request goes to ${name}, which is dead.`;
    case 'answer':
      return server.busy + server.waiting === 0
        ? `A request is answered by ${name}, which is idle now.`
        : `A request is answered by ${name}, which has ${server.busy + server.waiting} left.`;
    case 'error':
      return `A request to ${name} fails.`;
    case 'death':
      return `Server ${last.server + 1} dies.`;
    case 'detection':
      return `The balancer takes ${name} out.`;
    case 'nothing':
      return 'Nothing is left to happen.';
  }
}
