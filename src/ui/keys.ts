import { useEffect } from 'react';

/** What a single key asks for anywhere on the page. */
export type GlobalKey = 'search' | 'help' | 'fold' | 'escape';

const byKey: Readonly<Record<string, GlobalKey>> = { '/': 'search', '?': 'help', '[': 'fold', Escape: 'escape' };

/** Whether the key is being typed into something, or belongs to an input method or the browser. */
function isTaken(event: KeyboardEvent): boolean {
  const target = event.target instanceof HTMLElement ? event.target : null;
  const typing = target !== null && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
  const text = target instanceof HTMLInputElement && target.type !== 'checkbox';
  return (
    event.isComposing ||
    event.altKey ||
    event.defaultPrevented ||
    (typing && (text || !(target instanceof HTMLInputElement)))
  );
}

/** Listens for the page's own keys; Ctrl or ⌘ K is the search too. */
export function useGlobalKeys(onKey: (key: GlobalKey) => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        onKey('search');
        return;
      }
      // A modal dialog has the keys to itself.
      if (document.querySelector('dialog[open]')) return;
      const key = byKey[event.key];
      if (!key || event.ctrlKey || event.metaKey || isTaken(event)) return;
      if (key !== 'escape') event.preventDefault();
      onKey(key);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [onKey]);
}
