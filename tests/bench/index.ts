/**
 * `npm run bench`: measures the built site against a bare MapLibre page with the same data, in one run.
 * `--runs N` (5), `--dist DIR` (dist), `--json FILE`, `--strict` (missed times fail too).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { argv, exit, version as nodeVersion } from 'node:process';
import { parseArgs } from 'node:util';
import { findChromium } from '../support/chromium.ts';
import { launch } from './browser.ts';
import { exceeded, limits } from './budgets.ts';
import { buildBare } from './build-bare.ts';
import { readFacilities } from './facilities.ts';
import { measure } from './measure.ts';
import { rowsOf, tableOf, timeTargets } from './report.ts';

/** What is clicked: in use, on the main islands, under no inset, and 100 pixels from any other symbol. */
const targetId = 'kyogamisaki-communications-site';

const bareDir = resolve('.cache/bench/bare');

/** Runs the bench. Returns whether what has to hold does. */
async function main(): Promise<boolean> {
  const { values } = parseArgs({
    args: argv.slice(2),
    options: {
      runs: { type: 'string', default: '5' },
      dist: { type: 'string', default: 'dist' },
      json: { type: 'string' },
      strict: { type: 'boolean', default: false },
    },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1)
    throw new Error(`--runs has to be a positive whole number, not ${values.runs}`);
  const facilities = readFacilities('geo');
  const target = facilities.find(({ id }) => id === targetId);
  if (target === undefined) throw new Error(`geo/places.geojson has no ${targetId}; choose another lone facility`);
  await buildBare({ root: join(import.meta.dirname, 'bare'), geoDir: 'geo', outDir: bareDir, facilities });

  const load = loadavg()[0] ?? 0;
  const browser = await launch(findChromium());
  try {
    const result = await measure({
      browser,
      distDir: resolve(values.dist),
      bareDir,
      target,
      runs,
      onRun: (page, { mapIdleMs }) => console.error(`${page}: idle after ${Math.round(mapIdleMs)} ms`),
    });
    const rows = rowsOf(result.atlas, result.bare, result.budgets);
    const cpu = cpus();
    const machine = {
      cpu: cpu[0]?.model ?? 'unknown',
      cores: cpu.length,
      load,
      node: nodeVersion,
      chromium: browser.version(),
    };
    console.log(`Chromium ${machine.chromium}, software GL, ${machine.cores} cores, median of ${runs}, cold cache\n`);
    console.log(tableOf(rows));
    if (load > cpu.length / 2)
      console.log(`the machine was busy (load ${load.toFixed(1)} at the start): mistrust the times`);
    for (const sentence of exceeded(result.budgets)) console.log(`over budget: ${sentence}`);
    if (values.json !== undefined) {
      mkdirSync(dirname(resolve(values.json)), { recursive: true });
      const report = { machine, limits, timeTargets, rows, ...result };
      writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
    }
    return rows.every(({ ok, isBudget }) => ok !== false || !(isBudget || values.strict));
  } finally {
    await browser.close();
  }
}

try {
  exit((await main()) ? 0 : 1);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  exit(2);
}
