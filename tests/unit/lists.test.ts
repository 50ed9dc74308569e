import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { region } from '../../src/domain/place.ts';
import { service } from '../../src/domain/service.ts';
import {
  isSelectedPlace,
  namedPlaceIds,
  placeGroups,
  serviceCounts,
  statusCounts,
  timelineDots,
  timelineYears,
  type TimelineDot,
} from '../../src/select/lists.ts';
import { initialState, type AppState } from '../../src/state/app-state.ts';
import { atlas, deepFreeze, facilities, selections } from '../support/content.ts';

const start = deepFreeze(initialState('en'));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
/** Dots by their position on the axis. */
function stacked(dots: readonly TimelineDot[]): ReadonlyMap<number, readonly TimelineDot[]> {
  return new Map(dots.map(({ at }) => [at, dots.filter((dot) => dot.at === at)]));
}

const filtered = fc
  .record({
    toggledLayers: fc.subarray(atlas.layers.map((layer) => layer.id)),
    hiddenServices: fc.subarray([...service]),
  })
  .map((parts): AppState => ({ ...start, ...parts }));

describe('the key', () => {
  test('counts 95 facilities: by status, and by service with the returned ones', () => {
    const returned = statusCounts(atlas).find((row) => row.status === 'returned')?.count ?? 0;
    expect(sum(statusCounts(atlas).map((row) => row.count))).toBe(95);
    expect(sum(serviceCounts(atlas, start).map((row) => row.count)) + returned).toBe(95);
  });

  test('adds up the land of what is not returned', () => {
    const current = facilities.filter((place) => place.facility.status !== 'returned');
    expect(sum(serviceCounts(atlas, start).map((row) => row.areaHa))).toBeCloseTo(
      sum(current.map((place) => place.facility.area?.areaHa ?? 0)),
      6,
    );
  });

  test('counts the same whatever is hidden, and says what is', () => {
    fc.assert(
      fc.property(filtered, (state) => {
        const rows = serviceCounts(atlas, state);
        expect(rows.map((row) => [row.service, row.count])).toEqual(
          serviceCounts(atlas, start).map((row) => [row.service, row.count]),
        );
        for (const row of rows) expect(row.hidden).toBe(state.hiddenServices.includes(row.service));
      }),
    );
  });
});

describe('the list of places', () => {
  test('has the seven named places first, whatever is hidden', () => {
    fc.assert(
      fc.property(filtered, (state) => {
        expect(placeGroups(atlas, state).named.map((place) => place.id)).toEqual([...namedPlaceIds]);
      }),
    );
  });

  test('lists each facility once, and counts as hidden those of the usual view that the reader took off', () => {
    const usual = new Set(placeGroups(atlas, start).groups.flatMap((group) => group.places.map((place) => place.id)));
    expect(usual.size).toBe(84);
    fc.assert(
      fc.property(filtered, (state) => {
        const { groups, hiddenCount } = placeGroups(atlas, state);
        const listed = new Set(groups.flatMap((group) => group.places.map((place) => place.id)));
        expect(listed.size).toBe(sum(groups.map((group) => group.places.length)));
        expect(hiddenCount).toBe([...usual].filter((id) => !listed.has(id)).length);
      }),
    );
  });

  test('has each region once, from south-west to north-east, and no empty one', () => {
    fc.assert(
      fc.property(filtered, (state) => {
        const { groups } = placeGroups(atlas, state);
        const regions = groups.map((group) => group.region);
        expect(regions).toEqual(region.options.filter((item) => regions.includes(item)));
        for (const group of groups) {
          expect(group.places.length).toBeGreaterThan(0);
          for (const place of group.places) expect(place.region).toBe(group.region);
        }
      }),
    );
  });

  test('is empty when every service is hidden', () => {
    expect(placeGroups(atlas, { ...start, hiddenServices: [...service] })).toMatchObject({
      groups: [],
      hiddenCount: 84,
    });
  });
});

describe('the timeline', () => {
  test('has one dot for each event, in the order of time, on the axis', () => {
    const dots = timelineDots(atlas, { kind: 'none' });
    expect(dots.map((dot) => dot.event)).toEqual(atlas.events);
    for (const [index, dot] of dots.entries()) {
      expect(dot.at > 0 && dot.at < 1).toBe(true);
      expect(dot.tied).toBe(true);
      expect(dot.at).toBeGreaterThanOrEqual(dots[index - 1]?.at ?? 0);
    }
  });

  test('stands a dot where its event happened, to half a year', () => {
    for (const { event, at } of timelineDots(atlas, { kind: 'none' })) {
      const year = timelineYears.from + at * (timelineYears.to - timelineYears.from);
      expect(Math.abs(year - (Number(event.date.slice(0, 4)) + 0.5))).toBeLessThanOrEqual(0.5);
    }
  });

  test('stacks dots without gaps and without two in one spot', () => {
    const stacks = stacked(timelineDots(atlas, { kind: 'none' }));
    for (const stack of stacks.values()) expect(stack.map((dot) => dot.level)).toEqual(stack.map((_, index) => index));
  });

  test('marks what belongs to what is open, and moves no dot for it', () => {
    const all = timelineDots(atlas, { kind: 'none' });
    for (const selection of selections.filter((item) => item.kind !== 'none')) {
      const dots = timelineDots(atlas, selection);
      expect(dots.map(({ at, level }) => [at, level])).toEqual(all.map(({ at, level }) => [at, level]));
      for (const { event, tied } of dots) {
        const ids: readonly string[] = {
          place: event.placeIds,
          article: event.articleIds,
          controversy: event.controversyIds,
        }[selection.kind];
        expect(tied).toBe(ids.includes(selection.id));
      }
    }
  });
});

test('only the place that is open is marked', () => {
  for (const selection of selections)
    for (const place of atlas.places)
      expect(isSelectedPlace(selection, place.id)).toBe(selection.kind === 'place' && selection.id === place.id);
});
