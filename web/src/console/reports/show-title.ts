import type { Show } from '../../api/client.ts';

/** A show by its event and, where it has one, its own name. */
export const showTitle = ({ name, event }: Pick<Show, 'name' | 'event'>): string =>
  name === '' ? event.title : `${event.title} · ${name}`;
