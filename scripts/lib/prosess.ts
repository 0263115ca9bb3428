import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { commandLine, isAlive, parentOf } from './process-identity';

export const ROOT = resolve(import.meta.dirname, '../..');
const FOLLOW_PARENT = pathToFileURL(resolve(ROOT, 'scripts/follow-parent.mjs')).href;
/** Children get this long to finish; with the database after them all is over within 5 s. */
const KILL_AFTER_MS = 3_000;

export interface Child {
  name: string;
  process: ChildProcess;
  /** Settles when it is gone, with how it ended. */
  ended: Promise<string>;
}

export interface Launcher {
  /** Runs node with `args`. If it ends before it is asked to, everything stops and the launcher fails. */
  start(name: string, args: string[], env: NodeJS.ProcessEnv, output?: 'inherit' | 'pipe'): Child;
  /** What all children use: stopped after them, and fatal too if it ends by itself. */
  addService(name: string, service: { stop(): Promise<void>; exited: Promise<void> }): void;
  /** Stops everything and ends this process. */
  stop(code: number): Promise<never>;
  /** True from the first signal on: what fails after that is of no interest. */
  stopping(): boolean;
}

export function createLauncher(): Launcher {
  const children: Child[] = [];
  const services: { stop(): Promise<void> }[] = [];
  let stopped: Promise<never> | undefined;

  const stop = (code: number): Promise<never> => (stopped ??= stopAll(code));
  async function stopAll(code: number): Promise<never> {
    await Promise.all(children.map(stopChild));
    for (const service of services.reverse()) await service.stop();
    process.exit(code);
  }
  const unexpected = (what: string): void => {
    if (stopped) return;
    console.error(`${what}: stopping everything`);
    void stop(1);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
  followNpm(() => void stop(0));

  return {
    stop,
    stopping: () => stopped !== undefined,
    start(name, args, env, output = 'inherit') {
      const child = startChild(name, args, env, output);
      children.push(child);
      void child.ended.then((how) => unexpected(`${name} ended unexpectedly (${how})`));
      return child;
    },
    addService(name, service) {
      services.push(service);
      void service.exited.then(() => unexpected(`${name} ended unexpectedly`));
    },
  };
}

/**
 * A signal to `npm start` reaches the shell that npm runs us in, and often not us: the shell dies and leaves
 * us behind. So when npm, or a process between it and us, is gone, we go too.
 */
function followNpm(stop: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const between: number[] = [];
  for (let pid = process.ppid; pid > 1 && between.length < 6; pid = parentOf(pid)) {
    between.push(pid);
    if (!/^npm |\/npm( |$)|npm-cli\.js/.test(commandLine(pid) ?? '')) continue;
    const timer = setInterval(() => {
      if (between.every(isAlive)) return;
      clearInterval(timer);
      stop();
    }, 250);
    timer.unref();
    return;
  }
}

/** In a process group of its own: Ctrl+C reaches the launcher alone, which stops things in their order. */
function startChild(name: string, args: string[], env: NodeJS.ProcessEnv, output: 'inherit' | 'pipe'): Child {
  const child = spawn(process.execPath, ['--import', FOLLOW_PARENT, ...args], {
    cwd: ROOT,
    env,
    detached: process.platform !== 'win32',
    stdio: ['ignore', output, 'inherit'],
  });
  const ended = new Promise<string>((settle) => {
    child.once('error', (e) => settle(e.message));
    child.once('exit', (code, signal) => settle(signal ?? `exit code ${code}`));
  });
  return { name, process: child, ended };
}

async function stopChild({ process: child, ended }: Child): Promise<void> {
  signalGroup(child, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), KILL_AFTER_MS);
  await ended;
  clearTimeout(timer);
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It ended in this very moment.
  }
}
