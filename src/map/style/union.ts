import type { Position } from 'geojson';
import { pair } from './shape.ts';

type Ring = readonly Position[];

interface Piece {
  readonly from: Position;
  readonly to: Position;
}

/** Whether a position lies inside a ring (even-odd rule). */
function isInside(position: Position, ring: Ring): boolean {
  const [x, y] = pair(position);
  let inside = false;
  ring.forEach((start, index) => {
    const [x0, y0] = pair(start);
    const [x1, y1] = pair(ring[(index + 1) % ring.length]);
    if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside;
  });
  return inside;
}

/** Where along a–b (0 to 1) the sides of a ring cross it. */
function crossings(a: Position, b: Position, ring: Ring): number[] {
  const [ax, ay] = pair(a);
  const [bx, by] = pair(b);
  return ring.flatMap((start, index) => {
    const [cx, cy] = pair(start);
    const [dx, dy] = pair(ring[(index + 1) % ring.length]);
    const slope = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
    if (slope === 0) return [];
    const t = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / slope;
    const u = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / slope;
    return t > 0 && t < 1 && u >= 0 && u <= 1 ? [t] : [];
  });
}

/** The pieces of a ring's sides that lie outside all other rings. */
function outerPieces(ring: Ring, others: readonly Ring[]): Piece[] {
  return ring.slice(0, -1).flatMap((from, index) => {
    const to = ring[index + 1] ?? from;
    const at = (t: number): Position => {
      const [x0, y0] = pair(from);
      const [x1, y1] = pair(to);
      return [x0 + (x1 - x0) * t, y0 + (y1 - y0) * t];
    };
    const cuts = [0, ...others.flatMap((other) => crossings(from, to, other)), 1].toSorted((p, q) => p - q);
    return cuts.slice(0, -1).flatMap((t, i): Piece[] => {
      const next = cuts[i + 1] ?? 1;
      const isHidden = next - t < 1e-9 || others.some((other) => isInside(at((t + next) / 2), other));
      return isHidden ? [] : [{ from: at(t), to: at(next) }];
    });
  });
}

/** Squared distance of two positions in degrees. */
function apart(a: Position, b: Position): number {
  const [x0, y0] = pair(a);
  const [x1, y1] = pair(b);
  return (x1 - x0) ** 2 + (y1 - y0) ** 2;
}

/**
 * The outer lines of the union of closed rings that all wind the same way, as closed rings. Made for
 * overlapping circles: identical rings must be given once.
 */
export function unionRings(rings: readonly Ring[]): Position[][] {
  const pieces = rings.flatMap((ring, index) =>
    outerPieces(
      ring,
      rings.filter((_, other) => other !== index),
    ),
  );
  const made: Position[][] = [];
  while (pieces.length > 0) {
    const first = pieces.shift();
    if (first === undefined) break;
    const ring = [first.from, first.to];
    let end = first.to;
    for (;;) {
      const tail = end;
      const next = pieces.findIndex((piece) => apart(piece.from, tail) < 1e-12);
      const [piece] = next < 0 ? [] : pieces.splice(next, 1);
      if (piece === undefined) break;
      end = piece.to;
      ring.push(end);
    }
    ring[ring.length - 1] = first.from;
    made.push(ring);
  }
  return made;
}
