import type { MouseEvent, ReactNode } from 'react';
import type { Selection } from '../state/app-state.ts';
import { pathOf } from '../state/url.ts';
import { useAppState, useDispatch, useServices } from './context.ts';

interface Props {
  readonly to: Selection;
  readonly className?: string;
  readonly current?: boolean;
  readonly children: ReactNode;
}

/** Whether a click asks for the browser's own handling, such as a new tab. */
function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

/** A link to a place, text or dispute at its own address, opened in the panel. */
export function SelectionLink({ to, className, current, children }: Props) {
  const { base } = useServices();
  const locale = useAppState((state) => state.locale);
  const dispatch = useDispatch();
  return (
    <a
      className={className}
      href={base + pathOf(locale, to).slice(1)}
      aria-current={current ? 'true' : undefined}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        dispatch({ type: 'select', selection: to });
      }}
    >
      {children}
    </a>
  );
}
