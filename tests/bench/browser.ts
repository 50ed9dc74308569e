import { type Browser, chromium } from 'playwright-core';

/**
 * No GPU anywhere, so that runs compare: pages are drawn by the CPU and WebGL by SwiftShader, as on a
 * machine without a GPU. (`--use-angle=swiftshader` would send the drawing of the page itself through
 * SwiftShader too: a first paint then takes several times as long, which no reader ever sees.)
 * And nothing that the browser does for itself.
 */
const flags = [
  '--disable-gpu',
  '--enable-unsafe-swiftshader',
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

/** Size of the window in CSS pixels. */
export const viewport = { width: 1440, height: 900 } as const;

/** Starts the browser that the bench measures in. */
export function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: [...flags] });
}
