import { describe, expect, it } from 'vitest';
import { type Config, publicUrlOf, readConfig, SETTINGS } from './config.ts';

const SECRETS = { SECRET_KEY: 'a-key-of-sixteen-characters', ADMIN_TOKEN: 'a-token-of-sixteen-characters' };

function faultsOf(environment: Record<string, string>): readonly string[] {
  const result = readConfig(environment);
  return result.ok ? [] : result.faults;
}

function configOf(environment: Record<string, string>): Config {
  const result = readConfig(environment);
  if (!result.ok) throw new Error(result.faults.join('\n'));
  return result.config;
}

describe('readConfig', () => {
  it('accepts an empty environment and uses the defaults', () => {
    const config = configOf({});
    expect(config).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      grpcPort: 50051,
      demo: true,
      rateLimit: true,
    });
    expect(config).toMatchObject({ trustProxy: false, services: ['http', 'grpc', 'worker'] });
    expect(config.databaseUrl).toBeUndefined();
    expect(config.dataDirectory).toMatch(/^\/.*data$/);
    expect(Object.keys(config).sort()).toEqual(Object.keys(SETTINGS).sort());
  });

  it('accepts every default it documents', () => {
    for (const setting of Object.values(SETTINGS)) {
      if (setting.default !== undefined) expect(setting.kind.parse(setting.default)).toBeDefined();
    }
  });

  it('gives an object that cannot be changed', () => {
    expect(Object.isFrozen(configOf({}))).toBe(true);
  });

  it('treats an empty variable as unset', () => {
    expect(configOf({ PORT: '', DATABASE_URL: '' }).port).toBe(3000);
  });

  it('reports every fault at once, each with what is accepted', () => {
    expect(
      faultsOf({ PORT: '70000', LOG_LEVEL: 'loud', RATE_LIMIT: 'yes', SIMULATOR_SUCCESS_RATE: '1.5' }),
    ).toEqual([
      'PORT: "70000" is not accepted; it takes a port from 1 to 65535, or 0 for any free one',
      'LOG_LEVEL: "loud" is not accepted; it takes one of trace, debug, info, warn, error, fatal, silent',
      'RATE_LIMIT: "yes" is not accepted; it takes on or off',
      'SIMULATOR_SUCCESS_RATE: "1.5" is not accepted; it takes a number from 0 to 1',
    ]);
  });

  it('requires both secrets with DATABASE_URL, and does not load a demo there', () => {
    const DATABASE_URL = 'postgres://example.test/onsale';
    expect(faultsOf({ DATABASE_URL })).toEqual([
      'SECRET_KEY: required when DATABASE_URL is set; it takes a text of at least 16 characters',
      'ADMIN_TOKEN: required when DATABASE_URL is set; it takes a text of at least 16 characters',
    ]);
    expect(configOf({ DATABASE_URL, ...SECRETS }).demo).toBe(false);
    expect(configOf({ DATABASE_URL, ...SECRETS, DEMO: 'on' }).demo).toBe(true);
  });

  it('never repeats a secret in a fault', () => {
    const faults = faultsOf({ SECRET_KEY: 'short', DATABASE_URL: 'mysql://me:hunter2@host/db' }).join('\n');
    expect(faults).not.toMatch(/short|hunter2/);
    expect(faults).toContain('DATABASE_URL: its value is not accepted');
  });

  it('refuses one port for two servers, but lets both choose a free one', () => {
    expect(faultsOf({ PORT: '4000', GRPC_PORT: '4000' })).toHaveLength(1);
    expect(faultsOf({ PORT: '0', GRPC_PORT: '0' })).toEqual([]);
  });

  it.each([
    ['off', false],
    ['on', true],
    ['2', 2],
    ['10.0.0.0/8, ::1', ['10.0.0.0/8', '::1']],
  ])('reads TRUST_PROXY=%s', (text, expected) => {
    expect(configOf({ TRUST_PROXY: text }).trustProxy).toEqual(expected);
  });

  it.each([
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', 'loopback,'],
    ['CORS_ORIGIN', 'https://a.example/path'],
    ['CORS_ORIGIN', 'a.example'],
    ['SERVICES', 'http,mail'],
    ['DATABASE_POOL_SIZE', '1e3'],
    ['SWEEP_INTERVAL', '-1'],
    ['HOST', 'not a host'],
    ['PUBLIC_URL', 'tickets.example'],
  ])('refuses %s=%s', (name, text) => {
    expect(faultsOf({ [name]: text })).toEqual([expect.stringContaining(`${name}: `)]);
  });

  it('reads lists of origins', () => {
    expect(configOf({ CORS_ORIGIN: '*' }).corsOrigin).toBe('*');
    expect(configOf({ CORS_ORIGIN: 'https://a.example,http://localhost:5173' }).corsOrigin).toEqual([
      'https://a.example',
      'http://localhost:5173',
    ]);
  });
});

describe('publicUrlOf', () => {
  it.each([
    [{}, 'http://127.0.0.1:3100'],
    [{ HOST: '0.0.0.0' }, 'http://localhost:3100'],
    [{ HOST: '::1' }, 'http://[::1]:3100'],
    [{ PUBLIC_URL: 'https://tickets.example/' }, 'https://tickets.example'],
  ])('with %o gives %s', (environment, expected) => {
    expect(publicUrlOf(configOf(environment), 3100)).toBe(expected);
  });
});
