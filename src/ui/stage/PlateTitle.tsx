import { statusCounts } from '../../select/lists.ts';
import { useServices, useWords } from '../context.ts';

/** What the map of the theatre shows, with its counts. */
export function PlateTitle() {
  const words = useWords();
  const { atlas } = useServices();
  const counts = statusCounts(atlas);
  const returned = counts.find((row) => row.status === 'returned')?.count ?? 0;
  const current = counts.reduce((sum, row) => sum + row.count, 0) - returned;
  return (
    <div className="plate-title">
      <h2>{words.plate.title}</h2>
      <p>{words.plate.note(current, returned)}</p>
    </div>
  );
}
