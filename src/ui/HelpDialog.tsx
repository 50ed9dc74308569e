import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useWords } from './context.ts';

/** The help as a modal dialog: method, neutrality, keys, credits. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  const { about } = words;
  return (
    <dialog ref={dialog} className="help" aria-labelledby="help-title" onClose={onClose}>
      <div className="help-head">
        <h2 id="help-title">{about.title}</h2>
        <button type="button" className="icon-button" aria-label={words.close} onClick={() => dialog.current?.close()}>
          <X aria-hidden />
        </button>
      </div>
      <div className="help-body scroll" tabIndex={0} role="region" aria-labelledby="help-title">
        <p>{about.what}</p>
        <p>{about.precision}</p>
        <p>{about.neutrality}</p>
        <p>{about.cutoff}</p>
        <h3>{about.keysTitle}</h3>
        <dl className="keys">
          {about.keys.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <p>{words.map.attribution}</p>
        <p>{words.map.sovereignty}</p>
        <p>{about.licences}</p>
      </div>
    </dialog>
  );
}
