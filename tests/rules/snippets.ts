/** A file that a rule must refuse, or must leave alone. */
export interface Snippet {
  /** Where it would stand in the project. */
  readonly path: string;
  readonly code: string;
}

const value = (from: string): string => `import { thing } from '${from}';\nexport const copy = thing;\n`;
const type = (from: string): string => `import type { Thing } from '${from}';\nexport type Copy = Thing;\n`;
const lazy = (from: string): string => `export const later = (): Promise<unknown> => import('${from}');\n`;

/** Imports that house rules forbid: the file, and what it would import. */
export const forbidden: readonly Snippet[] = [
  // Content is data: nothing takes it in as a module.
  { path: 'src/domain/a.ts', code: value('../../geo/claims.json') },
  { path: 'src/data/a.ts', code: value('../../geo/claims.json') },
  { path: 'src/ui/a.ts', code: value('../../geo/claims.json') },
  { path: 'src/main.tsx', code: value('../geo/claims.json') },
  // Rooms below never know those above.
  { path: 'src/domain/b.ts', code: type('../data/atlas.ts') },
  { path: 'src/domain/c.ts', code: value('react') },
  { path: 'src/domain/d.ts', code: value('maplibre-gl') },
  { path: 'src/domain/e.ts', code: value('@turf/buffer') },
  { path: 'src/domain/f.ts', code: value('node:fs') },
  { path: 'src/data/b.ts', code: type('../state/app-state.ts') },
  { path: 'src/data/c.ts', code: value('react') },
  { path: 'src/data/d.ts', code: value('zod') },
  { path: 'src/data/e.ts', code: value('node:fs') },
  { path: 'src/data/f.ts', code: type('../ui/context.ts') },
  { path: 'src/state/a.ts', code: type('../data/atlas.ts') },
  { path: 'src/state/b.ts', code: type('../select/scene.ts') },
  { path: 'src/state/c.ts', code: value('react') },
  { path: 'src/state/d.ts', code: value('zustand') },
  { path: 'src/state/e.ts', code: type('../map/runtime/signals.ts') },
  { path: 'src/select/a.ts', code: value('../data/atlas.ts') },
  { path: 'src/select/b.ts', code: value('../state/reducer.ts') },
  { path: 'src/select/c.ts', code: type('../map/style/subject.ts') },
  { path: 'src/select/d.ts', code: value('react') },
  { path: 'src/select/e.ts', code: type('maplibre-gl') },
  { path: 'src/select/f.ts', code: value('../i18n/index.ts') },
  // MapLibre's values are in the runtime only, and React in its one component.
  { path: 'src/map/style/a.ts', code: value('maplibre-gl') },
  { path: 'src/map/style/b.ts', code: value('react') },
  { path: 'src/map/style/c.ts', code: value('../../select/map-scene.ts') },
  { path: 'src/map/style/d.ts', code: type('../../data/atlas.ts') },
  { path: 'src/map/style/e.ts', code: type('../runtime/signals.ts') },
  { path: 'src/map/style/f.ts', code: lazy('maplibre-gl') },
  { path: 'src/map/runtime/a.ts', code: value('react') },
  { path: 'src/map/runtime/b.ts', code: type('../../data/atlas.ts') },
  { path: 'src/map/runtime/c.ts', code: type('../../ui/context.ts') },
  { path: 'src/map/runtime/d.ts', code: value('../../state/store.ts') },
  { path: 'src/map/runtime/e.ts', code: value('../../select/map-scene.ts') },
  { path: 'src/map/runtime/MapCanvas.tsx', code: value('maplibre-gl') },
  { path: 'src/map/still/a.ts', code: value('maplibre-gl') },
  { path: 'src/map/still/b.ts', code: value('react') },
  { path: 'src/map/still/c.ts', code: type('../runtime/signals.ts') },
  { path: 'src/map/still/d.ts', code: value('../../select/map-scene.ts') },
  // Panels never get the map.
  { path: 'src/ui/b.ts', code: value('maplibre-gl') },
  { path: 'src/ui/c.ts', code: type('maplibre-gl') },
  { path: 'src/ui/d.ts', code: value('../data/load.ts') },
  { path: 'src/ui/panel/a.ts', code: value('../../data/load.ts') },
  { path: 'src/ui/stage/a.ts', code: value('../../map/runtime/MapController.ts') },
  { path: 'src/ui/stage/b.ts', code: type('../../map/runtime/camera.ts') },
  { path: 'src/ui/stage/c.ts', code: value('../../map/style/build.ts') },
  { path: 'src/ui/e.ts', code: lazy('maplibre-gl') },
  { path: 'src/ui/f.ts', code: type('../pages/render.tsx') },
  { path: 'src/ui/g.ts', code: value('../main.tsx') },
  { path: 'src/ui/h.ts', code: value('@turf/turf') },
  { path: 'src/ui/i.ts', code: value('zod') },
  { path: 'src/pages/a.ts', code: value('maplibre-gl') },
  { path: 'src/pages/b.ts', code: value('../map/runtime/MapCanvas.tsx') },
  { path: 'src/pages/c.ts', code: value('node:fs') },
  { path: 'src/pages/d.ts', code: type('../build/serve.ts') },
  { path: 'src/i18n/a.ts', code: type('../domain/text.ts') },
  { path: 'src/i18n/b.ts', code: value('react') },
  { path: 'src/build/a.ts', code: value('../pages/render.tsx') },
  { path: 'src/build/b.ts', code: type('../ui/context.ts') },
  { path: 'src/build/c.ts', code: value('../map/style/build.ts') },
  { path: 'src/build/d.ts', code: value('react') },
  { path: 'src/main.tsx', code: value('./build/serve.ts') },
  { path: 'src/main.tsx', code: value('maplibre-gl') },
  { path: 'src/main.tsx', code: value('./pages/render.tsx') },
  { path: 'geo/build/a.ts', code: value('../../src/domain/place.ts') },
  // The long ways round are closed as well.
  { path: 'src/domain/g.ts', code: `export { thing } from '../ui/context.ts';\n` },
  { path: 'src/domain/h.ts', code: `export * from '../ui/context.ts';\n` },
  { path: 'src/state/f.ts', code: lazy('../ui/App.tsx') },
];

