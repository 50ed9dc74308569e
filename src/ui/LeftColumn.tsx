import { type KeyboardEvent, useRef } from 'react';
import { tabs, type Tab } from '../state/app-state.ts';
import { useAppState, useDispatch, useWords } from './context.ts';
import { KeyFilter } from './KeyFilter.tsx';
import { LayerList } from './LayerList.tsx';
import { PlaceList } from './PlaceList.tsx';
import { SearchBox } from './SearchBox.tsx';
import { SheetHandle, type SheetStop } from './SheetHandle.tsx';
import { DisputeList, TreatyList } from './TextLists.tsx';

const contents: Readonly<Record<Tab, () => React.JSX.Element>> = {
  places: () => (
    <>
      <KeyFilter />
      <PlaceList />
    </>
  ),
  treaty: TreatyList,
  disputes: DisputeList,
  layers: LayerList,
};

interface Props {
  readonly stop: SheetStop;
  readonly onStop: (stop: SheetStop) => void;
}

/** Search, and the four lists: places with the key, treaty texts, disputes, layers. */
export function LeftColumn({ stop, onStop }: Props) {
  const words = useWords();
  const tab = useAppState((state) => state.tab);
  const dispatch = useDispatch();
  const strip = useRef<HTMLDivElement>(null);
  const Content = contents[tab];
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length];
    if (step === 0 || !next) return;
    event.preventDefault();
    dispatch({ type: 'setTab', tab: next });
    strip.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <aside className="left" id="list" aria-label={words.tabsLabel} tabIndex={-1}>
      <SearchBox />
      <div className="sheet sheet-list" data-stop={stop}>
        <SheetHandle stop={stop} onStop={onStop} />
        <div className="tabs" role="tablist" aria-label={words.tabsLabel} ref={strip} onKeyDown={onKeyDown}>
          {tabs.map((item) => (
            <button
              key={item}
              type="button"
              role="tab"
              id={`tab-${item}`}
              data-tab={item}
              aria-selected={item === tab}
              aria-controls="tab-content"
              tabIndex={item === tab ? 0 : -1}
              onClick={() => dispatch({ type: 'setTab', tab: item })}
            >
              {words.tabs[item]}
            </button>
          ))}
        </div>
        <div
          className="tab-content scroll"
          id="tab-content"
          role="tabpanel"
          aria-labelledby={`tab-${tab}`}
          tabIndex={-1}
        >
          <Content />
        </div>
      </div>
    </aside>
  );
}
