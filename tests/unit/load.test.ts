import { afterEach, describe, expect, test, vi } from 'vitest';
import { ContentError, loadAtlas, loadGeometry, loadLibrary } from '../../src/data/load.ts';
import { compiled } from '../support/content.ts';

afterEach(() => vi.unstubAllGlobals());

/** Answers every fetch with this, and remembers what was asked. */
function serve(answer: () => Promise<Response>) {
  const fake = vi.fn<(url: string, init?: RequestInit) => Promise<Response>>(answer);
  vi.stubGlobal('fetch', fake);
  return fake;
}

const text =
  (body: string, status = 200) =>
  () =>
    Promise.resolve(new Response(body, { status }));

/** The error that a load ends with. */
async function failure(load: Promise<unknown>): Promise<ContentError> {
  const error: unknown = await load.then(
    () => new Error('expected a failure'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof ContentError)) throw error;
  return error;
}

const loaders = [
  { name: 'the atlas', load: loadAtlas, data: compiled.core },
  { name: 'the geometry', load: loadGeometry, data: compiled.geometry },
  { name: 'the library', load: loadLibrary, data: compiled.library },
] as const;

describe.each(loaders)('$name', ({ load, data }) => {
  test('arrives whole', async () => {
    serve(text(JSON.stringify(data)));
    expect(await load('/data.json')).toMatchObject({ format: data.format });
  });

  test('is missing on an HTTP error, with its status', async () => {
    serve(text('Not found', 404));
    const error = await failure(load('/data.json'));
    expect(error).toMatchObject({ name: 'ContentError', reason: 'missing', url: '/data.json' });
    expect(error.message).toBe('/data.json: expected the file, found HTTP 404');
  });

  test('is missing when the network fails', async () => {
    serve(() => Promise.reject(new TypeError('Failed to fetch')));
    const error = await failure(load('/data.json'));
    expect(error.reason).toBe('missing');
    expect(error.message).toContain('Failed to fetch');
  });

  test('is missing when the transfer breaks off', async () => {
    serve(() => {
      const response = new Response('');
      vi.spyOn(response, 'text').mockRejectedValue(new TypeError('network error'));
      return Promise.resolve(response);
    });
    expect((await failure(load('/data.json'))).reason).toBe('missing');
  });

  test.each([
    ['half of it', JSON.stringify(data).slice(0, 400)],
    ['an HTML page', '<!doctype html><title>Sign in</title>'],
    ['nothing', ''],
  ])('is corrupt when %s arrives', async (_what, body) => {
    serve(text(body));
    const error = await failure(load('/data.json'));
    expect(error.reason).toBe('corrupt');
    expect(error.message).toMatch(/^\/data\.json: expected JSON/);
  });

  test.each(['null', '[]', '42', '"text"', '{}', '{"format":"anpo-atlas/other/1"}', '{"format":"anpo-atlas/core/2"}'])(
    'is corrupt when it is %s',
    async (body) => {
      serve(text(body));
      const error = await failure(load('/data.json'));
      expect(error.reason).toBe('corrupt');
      expect(error.message).toMatch(/^\/data\.json: expected /);
    },
  );

  test('is asked for past the cache only on a second try', async () => {
    const fake = serve(text(JSON.stringify(data)));
    await load('/data.json');
    await load('/data.json', true);
    expect(fake.mock.calls.map(([, init]) => init?.cache)).toEqual([undefined, 'reload']);
  });
});

describe('the indexes', () => {
  test('of the atlas find every place, text and dispute, and the places of former ids', async () => {
    serve(text(JSON.stringify(compiled.core)));
    const atlas = await loadAtlas('/core.json');
    for (const place of atlas.places) expect(atlas.placeById.get(place.id)).toBe(place);
    for (const entry of atlas.texts) expect(atlas.textById.get(entry.id)).toBe(entry);
    for (const entry of atlas.controversies) expect(atlas.controversyById.get(entry.id)).toBe(entry);
    expect(atlas.placeAliases.get('kadena-air-base')).toBe('kadena');
    expect(Object.isFrozen(atlas)).toBe(true);
  });

  test('of the library find instruments and their articles under one roof', async () => {
    serve(text(JSON.stringify(compiled.library)));
    const library = await loadLibrary('/library.json');
    expect(library.treatyTextById.get('1960')).toMatchObject({ kind: 'instrument', instrument: { id: '1960' } });
    expect(library.treatyTextById.get('1960-VI')).toMatchObject({
      kind: 'article',
      instrument: { id: '1960' },
      article: { id: '1960-VI' },
    });
    expect(library.dossierByPlace.get('futenma')?.placeId).toBe('futenma');
    for (const record of library.controversies) expect(library.fullControversyById.get(record.id)).toBe(record);
    for (const source of library.sources) expect(library.sourceById.get(source.id)).toBe(source);
  });
});
