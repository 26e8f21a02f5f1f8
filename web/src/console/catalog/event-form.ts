/** An event as a form, and back. Pure. */
import type { Schemas } from '../../api/client.ts';
import type { Values } from '../form/merge.ts';
import type { Draft, Faults } from '../form/use-editor.ts';

type Event = Pick<Schemas['Event'], 'title' | 'slug' | 'category' | 'artists' | 'description' | 'imageAlt'>;

export const eventLabels: Readonly<Record<string, string>> = {
  title: 'Title',
  slug: 'Link',
  category: 'Kind of event',
  artists: 'Artists',
  description: 'Description',
  imageAlt: 'What the picture shows',
};

export const eventValues = (event: Event | undefined): Values => ({
  title: event?.title ?? '',
  slug: event?.slug ?? '',
  category: event?.category ?? '',
  artists: (event?.artists ?? []).join('\n'),
  description: event?.description ?? '',
  imageAlt: event?.imageAlt ?? '',
});

/** What differs of an event, as PATCH takes it. */
export function eventDraft(values: Values, base: Values): Draft<Schemas['EventPatch']> {
  const faults = faultsOf(values);
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  const all = {
    title: text(values.title),
    slug: text(values.slug),
    category: text(values.category),
    artists: linesOf(values.artists),
    description: text(values.description),
    imageAlt: text(values.imageAlt),
  };
  const changed = Object.entries(all).filter(([field]) => values[field] !== base[field]);
  return { ok: true, body: Object.fromEntries(changed) };
}

/** A new event; the API makes its slug of the title where none is typed. */
export function newEventDraft(values: Values, organizerId: number | null): Draft<Schemas['NewEvent']> {
  const faults = faultsOf({ ...values, slug: values.slug || 'made-of-the-title' });
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  return {
    ok: true,
    body: {
      organizerId,
      title: text(values.title),
      category: text(values.category),
      artists: linesOf(values.artists),
      description: text(values.description),
    },
  };
}

function faultsOf({ title, category, slug = '' }: Values): Faults {
  return {
    ...(text(title) === '' && { title: 'An event needs a title.' }),
    ...(text(category) === '' && { category: 'Say what kind of event it is: it chooses its picture too.' }),
    ...(!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slug.trim()) && {
      slug: 'Small letters a to z and digits, joined by hyphens; a letter first.',
    }),
  };
}

const text = (value = ''): string => value.trim();

/** One a line, or joined by commas, as people write names. */
const linesOf = (value = ''): string[] =>
  value
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
