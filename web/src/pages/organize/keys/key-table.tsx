import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { useToast } from '../../../components/toast.tsx';
import { ConfirmDialog } from '../../../console/confirm-dialog.tsx';
import { type Column, DataTable } from '../../../console/data-table.tsx';
import { nameOf } from '../../../console/person.ts';
import { ProblemNotice } from '../../../console/problem-notice.tsx';
import { type ApiKey, deleteKey, keysQuery } from '../../../console/team/queries.ts';
import { useAction } from '../../../console/use-action.ts';
import { useFormat } from '../../../i18n/index.tsx';
import type { KeyWithText } from './page.tsx';
import { RotateDialog } from './rotate-dialog.tsx';
import { scopesInWords } from './scopes.ts';

interface KeyTableProps {
  readonly organizerId: number;
  readonly keys: readonly ApiKey[];
  readonly onShown: (key: KeyWithText) => void;
}

/** All keys: how they begin, what they may do, when they were used. */
export function KeyTable({ organizerId, keys, onShown }: KeyTableProps) {
  const [rotating, setRotating] = useState<ApiKey | null>(null);
  const [deleting, setDeleting] = useState<ApiKey | null>(null);
  const columns = useColumns(setRotating, setDeleting);
  return (
    <>
      <DataTable label="API keys" columns={columns} rows={keys} rowKey={({ id }) => id} />
      {rotating && (
        <RotateDialog
          organizerId={organizerId}
          apiKey={rotating}
          onClose={() => setRotating(null)}
          onShown={onShown}
        />
      )}
      {deleting && (
        <DeleteDialog organizerId={organizerId} apiKey={deleting} onClose={() => setDeleting(null)} />
      )}
    </>
  );
}

type Choose = (key: ApiKey) => void;

function useColumns(onRotate: Choose, onDelete: Choose): Column<ApiKey>[] {
  const format = useFormat();
  return [
    {
      key: 'name',
      label: 'Name',
      heading: true,
      cell: ({ name, prefix }) => (
        <>
          <span className="block break-words">{name}</span>
          <code className="text-sm font-medium text-ink-soft">{prefix}…</code>
        </>
      ),
    },
    { key: 'scopes', label: 'May', cell: ({ scopes }) => scopesInWords(scopes) },
    {
      key: 'used',
      unbroken: true,
      label: 'Last used',
      cell: ({ lastUsedAt }) =>
        lastUsedAt === null ? (
          'Never'
        ) : (
          <time dateTime={lastUsedAt} title={format.moment(lastUsedAt)}>
            {format.relative(lastUsedAt)}
          </time>
        ),
    },
    {
      key: 'end',
      unbroken: true,
      label: 'Ends',
      cell: ({ expiresAt }) => (expiresAt === null ? 'Never' : format.shortDay(expiresAt)),
    },
    { key: 'by', label: 'Made by', wide: true, cell: ({ createdBy }) => nameOf(createdBy) },
    {
      key: 'change',
      actions: true,
      label: 'Change',
      cell: (key) => (
        <>
          <Button size="small" onClick={() => onRotate(key)}>
            Rotate<span className="sr-only"> {key.name}</span>
          </Button>
          <Button size="small" look="danger" onClick={() => onDelete(key)}>
            Delete<span className="sr-only"> {key.name}</span>
          </Button>
        </>
      ),
    },
  ];
}

interface DeleteDialogProps {
  readonly organizerId: number;
  readonly apiKey: ApiKey;
  readonly onClose: () => void;
}

function DeleteDialog({ organizerId, apiKey, onClose }: DeleteDialogProps) {
  const queryClient = useQueryClient();
  const toast = useToast();
  const remove = useAction(async () => {
    await deleteKey(organizerId, apiKey.id);
    await queryClient.invalidateQueries({ queryKey: keysQuery(organizerId).queryKey });
    toast({ text: `The key “${apiKey.name}” is gone.`, tone: 'good' });
    onClose();
  });
  return (
    <ConfirmDialog
      open
      danger
      title={`Delete “${apiKey.name}”?`}
      confirm="Delete the key"
      busy={remove.isBusy}
      onConfirm={() => remove.run()}
      onClose={onClose}
    >
      <p>Programs that use it are turned away at once. This can’t be undone.</p>
      <ProblemNotice title="The key is still there" problem={remove.problem} />
    </ConfirmDialog>
  );
}
