import { themes, type Theme } from '../state/app-state.ts';

const storageKey = 'anpo-atlas.theme';

/** The colours chosen earlier on this machine, or what the system asks for. Works without storage. */
export function rememberedTheme(): Theme {
  try {
    const saved = localStorage.getItem(storageKey);
    const theme = themes.find((item) => item === saved);
    if (theme) return theme;
  } catch {
    // Storage may be blocked; the system's setting is answer enough.
  }
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'night' : 'paper';
}

/** Puts a theme on the page. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
}

/** Keeps the reader's choice for the next visit, where storage allows. */
export function rememberTheme(theme: Theme): void {
  try {
    localStorage.setItem(storageKey, theme);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}
