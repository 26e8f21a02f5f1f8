/** Remembers which methods each path takes, to tell an unknown path (404) from a wrong method (405). */

export interface RouteTable {
  /** Adds a route; `pattern` is Fastify's, with `:name` segments and a final `*`. */
  add(methods: string | readonly string[], pattern: string): void;
  /** Methods that a path takes, sorted; empty when there is no such path. */
  methodsOf(path: string): string[];
}

/** An empty table. Looking something up walks all of it: only requests that no route takes pay for that. */
export function createRouteTable(): RouteTable {
  const routes = new Map<string, Set<string>>();
  return {
    add: (methods, pattern) => {
      const known = routes.get(pattern) ?? new Set();
      routes.set(pattern, known);
      for (const method of [methods].flat()) known.add(method);
    },
    methodsOf: (path) => {
      const segments = path.split('/');
      const found = [...routes].filter(([pattern]) => matches(pattern.split('/'), segments));
      return [...new Set(found.flatMap(([, methods]) => [...methods]))].sort();
    },
  };
}

function matches(pattern: readonly string[], path: readonly string[]): boolean {
  if (pattern.at(-1) === '*')
    return path.length >= pattern.length && matches(pattern.slice(0, -1), path.slice(0, pattern.length - 1));
  return pattern.length === path.length && pattern.every((part, index) => fits(part, path[index] ?? ''));
}

const fits = (part: string, segment: string): boolean =>
  part.startsWith(':') ? segment !== '' : part === segment;
