import type { Library } from '../data/atlas.ts';
import type { SourceId } from '../domain/ids.ts';
import type { Source } from '../domain/source.ts';
import type { Localized, Locale, Statement } from '../domain/text.ts';

/** A text in the reader's language, with the numbers of its sources on this panel. */
export interface CitedText {
  readonly text: string;
  readonly cites: readonly number[];
}

/** A source with the number that this panel gives it. */
export interface NumberedSource {
  readonly number: number;
  readonly source: Source;
}

/** Numbers the sources of one panel in the order in which they are first cited. */
export interface Citations {
  readonly cite: (text: Localized, sources: readonly SourceId[]) => CitedText;
  readonly statement: (statement: Statement) => CitedText;
  readonly numbers: (sources: readonly SourceId[]) => readonly number[];
  /** Everything cited so far, by number. */
  readonly list: () => readonly NumberedSource[];
}

/** A numbering that starts at 1. Sources that the library does not hold are passed over. */
export function createCitations(library: Library, locale: Locale): Citations {
  const cited = new Map<SourceId, NumberedSource>();
  const numbers = (sources: readonly SourceId[]): readonly number[] =>
    sources
      .flatMap((id) => {
        const source = library.sourceById.get(id);
        if (!source) return [];
        const known = cited.get(id) ?? { number: cited.size + 1, source };
        cited.set(id, known);
        return [known.number];
      })
      .toSorted((a, b) => a - b);
  const cite = (text: Localized, sources: readonly SourceId[]): CitedText => ({
    text: text[locale],
    cites: numbers(sources),
  });
  return {
    cite,
    numbers,
    statement: (statement) => cite(statement.text, statement.sources),
    list: () => [...cited.values()],
  };
}
