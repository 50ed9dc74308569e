import type { Browser } from 'playwright-core';
import { atlasIdleMark, type Budgets, budgetsOf } from './budgets.ts';
import { clickToAnswer, type ClickAnswer } from './click.ts';
import type { Facility } from './facilities.ts';
import { bareQuery, type MapFrame, pointOf, readFrame } from './frame.ts';
import { type BenchServer, type ServedRequest, serveBrotli } from './serve.ts';
import { visit } from './visit.ts';

/** What one cold visit and one click cost; times in milliseconds. */
export interface Run {
  readonly bytes: number;
  readonly requests: number;
  readonly firstPaintMs: number;
  readonly mapIdleMs: number;
  readonly blockingMs: number;
  readonly clickMs: number;
}

/** All runs of both pages. */
export interface Measurement {
  readonly atlas: readonly Run[];
  readonly bare: readonly Run[];
  readonly budgets: Budgets;
  /** What the atlas's first view asked for, in the order of the answers. */
  readonly served: readonly ServedRequest[];
  readonly frame: MapFrame;
}

/** What is measured, and how often. */
export interface MeasureOptions {
  readonly browser: Browser;
  readonly distDir: string;
  readonly bareDir: string;
  /** What is clicked; no other symbol may be near. */
  readonly target: Facility;
  readonly runs: number;
  readonly onRun: (page: 'atlas' | 'bare', run: Run) => void;
}

/** A page of the bench. */
interface Subject {
  readonly server: BenchServer;
  readonly query: string;
  readonly idleMark: string;
  readonly answer: ClickAnswer;
}

/** One run with what only the warm-up looks at. */
interface Detail {
  readonly run: Run;
  readonly served: readonly ServedRequest[];
  readonly requests: readonly string[];
  readonly frame: MapFrame;
}

async function measureOnce(
  browser: Browser,
  subject: Subject,
  target: Facility,
  known: MapFrame | null,
): Promise<Detail> {
  const { server, query, idleMark, answer } = subject;
  server.takeLog();
  const { page, view, close } = await visit(browser, server.url + query, idleMark);
  try {
    const served = server.takeLog();
    const frame = known ?? (await readFrame(page));
    const clickMs = await clickToAnswer(page, pointOf(target.position, frame), answer);
    const { firstPaintMs, mapIdleMs, blockingMs, requests } = view;
    const bytes = served.reduce((sum, { wireBytes }) => sum + wireBytes, 0);
    return {
      run: { bytes, requests: requests.length, firstPaintMs, mapIdleMs, blockingMs, clickMs },
      served,
      requests,
      frame,
    };
  } finally {
    await close();
  }
}

/** Measures both pages in turn, each visit in a fresh context, after a visit to each that does not count. */
export async function measure(options: MeasureOptions): Promise<Measurement> {
  const { browser, distDir, bareDir, target, runs, onRun } = options;
  const servers = { atlas: await serveBrotli(distDir), bare: await serveBrotli(bareDir) };
  try {
    const atlas: Subject = {
      server: servers.atlas,
      query: '',
      idleMark: atlasIdleMark,
      answer: { selector: '#panel-title', text: target.name },
    };
    // The warm-up fills the server's store of compressed files and tells where the map is.
    const first = await measureOnce(browser, atlas, target, null);
    const { frame } = first;
    const bare: Subject = {
      server: servers.bare,
      query: bareQuery(frame),
      idleMark: 'bare:map-idle',
      answer: { selector: '.maplibregl-popup', text: target.name },
    };
    await measureOnce(browser, bare, target, frame);

    const done: { atlas: Run[]; bare: Run[] } = { atlas: [], bare: [] };
    for (let index = 0; index < runs; index += 1) {
      for (const [name, subject] of [
        ['atlas', atlas],
        ['bare', bare],
      ] as const) {
        const { run } = await measureOnce(browser, subject, target, frame);
        done[name].push(run);
        onRun(name, run);
      }
    }
    const budgets = budgetsOf(first.served, first.requests, { distDir, siteUrl: servers.atlas.url });
    return { ...done, budgets, served: first.served, frame };
  } finally {
    await Promise.all([servers.atlas.close(), servers.bare.close()]);
  }
}
