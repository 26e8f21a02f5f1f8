/** Import over what there is, export in every format, and the way back. */
import { type ChangeEvent, useRef, useState } from 'react';
import type { Schemas } from '../../../api/client.ts';
import {
  type Editor,
  type FileFormat,
  formatOf,
  fromChart,
  readFile,
  writeFile,
} from '../../../charteditor/index.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { useToast } from '../../../components/toast.tsx';

interface FileMenuProps {
  readonly venue: Schemas['Venue'];
  readonly editor: Editor;
  readonly onProblem: (problem: unknown) => void;
  readonly onLeave: () => void;
}

const FORMATS: readonly (readonly [FileFormat, string, string])[] = [
  ['json', 'JSON', 'everything, to bring it back'],
  ['csv', 'CSV', 'one seat a line; without stage and outlines'],
  ['pretix', 'pretix seating plan', 'without wheelchair and companion marks'],
];
const EXTENSIONS: Readonly<Record<FileFormat, string>> = {
  json: '.json',
  csv: '.csv',
  pretix: '.pretix.json',
};

export function FileMenu({ venue, editor, onProblem, onLeave }: FileMenuProps) {
  const [isOpen, setOpen] = useState(false);
  const [notes, setNotes] = useState<readonly string[]>([]);
  const file = useRef<HTMLInputElement>(null);
  const toast = useToast();
  const attempt = async (work: () => Promise<void>) => {
    onProblem(undefined);
    setOpen(false);
    try {
      await work();
    } catch (error) {
      onProblem(error);
    }
  };
  const readPicked = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [picked] = target.files ?? [];
    target.value = '';
    if (picked === undefined) return;
    await attempt(async () => {
      const text = await picked.text();
      const read = await readFile(venue.slug, formatOf(picked.name, text), text);
      // One step: what was there before is an undo away.
      editor.edit(`Import ${picked.name}`, () => fromChart(read.chart));
      setNotes(read.notes);
      toast({ text: `Imported ${picked.name}. Undo brings back what was here.`, tone: 'good' });
    });
  };
  const save = (format: FileFormat) =>
    attempt(async () => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(await writeFile(venue.slug, format, editor.document));
      link.download = `${editor.document.name || 'chart'}${EXTENSIONS[format]}`;
      link.click();
      URL.revokeObjectURL(link.href);
    });
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        Files
      </Button>
      <input
        ref={file}
        type="file"
        accept=".json,.csv"
        aria-label="Chart to import"
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => void readPicked(event)}
      />
      <Dialog open={isOpen} title="Files" onClose={() => setOpen(false)}>
        <p className="text-ink-soft">
          Import JSON, CSV, or a seating plan of pretix. It takes the place of what is drawn.
        </p>
        <Button onClick={() => file.current?.click()}>Import a file</Button>
        <ul className="flex flex-col gap-2 border-t border-line pt-4">
          {FORMATS.map(([format, name, about]) => (
            <li key={format} className="flex flex-wrap items-center justify-between gap-2">
              <span>
                <strong>{name}</strong> <span className="text-sm text-ink-soft">{about}</span>
              </span>
              <Button size="small" aria-label={`Export as ${name}`} onClick={() => void save(format)}>
                Export
              </Button>
            </li>
          ))}
        </ul>
        <Button look="quiet" onClick={onLeave}>
          Templates and other drafts
        </Button>
      </Dialog>
      <Dialog open={notes.length > 0} title="What the import changed" onClose={() => setNotes([])}>
        <ul className="max-h-80 list-disc overflow-y-auto ps-5">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </Dialog>
    </>
  );
}
