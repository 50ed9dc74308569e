import { type Budgets, limits } from './budgets.ts';
import type { Run } from './measure.ts';

/** The most that the atlas may take, as a share of the bare page's value. */
export const timeTargets = {
  /** First contentful paint, against the bare map's idle. */
  firstPaint: 0.35,
  mapIdle: 1.3,
  blocking: 1.2,
} as const;

/** Median and range of a row of numbers. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Median, least and greatest. Throws on an empty row. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const [min, max] = [sorted[0], sorted.at(-1)];
  const middle = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  const [low, high] = middle;
  if (min === undefined || max === undefined || low === undefined || high === undefined)
    throw new Error('expected at least one value');
  return { median: (low + high) / 2, min, max };
}

/** A line of the table. */
export interface Row {
  readonly name: string;
  readonly unit: 'kB' | 'ms' | '';
  readonly atlas: Spread;
  /** Null where only the atlas has it. */
  readonly bare: Spread | null;
  readonly ratio: number | null;
  readonly target: string;
  /** Whether the target is met; null where there is none. */
  readonly ok: boolean | null;
  /** Missing it fails the bench, since it does not depend on the machine. */
  readonly isBudget: boolean;
}

/** The share that `value` is of `whole`; null when there is nothing to compare with. */
function share(value: number, whole: number): number | null {
  return whole > 0 ? value / whole : null;
}

/** A row of both pages' values, with a target for their ratio if there is one. */
function timeRow(name: string, atlas: Spread, bare: Spread, most: number | null): Row {
  const ratio = share(atlas.median, bare.median);
  return {
    name,
    unit: 'ms',
    atlas,
    bare,
    ratio,
    target: most === null ? '' : `<= ${most} x`,
    ok: most === null ? null : ratio === null ? atlas.median === 0 : ratio <= most,
    isBudget: false,
  };
}

/** The table's lines, from all runs of both pages and the budgets. */
export function rowsOf(atlas: readonly Run[], bare: readonly Run[], budgets: Budgets): readonly Row[] {
  const of = (runs: readonly Run[], key: keyof Run, scale = 1): Spread => spreadOf(runs.map((run) => run[key] / scale));
  const single = (value: number): Spread => spreadOf([value]);
  const [transferred, bareTransferred] = [of(atlas, 'bytes', 1000), of(bare, 'bytes', 1000)];
  const [asked, bareAsked] = [of(atlas, 'requests'), of(bare, 'requests')];
  const [paint, idle] = [of(atlas, 'firstPaintMs'), of(bare, 'mapIdleMs')];
  const paintShare = share(paint.median, idle.median);
  return [
    {
      name: 'transferred, brotli',
      unit: 'kB',
      atlas: transferred,
      bare: bareTransferred,
      ratio: share(transferred.median, bareTransferred.median),
      target: `<= ${limits.firstViewBytes / 1000} kB`,
      // The greatest, so that a request that comes only sometimes counts.
      ok: transferred.max * 1000 <= limits.firstViewBytes,
      isBudget: true,
    },
    {
      name: 'requests',
      unit: '',
      atlas: asked,
      bare: bareAsked,
      ratio: share(asked.median, bareAsked.median),
      target: `<= ${limits.firstViewRequests}`,
      ok: asked.max <= limits.firstViewRequests,
      isBudget: true,
    },
    {
      name: 'HTML, CSS, JS before the map',
      unit: 'kB',
      atlas: single(budgets.beforeMapBytes / 1000),
      bare: null,
      ratio: null,
      target: `<= ${limits.beforeMapBytes / 1000} kB`,
      ok: budgets.beforeMapBytes <= limits.beforeMapBytes,
      isBudget: true,
    },
    {
      name: 'third-party requests',
      unit: '',
      atlas: single(budgets.thirdParty.length),
      bare: null,
      ratio: null,
      target: `<= ${limits.thirdParty}`,
      ok: budgets.thirdParty.length <= limits.thirdParty,
      isBudget: true,
    },
    {
      ...timeRow('first contentful paint (1)', paint, of(bare, 'firstPaintMs'), timeTargets.firstPaint),
      ratio: paintShare,
      ok: paintShare !== null && paintShare <= timeTargets.firstPaint,
    },
    timeRow("map's first idle", of(atlas, 'mapIdleMs'), idle, timeTargets.mapIdle),
    timeRow('total blocking time', of(atlas, 'blockingMs'), of(bare, 'blockingMs'), timeTargets.blocking),
    timeRow('click to panel (2)', of(atlas, 'clickMs'), of(bare, 'clickMs'), null),
  ];
}

function cell({ median, min, max }: Spread, unit: Row['unit']): string {
  const number = (value: number): string => value.toFixed(unit === 'kB' ? 1 : 0);
  const range = number(min) === number(max) ? '' : ` (${number(min)}-${number(max)})`;
  return `${number(median)}${unit === '' ? '' : ` ${unit}`}${range}`;
}

/** The rows as plain text, columns aligned. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map((row) => [
    row.name,
    cell(row.atlas, row.unit),
    row.bare === null ? '-' : cell(row.bare, row.unit),
    row.ratio === null ? '-' : row.ratio.toFixed(2),
    row.target === '' ? '-' : row.target,
    row.ok === null ? '' : row.ok ? 'ok' : 'MISS',
  ]);
  const table = [['median (min-max)', 'atlas', 'bare MapLibre', 'ratio', 'target', ''], ...lines];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0))) ?? [];
  const text = table.map((line) =>
    line
      .map((item, column) => item.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  text.splice(
    1,
    0,
    widths
      .map((width) => '-'.repeat(width))
      .join('  ')
      .trimEnd(),
  );
  return [
    ...text,
    "(1) its ratio is to the bare map's first idle",
    '(2) for the bare page, click to popup; the atlas loads its texts with the first click',
  ].join('\n');
}
