import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Drawing } from '../style/drawing.ts';
import { imageDrawing } from '../style/images.ts';

/** A drawing as pixels; null where the browser gives no 2D canvas. */
function rasterise({ box: [left, top, width, height], marks }: Drawing, pixelRatio: number): ImageData | null {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * pixelRatio);
  canvas.height = Math.round(height * pixelRatio);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  context.scale(pixelRatio, pixelRatio);
  context.translate(-left, -top);
  context.lineJoin = 'miter';
  for (const mark of marks) {
    const path = new Path2D(mark.d);
    if (mark.fill !== null) {
      context.globalAlpha = mark.fillOpacity ?? 1;
      context.fillStyle = mark.fill;
      // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas, not an array
      context.fill(path);
    }
    if (mark.stroke !== null) {
      context.globalAlpha = mark.strokeOpacity ?? 1;
      context.strokeStyle = mark.stroke;
      context.lineWidth = mark.strokeWidth ?? 1;
      context.setLineDash([...(mark.dash ?? [])]);
      context.stroke(path);
    }
  }
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** Draws each image of the style when the map first asks for it. */
export function drawImagesOnDemand(map: MapLibreMap): void {
  // Whole numbers, so that the hatch's tiles stay seamless.
  const pixelRatio = Math.min(3, Math.max(2, Math.ceil(window.devicePixelRatio)));
  map.setMissingStyleImageResolver(async (id) => {
    const drawing = imageDrawing(id);
    const pixels = drawing === null ? null : rasterise(drawing, pixelRatio);
    if (pixels !== null && !map.hasImage(id)) map.addImage(id, pixels, { pixelRatio });
  });
}