/** Imports that the house's table allows. */
export const allowed: readonly Snippet[] = [
  { path: 'src/domain/ok-a.ts', code: value('zod') },
  { path: 'src/domain/ok-b.ts', code: value('@turf/turf') },
  { path: 'src/domain/ok-c.ts', code: value('./place.ts') },
  { path: 'src/data/ok-a.ts', code: value('../domain/content.ts') },
  { path: 'src/data/ok-b.ts', code: type('zod') },
  { path: 'src/data/read.ts', code: value('node:fs') },
  { path: 'src/state/ok-a.ts', code: value('../domain/service.ts') },
  { path: 'src/state/ok-b.ts', code: value('zustand/vanilla') },
  { path: 'src/select/ok-a.ts', code: type('../data/atlas.ts') },
  { path: 'src/select/ok-b.ts', code: type('../state/app-state.ts') },
  { path: 'src/select/ok-c.ts', code: value('minisearch') },
  { path: 'src/map/style/ok-a.ts', code: type('maplibre-gl') },
  { path: 'src/map/style/ok-b.ts', code: type('../../select/scene.ts') },
  { path: 'src/map/style/ok-c.ts', code: value('../../domain/mercator.ts') },
  { path: 'src/map/runtime/ok-a.ts', code: value('maplibre-gl') },
  { path: 'src/map/runtime/ok-b.ts', code: value('../style/build.ts') },
  { path: 'src/map/runtime/ok-c.ts', code: type('../../state/app-state.ts') },
  { path: 'src/map/runtime/MapCanvas.tsx', code: value('react') },
  { path: 'src/map/still/ok-a.ts', code: value('../style/palettes.ts') },
  { path: 'src/map/still/ok-b.ts', code: value('d3-geo') },
  { path: 'src/ui/ok-a.ts', code: value('../select/panel.ts') },
  { path: 'src/ui/ok-b.ts', code: type('../data/atlas.ts') },
  { path: 'src/ui/panel/ok-a.ts', code: value('../../state/url.ts') },
  { path: 'src/ui/panel/ok-b.ts', code: value('../context.ts') },
  { path: 'src/ui/stage/ok-a.ts', code: type('../../map/runtime/MapController.ts') },
  { path: 'src/ui/stage/ok-b.ts', code: lazy('../../map/runtime/MapCanvas.tsx') },
  { path: 'src/ui/stage/ok-c.ts', code: value('../../map/style/palettes.ts') },
  { path: 'src/pages/ok-a.ts', code: value('../ui/App.tsx') },
  { path: 'src/build/ok-a.ts', code: type('../pages/render.tsx') },
  { path: 'src/build/ok-b.ts', code: value('../data/compile.ts') },
  { path: 'src/main.tsx', code: value('./ui/App.tsx') },
  { path: 'geo/build/ok-a.ts', code: value('node:fs') },
];

/** Habits that the linter refuses besides imports, with the rule that says so. */
export const habits: readonly (Snippet & { readonly rule: string })[] = [
  { path: 'src/ui/any.ts', code: 'export const x: any = 1;\n', rule: 'no-explicit-any' },
  {
    path: 'src/ui/bang.ts',
    code: 'export const x = (y: string | null): string => y!;\n',
    rule: 'no-non-null-assertion',
  },
  { path: 'src/ui/ignore.ts', code: '// @ts-ignore\nexport const x: number = 1;\n', rule: 'ban-ts-comment' },
  { path: 'src/ui/default.ts', code: 'export default 1;\n', rule: 'no-default-export' },
  { path: 'src/ui/console.ts', code: `console.log('x');\nexport const x = 1;\n`, rule: 'no-console' },
  {
    path: 'src/map/runtime/timer.ts',
    code: 'export const x = (): unknown => setTimeout(() => undefined, 1);\n',
    rule: 'no-restricted-globals',
  },
  {
    path: 'src/map/style/timer.ts',
    code: 'export const x = (): unknown => window.setInterval(() => undefined, 1);\n',
    rule: 'no-restricted-properties',
  },
  {
    path: 'src/domain/star.ts',
    code: `import * as turf from '@turf/turf';\nexport const x = turf.area;\n`,
    rule: 'no-namespace',
  },
  {
    path: 'src/ui/click.tsx',
    code: 'export const Row = () => <div onClick={() => undefined}>x</div>;\n',
    rule: 'no-static-element-interactions',
  },
];
