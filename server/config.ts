/**
 * Reads the settings of a process, once, from environment variables into one frozen object. Nothing else in the
 * program reads the environment.
 */
import { SETTINGS, type Setting } from './config-table.ts';
import { type Kind, port, secret } from './config-values.ts';

export { SETTINGS, type Setting };

type Settings = typeof SETTINGS;
type ValueOf<S> =
  S extends Setting<infer Value, infer Default>
    ? Default extends string
      ? Value
      : Value | undefined
    : never;

/** The settings of one process. Frozen. Fields that are measured name their unit last. */
export type Config = { readonly [Name in keyof Settings]: ValueOf<Settings[Name]> } & {
  readonly demo: boolean;
};

export type Environment = Readonly<Record<string, string | undefined>>;
export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly faults: readonly string[] };

/**
 * Reads all settings. Every fault is reported, not only the first: one line each, `NAME: what is wrong; what it
 * takes`. Values are not repeated for secrets. The caller prints the faults and exits with 1.
 */
export function readConfig(environment: Environment): ConfigResult {
  const values: Record<string, unknown> = {};
  const faults: string[] = [];
  for (const [field, each] of Object.entries(SETTINGS)) {
    const text = environment[each.name] || each.default;
    if (text === undefined) continue;
    const value = each.kind.parse(text);
    if (value === undefined) faults.push(refusal(each, text));
    values[field] = value;
  }
  for (const field of Object.keys(SETTINGS)) values[field] ??= undefined;
  values.demo ??= values.databaseUrl === undefined;
  const config = values as unknown as Config;
  faults.push(...contradictions(config, environment));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, config: Object.freeze(config) };
}

/** The address buyers see; `listeningPort` is the port the server really got (it may have asked for any). */
export function publicUrlOf(config: Config, listeningPort: number): string {
  if (config.publicUrl !== undefined) return config.publicUrl.replace(/\/+$/, '');
  const everywhere = config.host === '0.0.0.0' || config.host === '::';
  const name = everywhere ? 'localhost' : config.host.includes(':') ? `[${config.host}]` : config.host;
  return `http://${name}:${listeningPort}`;
}

/** Faults that only show when several settings are seen together. */
function contradictions(config: Config, environment: Environment): string[] {
  const faults: string[] = [];
  if (environment.DATABASE_URL) {
    // Several nodes share one database, so none of them may invent a key that the others don't know.
    for (const { name, kind } of [SETTINGS.secretKey, SETTINGS.adminToken]) {
      if (!environment[name])
        faults.push(`${name}: required when DATABASE_URL is set; it takes ${kind.accepts}`);
    }
  }
  if (config.smtpUrl !== undefined && !environment[SETTINGS.mailFrom.name]) {
    faults.push(`MAIL_FROM: required when SMTP_URL is set; it takes ${SETTINGS.mailFrom.kind.accepts}`);
  }
  if (config.port !== undefined && config.port !== 0 && config.port === config.grpcPort) {
    faults.push(`GRPC_PORT: is the same as PORT (${config.port}); it takes ${port.accepts}, other than PORT`);
  }
  return faults;
}

function refusal({ name, kind }: { name: string; kind: Kind<unknown> }, text: string): string {
  // A connection URL carries a password, so it counts as a secret here.
  const hidden = kind === secret || name === 'DATABASE_URL' || name === 'SMTP_URL';
  return `${name}: ${hidden ? 'its value' : JSON.stringify(text)} is not accepted; it takes ${kind.accepts}`;
}
