import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';
import { dictionary, type Dictionary } from '../i18n/index.ts';
import { compiledContent } from './content-plugin.ts';

const virtualId = 'virtual:atlas-fonts.css';
const require = createRequire(import.meta.url);

/** Printable ASCII, Latin-1, and the punctuation and macrons that the texts use whatever the content says. */
const latinAlways =
  [...Array(95).keys()].map((i) => String.fromCharCode(32 + i)).join('') +
  [...Array(96).keys()].map((i) => String.fromCharCode(160 + i)).join('') +
  'ĀāĒēĪīŌōŪū–—‘’“”…′″€−×≈≠→←↑↓·•';

/** Kana, so that a reading or a typed search never falls back. */
const kana = [...Array(0x60 * 2).keys()].map((i) => String.fromCharCode(0x3040 + i)).join('');

/** A font file to cut: where from, which characters, and the families that are drawn from it. */
interface Cut {
  readonly name: string;
  readonly file: string;
  readonly characters: string;
  readonly faces: readonly { readonly family: string; readonly weight: string; readonly style?: 'italic' }[];
  /** What the faces say they cover, where that is wider than the characters. */
  readonly range?: string;
  /** Cutting a variable font at one weight makes it smaller. */
  readonly axes?: Record<string, number | { min: number; max: number }>;
}

/** Sorted distinct characters of a text for which `keep` holds. */
export function distinct(text: string, keep: (codePoint: number) => boolean): string {
  return [...new Set(text)]
    .filter((character) => keep(character.codePointAt(0) ?? 0))
    .toSorted()
    .join('');
}

const isLatin = (code: number): boolean => code >= 0x20 && code < 0x2e80 && !(code >= 0x4e00);
const isJapanese = (code: number): boolean => code >= 0x2e80;

