import type { KeyboardEvent } from 'react';
import type { Place } from '../data/atlas.ts';
import { formatNumber, otherLocale } from '../i18n/index.ts';
import { placeGroups } from '../select/lists.ts';
import { useAppState, useDispatch, useServices, useWords } from './context.ts';
import { PlaceSymbol } from './PlaceSymbol.tsx';
import { SelectionLink } from './SelectionLink.tsx';

/** Which row a key asks for, among `count` rows; null when it is not a list key. */
function nextRow(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, at + 1);
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/**
 * Moves the focus between the links of a list by arrows, Home, End and first letters. Each link
 * also stays in the Tab order, so that nothing depends on knowing these keys.
 */
export function moveInList(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row] a')];
  const at = rows.findIndex((row) => row === document.activeElement);
  if (at < 0) return;
  const letter = event.key.length === 1 && /\p{L}/u.test(event.key) ? event.key.toLowerCase() : null;
  const byLetter = letter
    ? [...rows.slice(at + 1), ...rows.slice(0, at + 1)].find((row) =>
        row.textContent?.trim().toLowerCase().startsWith(letter),
      )
    : undefined;
  const next = nextRow(event.key, at, rows.length);
  const target = byLetter ?? (next === null ? undefined : rows[next]);
  if (!target) return;
  event.preventDefault();
  target.focus();
}

function Row({ place }: { readonly place: Place }) {
  const words = useWords();
  const dispatch = useDispatch();
  const locale = useAppState((state) => state.locale);
  const selected = useAppState((state) => state.selection.kind === 'place' && state.selection.id === place.id);
  const hovered = useAppState((state) => state.hovered === place.id);
  const other = otherLocale(locale);
  const area = place.facility?.area;
  return (
    <li
      data-row
      className={`row${selected ? ' is-selected' : ''}${hovered ? ' is-hovered' : ''}`}
      onMouseEnter={() => dispatch({ type: 'hover', id: place.id })}
      onMouseLeave={() => dispatch({ type: 'hover', id: null })}
    >
      <SelectionLink to={{ kind: 'place', id: place.id }} current={selected}>
        <PlaceSymbol id={place.id} />
        <span className="row-names">
          <span className="row-name">{place.name[locale]}</span>
          <span className="row-other" lang={other}>
            {place.name[other]}
          </span>
        </span>
        <span className="row-value">
          {area
            ? `${area.circa ? `${words.panel.about} ` : ''}${formatNumber(locale, area.areaHa, area.areaHa < 10 ? 1 : 0)} ha`
            : place.facility
              ? ''
              : words.kinds[place.kind]}
        </span>
      </SelectionLink>
    </li>
  );
}

/** Every place that the filters leave, the seven named ones first, then by region. */
export function PlaceList() {
  const words = useWords();
  const { atlas } = useServices();
  const toggledLayers = useAppState((state) => state.toggledLayers);
  const hiddenServices = useAppState((state) => state.hiddenServices);
  const { state } = useServices().store;
  const { named, groups } = placeGroups(atlas, { ...state.getState(), toggledLayers, hiddenServices });
  return (
    <div className="list" onKeyDown={moveInList}>
      <section aria-labelledby="list-named">
        <h2 id="list-named" className="list-head">
          {words.list.named}
        </h2>
        <ul>
          {named.map((place) => (
            <Row key={place.id} place={place} />
          ))}
        </ul>
      </section>
      {groups.map((group) => (
        <section key={group.region} aria-labelledby={`list-${group.region}`}>
          <h2 id={`list-${group.region}`} className="list-head">
            {words.regions[group.region]} <span className="meta">{words.list.places(group.places.length)}</span>
          </h2>
          <ul>
            {group.places.map((place) => (
              <Row key={place.id} place={place} />
            ))}
          </ul>
        </section>
      ))}
      {groups.length === 0 && <p className="empty">{words.list.empty}</p>}
    </div>
  );
}
