import { RotateCw } from 'lucide-react';
import { useWords } from './context.ts';

interface Props {
  readonly reason: 'missing' | 'corrupt';
  readonly onRetry: () => void;
}

/** Says that texts did not arrive or arrived damaged, and tries again. */
export function LoadFailure({ reason, onRetry }: Props) {
  const { panel } = useWords();
  return (
    <div className="failure" role="alert">
      <p className="failure-title">{reason === 'missing' ? panel.failed : panel.corrupt}</p>
      <p>{reason === 'missing' ? panel.failedHint : panel.corruptHint}</p>
      <button type="button" className="button" onClick={onRetry}>
        <RotateCw aria-hidden /> {panel.retry}
      </button>
    </div>
  );
}
