import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { contentPlugin } from './src/build/content-plugin.ts';
import { fontsPlugin } from './src/build/fonts-plugin.ts';
import { palettePlugin } from './src/build/palette-plugin.ts';
import { prerenderSite } from './src/build/prerender.ts';

const base = process.env['ATLAS_BASE'] ?? '/';
const geoDir = process.env['ATLAS_GEO'] ?? 'geo';

export default defineConfig({
  base,
  // Tests of the parts need no content cut and no fonts; a broken record must not stop them from starting.
  plugins: process.env['VITEST']
    ? [react()]
    : [react(), contentPlugin(geoDir), fontsPlugin(geoDir, '.cache/fonts'), palettePlugin()],
  worker: { format: 'es' },
  // MapLibre is one chunk of about a megabyte, asked for after the page is there.
  build: { target: 'es2023', assetsInlineLimit: 0, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 1200 },
  environments: {
    client: { build: { outDir: 'dist' } },
    ssr: { build: { outDir: '.cache/ssr', ssr: 'src/pages/render.tsx', emptyOutDir: true } },
  },
  builder: {
    async buildApp(builder) {
      for (const name of ['client', 'ssr'] as const) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
      await prerenderSite({ renderer: '.cache/ssr/render.js', outDir: 'dist', geoDir, base });
    },
  },
  test: { include: ['tests/{unit,data,style,rules}/**/*.test.{ts,tsx}'], environment: 'node' },
});
