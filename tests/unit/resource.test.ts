import { describe, expect, test, vi } from 'vitest';
import { ContentError } from '../../src/data/load.ts';
import { createResource, readyResource } from '../../src/data/resource.ts';

describe('a resource', () => {
  test('is idle, then on its way, then here', async () => {
    const resource = createResource(() => Promise.resolve('texts'));
    const seen: string[] = [];
    resource.subscribe(() => seen.push(resource.get().status));
    expect(resource.get()).toEqual({ status: 'idle' });
    await resource.load();
    expect(seen).toEqual(['loading', 'ready']);
    expect(resource.get()).toEqual({ status: 'ready', value: 'texts' });
  });

  test('is fetched once, however often it is asked for', async () => {
    const fetcher = vi.fn(() => Promise.resolve(1));
    const resource = createResource(fetcher);
    await Promise.all([resource.load(), resource.load(), resource.load()]);
    await resource.load();
    expect(fetcher).toHaveBeenCalledTimes(1);
    expect(fetcher).toHaveBeenCalledWith(false);
  });

  test('can be tried again after a failure, past the cache', async () => {
    const fetcher = vi
      .fn<(again: boolean) => Promise<string>>()
      .mockRejectedValueOnce(new ContentError('corrupt', '/library.json', 'expected JSON'))
      .mockResolvedValueOnce('texts');
    const resource = createResource(fetcher);
    await resource.load();
    expect(resource.get()).toEqual({ status: 'failed', reason: 'corrupt' });
    await resource.load();
    expect(resource.get()).toEqual({ status: 'ready', value: 'texts' });
    expect(fetcher.mock.calls).toEqual([[false], [true]]);
  });

  test('can be tried as often as it fails', async () => {
    const fetcher = vi.fn(() => Promise.reject(new ContentError('missing', '/library.json', 'expected the file')));
    const resource = createResource(fetcher);
    for (let tries = 0; tries < 3; tries++) await resource.load();
    expect(fetcher.mock.calls).toEqual([[false], [true], [true]]);
    expect(resource.get()).toEqual({ status: 'failed', reason: 'missing' });
  });

  test('counts any other error as missing, and loading never rejects', async () => {
    const resource = createResource(() => Promise.reject(new TypeError('unexpected')));
    await expect(resource.load()).resolves.toBeUndefined();
    expect(resource.get()).toEqual({ status: 'failed', reason: 'missing' });
  });

  test('survives a fetcher that throws at once', async () => {
    const resource = createResource(() => {
      throw new Error('at once');
    });
    await expect(resource.load()).resolves.toBeUndefined();
    expect(resource.get()).toEqual({ status: 'failed', reason: 'missing' });
  });

  test('tells no one who has stopped listening', async () => {
    const resource = createResource(() => Promise.resolve(1));
    const listener = vi.fn();
    resource.subscribe(listener)();
    await resource.load();
    expect(listener).not.toHaveBeenCalled();
  });

  test('keeps the identity of its state between changes', async () => {
    const resource = createResource(() => Promise.resolve({ a: 1 }));
    await resource.load();
    expect(resource.get()).toBe(resource.get());
  });
});

test('a resource that is already here stays as it is', async () => {
  const resource = readyResource('here');
  expect(resource.get()).toEqual({ status: 'ready', value: 'here' });
  await resource.load();
  expect(resource.get()).toBe(resource.get());
  expect(() => resource.subscribe(() => {})()).not.toThrow();
});
