import { describe, expect, test } from 'vitest';
import { reach } from './graph.ts';

/** The files through which the first load would fetch a package. */
function waysTo(entry: string, name: string): readonly string[] {
  return [...reach(entry).files].filter((path) => reach(path).packages.has(name));
}

describe('what the first load fetches', () => {
  test('no MapLibre: the map comes by itself, when there is a scene to draw', () => {
    expect(waysTo('src/main.tsx', 'maplibre-gl')).toEqual([]);
    expect(reach('src/main.tsx').lazy).toContainEqual({
      from: 'src/ui/stage/Stage.tsx',
      to: '../../map/runtime/MapCanvas.tsx',
    });
  });

  test('no Zod: the content was checked when it was built', () => {
    expect(waysTo('src/main.tsx', 'zod')).toEqual([]);
  });

  test('no Node: the pages are written by src/build', () => {
    const { packages } = reach('src/pages/render.tsx');
    expect([...packages].filter((name) => name.startsWith('node:'))).toEqual([]);
  });
});

test('one file of the project makes the map', () => {
  const makers = [...reach('src/map/runtime/MapCanvas.tsx').files].filter((path) =>
    path.startsWith('src/map/runtime/'),
  );
  expect(makers).toContain('src/map/runtime/MapController.ts');
});
