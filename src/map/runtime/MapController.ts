import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import type { PlaceId } from '../../domain/ids.ts';
import type { Padding, Size } from '../../domain/mercator.ts';
import { project } from '../../domain/mercator.ts';
import type { MapScene, SceneView } from '../../select/scene.ts';
import type { Camera } from '../../state/app-state.ts';
import { buildStyle, stateSources } from '../style/build.ts';
import { withoutNames } from '../style/without-names.ts';
import { flightDuration, freeCenter, resolveView, sameCamera } from './camera.ts';
import { createMap, isGpuFailure } from './create.ts';
import { DetailWatch } from './detail.ts';
import { loadMapFonts } from './fonts.ts';
import { drawImagesOnDemand } from './images.ts';
import { watchPointer } from './pointer.ts';
import { setStyle } from './set-style.ts';
import type { MapFrame, MapSignal, MoveCause } from './signals.ts';

/** What a controller begins with. */
export interface MapControllerOptions {
  readonly container: HTMLElement;
  readonly scene: MapScene;
  /** What of the map panels cover, in CSS pixels. */
  readonly padding: Padding;
  /** Accessible name of the map. */
  readonly label: string;
  readonly onSignal: (signal: MapSignal) => void;
}

/** Marks moves that the app made, so that they are not taken for the reader's. */
const byApp = { cause: 'app' } as const;

/** Height of the rows in which `placesInView` reads the map, in CSS pixels. */
const readingRowPx = 56;

/** Whether two scenes differ in anything but where to look. */
function looksDifferent(a: MapScene, b: MapScene): boolean {
  const keys = ['theme', 'locale', 'layersOn', 'places', 'selected', 'emphasis', 'geometry', 'base'] as const;
  return keys.some((key) => a[key] !== b[key]);
}

/**
 * The only holder of a MapLibre map. It draws scenes, moves the camera where a scene asks for it, and
 * reports what the reader does as signals. Without WebGL it says so once and does nothing more.
 */
export class MapController {
  readonly #container: HTMLElement;
  readonly #emit: (signal: MapSignal) => void;
  readonly #map: MapLibreMap | null;
  readonly #frames = new Set<(frame: MapFrame) => void>();
  readonly #resizes: ResizeObserver;
  readonly #detail = new DetailWatch(() => this.#draw());
  #scene: MapScene;
  /** The style that the map was last given. */
  #style: StyleSpecification;
  #padding: Padding;
  #hovered: PlaceId | null = null;
  /** Marks in feature-state at the moment. */
  #marked: { hover: PlaceId | null; selected: PlaceId | null } = { hover: null, selected: null };
  /** The style is there and scenes can be drawn. */
  #isLive = false;
  #hasFonts = false;
  #isReady = false;
  #isDestroyed = false;
  /** The WebGL context is gone, or on its way back. */
  #isLost = false;
  /** The view that the map keeps through resizes, until the reader moves it. */
  #kept: SceneView | null;

