import { joinCoasts, loadStretches } from './coast.ts';
import { depthCollection } from './depth.ts';
import { Failure, Unavailable, messageOf } from './failure.ts';
import { islandCollection } from './islands.ts';
import { type Land, landCollection, makeLand } from './land.ts';
import { type Output, describe, differing, jsonOutput, writeOutputs } from './output.ts';
import { detail, lakes, overview } from './recipes.ts';
import { reliefOutputs } from './relief.ts';
import { loadWorld } from './source.ts';

/** Makes land and islands, joins the traced coasts to the detailed land, and returns that as well. */
function landOutputs(): { outputs: Output[]; near: Land[] } {
  const world = loadWorld(lakes);
  const far = makeLand(world, overview, 'geo/base/land-overview.json');
  const packaged = makeLand(world, detail, 'geo/base/land-detail.json');
  const near = joinCoasts(packaged, loadStretches());
  const outputs = [
    jsonOutput('land-overview.json', landCollection(far)),
    jsonOutput('land-detail.json', landCollection(near)),
    jsonOutput('islands.geojson', islandCollection(near)),
  ];
  return { outputs, near };
}

/** Makes the layers from Marble's tiles; without them the committed files stay. */
async function heightOutputs(near: readonly Land[]): Promise<Output[]> {
  try {
    return [jsonOutput('depth.json', await depthCollection()), ...(await reliefOutputs(near))];
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    console.warn(
      `${error.message}\ngeo/base/depth.json, relief.png and relief.json stay as they are: they need Debian's apt-get and dpkg-deb`,
    );
    return [];
  }
}

/** Builds `geo/base`, or with `--check` compares it with a fresh build. Returns the exit code. */
async function main(options: readonly string[]): Promise<number> {
  const unknown = options.find((option) => option !== '--check');
  if (unknown !== undefined) throw new Failure(`${unknown}: expected no option but --check`);
  const land = landOutputs();
  const outputs = [...land.outputs, ...(await heightOutputs(land.near))];
  for (const output of outputs) console.log(describe(output));
  if (!options.includes('--check')) {
    writeOutputs(outputs);
    return 0;
  }
  const names = differing(outputs);
  for (const name of names) console.error(`geo/base/${name}: differs from a fresh build; run "tsx geo/build/index.ts"`);
  return names.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(messageOf(error));
  process.exitCode = 1;
}
