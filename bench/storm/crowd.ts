/** The load processes, seen from the storm: one crowd. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LedgerPage } from './ledger/ledger.ts';
import type { FromLoad, LoadPlan, SeenView, ToLoad } from './protocol.ts';

const PROGRAM = join(import.meta.dirname, 'load', 'load.ts');

export type CrowdStats = Extract<FromLoad, { type: 'stats' }>;

export interface Crowd {
  readonly pids: readonly number[];
  /** Lets buyers buy. */
  open(): void;
  /** Lets nobody begin anything new; resolves when nobody is in the middle of something. */
  end(): Promise<void>;
  /** What watchers see once they have seen a revision. */
  views(revision: number): Promise<{ views: SeenView[]; faults: string[] }>;
  /** What all buyers were told. */
  ledger(folder: string): Promise<LedgerPage>;
  close(): Promise<void>;
}

/**
 * Starts a process for each plan.
 * @param onStats told of each process twice a second
 * @param onFailed told of what must not happen to a buyer
 */
export function startCrowd(
  plans: readonly LoadPlan[],
  onStats: (stats: CrowdStats, index: number) => void,
  onFailed: (message: string) => void,
): Crowd {
  const loads = plans.map((plan, index) => {
    const child = fork(PROGRAM, {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      serialization: 'advanced',
    });
    child.on('message', (message: FromLoad) => {
      if (message.type === 'stats') onStats(message, index);
      if (message.type === 'failed') onFailed(message.message);
    });
    child.on('exit', (code, signal) => {
      if (signal !== 'SIGKILL') onFailed(`a load process ended by itself (${code ?? signal})`);
    });
    send(child, { type: 'start', plan });
    return child;
  });

  const tellAll = (message: ToLoad) => {
    for (const load of loads) send(load, message);
  };
  return {
    pids: loads.map(({ pid }) => pid ?? 0),
    open: () => tellAll({ type: 'open' }),
    end: async () => {
      await Promise.all(loads.map((load) => ask(load, { type: 'end' }, 'ended')));
    },
    views: async (revision) => {
      const answers = await Promise.all(loads.map((load) => ask(load, { type: 'views', revision }, 'views')));
      return {
        views: answers.flatMap(({ views }) => views),
        faults: answers.flatMap(({ faults }) => faults),
      };
    },
    ledger: async (folder) => {
      const pages = await Promise.all(
        loads.map(async (load, index) => {
          const file = join(folder, `ledger-${index}.json`);
          await ask(load, { type: 'ledger', file }, 'written');
          return JSON.parse(await readFile(file, 'utf8')) as LedgerPage;
        }),
      );
      return {
        claims: pages.flatMap(({ claims }) => claims),
        attempts: pages.flatMap(({ attempts }) => attempts),
      };
    },
    close: async () => {
      await Promise.all(loads.map(kill));
    },
  };
}

function send(load: ChildProcess, message: ToLoad): void {
  // One that is gone is told of by its exit.
  if (load.connected) load.send(message, () => {});
}

type Answer<Type extends FromLoad['type']> = Extract<FromLoad, { type: Type }>;

function ask<Type extends FromLoad['type']>(
  load: ChildProcess,
  message: ToLoad,
  type: Type,
): Promise<Answer<Type>> {
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error('a load process is gone'));
    const onMessage = (answer: FromLoad) => {
      if (answer.type !== type) return;
      load.off('message', onMessage);
      load.off('exit', onExit);
      resolve(answer as Answer<Type>);
    };
    load.on('message', onMessage);
    load.once('exit', onExit);
    send(load, message);
  });
}

async function kill(load: ChildProcess): Promise<void> {
  if (load.exitCode !== null || load.signalCode !== null) return;
  load.kill('SIGKILL');
  await once(load, 'exit');
}
