/** A draft in the editor: saved by itself, imported over, exported, published. */
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { ApiProblem, type Schemas } from '../../../api/client.ts';
import {
  type ChartDocument,
  ChartEditor,
  createDraft,
  type DraftHead,
  Editor,
  type Fault,
  publishChart,
} from '../../../charteditor/index.ts';
import { Button } from '../../../components/button.tsx';
import { useToast } from '../../../components/toast.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { Faults } from './faults.tsx';
import { FileMenu } from './file-menu.tsx';
import { SaveMark } from './save-mark.tsx';
import { useSaving } from './use-saving.ts';

interface WorkbenchProps {
  readonly venue: Schemas['Venue'];
  readonly draft: DraftHead & { readonly document: ChartDocument };
  /** Reads the draft anew: what is here is given up. */
  readonly onReload: () => void;
  /** Opens another draft; undefined for the choice of them. */
  readonly onOpen: (draftId: number | undefined) => void;
}

export function Workbench({ venue, draft, onReload, onOpen }: WorkbenchProps) {
  const editor = useMemo(() => new Editor(draft.document), [draft.document]);
  const saving = useSaving(editor, draft);
  const [problem, setProblem] = useState<unknown>();
  const keepBoth = async () => {
    const copy = await createDraft(venue.slug, {
      ...editor.document,
      name: `${editor.document.name} (copy)`.slice(0, 60),
    });
    saving.autosave.stop();
    onOpen(copy.id);
  };
  return (
    <>
      {(problem !== undefined || saving.state === 'refused') && (
        <div className="p-4">
          <Faults problem={problem ?? saving.problem} />
        </div>
      )}
      <ChartEditor
        editor={editor}
        actions={(faults) => (
          <>
            <SaveMark state={saving.state} />
            <FileMenu
              venue={venue}
              editor={editor}
              onProblem={setProblem}
              onLeave={() => onOpen(undefined)}
            />
            <Publish venue={venue} editor={editor} faults={faults} onProblem={setProblem} />
          </>
        )}
      />
      <ConflictDialog
        open={saving.state === 'conflict'}
        problem={saving.problem instanceof ApiProblem ? saving.problem : undefined}
        onTheirs={() => {
          saving.autosave.stop();
          onReload();
        }}
        onBoth={keepBoth}
      />
    </>
  );
}

interface PublishProps {
  readonly venue: Schemas['Venue'];
  readonly editor: Editor;
  readonly faults: readonly Fault[];
  readonly onProblem: (problem: unknown) => void;
}

/** Makes the chart that shows of the venue can have from now on. */
function Publish({ venue, editor, faults, onProblem }: PublishProps) {
  const toast = useToast();
  const queryClient = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const errors = faults.filter(({ level }) => level === 'error');
  const publish = async () => {
    const [first] = errors;
    if (first !== undefined) {
      toast({ text: `Correct this first: ${first.text}`, tone: 'bad' });
      if (first.target !== undefined) editor.select(first.target);
      return;
    }
    setBusy(true);
    onProblem(undefined);
    try {
      const { id, seatCount } = await publishChart(venue.slug, editor.document);
      const isSame = id === venue.chartId;
      const seats = seatCount.toLocaleString('en');
      toast({
        text: isSame
          ? `The chart is published already, with ${seats} seats.`
          : `Published: a chart of ${seats} seats. New shows can have it.`,
        tone: 'good',
      });
      await queryClient.invalidateQueries({ queryKey: ['console', 'venue', venue.slug] });
    } catch (error) {
      onProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button look="primary" size="small" busy={isBusy} onClick={() => void publish()}>
      Publish chart
    </Button>
  );
}
