/**
 * The kinds of value a setting can have. A kind reads the text of an environment variable and says in words what it
 * accepts, so that a fault can be reported and the reference page written from the same place.
 */
import { isIP } from 'node:net';
import { resolve } from 'node:path';

export interface Kind<Value> {
  /** Ends the sentence "it takes …". */
  readonly accepts: string;
  /** The value, or undefined when the text is not acceptable. */
  readonly parse: (text: string) => Value | undefined;
}

export function integer(minimum: number, maximum: number): Kind<number> {
  return {
    accepts: `a whole number from ${minimum} to ${maximum}`,
    parse: (text) => inRange(/^\d+$/.test(text) ? Number(text) : Number.NaN, minimum, maximum),
  };
}

export function decimal(minimum: number, maximum: number): Kind<number> {
  return {
    accepts: `a number from ${minimum} to ${maximum}`,
    parse: (text) => inRange(/^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN, minimum, maximum),
  };
}

/** A port to listen on; 0 lets the system choose a free one. */
export const port: Kind<number> = {
  accepts: 'a port from 1 to 65535, or 0 for any free one',
  parse: integer(0, 65_535).parse,
};

export const flag: Kind<boolean> = {
  accepts: 'on or off',
  parse: (text) => ({ on: true, off: false })[text],
};

export const host: Kind<string> = {
  accepts: 'a host name or an IP address',
  parse: (text) => (isIP(text) !== 0 || /^[\w.-]+$/.test(text) ? text : undefined),
};

/** Made absolute here, so that nothing depends on the current directory later. */
export const directory: Kind<string> = {
  accepts: 'the path of a folder',
  parse: (text) => resolve(text),
};

export const secret: Kind<string> = {
  accepts: 'a text of at least 16 characters',
  parse: (text) => (text.length >= 16 ? text : undefined),
};

/** A mailbox, with or without the name that people see. */
export const sender: Kind<string> = {
  accepts: 'an e-mail address, or a name and an address such as Tickets <tickets@example.com>',
  parse: (text) => (/^([^<>@\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/.test(text) ? text : undefined),
};

export function oneOf<const Name extends string>(...names: Name[]): Kind<Name> {
  return {
    accepts: `one of ${names.join(', ')}`,
    parse: (text) => names.find((name) => name === text),
  };
}

export function someOf<const Name extends string>(...names: Name[]): Kind<readonly Name[]> {
  return {
    accepts: `a comma-separated list of ${names.join(', ')}`,
    parse: (text) => listOf(text, (part) => names.find((name) => name === part)),
  };
}

export function url(...protocols: string[]): Kind<string> {
  return {
    accepts: `a URL that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
    parse: (text) => (protocols.includes(URL.parse(text)?.protocol ?? '') ? text : undefined),
  };
}

export const origins: Kind<'*' | readonly string[]> = {
  accepts: '*, or a comma-separated list of origins such as https://tickets.example',
  parse: (text) => (text === '*' ? '*' : listOf(text, origin)),
};

/** What Fastify calls trustProxy: nobody, everybody, a number of hops, or the addresses to believe. */
export const proxies: Kind<boolean | number | readonly string[]> = {
  accepts: 'on, off, a number of hops, or a comma-separated list of addresses such as 10.0.0.0/8',
  parse: (text) => flag.parse(text) ?? integer(1, 100).parse(text) ?? listOf(text, addressRange),
};

function inRange(value: number, minimum: number, maximum: number): number | undefined {
  return value >= minimum && value <= maximum ? value : undefined;
}

function listOf<Item>(text: string, parse: (part: string) => Item | undefined): readonly Item[] | undefined {
  const items = text.split(',').map((part) => parse(part.trim()));
  return items.every((item) => item !== undefined) ? Object.freeze([...new Set(items)]) : undefined;
}

function origin(text: string): string | undefined {
  const parsed = URL.parse(text);
  return parsed !== null && /^https?:$/.test(parsed.protocol) && parsed.origin === text ? text : undefined;
}

function addressRange(text: string): string | undefined {
  const [address = '', prefix, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return undefined;
  if (prefix === undefined) return text;
  return integer(0, version === 4 ? 32 : 128).parse(prefix) === undefined ? undefined : text;
}
