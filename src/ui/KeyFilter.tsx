import { serviceCounts, statusCounts, placeGroups } from '../select/lists.ts';
import { layersOn, statusLayer } from '../select/map-scene.ts';
import { formatNumber, otherLocale } from '../i18n/index.ts';
import { useAppState, useDispatch, useServices, useWords } from './context.ts';
import { SymbolMark } from './PlaceSymbol.tsx';

/** The key of the symbols; each row is also the switch for what it explains. */
export function KeyFilter() {
  const words = useWords();
  const { atlas } = useServices();
  const state = useAppState((all) => all);
  const dispatch = useDispatch();
  const services = serviceCounts(atlas, state);
  const largest = Math.max(...services.map((row) => row.areaHa), 1);
  const on = layersOn(atlas, state);
  const { hiddenCount } = placeGroups(atlas, state);
  const changed = state.toggledLayers.length > 0 || state.hiddenServices.length > 0;
  return (
    <section className="key" aria-labelledby="key-title">
      <div className="key-head">
        <h2 id="key-title">{words.key.title}</h2>
        <span className="meta">{words.key.columns}</span>
      </div>
      <ul className="key-services">
        {services.map((row) => (
          <li key={row.service}>
            <label className="key-row">
              <input
                type="checkbox"
                checked={!row.hidden}
                onChange={() => dispatch({ type: 'toggleService', service: row.service })}
                aria-label={words.key.row(
                  words.services[row.service],
                  row.count,
                  `${formatNumber(state.locale, row.areaHa, 0)} ha`,
                )}
              />
              <SymbolMark service={row.service} status="in-use" size={18} />
              <span className="key-name">
                {words.services[row.service]}{' '}
                <span lang={otherLocale(state.locale)}>{words.servicesOther[row.service]}</span>
              </span>
              <span className="key-bar" aria-hidden>
                <span className={`bar-${row.service}`} style={{ width: `${(100 * row.areaHa) / largest}%` }} />
              </span>
              <span className="key-count" aria-hidden>
                {row.count}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <ul className="key-statuses">
        {statusCounts(atlas).map((row) => {
          const drawing = statusLayer[row.status];
          const layer = atlas.layers.find((item) => item.draws === drawing);
          return (
            layer && (
              <li key={row.status}>
                <label className="key-row">
                  <input
                    type="checkbox"
                    checked={on.includes(drawing)}
                    onChange={() => dispatch({ type: 'toggleLayer', id: layer.id })}
                  />
                  <SymbolMark service={null} status={row.status} size={15} />
                  <span className="key-name">{words.statuses[row.status]}</span>
                  <span className="key-count">{row.count}</span>
                </label>
              </li>
            )
          );
        })}
      </ul>
      {changed && (
        <p className="key-reset">
          <span role="status">{hiddenCount > 0 ? words.key.hidden(hiddenCount) : ''}</span>{' '}
          <button type="button" className="text-button" onClick={() => dispatch({ type: 'resetFilters' })}>
            {words.key.reset}
          </button>
        </p>
      )}
    </section>
  );
}
