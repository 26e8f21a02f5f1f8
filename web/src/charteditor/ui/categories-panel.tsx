import { type Category, nextId } from '../model/document.ts';
import { seatsOfRow } from '../model/row.ts';
import { addCategory, changeCategory, removeCategory } from '../model/seats.ts';
import { keysOfRow, selectSeats } from '../model/selection.ts';
import { cssColor } from './colors.ts';
import { Action, Panel, TextField } from './controls.tsx';
import { Glyph } from './glyph.tsx';
import { seatsText } from './names.ts';
import { useEditorView, useParts } from './use-editor.ts';

/** Groups of seats that are likely to be tiers of a show. */
export function CategoriesPanel() {
  const { editor } = useParts();
  const { document } = useEditorView();
  const counts = new Map<number, number>();
  for (const { rows } of document.sections) {
    for (const row of rows)
      for (const id of seatsOfRow(row).category) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const add = () =>
    editor.edit('Add a category', (before) =>
      addCategory(before, {
        id: nextId(before),
        name: `Category ${before.categories.length + 1}`,
        color: null,
      }),
    );
  return (
    <Panel title="Categories">
      <p className="text-sm text-ink-soft">
        Seats of one price. The tiers of a show can take a whole category. Select seats to put them into one.
      </p>
      <ul className="seat-colors flex flex-col gap-3">
        {document.categories.map((category, index) => (
          <li key={category.id}>
            <CategoryItem category={category} index={index} count={counts.get(category.id) ?? 0} />
          </li>
        ))}
      </ul>
      <Action className="self-start" onPress={add}>
        Add a category
      </Action>
    </Panel>
  );
}

function CategoryItem({ category, index, count }: { category: Category; index: number; count: number }) {
  const { editor } = useParts();
  const { id, name } = category;
  const change = (part: Partial<Category>) =>
    editor.edit('Change a category', (before) => changeCategory(before, { ...category, ...part }), {
      key: `category-${id}`,
    });
  const showSeats = () => {
    const keys = editor.document.sections.flatMap(({ rows }) =>
      rows.flatMap((row) => {
        const all = keysOfRow(row);
        return seatsOfRow(row).category.flatMap((each, seat) => (each === id ? [all[seat] as number] : []));
      }),
    );
    editor.select(selectSeats(keys));
  };
  return (
    <div className="flex items-end gap-2">
      <label className="relative grid size-10 shrink-0 place-items-center rounded-sm border-[1.5px] border-line-strong focus-within:outline-3 focus-within:outline-focus">
        <span className="sr-only">Color of {name}</span>
        <input
          type="color"
          value={category.color ?? '#808080'}
          onChange={(event) => change({ color: event.target.value })}
          className="absolute inset-0 size-full cursor-pointer opacity-0"
        />
        <span
          aria-hidden="true"
          className="size-5 rounded-full"
          style={{ background: cssColor(category, index) }}
        />
      </label>
      <TextField
        className="grow"
        label={seatsText(count)}
        value={name}
        onChange={(next) => change({ name: next })}
      />
      <Action label={`Select the seats of ${name}`} isDisabled={count === 0} onPress={showSeats}>
        <Glyph name="target" />
      </Action>
      <Action
        label={`Remove ${name}`}
        onPress={() => editor.edit('Remove a category', (before) => removeCategory(before, id))}
      >
        <Glyph name="trash" />
      </Action>
    </div>
  );
}
