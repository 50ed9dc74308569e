import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { env, execPath } from 'node:process';
import { ensureChromium } from './support/chromium.ts';

/** How many tests of a run passed and failed. */
interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** One part of `npm test`; a run of Vitest leaves its count in a file. */
interface Step {
  readonly name: string;
  /** A script of a package in `node_modules`, and its arguments. */
  readonly command: readonly [script: string, ...args: string[]];
  readonly countedIn?: string;
}

const folder = join('.cache', 'test-results');

const bin = (path: string): string => join('node_modules', path);

function vitest(name: string, config: readonly string[]): Step {
  const countedIn = join(folder, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${countedIn}`];
  return { name, command: [bin('vitest/vitest.mjs'), 'run', ...config, ...reporters], countedIn };
}

const tsx = bin('tsx/dist/cli.mjs');

const steps: readonly Step[] = [
  { name: 'typecheck', command: [bin('typescript/bin/tsc'), '--noEmit'] },
  { name: 'lint', command: [bin('oxlint/bin/oxlint'), '--deny-warnings', '--report-unused-disable-directives'] },
  { name: 'format', command: [bin('oxfmt/bin/oxfmt'), '--check'] },
  { name: 'content', command: [tsx, join('src', 'data', 'check.ts')] },
  vitest('unit', []),
  { name: 'build', command: [bin('vite/bin/vite.js'), 'build', '--app', '--logLevel', 'warn'] },
  vitest('browser', ['--config', join('tests', 'e2e', 'vitest.config.ts')]),
];

/** Reads Vitest's JSON report. A file that could not run has no tests of its own: it counts as one that failed. */
function tallyOf(file: string): Tally {
  if (!existsSync(file)) return { passed: 0, failed: 0 };
  const report = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly numPassedTests: number;
    readonly numFailedTests: number;
    readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
  };
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/** Runs a step with its output on this terminal. Returns its count, and whether it went well. */
function run({ name, command, countedIn }: Step): Tally & { readonly isFine: boolean } {
  console.log(`\n== ${name}`);
  const extra = name === 'browser' ? { CHROMIUM_PATH: ensureChromium() } : {};
  const { status, error } = spawnSync(execPath, command, { stdio: 'inherit', env: { ...env, ...extra } });
  if (error) console.error(error.message);
  const tally = countedIn === undefined ? { passed: 0, failed: 0 } : tallyOf(countedIn);
  return { ...tally, isFine: status === 0 };
}

/** Runs everything up to the first failure and closes with the count. Returns the exit code. */
function main(): number {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let [passed, failed] = [0, 0];
  for (const step of steps) {
    let isFine = false;
    try {
      const result = run(step);
      isFine = result.isFine;
      passed += result.passed;
      failed += result.failed;
    } catch (error) {
      console.error((error as Error).message);
    }
    if (isFine) continue;
    // A step that is no test, or a run that ended before its tests, is itself what failed.
    failed = Math.max(failed, 1);
    console.error(`\n${step.name} failed; what comes after it was not run`);
    break;
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = main();
