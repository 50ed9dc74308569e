import { CircleHelp, Moon, Sun } from 'lucide-react';
import { otherLocale } from '../i18n/index.ts';
import { formatAddress } from '../state/url.ts';
import { useAppState, useDispatch, useServices, useWords } from './context.ts';

const languageNames = { en: 'EN', ja: '日本語' } as const;

/** The name, the languages, the colours and the help. */
export function TopBar({ onHelp }: { readonly onHelp: () => void }) {
  const words = useWords();
  const { base } = useServices();
  const locale = useAppState((state) => state.locale);
  const theme = useAppState((state) => state.theme ?? 'paper');
  const state = useAppState((all) => all);
  const dispatch = useDispatch();
  const other = otherLocale(locale);
  return (
    <header className="topbar">
      <div className="brand">
        <svg className="brand-mark" viewBox="0 0 24 24" aria-hidden="true">
          <circle cx="12" cy="12" r="10.5" />
          <ellipse cx="12" cy="12" rx="4.6" ry="10.5" />
          <path d="M1.5 12h21M3.2 6.5h17.6M3.2 17.5h17.6" />
          <path className="brand-needle" d="M12 5.2 15 12l-3 6.8L9 12z" />
        </svg>
        <h1 className="brand-name">{words.title}</h1>
        <span className="brand-other" lang={other}>
          {words.otherTitle}
        </span>
      </div>
      <div className="topbar-tools">
        <nav className="languages" aria-label={words.language}>
          {(['en', 'ja'] as const).map((item) => (
            <a
              key={item}
              lang={item}
              hrefLang={item}
              href={base + formatAddress({ ...state, locale: item }).slice(1)}
              aria-current={item === locale ? 'true' : undefined}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
                event.preventDefault();
                dispatch({ type: 'setLocale', locale: item });
              }}
            >
              {languageNames[item]}
            </a>
          ))}
        </nav>
        <button
          type="button"
          className="icon-button"
          aria-label={theme === 'paper' ? words.theme.toNight : words.theme.toPaper}
          title={theme === 'paper' ? words.theme.toNight : words.theme.toPaper}
          onClick={() => dispatch({ type: 'setTheme', theme: theme === 'paper' ? 'night' : 'paper' })}
        >
          {theme === 'paper' ? <Moon aria-hidden /> : <Sun aria-hidden />}
        </button>
        <button type="button" className="icon-button" aria-label={words.help} title={words.help} onClick={onHelp}>
          <CircleHelp aria-hidden />
        </button>
      </div>
    </header>
  );
}
