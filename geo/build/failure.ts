/** An expected failure: the message says which file or package, where in it, and what was expected. */
export class Failure extends Error {
  override readonly name: string = 'Failure';
}

/** A tool or package cannot be had here; files that need it stay as committed. */
export class Unavailable extends Failure {
  override readonly name = 'Unavailable';
}

/** The message of anything thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
