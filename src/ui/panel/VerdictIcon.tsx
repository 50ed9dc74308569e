import { CircleCheck, EqualApproximately, EqualNot, History, Quote } from 'lucide-react';
import type { Verdict } from '../../domain/claim.ts';

const icons = {
  supported: CircleCheck,
  imprecise: EqualApproximately,
  outdated: History,
  contradicted: EqualNot,
  opinion: Quote,
} as const satisfies Record<Verdict, unknown>;

/** The sign of a verdict; the word beside it carries the meaning. */
export function VerdictIcon({ verdict }: { readonly verdict: Verdict }) {
  const Icon = icons[verdict];
  return <Icon aria-hidden size={15} strokeWidth={1.9} />;
}
