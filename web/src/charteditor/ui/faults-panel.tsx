import { useEffect, useState } from 'react';
import { Icon } from '../../components/icon.tsx';
import { check, type Fault } from '../model/check.ts';
import type { ChartDocument } from '../model/document.ts';
import { useEditorView, useParts } from './use-editor.ts';

/** While somebody goes on editing nobody reads it. */
const PAUSE_MS = 400;

/** What is wrong with the chart, looked for whenever it rests. */
export function useFaults(): readonly Fault[] {
  const { editor } = useParts();
  const { document } = useEditorView();
  const [found, setFound] = useState<{ document: ChartDocument; faults: readonly Fault[] }>();
  useEffect(() => {
    const look = () => setFound({ document, faults: check(editor.compiled) });
    const timer = setTimeout(look, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [editor, document]);
  return found?.faults ?? [];
}

/** The faults, each with a way to what it is about. */
export function FaultsPanel({ faults }: { faults: readonly Fault[] }) {
  const { editor, canvas } = useParts();
  if (faults.length === 0) return null;
  const show = ({ target }: Fault) => {
    if (target === undefined) return;
    editor.select(target);
    canvas?.controller.showSelected();
  };
  const errors = faults.filter(({ level }) => level === 'error').length;
  const title = errors > 0 ? `${errors} to correct before publishing` : `${faults.length} to look at`;
  return (
    <details className="border-b border-line" open={errors > 0}>
      <summary className="flex min-h-11 items-center gap-2 px-4 text-sm font-bold">
        <Icon name="warning" className={errors > 0 ? 'text-bad' : 'text-warn'} />
        {title}
      </summary>
      <ul className="flex max-h-52 flex-col overflow-y-auto pb-2">
        {faults.map((fault, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: faults have no identity beyond their text and place
          <li key={`${index} ${fault.text}`}>
            <button
              type="button"
              aria-disabled={fault.target === undefined || undefined}
              onClick={() => show(fault)}
              className="w-full px-4 py-1.5 text-start text-sm hover:bg-sunken"
            >
              <span className={fault.level === 'error' ? 'font-bold text-bad' : 'font-bold text-warn'}>
                {fault.level === 'error' ? 'Error: ' : 'Look: '}
              </span>
              {fault.text}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
