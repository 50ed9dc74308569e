import type { Plugin } from 'vite';
import { paletteDeclarations } from '../map/style/palettes.ts';

const virtualId = 'virtual:atlas-palette.css';

/** Offers the map's colours as CSS variables, theme by theme, for the still map, the key and the list. */
export function palettePlugin(): Plugin {
  return {
    name: 'anpo-atlas-palette',
    resolveId(id) {
      return id === virtualId ? `\0${virtualId}` : null;
    },
    load(id) {
      if (id !== `\0${virtualId}`) return null;
      const [paper, night] = [paletteDeclarations('paper'), paletteDeclarations('night')];
      // Before any code runs the page follows the system; after that, its own attribute.
      return `:root{${paper}}\n@media (prefers-color-scheme:dark){:root:not([data-theme]){${night}}}\n[data-theme="night"]{${night}}`;
    },
  };
}
