import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of these scripts. */
export const buildFolder = dirname(fileURLToPath(import.meta.url));

/** Folder of the derived files. */
export const baseFolder = join(buildFolder, '..', 'base');

/** Folder of the coasts traced by hand. */
export const coastFolder = join(buildFolder, '..', 'coast');

/** Folder of the fetched packages; not under version control. */
export const cacheFolder = join(buildFolder, '..', '..', '.cache', 'geo');
