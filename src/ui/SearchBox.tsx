import { Search } from 'lucide-react';
import { type ComponentType, useEffect, useRef, useState } from 'react';
import { useWords } from './context.ts';
import type { SearchComboboxProps } from './SearchCombobox.tsx';

type Combobox = ComponentType<SearchComboboxProps>;

/**
 * The search field. Suggestions and their index arrive after the first paint; until then the field
 * already takes what is typed, and hands it over with the focus.
 */
export function SearchBox() {
  const words = useWords();
  const [combobox, setCombobox] = useState<{ readonly Component: Combobox; readonly hadFocus: boolean } | null>(null);
  const [typed, setTyped] = useState('');
  const plain = useRef<HTMLInputElement>(null);
  const composing = useRef(false);
  const load = (): void => {
    void import('./SearchCombobox.tsx').then(
      ({ SearchCombobox }) => {
        // Swapping the field under an input method would lose what is being composed.
        if (composing.current) return;
        setCombobox({ Component: SearchCombobox, hadFocus: document.activeElement === plain.current });
      },
      () => undefined,
    );
  };
  useEffect(() => {
    const idle = window.requestIdleCallback ?? ((callback: () => void) => window.requestAnimationFrame(callback));
    const cancel = window.cancelIdleCallback ?? window.cancelAnimationFrame;
    const handle = idle(load);
    return () => cancel(handle);
  }, []);
  if (combobox) return <combobox.Component initialQuery={typed} focusAtStart={combobox.hadFocus} />;
  return (
    <div className="search">
      <div className="search-field">
        <Search aria-hidden className="search-icon" />
        <input
          ref={plain}
          type="text"
          aria-label={words.search.label}
          placeholder={words.search.placeholder}
          maxLength={120}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onFocus={load}
          onCompositionStart={() => (composing.current = true)}
          onCompositionEnd={() => {
            composing.current = false;
            load();
          }}
          data-search
        />
        <kbd aria-hidden>/</kbd>
      </div>
    </div>
  );
}