/** CSS `unicode-range` of a set of characters, runs joined. */
export function unicodeRange(characters: string): string {
  const codes = [...characters].map((character) => character.codePointAt(0) ?? 0).toSorted((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const code of codes) {
    const last = ranges.at(-1);
    if (last && code === last[1] + 1) last[1] = code;
    else ranges.push([code, code]);
  }
  const hex = (code: number): string => code.toString(16).toUpperCase();
  return ranges.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(',');
}

/** The characters of JIS X 0208, by way of Shift JIS; what lies beyond is not in a Japanese font. */
function japaneseStandard(): ReadonlySet<string> {
  const lead = [...Array(0x1f).keys()].map((i) => 0x81 + i).concat([...Array(0x10).keys()].map((i) => 0xe0 + i));
  const bytes = lead.flatMap((first) => [...Array(0xbd).keys()].flatMap((i) => [first, 0x40 + i]));
  return new Set(new TextDecoder('shift_jis').decode(Uint8Array.from(bytes)));
}

/** Ranges of the faces that serve everything of their script unless a narrower face after them does. */
const wide = { latin: 'U+0-2E7F', japanese: 'U+2E80-FFEF' } as const;

/** The words of a dictionary that are set in bold. */
function boldWords(words: Dictionary): string {
  const { tabs, services, servicesOther, statuses, kinds, regions, key, plate, time, list, about, verdicts } = words;
  const panel = Object.values(words.panel).filter((value) => typeof value === 'string' && value.length < 20);
  const article = Object.values(words.article).filter((value) => typeof value === 'string');
  const bold = [
    tabs,
    services,
    servicesOther,
    statuses,
    kinds,
    regions,
    key.title,
    plate.title,
    time.title,
    list.named,
  ];
  return JSON.stringify([
    bold,
    about.title,
    verdicts,
    panel,
    article,
    words.controversy,
    words.title,
    words.otherTitle,
  ]);
}

interface Texts {
  readonly latinExtended: string;
  readonly latinBasic: string;
  readonly japaneseFirst: string;
  readonly japaneseRest: string;
  readonly japaneseBold: string;
  /** Chinese names; the Japanese font lacks simplified characters. */
  readonly chinese: string;
  readonly water: string;
}

/** Which characters each file must hold. */
function texts(geoDir: string): Texts {
  const { core, geometry, library } = compiledContent(geoDir);
  const dictionaries = [dictionary('en'), dictionary('ja')];
  const words = JSON.stringify(dictionaries) + helperWords();
  const shown = [
    core.places,
    core.layers,
    core.texts,
    core.controversies,
    geometry.labels,
    geometry.islets,
    geometry.municipalities,
    geometry.relocation,
  ];
  const first = JSON.stringify(shown) + words;
  const titles = [core.places, core.layers, core.texts, core.controversies].flatMap((list) =>
    list.map((item) => ('name' in item ? item.name : item.title)),
  );
  const japanese = japaneseStandard();
  const simplified = [
    ...core.places.flatMap((place) =>
      place.alsoKnownAs.flatMap((name) => (name.lang === 'zh-Hans' ? [name.text] : [])),
    ),
    ...geometry.islets.features.map((feature) => feature.properties.parallelNames.zhHans ?? ''),
  ];
  const rest = JSON.stringify([library, core.events, core.figures]);
  const latin = distinct(latinAlways + first + rest, isLatin);
  const latinBasic = distinct(latin, (code) => code < 0x100 || (code >= 0x2000 && code < 0x2200));
  const japaneseFirst = distinct(first + kana, isJapanese);
  const beyond = (known: string) => (code: number) => !known.includes(String.fromCodePoint(code));
  return {
    latinBasic,
    latinExtended: distinct(latin, beyond(latinBasic)),
    japaneseFirst,
    japaneseRest: distinct(rest, (code) => isJapanese(code) && beyond(japaneseFirst)(code)),
    japaneseBold: distinct(JSON.stringify(titles) + dictionaries.map(boldWords).join('') + kana, isJapanese),
    chinese: distinct(simplified.join(''), (code) => isJapanese(code) && !japanese.has(String.fromCodePoint(code))),
    water: distinct(
      JSON.stringify(geometry.labels.features.filter((feature) => feature.properties.class === 'water')),
      isLatin,
    ),
  };
}

function cuts(geoDir: string): readonly Cut[] {
  const { latinBasic, latinExtended, japaneseFirst, japaneseRest, japaneseBold, chinese, water } = texts(geoDir);
  const file = (name: string): string => require.resolve(`${name}.woff2`);
  const sansDir = '@fontsource-variable/source-sans-3/files/source-sans-3';
  const serifDir = '@fontsource-variable/source-serif-4/files/source-serif-4';
  const notoDir = '@fontsource/noto-sans-jp/files/noto-sans-jp';
  const all = '100 900';
  const map = ['AtlasSans Regular', 'AtlasSans Medium', 'AtlasSans SemiBold'].map((family) => ({
    family,
    weight: all,
  }));
  const italic = { family: 'AtlasSerif Italic', weight: '400', style: 'italic' as const };
  const sans = { faces: [{ family: 'Source Sans 3', weight: all }, ...map], axes: { wght: { min: 400, max: 700 } } };
  const serif = { faces: [{ family: 'Source Serif 4', weight: all }], axes: { wght: { min: 400, max: 600 } } };
  const regular = { family: 'Noto Sans JP', weight: '100 500' };
  // A face declared later wins where ranges overlap; so the narrow ones follow the wide ones.
  return [
    { name: 'sans', file: file(`${sansDir}-latin-wght-normal`), characters: latinBasic, range: wide.latin, ...sans },
    { name: 'sans-ext', file: file(`${sansDir}-latin-ext-wght-normal`), characters: latinExtended, ...sans },
    { name: 'serif', file: file(`${serifDir}-latin-wght-normal`), characters: latinBasic, range: wide.latin, ...serif },
    { name: 'serif-ext', file: file(`${serifDir}-latin-ext-wght-normal`), characters: latinExtended, ...serif },
    {
      name: 'serif-italic',
      file: file(`${serifDir}-latin-wght-italic`),
      characters: water,
      range: wide.latin,
      faces: [italic],
      axes: { wght: 400 },
    },
    // The italic family declares its upright Japanese as italic, or the browser would slant it.
    {
      name: 'jp',
      file: file(`${notoDir}-japanese-400-normal`),
      characters: japaneseFirst,
      range: wide.japanese,
      faces: [regular, ...map, italic],
    },
    {
      name: 'zh',
      file: file('@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal'),
      characters: chinese,
      faces: [regular, ...map, italic],
    },
    { name: 'jp-rest', file: file(`${notoDir}-japanese-400-normal`), characters: japaneseRest, faces: [regular] },
    {
      name: 'jp-bold',
      file: file(`${notoDir}-japanese-700-normal`),
      characters: japaneseBold,
      faces: [{ family: 'Noto Sans JP', weight: '600 900' }],
    },
  ];
}

/** Words of the dictionaries that are made by functions, so that no character of them is missed. */
function helperWords(): string {
  const spoken = (value: unknown): string => {
    if (typeof value === 'function') return String(value);
    if (value !== null && typeof value === 'object') return Object.values(value).map(spoken).join('');
    return '';
  };
  return spoken(dictionary('en')) + spoken(dictionary('ja'));
}

interface BuiltFont {
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly css: string;
}

async function build(cut: Cut, cacheDir: string, base: string): Promise<BuiltFont> {
  const source = readFileSync(cut.file);
  const key = createHash('sha256')
    .update(source)
    .update(cut.characters)
    .update(JSON.stringify(cut.axes ?? null))
    .digest('hex')
    .slice(0, 16);
  const cached = join(cacheDir, `${cut.name}-${key}.woff2`);
  if (!existsSync(cached)) {
    const bytes = await subsetFont(source, cut.characters, {
      targetFormat: 'woff2',
      ...(cut.axes ? { variationAxes: cut.axes } : {}),
    });
    mkdirSync(cacheDir, { recursive: true });
    writeFileSync(cached, bytes);
  }
  const bytes = readFileSync(cached);
  const fileName = `fonts/${cut.name}-${key.slice(0, 8)}.woff2`;
  const css = cut.faces
    .map(
      ({ family, weight, style }) =>
        `@font-face{font-family:"${family}";font-style:${style ?? 'normal'};font-weight:${weight};font-display:swap;src:url("${base}${fileName}") format("woff2");unicode-range:${cut.range ?? unicodeRange(cut.characters)}}`,
    )
    .join('\n');
  return { fileName, bytes, css };
}

/**
 * Cuts the fonts down to the characters of the content and the interface and offers them as
 * `virtual:atlas-fonts.css`. Cut files are kept in `cacheDir` under a hash of what they hold.
 */
export function fontsPlugin(geoDir: string, cacheDir: string): Plugin {
  let fonts: readonly BuiltFont[] = [];
  let base = '/';
  return {
    name: 'anpo-atlas-fonts',
    configResolved(config) {
      base = config.base;
    },
    async buildStart() {
      fonts = await Promise.all(
        cuts(geoDir)
          .filter((cut) => cut.characters !== '')
          .map((cut) => build(cut, cacheDir, base)),
      );
    },
    resolveId(id) {
      return id === virtualId ? `\0${virtualId}` : null;
    },
    load(id) {
      return id === `\0${virtualId}` ? fonts.map((font) => font.css).join('\n') : null;
    },
    generateBundle() {
      if (this.environment.name !== 'client') return;
      for (const font of fonts) this.emitFile({ type: 'asset', fileName: font.fileName, source: font.bytes });
    },
  };
}
