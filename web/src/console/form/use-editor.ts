import { useCallback, useRef, useState } from 'react';
import { ApiProblem } from '../../api/client.ts';
import { type Change, changesOf, isSame, type Values } from './merge.ts';

/** What is wrong with a form: sentences by field. */
export type Faults = Readonly<Record<string, string>>;

/** What a form comes to: a request, with the field that each JSON pointer into it is about; or what is wrong. */
export type Draft<Body> =
  | { readonly ok: true; readonly body: Body; readonly fieldOf?: (pointer: string) => string | undefined }
  | { readonly ok: false; readonly faults: Faults };

export interface EditorOptions<Entity, Body> {
  /** What is edited, as it was read last; undefined for something new. */
  readonly entity: Entity | undefined;
  readonly toValues: (entity: Entity | undefined) => Values;
  /** The request that makes `base` into `values`. */
  readonly toDraft: (values: Values, base: Values) => Draft<Body>;
  readonly save: (body: Body, etag: string) => Promise<Entity>;
  /** Reads it anew, after somebody else has changed it. */
  readonly read: () => Promise<Entity>;
  readonly onSaved: (entity: Entity) => void;
}

/** Somebody else's changes, beside one's own. */
export interface EditConflict {
  readonly theirs: Values;
  readonly changes: readonly Change[];
}

type Changes = Readonly<Record<string, string | undefined>>;

/** A form as its fields and buttons see it. */
export interface Editor {
  readonly values: Values;
  readonly faults: Faults;
  /** What was refused and belongs to no field. */
  readonly problem: unknown;
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  readonly conflict: EditConflict | undefined;
  set(field: string, value: string): void;
  /** Several at once, or what they come to from the form as it is then; undefined takes a field out of the form. */
  update(changes: Changes | ((values: Values) => Changes)): void;
  submit(): void;
  /** Goes on with the merged form: it is saved over the version that was read last. */
  resolve(merged: Values): void;
  /** Goes back to the form as it is, without saving. */
  postpone(): void;
  reset(): void;
}

interface State<Entity> {
  readonly entity: Entity | undefined;
  readonly base: Values;
  readonly values: Values;
}

/** Faults, and what the form was when they were found. */
interface Told {
  readonly faults: Faults;
  readonly about: Values;
}

const nothingTold: Told = { faults: {}, about: {} };

/** What is being mended isn't scolded any more. */
const stillTrue = ({ faults, about }: Told, values: Values): Faults =>
  Object.fromEntries(Object.entries(faults).filter(([field]) => about[field] === values[field]));

/** Edits something that has a version: what was typed stays until it is saved, whatever is read meanwhile. */
export function useEditor<Entity extends { readonly version: number }, Body>(
  options: EditorOptions<Entity, Body>,
): Editor {
  const { entity, toValues, toDraft, save, read, onSaved } = options;
  const start = (of: Entity | undefined): State<Entity> => {
    const values = toValues(of);
    return { entity: of, base: values, values };
  };
  const [state, setState] = useState(() => start(entity));
  const [told, setTold] = useState<Told>(nothingTold);
  const [problem, setProblem] = useState<unknown>(null);
  const [isSaving, setSaving] = useState(false);
  const [conflict, setConflict] = useState<(EditConflict & { entity: Entity }) | undefined>();
  const isUnderWay = useRef(false);
  const isDirty = !isSame(state.base, state.values);
  // What was read anew takes the place of what nobody has touched.
  if (entity !== undefined && entity.version !== state.entity?.version && !isDirty && !isSaving)
    setState(start(entity));

  const send = async (from: State<Entity>): Promise<void> => {
    const draft = toDraft(from.values, from.base);
    setTold({ faults: draft.ok ? {} : draft.faults, about: from.values });
    setProblem(null);
    if (!draft.ok || isUnderWay.current) return;
    isUnderWay.current = true;
    setSaving(true);
    try {
      const saved = await save(draft.body, `"${from.entity?.version ?? 0}"`);
      setState(start(saved));
      onSaved(saved);
    } catch (error) {
      isUnderWay.current = false;
      if (error instanceof ApiProblem && error.code === 'version_stale') await compare(from);
      else tell(error, from.values, draft.fieldOf);
    } finally {
      isUnderWay.current = false;
      setSaving(false);
    }
  };
  const compare = async (from: State<Entity>): Promise<void> => {
    const current = await read().catch(setProblem);
    if (current === undefined) return;
    const theirs = toValues(current);
    const changes = changesOf(from.base, theirs, from.values);
    // They changed nothing that is in this form: one's own can be saved onto it.
    if (changes.every(({ by }) => by === 'me'))
      return send({ entity: current, base: theirs, values: from.values });
    setConflict({ entity: current, theirs, changes });
  };
  const tell = (
    error: unknown,
    about: Values,
    fieldOf: (pointer: string) => string | undefined = plainField,
  ): void => {
    if (!(error instanceof ApiProblem) || error.errors.length === 0) {
      setProblem(error);
      return;
    }
    const faults = error.errors.map(({ pointer, detail }) => [fieldOf(pointer), detail] as const);
    setTold({ faults: Object.fromEntries(faults.filter(([field]) => field !== undefined)), about });
    if (faults.some(([field]) => field === undefined)) setProblem(error);
  };

  const update = useCallback((changes: Changes | ((values: Values) => Changes)) => {
    setState((before) => {
      const changed = typeof changes === 'function' ? changes(before.values) : changes;
      const entries = Object.entries({ ...before.values, ...changed });
      const values = Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Values;
      return { ...before, values };
    });
  }, []);

  return {
    values: state.values,
    faults: stillTrue(told, state.values),
    problem,
    isDirty,
    isSaving,
    conflict,
    set: (field, value) => update({ [field]: value }),
    update,
    submit: () => void send(state),
    resolve: (merged) => {
      if (conflict === undefined) return;
      const next = { entity: conflict.entity, base: conflict.theirs, values: merged };
      setConflict(undefined);
      setState(next);
      // Nothing of one's own is left: theirs it is.
      if (isSame(conflict.theirs, merged)) onSaved(conflict.entity);
      else void send(next);
    },
    postpone: () => setConflict(undefined),
    reset: () => {
      setTold(nothingTold);
      setProblem(null);
      setState(start(entity));
    },
  };
}

const plainField = (pointer: string): string => pointer.slice(1).split('/')[0] ?? '';
