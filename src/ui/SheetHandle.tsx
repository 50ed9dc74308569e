import { useRef } from 'react';
import { useWords } from './context.ts';

export const sheetStops = ['low', 'half', 'full'] as const;
/** How far the phone's sheet is open. */
export type SheetStop = (typeof sheetStops)[number];

/** A drag shorter than this, in CSS pixels, is a press. */
const dragThresholdPx = 24;

interface Props {
  readonly stop: SheetStop;
  readonly onStop: (stop: SheetStop) => void;
}

/** The bar on top of the phone's sheet: pressing it goes through the heights, dragging it up or down too. */
export function SheetHandle({ stop, onStop }: Props) {
  const words = useWords();
  const startY = useRef<number | null>(null);
  const dragged = useRef(false);
  const at = sheetStops.indexOf(stop);
  return (
    <button
      type="button"
      className="sheet-handle"
      aria-label={words.sheet.handle(words.sheet.stops[stop])}
      onClick={() => {
        if (dragged.current) dragged.current = false;
        else onStop(sheetStops[(at + 1) % sheetStops.length] ?? 'half');
      }}
      onPointerDown={(event) => {
        startY.current = event.clientY;
        dragged.current = false;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerUp={(event) => {
        const moved = startY.current === null ? 0 : startY.current - event.clientY;
        startY.current = null;
        if (Math.abs(moved) < dragThresholdPx) return;
        dragged.current = true;
        const steps = Math.abs(moved) > window.innerHeight * 0.45 ? 2 : 1;
        const next = Math.max(0, Math.min(sheetStops.length - 1, at + (moved > 0 ? steps : -steps)));
        onStop(sheetStops[next] ?? stop);
      }}
    >
      <span aria-hidden />
    </button>
  );
}
