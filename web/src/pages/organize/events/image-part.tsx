import { useRef, useState } from 'react';
import type { Event } from '../../../api/client.ts';
import { Button } from '../../../components/button.tsx';
import { Poster } from '../../../components/poster.tsx';
import { useToast } from '../../../components/toast.tsx';
import { etagOf, removeImage } from '../../../console/api.ts';
import { AreaField } from '../../../console/form/fields.tsx';
import { FormPart } from '../../../console/form/form.tsx';
import { problemWords } from '../../../console/form/problem-words.ts';
import type { Editor } from '../../../console/form/use-editor.ts';
import { ConsoleIcon } from '../../../console/icon.tsx';
import { IMAGE_BYTES_MAX, IMAGE_TYPES, uploadImage } from '../../../console/upload-image.ts';

interface ImagePartProps {
  readonly event: Event;
  readonly form: Editor;
  readonly onChanged: (event: Event) => void;
}

/** The picture of an event: choosing or dropping a file sends it at once. */
export function ImagePart({ event, form, onChanged }: ImagePartProps) {
  const toast = useToast();
  const input = useRef<HTMLInputElement>(null);
  const [share, setShare] = useState<number | undefined>();
  const isBusy = share !== undefined;
  const run = async (work: () => Promise<Event>, done: string) => {
    try {
      onChanged(await work());
      toast({ text: done, tone: 'good' });
    } catch (error) {
      toast({ text: problemWords(error), tone: 'bad' });
    } finally {
      setShare(undefined);
    }
  };
  const send = (file: File | undefined) => {
    if (file === undefined || isBusy) return;
    const fault = faultOf(file);
    if (fault !== undefined) return void toast({ text: fault, tone: 'bad' });
    setShare(0);
    void run(() => uploadImage(event.id, file, etagOf(event), setShare), 'The new picture is up.');
  };
  return (
    <FormPart
      title="Picture"
      text={event.image === null ? 'Without one, buyers see this poster, drawn from the title.' : undefined}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is one way more; the button is there for everybody. */}
      <div
        onDragOver={(drag) => drag.preventDefault()}
        onDrop={(drop) => {
          drop.preventDefault();
          send(drop.dataTransfer.files[0]);
        }}
        className="flex flex-col gap-3"
      >
        <div className="aspect-4/5 max-h-96 overflow-hidden rounded-md border border-line">
          <Poster
            slug={event.slug}
            category={event.category}
            photo={event.image ? { image: event.image, alt: event.imageAlt, sizes: '24rem' } : undefined}
            className="size-full"
          />
        </div>
        {isBusy && (
          <progress aria-label="Sent so far" value={share} className="h-2 w-full accent-(--seat-available)" />
        )}
        <input
          ref={input}
          type="file"
          accept={IMAGE_TYPES.join(',')}
          aria-label="Picture file"
          className="sr-only"
          tabIndex={-1}
          onChange={(change) => {
            send(change.target.files?.[0]);
            change.target.value = '';
          }}
        />
        <div className="flex flex-wrap gap-2">
          <Button busy={isBusy} onClick={() => input.current?.click()}>
            <ConsoleIcon name="image" />
            {event.image === null ? 'Choose a picture' : 'Choose another'}
          </Button>
          {event.image !== null && (
            <Button
              look="quiet"
              onClick={() => void run(() => removeImage(event.id, etagOf(event)), 'The picture is gone.')}
            >
              Take it away
            </Button>
          )}
        </div>
        <p className="text-sm text-ink-faint">
          JPEG, PNG, WebP or AVIF, up to 10 MB; 1600 pixels wide is best.
        </p>
      </div>
      {event.image !== null && (
        <AreaField
          form={form}
          name="imageAlt"
          label="What the picture shows"
          hint="Read to those who don’t see it."
          rows={2}
        />
      )}
    </FormPart>
  );
}

function faultOf({ type, size }: File): string | undefined {
  if (!IMAGE_TYPES.some((each) => each === type)) return 'Choose a JPEG, PNG, WebP or AVIF picture.';
  return size > IMAGE_BYTES_MAX ? 'The picture is larger than 10 MB.' : undefined;
}
