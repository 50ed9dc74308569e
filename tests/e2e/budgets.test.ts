import { expect, test } from 'vitest';
import { exceeded, measureBudgets } from '../bench/budgets.ts';
import { findChromium } from '../support/chromium.ts';
import { distDir } from '../support/site.ts';

test(
  'the first view keeps to its budgets of bytes and requests, and asks nobody else',
  { timeout: 120_000 },
  async () => {
    const budgets = await measureBudgets(distDir, findChromium());
    expect(exceeded(budgets)).toEqual([]);
    expect(budgets.firstViewRequests).toBeGreaterThan(5);
    expect(budgets.beforeMapBytes).toBeGreaterThan(20_000);
  },
);
