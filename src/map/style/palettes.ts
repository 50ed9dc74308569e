import type { Service } from '../../domain/service.ts';
import type { Theme } from '../../state/app-state.ts';

/** Every colour of the map, as CSS colours. Values and contrasts: the design's tables 2.1 to 2.4. */
export interface Palette {
  readonly water: string;
  readonly depth: string;
  readonly shore: string;
  readonly land: string;
  readonly builtUp: string;
  readonly coast: string;
  readonly municipalLine: string;
  readonly graticule: string;
  readonly waterName: string;
  readonly landName: string;
  readonly townName: string;
  readonly municipalName: string;
  /** Halo of labels over depth bands. */
  readonly depthHalo: string;
  readonly ink: string;
  readonly ink2: string;
  /** Returned places, old lines. */
  readonly ink3: string;
  /** Selection, and nothing else. */
  readonly hi: string;
  /** Edge of what is selected: dark in both themes, since yellow needs it. */
  readonly hiEdge: string;
  /** The treaty colour. */
  readonly lens: string;
  readonly services: Readonly<Record<Service, string>>;
}

/** Strengths that differ by theme, 0 to 1. */
export interface Strengths {
  /** Opacity of each of the seven depth bands, which lie in each other: 3.3 % add up to 21 %. */
  readonly depth: number;
  /** Opacity of the relief picture; 0 leaves it out. */
  readonly relief: number;
  readonly shore: number;
  readonly outlineFill: number;
  readonly casing: number;
}

const paper: Palette = {
  water: '#D7E2E5',
  depth: '#2C6078',
  shore: '#B9CCD2',
  land: '#F7F4EC',
  builtUp: '#E9E2D2',
  coast: '#6C8893',
  municipalLine: '#B3AA97',
  graticule: '#B4C6CC',
  waterName: '#325868',
  landName: '#736D58',
  townName: '#4A555B',
  municipalName: '#6E6650',
  depthHalo: '#C8D6DC',
  ink: '#1B2226',
  ink2: '#4A555B',
  ink3: '#687176',
  hi: '#F2C230',
  hiEdge: '#1B2226',
  lens: '#2F2E79',
  services: {
    'marine-corps': '#963203',
    'air-force': '#24689A',
    navy: '#0B4243',
    army: '#7D7400',
    shared: '#5D0796',
  },
};

const night: Palette = {
  water: '#12181B',
  depth: '#000000',
  shore: '#1B262B',
  land: '#262D30',
  builtUp: '#343A3A',
  coast: '#687E89',
  municipalLine: '#4B5558',
  graticule: '#212C31',
  waterName: '#7FA3B1',
  landName: '#9A9888',
  townName: '#B9C0C2',
  municipalName: '#A19C8A',
  depthHalo: '#12181B',
  ink: '#F1EEE6',
  ink2: '#B9C0C2',
  ink3: '#8B9498',
  hi: '#F2C230',
  hiEdge: '#171C1F',
  lens: '#A9A8F5',
  services: {
    'marine-corps': '#EE8A5C',
    'air-force': '#8FB8F6',
    navy: '#84FDE7',
    army: '#DACE3D',
    shared: '#B59EB4',
  },
};

const palettes: Readonly<Record<Theme, Palette>> = { paper, night };

const strengthsByTheme: Readonly<Record<Theme, Strengths>> = {
  paper: { depth: 0.033, relief: 0.48, shore: 0.8, outlineFill: 0.2, casing: 0.85 },
  night: { depth: 0.108, relief: 0, shore: 0.8, outlineFill: 0.26, casing: 0.85 },
};

/** Opacity of what is outside the article or dispute that is open. */
export const dimmedOpacity = 0.35;

/** Opacity of labels outside it: higher, so that they can still be read. */
export const dimmedLabelOpacity = 0.92;

/** The themes that have a palette. */
export const mapThemes: readonly Theme[] = ['paper', 'night'];

/** The colours of a theme. */
export function paletteOf(theme: Theme): Palette {
  return palettes[theme];
}

/** The strengths of a theme. */
export function strengthsOf(theme: Theme): Strengths {
  return strengthsByTheme[theme];
}

/** Names and values of the custom properties that `variablePalette` refers to. */
function variableEntries(palette: Palette): readonly (readonly [name: string, value: string])[] {
  const { services, ...plain } = palette;
  return [
    ...Object.entries(plain).map(([key, value]) => [`--map-${key}`, value] as const),
    ...Object.entries(services).map(([key, value]) => [`--map-service-${key}`, value] as const),
  ];
}

/**
 * The theme's colours as CSS declarations (`--map-water:#D7E2E5;…`), to be put into the rules that
 * choose a theme. What is drawn with `variablePalette` follows them without being drawn anew.
 */
export function paletteDeclarations(theme: Theme): string {
  return variableEntries(palettes[theme])
    .map(([name, value]) => `${name}:${value}`)
    .join(';');
}

/** A palette of references (`var(--map-water)`), for drawings whose theme is chosen by CSS. */
export const variablePalette: Palette = {
  water: 'var(--map-water)',
  depth: 'var(--map-depth)',
  shore: 'var(--map-shore)',
  land: 'var(--map-land)',
  builtUp: 'var(--map-builtUp)',
  coast: 'var(--map-coast)',
  municipalLine: 'var(--map-municipalLine)',
  graticule: 'var(--map-graticule)',
  waterName: 'var(--map-waterName)',
  landName: 'var(--map-landName)',
  townName: 'var(--map-townName)',
  municipalName: 'var(--map-municipalName)',
  depthHalo: 'var(--map-depthHalo)',
  ink: 'var(--map-ink)',
  ink2: 'var(--map-ink2)',
  ink3: 'var(--map-ink3)',
  hi: 'var(--map-hi)',
  hiEdge: 'var(--map-hiEdge)',
  lens: 'var(--map-lens)',
  services: {
    'marine-corps': 'var(--map-service-marine-corps)',
    'air-force': 'var(--map-service-air-force)',
    navy: 'var(--map-service-navy)',
    army: 'var(--map-service-army)',
    shared: 'var(--map-service-shared)',
  },
};
