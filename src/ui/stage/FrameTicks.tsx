import { useFrame } from './frame-store.ts';
import { frameTicks } from './ticks.ts';

/** The degrees along the neat line. */
export function FrameTicks() {
  const frame = useFrame();
  if (!frame) return null;
  const { lon, lat } = frameTicks(frame);
  return (
    <div className="ticks" aria-hidden>
      {(['top', 'bottom'] as const).map((side) => (
        <div key={side} className={`ticks-${side}`}>
          {lon.map((tick) => (
            <span key={tick.label} style={{ left: `${tick.atPx}px` }}>
              {tick.label}
            </span>
          ))}
        </div>
      ))}
      {(['left', 'right'] as const).map((side) => (
        <div key={side} className={`ticks-${side}`}>
          {lat.map((tick) => (
            <span key={tick.label} style={{ top: `${tick.atPx}px` }}>
              {tick.label}
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}
