import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
} from 'culori';
import type { Color } from 'culori';
import { describe, expect, it } from 'vitest';
import { service } from '../../src/domain/service.ts';
import { paletteDeclarations, paletteOf, variablePalette } from '../../src/map/style/palettes.ts';
import { themes } from '../../src/state/app-state.ts';

const difference = differenceCiede2000();

const visions: Readonly<Record<string, (seen: Color) => Color>> = {
  normal: (seen) => seen,
  protan: filterDeficiencyProt(1),
  deutan: filterDeficiencyDeuter(1),
  tritan: filterDeficiencyTrit(1),
};

/** A CSS colour as culori sees it. */
function color(css: string): Color {
  const parsed = parse(css);
  if (parsed === undefined) throw new Error(`expected a CSS colour, found "${css}"`);
  return parsed;
}

describe.each(themes)('palette %s', (theme) => {
  const palette = paletteOf(theme);

  it.each(service)('shows %s at 3:1 on land, water and built-up ground', (each) => {
    for (const ground of [palette.land, palette.water, palette.builtUp]) {
      expect(wcagContrast(palette.services[each], ground)).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(Object.entries(visions))('keeps services 13 apart in %s vision', (_, see) => {
    for (const one of service)
      for (const other of service)
        if (one !== other) {
          expect(
            difference(see(color(palette.services[one])), see(color(palette.services[other]))),
          ).toBeGreaterThanOrEqual(13);
        }
  });

  it('sets readable names', () => {
    for (const ground of [palette.land, palette.water]) {
      expect(wcagContrast(palette.ink, ground)).toBeGreaterThanOrEqual(4.5);
      expect(wcagContrast(palette.lens, ground)).toBeGreaterThanOrEqual(4.5);
    }
    expect(wcagContrast(palette.ink2, palette.land)).toBeGreaterThanOrEqual(4.5);
    expect(wcagContrast(palette.waterName, palette.water)).toBeGreaterThanOrEqual(4.5);
    for (const name of [palette.landName, palette.townName, palette.municipalName]) {
      expect(wcagContrast(name, palette.land)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('puts a dark edge on yellow', () => {
    expect(wcagContrast(palette.hi, palette.hiEdge)).toBeGreaterThanOrEqual(4.5);
  });

  it('declares every custom property that drawings refer to', () => {
    const declared = paletteDeclarations(theme);
    const { services, ...plain } = variablePalette;
    for (const reference of [...Object.values(plain), ...Object.values(services)]) {
      expect(declared).toContain(`${reference.slice('var('.length, -1)}:#`);
    }
  });
});
