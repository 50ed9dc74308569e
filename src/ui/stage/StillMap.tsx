import { useEffect, useState } from 'react';
import type { MapScene } from '../../select/scene.ts';
import { useServices } from '../context.ts';

interface Props {
  readonly scene: MapScene | null;
  /** The server's drawing; null in the browser, which keeps what the page came with. */
  readonly initial: string | null;
  /** The still map has to follow the scene, because there is no moving map over it. */
  readonly follows: boolean;
}

/**
 * The still map under the moving one: there at first paint, and in the moving map's place where
 * that cannot be drawn. Following the scene needs the land, which is fetched then.
 */
export function StillMap({ scene, initial, follows }: Props) {
  const { land } = useServices();
  const [html, setHtml] = useState(initial ?? '');
  useEffect(() => {
    if (!scene || !follows) return undefined;
    let current = true;
    const draw = async (): Promise<void> => {
      const { needsDetail, stillMapHtml } = await import('./still-html.ts');
      const resource = needsDetail(scene) ? land.detail : land.overview;
      await resource.load();
      const loaded = resource.get();
      if (current && loaded.status === 'ready')
        setHtml(stillMapHtml(scene, loaded.value, scene.selected === null && scene.emphasis === 'none'));
    };
    void draw();
    return () => {
      current = false;
    };
  }, [scene, follows, land]);
  return <div className="still" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />;
}
