import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Padding } from '../../domain/mercator.ts';

function readPadding(element: HTMLElement): Padding {
  const style = getComputedStyle(element);
  const px = (side: string): number => {
    const probe = Number.parseFloat(style.getPropertyValue(`scroll-padding-${side}`));
    return Number.isFinite(probe) ? probe : 0;
  };
  return { top: px('top'), right: px('right'), bottom: px('bottom'), left: px('left') };
}

/**
 * The part of the map that is covered by what stands over it. The style sheet says it, as the map's
 * `scroll-padding`, so that the still map can use the same lengths before any code runs. Read again
 * when `key` or the element's size changes; null until it is first read.
 */
export function useMapPadding(plate: RefObject<HTMLElement | null>, key: string): Padding | null {
  const [padding, setPadding] = useState<Padding | null>(null);
  useLayoutEffect(() => {
    const element = plate.current;
    if (!element) return undefined;
    const update = (): void =>
      setPadding((before) => {
        const next = readPadding(element);
        const same =
          before && (['top', 'right', 'bottom', 'left'] as const).every((side) => before[side] === next[side]);
        return same ? before : next;
      });
    update();
    const observer = new ResizeObserver(update);
    observer.observe(element);
    return () => observer.disconnect();
  }, [plate, key]);
  return padding;
}
