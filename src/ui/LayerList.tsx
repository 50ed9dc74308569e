import { useEffect } from 'react';
import { layersOn } from '../select/map-scene.ts';
import { layerTies } from '../select/panel.ts';
import { useAppState, useDispatch, useLoadable, useServices, useWords } from './context.ts';
import { LoadFailure } from './LoadFailure.tsx';
import { SelectionLink } from './SelectionLink.tsx';

/** The layers with their switches; each row says where it leads, and why. */
export function LayerList() {
  const words = useWords();
  const { atlas, library } = useServices();
  const loaded = useLoadable(library);
  const locale = useAppState((state) => state.locale);
  const state = useAppState((all) => all);
  const dispatch = useDispatch();
  const on = layersOn(atlas, state);
  useEffect(() => void library.load(), [library]);
  return (
    <div className="list layers">
      <p className="list-intro">{words.layers.intro}</p>
      <ul>
        {atlas.layers.map((layer) => (
          <li key={layer.id} className="layer">
            <label className="layer-switch">
              <input
                type="checkbox"
                role="switch"
                checked={on.includes(layer.draws)}
                onChange={() => dispatch({ type: 'toggleLayer', id: layer.id })}
              />
              <span className="layer-name">{layer.name[locale]}</span>
            </label>
            <p className="layer-about">{layer.description[locale]}</p>
            {loaded.status === 'ready' && (
              <ul className="ties" aria-label={words.layers.why(layer.name[locale])}>
                {layerTies(atlas, loaded.value, locale, layer.id).map((tie) => (
                  <li key={`${tie.selection.kind}/${tie.chip}`}>
                    <SelectionLink
                      to={tie.selection}
                      className={tie.selection.kind === 'article' ? 'chip' : 'chip chip-dispute'}
                    >
                      {tie.chip}
                    </SelectionLink>
                    <span>{tie.reason}</span>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      {loaded.status === 'failed' && <LoadFailure reason={loaded.reason} onRetry={() => void library.load()} />}
    </div>
  );
}
