/** Addresses of the data files, made by `src/build/content-plugin.ts`. */
declare module 'virtual:atlas-files' {
  export const files: {
    readonly core: string;
    readonly geometry: string;
    readonly library: string;
    readonly landOverview: string;
    readonly landDetail: string;
    readonly landInsets: string;
    readonly depth: string;
    readonly relief: string;
  };
  export const relief: {
    readonly bounds: readonly [west: number, south: number, east: number, north: number];
    readonly width: number;
    readonly height: number;
  };
}

declare module 'virtual:atlas-fonts.css' {}
declare module 'virtual:atlas-palette.css' {}

declare module 'subset-font' {
  /** Cuts a font down to the characters of `text`. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      targetFormat: 'woff2';
      variationAxes?: Record<string, number | { min: number; max: number }>;
    },
  ): Promise<Uint8Array>;
}
