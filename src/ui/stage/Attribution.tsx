import { useWords } from '../context.ts';

/** Who made the data, and what the lines do not mean. */
export function Attribution() {
  const { map } = useWords();
  return (
    <p className="attribution">
      <span className="attribution-long">{map.attribution} </span>
      <span className="attribution-short">{map.attributionShort} · </span>
      {map.sovereignty}
    </p>
  );
}
