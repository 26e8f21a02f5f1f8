import { useEffect, useRef, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { type Camera, hasCamera, startCamera } from '../../door/camera.ts';
import { DoorIcon } from './icon.tsx';

type View =
  | { readonly kind: 'off' | 'starting' }
  | { readonly kind: 'on'; readonly camera: Camera }
  | { readonly kind: 'failed'; readonly why: string };

/** The camera: started by a press, because browsers ask then, and not before somebody wants it. */
export function CameraView({ onCode }: { onCode: (code: string) => void }) {
  const { video, view, start, stop } = useCamera(onCode);
  if (!hasCamera())
    return <p className="text-ink-soft">The camera needs a secure connection (https). Type the codes.</p>;
  const isOn = view.kind === 'on';
  return (
    <section aria-label="Camera" className="flex flex-col gap-3">
      <video
        ref={video}
        muted
        playsInline
        aria-label="What the camera sees"
        className={isOn ? 'aspect-[4/3] w-full rounded-lg bg-sunken object-cover' : 'hidden'}
      />
      {view.kind === 'failed' && (
        <p role="alert" className="font-bold text-bad">
          {view.why}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        {isOn ? (
          <Button onClick={stop}>Stop the camera</Button>
        ) : (
          <Button
            look="primary"
            size="large"
            className="grow"
            busy={view.kind === 'starting'}
            onClick={() => void start()}
          >
            <DoorIcon name="ready" />
            Scan with the camera
          </Button>
        )}
        {isOn && <Lamp torch={view.camera.torch} />}
      </div>
    </section>
  );
}

function useCamera(onCode: (code: string) => void) {
  const video = useRef<HTMLVideoElement>(null);
  const latest = useRef(onCode);
  const [view, setView] = useState<View>({ kind: 'off' });
  useEffect(() => {
    latest.current = onCode;
  }, [onCode]);
  const camera = view.kind === 'on' ? view.camera : undefined;
  useEffect(() => () => camera?.stop(), [camera]);
  const start = async () => {
    if (video.current === null) return;
    setView({ kind: 'starting' });
    try {
      setView({ kind: 'on', camera: await startCamera(video.current, (code) => latest.current(code)) });
    } catch (error) {
      setView({ kind: 'failed', why: reasonOf(error) });
    }
  };
  return { video, view, start, stop: () => setView({ kind: 'off' }) };
}

function Lamp({ torch }: Pick<Camera, 'torch'>) {
  const [isLit, setLit] = useState(false);
  if (torch === undefined) return null;
  const turn = () => {
    setLit(!isLit);
    void torch(!isLit).catch(() => setLit(isLit));
  };
  return (
    <Button aria-pressed={isLit} onClick={turn}>
      <DoorIcon name="lamp" />
      Lamp
    </Button>
  );
}

function reasonOf(error: unknown): string {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError')
    return 'The browser does not allow the camera. Allow it for this page, or type the codes.';
  if (name === 'NotFoundError') return 'This device has no camera. Type the codes, or use a hand scanner.';
  return 'The camera did not start. Close other apps that use it, and try again.';
}
