/** Buttons to zoom, for those who don't pinch or turn a wheel. */
import type { Translate } from '../../i18n/index.tsx';
import type { MapController, MapView } from './map-controller.ts';

interface MapToolsProps {
  readonly map: MapController;
  readonly view: MapView;
  readonly t: Translate;
}

export function MapTools({ map, view, t }: MapToolsProps) {
  return (
    <div className="seatmap-tools">
      <Tool label={t('seatmap.zoomIn')} off={view.isClosest} act={map.zoomIn} path="M12 5v14M5 12h14" />
      <Tool label={t('seatmap.zoomOut')} off={view.isFitted} act={map.zoomOut} path="M5 12h14" />
      <Tool
        label={t('seatmap.fit')}
        off={view.isFitted}
        act={map.fit}
        path="M4 9V4h5m6 0h5v5m0 6v5h-5m-6 0H4v-5"
      />
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  /** It stays where it is and keeps the focus, but has nothing to do. */
  readonly off: boolean;
  readonly act: () => void;
  readonly path: string;
}

function Tool({ label, off, act, path }: ToolProps) {
  return (
    <button
      type="button"
      className="seatmap-tool"
      aria-label={label}
      aria-disabled={off}
      title={label}
      onClick={off ? undefined : act}
    >
      <svg
        width="20"
        height="20"
        viewBox="0 0 24 24"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.5"
        strokeLinecap="round"
      >
        <path d={path} />
      </svg>
    </button>
  );
}
