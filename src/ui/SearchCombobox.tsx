import { useCombobox } from 'downshift';
import { Search, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { otherLocale } from '../i18n/index.ts';
import { createSearch, type SearchHit } from '../select/search.ts';
import { useAppState, useDispatch, useServices, useWords } from './context.ts';
import { PlaceSymbol } from './PlaceSymbol.tsx';

/** What the plain field hands over. */
export interface SearchComboboxProps {
  readonly initialQuery: string;
  readonly focusAtStart: boolean;
}

function Hit({ hit }: { readonly hit: SearchHit }) {
  const words = useWords();
  const locale = useAppState((state) => state.locale);
  const other = otherLocale(locale);
  return (
    <>
      <span className="search-symbol" aria-hidden>
        {hit.selection.kind === 'place' && <PlaceSymbol id={hit.selection.id} />}
      </span>
      <span className="search-names">
        <span>{hit.title[locale]}</span>
        <span lang={other}>{hit.title[other]}</span>
      </span>
      <span className="search-kind">
        {words.search.kinds[hit.selection.kind]} {hit.tag}
      </span>
    </>
  );
}

/** The search field with its suggestions. */
export function SearchCombobox({ initialQuery, focusAtStart }: SearchComboboxProps) {
  const words = useWords();
  const { atlas } = useServices();
  const locale = useAppState((state) => state.locale);
  const dispatch = useDispatch();
  const [query, setQuery] = useState(initialQuery);
  const index = useMemo(() => createSearch(atlas), [atlas]);
  const hits = useMemo(() => [...index.find(query)], [index, query]);
  const { InputKeyDownEnter, ItemClick, InputBlur, InputKeyDownEscape } = useCombobox.stateChangeTypes;
  const box = useCombobox<SearchHit>({
    id: 'search',
    items: hits,
    inputValue: query,
    selectedItem: null,
    defaultHighlightedIndex: 0,
    initialIsOpen: focusAtStart && initialQuery !== '',
    itemToString: (hit) => hit?.title[locale] ?? '',
    onInputValueChange: ({ type, inputValue }) => {
      // Typing is heard above; and a choice that the page takes over must not empty what is typed next.
      if (type === InputKeyDownEnter || type === ItemClick || type === InputKeyDownEscape) setQuery(inputValue);
    },
    stateReducer: (state, { type, changes }) => {
      switch (type) {
        case InputKeyDownEnter:
        case ItemClick:
          return { ...changes, inputValue: changes.selectedItem ? '' : state.inputValue };
        case InputBlur:
          // Leaving the field closes the list; it must not choose what happened to be highlighted.
          return { ...changes, selectedItem: null, inputValue: state.inputValue };
        default:
          return changes;
      }
    },
    onStateChange: ({ type, selectedItem }) => {
      if ((type === InputKeyDownEnter || type === ItemClick) && selectedItem)
        dispatch({ type: 'select', selection: selectedItem.selection });
    },
  });
  const open = box.isOpen && query.trim() !== '';
  return (
    <div className="search">
      <div className="search-field">
        <Search aria-hidden className="search-icon" />
        <input
          {...box.getInputProps({
            // Downshift tells of changes a render late, which would drop fast keystrokes.
            onChange: (event) => setQuery(event.currentTarget.value),
            'aria-label': words.search.label,
            placeholder: words.search.placeholder,
            type: 'text',
            maxLength: 120,
            autoComplete: 'off',
            spellCheck: false,
          })}
          // The reader was typing into the field that this one replaces.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={focusAtStart}
          data-search
        />
        {query === '' ? (
          <kbd aria-hidden>/</kbd>
        ) : (
          <button type="button" className="search-clear" aria-label={words.search.clear} onClick={() => setQuery('')}>
            <X aria-hidden />
          </button>
        )}
      </div>
      <ul
        className="search-hits"
        {...box.getMenuProps({ 'aria-label': words.search.label })}
        hidden={!open || hits.length === 0}
      >
        {open &&
          hits.map((hit, at) => (
            <li
              key={`${hit.selection.kind}/${hit.selection.id}`}
              className={box.highlightedIndex === at ? 'is-active' : undefined}
              {...box.getItemProps({ item: hit, index: at })}
            >
              <Hit hit={hit} />
            </li>
          ))}
      </ul>
      <p className={open && hits.length === 0 ? 'search-none' : 'visually-hidden'} role="status">
        {open &&
          (hits.length === 0
            ? `${words.search.none(query.trim())} ${words.search.noneHint}`
            : words.search.count(hits.length))}
      </p>
    </div>
  );
}