  constructor({ container, scene, padding, label, onSignal }: MapControllerOptions) {
    this.#container = container;
    this.#scene = scene;
    this.#padding = padding;
    this.#emit = onSignal;
    this.#kept = scene.view;
    this.#resizes = new ResizeObserver(() => this.#resize());
    const camera = resolveView(scene.view, this.#size(), padding);
    this.#detail.approach(camera.zoom);
    this.#style = withoutNames(buildStyle(scene, this.#detail.state));
    const created = createMap({ container, style: this.#style, camera, label });
    this.#map = typeof created === 'string' ? null : created;
    if (this.#map === null) {
      if (typeof created === 'string') onSignal({ kind: 'failed', reason: created });
      return;
    }
    this.#resizes.observe(container);
    drawImagesOnDemand(this.#map);
    this.#detail.follow(this.#map);
    watchPointer(this.#map, { scene: () => this.#scene, size: () => this.#size(), emit: onSignal });
    this.#listen(this.#map);
    void loadMapFonts().then(() => {
      this.#hasFonts = true;
      this.#draw();
    });
  }

  /** Draws a scene; moves the camera if its view is a new request, clear of the padding if one is given. */
  show(scene: MapScene, padding: Padding = this.#padding): void {
    const before = this.#scene;
    this.#scene = scene;
    if (looksDifferent(before, scene)) this.#draw();
    if (before.view.seq === scene.view.seq) return this.setPadding(padding);
    this.#padding = padding;
    this.#go(scene.view);
  }

  /** Marks the place under the pointer or the list's cursor. */
  setHovered(id: PlaceId | null): void {
    this.#hovered = id;
    this.#mark();
  }

  /** Tells which edges are covered. A view that the app asked for is framed anew, the reader's own is kept. */
  setPadding(padding: Padding): void {
    const { top, right, bottom, left } = this.#padding;
    const isSame = padding.top === top && padding.right === right && padding.bottom === bottom && padding.left === left;
    this.#padding = padding;
    if (!isSame && this.#kept?.kind === 'bounds') this.#go(this.#kept);
  }

  /** Changes the accessible name of the map. */
  setLabel(label: string): void {
    this.#map?.getCanvas().setAttribute('aria-label', label);
  }

  /** Zooms by levels around the middle of what is not covered. */
  zoomBy(levels: number): void {
    const map = this.#map;
    if (map === null) return;
    const [x, y] = freeCenter(this.#size(), this.#padding);
    map.easeTo({ zoom: map.getZoom() + levels, around: map.unproject([x, y]), duration: 300 });
  }

  /** Moves the picture by pixels: positive values show what is further right and down. */
  panBy(dxPx: number, dyPx: number): void {
    this.#map?.panBy([dxPx, dyPx], { duration: 200 });
  }

  /** Calls back at once and with every frame in which camera or size change. Returns how to stop it. */
  onFrame(callback: (frame: MapFrame) => void): () => void {
    this.#frames.add(callback);
    callback(this.#frame());
    return () => void this.#frames.delete(callback);
  }

  /** Where the map looks now. */
  camera(): Camera {
    const map = this.#map;
    if (map === null) return resolveView(this.#scene.view, this.#size(), this.#padding);
    const { lng, lat } = map.getCenter();
    return { center: [lng, lat], zoom: map.getZoom() };
  }

  /** Visible places in the part of the map that is not covered, west to east inside north to south. */
  placesInView(): readonly PlaceId[] {
    const { camera, size } = this.#frame();
    const { top, right, bottom, left } = this.#padding;
    return this.#scene.places
      .filter((place) => place.service === null || place.visible)
      .map((place) => ({ id: place.id, at: project(place.position, camera, size) }))
      .filter(({ at: [x, y] }) => x >= left && x <= size.width - right && y >= top && y <= size.height - bottom)
      .toSorted((a, b) => Math.floor(a.at[1] / readingRowPx) - Math.floor(b.at[1] / readingRowPx) || a.at[0] - b.at[0])
      .map(({ id }) => id);
  }

  /** Ends the map and gives back its WebGL context. */
  destroy(): void {
    this.#isDestroyed = true;
    this.#isLive = false;
    this.#frames.clear();
    this.#resizes.disconnect();
    this.#map?.remove();
  }

  #listen(map: MapLibreMap): void {
    map.once('load', () => {
      this.#isLive = true;
      this.#draw();
    });
    map.on('idle', () => {
      if (this.#isReady || !this.#hasFonts) return;
      this.#isReady = true;
      this.#emit({ kind: 'ready' });
    });
    map.on('movestart', (event) => {
      if (this.#causeOf(event) === 'user') this.#kept = null;
    });
    map.on('move', () => this.#announceFrame());
    map.on('resize', () => this.#announceFrame());
    map.on('moveend', (event) => this.#emit({ kind: 'moved', camera: this.camera(), cause: this.#causeOf(event) }));
    map.on('webglcontextlost', () => {
      this.#isLive = false;
      this.#isLost = true;
      this.#emit({ kind: 'contextLost' });
    });
    map.on('webglcontextrestored', () => {
      map.once('idle', () => {
        this.#isLive = true;
        this.#isLost = false;
        this.#marked = { hover: null, selected: null };
        this.#draw();
        this.#emit({ kind: 'contextRestored' });
      });
    });
    map.on('error', ({ error }) => {
      console.error(error);
      if (isGpuFailure(error)) this.#emit({ kind: 'failed', reason: 'no-webgl' });
    });
  }

  /** Who made a move: the app's own carry its mark. MapLibre itself resizes a map whose context comes back. */
  #causeOf(event: object): MoveCause {
    return this.#isLost || ('cause' in event && event.cause === byApp.cause) ? 'app' : 'user';
  }

  /** Draws the newest scene, once the map can. */
  #draw(): void {
    if (this.#map === null || !this.#isLive || this.#isDestroyed) return;
    const complete = buildStyle(this.#scene, this.#detail.state);
    const style = this.#hasFonts ? complete : withoutNames(complete);
    setStyle(this.#map, style, this.#style);
    this.#style = style;
    this.#mark();
  }

  /** Brings hover and selection into feature-state. */
  #mark(): void {
    const map = this.#map;
    if (map === null || !this.#isLive) return;
    const wanted = { hover: this.#hovered, selected: this.#scene.selected };
    for (const state of ['hover', 'selected'] as const) {
      const before = this.#marked[state];
      if (before === wanted[state]) continue;
      for (const source of stateSources) {
        if (before !== null) map.setFeatureState({ source, id: before }, { [state]: false });
        if (wanted[state] !== null) map.setFeatureState({ source, id: wanted[state] }, { [state]: true });
      }
    }
    this.#marked = wanted;
  }

  /** Flies to a view. MapLibre jumps instead where the reader prefers reduced motion. */
  #go(view: SceneView): void {
    const map = this.#map;
    this.#kept = view;
    if (map === null) return;
    // The layout may have changed in the same moment, before the observer has heard of it.
    this.#fitToContainer(map);
    const from = this.camera();
    const to = resolveView(view, this.#size(), this.#padding);
    this.#detail.approach(to.zoom);
    if (sameCamera(from, to)) return;
    const target = { center: [to.center[0], to.center[1]] as [number, number], zoom: to.zoom };
    map.flyTo({ ...target, duration: flightDuration(from, to, this.#size()) }, byApp);
  }

  #resize(): void {
    const map = this.#map;
    if (map === null || !this.#fitToContainer(map)) return;
    if (this.#kept?.kind !== 'bounds') return;
    if (map.isMoving()) return this.#go(this.#kept);
    const { center, zoom } = resolveView(this.#kept, this.#size(), this.#padding);
    map.jumpTo({ center: [center[0], center[1]], zoom }, byApp);
  }

  /** Takes over the container's size. Returns whether it had changed. */
  #fitToContainer(map: MapLibreMap): boolean {
    const canvas = map.getCanvas();
    const { width, height } = this.#size();
    if (Math.round(canvas.clientWidth) === width && Math.round(canvas.clientHeight) === height) return false;
    map.resize(byApp);
    return true;
  }

  #size(): Size {
    return { width: this.#container.clientWidth, height: this.#container.clientHeight };
  }

  #frame(): MapFrame {
    return { camera: this.camera(), size: this.#size() };
  }

  #announceFrame(): void {
    const frame = this.#frame();
    for (const callback of this.#frames) callback(frame);
  }
}
