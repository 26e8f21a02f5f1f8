/** Reads QR codes off a camera: by the browser's own detector where it has one, else by a decoder that is loaded for it. */

export interface Camera {
  /** Turns the lamp on or off; undefined for a camera without one. */
  readonly torch: ((on: boolean) => Promise<void>) | undefined;
  stop(): void;
}

/** Reads what a video shows now; undefined when that is no code. */
type Reader = () => Promise<string | undefined>;

interface Detector {
  detect(source: HTMLVideoElement): Promise<{ readonly rawValue: string }[]>;
}
interface DetectorClass {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
}

const PAUSE_MS = 90;
/** A code that stays before the camera is one scan; taken away for this long, it is another one. */
const GONE_MS = 2_000;

/** Whether there may be a camera: browsers hide theirs from pages that came over an insecure connection. */
export const hasCamera = (): boolean => globalThis.navigator?.mediaDevices?.getUserMedia !== undefined;

/** Loads the decoder now, so that it is there without a connection. */
export const prepareCamera = async (): Promise<void> => {
  if (hasCamera() && (await nativeDetector()) === undefined) await import('qr/dom.js');
};

/** Shows the camera in a video element, and tells each code that comes before it. Rejects when it may not be used. */
export async function startCamera(video: HTMLVideoElement, onCode: (code: string) => void): Promise<Camera> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: 'environment', width: { ideal: 1_280 }, height: { ideal: 720 } },
  });
  const [track] = stream.getVideoTracks();
  video.srcObject = stream;
  await video.play();
  const read = await createReader(video);
  const isNew = createMemory();
  let isOn = true;
  const loop = async (): Promise<void> => {
    while (isOn) {
      const code = document.hidden ? undefined : await read().catch(() => undefined);
      if (isOn && code !== undefined && isNew(code, performance.now())) onCode(code);
      await new Promise((settle) => setTimeout(settle, PAUSE_MS));
    }
  };
  void loop();
  return {
    torch: track === undefined ? undefined : torchOf(track),
    stop: () => {
      isOn = false;
      for (const each of stream.getTracks()) each.stop();
      video.srcObject = null;
    },
  };
}

async function createReader(video: HTMLVideoElement): Promise<Reader> {
  const detector = await nativeDetector();
  if (detector !== undefined) return async () => (await detector.detect(video))[0]?.rawValue;
  const { QRCamera, QRCanvas } = await import('qr/dom.js');
  const camera = new QRCamera(video);
  const canvas = new QRCanvas({}, { cropToSquare: true });
  return async () => {
    const result = await camera.readFrame(canvas, true);
    return typeof result === 'string' ? result : undefined;
  };
}

async function nativeDetector(): Promise<Detector | undefined> {
  const Detector = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  if (Detector === undefined) return undefined;
  const formats = await Detector.getSupportedFormats().catch((): string[] => []);
  return formats.includes('qr_code') ? new Detector({ formats: ['qr_code'] }) : undefined;
}

/** Tells a code that has just come before the camera from one that is still there. */
export function createMemory(goneMs = GONE_MS): (code: string, nowMs: number) => boolean {
  let last = '';
  let seenMs = Number.NEGATIVE_INFINITY;
  return (code, nowMs) => {
    const isNew = code !== last || nowMs - seenMs > goneMs;
    last = code;
    seenMs = nowMs;
    return isNew;
  };
}

function torchOf(track: MediaStreamTrack): Camera['torch'] {
  const { torch } = (track.getCapabilities?.() ?? {}) as { torch?: boolean };
  if (torch !== true) return undefined;
  return (on) => track.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] });
}
