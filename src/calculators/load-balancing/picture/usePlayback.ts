import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { BalancingValues } from '../inputs';
import { createPictureFarm, type PictureFarm, type Scene } from './pictureFarm';

/** Service times that pass in a second, by what a reader calls it. */
export const speeds = { slow: 0.4, normal: 1.5, fast: 8 } as const;
export type Speed = keyof typeof speeds;

/** A tab that was away must not catch up in one frame. */
const LONGEST_FRAME = 0.1;

export interface Playback {
  readonly scene: Scene | null;
  readonly isPlaying: boolean;
  readonly speed: Speed;
  readonly play: () => void;
  readonly pause: () => void;
  readonly step: () => void;
  readonly restart: () => void;
  readonly kill: () => void;
  readonly setSpeed: (speed: Speed) => void;
}

/**
 * Plays a farm while its picture is on screen. It starts by itself unless the reader asked for less motion, and starts
 * anew when the values change.
 *
 * @param values inputs of the calculator; must keep their identity while they are the same
 * @param picture the element whose visibility counts
 */
export function usePlayback(values: BalancingValues, picture: RefObject<HTMLElement | null>): Playback {
  const farm = useRef<PictureFarm | null>(null);
  const [scene, setScene] = useState<Scene | null>(null);
  const [wanted, setWanted] = useState<boolean | null>(null);
  const [speed, setSpeed] = useState<Speed>('normal');
  const [isVisible, setVisible] = useState(false);
  const prefersStill = useRef(true);
  const isPlaying = wanted ?? false;

  const renew = useCallback(() => {
    farm.current = createPictureFarm(values);
    setScene(farm.current.scene());
  }, [values]);

  useEffect(() => {
    const timer = window.setTimeout(renew);
    return () => window.clearTimeout(timer);
  }, [renew]);

  useEffect(() => {
    prefersStill.current = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const observer = new IntersectionObserver(([entry]) => {
      const visible = entry?.isIntersecting ?? false;
      setVisible(visible);
      if (visible) setWanted((before) => before ?? !prefersStill.current);
    });
    if (picture.current) observer.observe(picture.current);
    return () => observer.disconnect();
  }, [picture]);

  useEffect(() => {
    if (!isPlaying || !isVisible) return undefined;
    let frame = 0;
    let before = performance.now();
    const draw = (now: number) => {
      const seconds = Math.min(LONGEST_FRAME, Math.max(0, (now - before) / 1_000));
      before = now;
      farm.current?.run(seconds * speeds[speed]);
      if (farm.current) setScene(farm.current.scene());
      frame = window.requestAnimationFrame(draw);
    };
    frame = window.requestAnimationFrame(draw);
    return () => window.cancelAnimationFrame(frame);
  }, [isPlaying, isVisible, speed]);

  const act = (action: (farm: PictureFarm) => void) => {
    if (!farm.current) return;
    action(farm.current);
    setScene(farm.current.scene());
  };
  return {
    scene,
    isPlaying,
    speed,
    setSpeed,
    play: () => setWanted(true),
    pause: () => setWanted(false),
    step: () => act((current) => current.step()),
    restart: renew,
    kill: () =>
      act((current) => {
        current.kill();
        current.step();
      }),
  };
}
