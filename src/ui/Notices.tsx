import { X } from 'lucide-react';
import { useAppState, useDispatch, useWords } from './context.ts';

/** What could not be kept of an address, in a line each. */
export function Notices() {
  const words = useWords();
  const notices = useAppState((state) => state.notices);
  const dispatch = useDispatch();
  if (notices.length === 0) return null;
  return (
    <div className="notices" role="status">
      <ul>
        {notices.map((notice, index) => (
          <li key={index}>
            {notice.kind === 'too-long' ? words.notices['too-long']() : words.notices[notice.kind](notice.value)}
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="icon-button small"
        aria-label={words.notices.dismiss}
        onClick={() => dispatch({ type: 'dismissNotices' })}
      >
        <X aria-hidden />
      </button>
    </div>
  );
}
