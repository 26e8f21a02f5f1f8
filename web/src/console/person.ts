/** The name of who did something: the log has their address behind it, which a table has no room for. */
export const nameOf = (person: string): string => person.replace(/ <[^<>]+>$/, '');
