import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A real Firefox, spoken to by WebDriver BiDi: Playwright drives only a Firefox of its own, which takes no extension. */
export interface Firefox {
  /** One BiDi command, and what it gives. */
  send<Result>(method: string, params?: object): Promise<Result>;
  /** Hears every event that was subscribed to. */
  hear(event: (method: string, params: unknown) => void): void;
  /** The value of an expression in a tab. */
  evaluate(context: string, expression: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Where Firefox stands on this machine; null when it does not. `FIREFOX_PATH` goes before all. */
export function firefoxPath(): string | null {
  const places = {
    linux: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: [process.env.ProgramFiles ?? ''].map((folder) => path.join(folder, 'Mozilla Firefox', 'firefox.exe')),
  } as Partial<Record<NodeJS.Platform, string[]>>;
  return [process.env.FIREFOX_PATH ?? '', ...(places[process.platform] ?? [])].find((file) => file !== '' && existsSync(file)) ?? null;
}

/** Starts Firefox without a window. `uuids` fixes the addresses of extensions by their gecko ids. */
export async function openFirefox(program: string, uuids: Readonly<Record<string, string>>): Promise<Firefox> {
  const profile = mkdtempSync(path.join(tmpdir(), 'soat-firefox-'));
  const prefs = {
    // Firefox calls home in many ways; none of them has a place in a test.
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'app.normandy.enabled': false,
    'services.settings.server': 'data:,#x',
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'intl.accept_languages': 'vi',
    'extensions.webextensions.uuids': JSON.stringify(uuids),
  };
  writeFileSync(path.join(profile, 'user.js'), Object.entries(prefs).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`).join('\n'));
  const child = spawn(program, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0', '--remote-allow-system-access', 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.on('exit', () => reject(new Error(`Firefox ended: ${said.trim().split('\n').at(-1)}`)));
    child.on('error', reject);
  });

  const socket = new WebSocket(`${address}/session`);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error('Firefox does not answer'));
  });
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const listeners: ((method: string, params: unknown) => void)[] = [];
  let last = 0;
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(String(data)) as { id?: number; type: string; result?: unknown; error?: string; message?: string; method?: string; params?: unknown };
    const asked = message.id === undefined ? undefined : waiting.get(message.id);
    if (!asked || message.id === undefined) return listeners.forEach((listener) => listener(message.method ?? '', message.params));
    waiting.delete(message.id);
    if (message.type === 'error') asked.reject(new Error(`${message.error}: ${message.message}`));
    else asked.resolve(message.result);
  };
  const send = <Result>(method: string, params: object = {}) =>
    new Promise<Result>((resolve, reject) => {
      waiting.set(++last, { resolve: resolve as (value: unknown) => void, reject });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  await send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });

  return {
    send,
    hear: (listener) => void listeners.push(listener),
    evaluate: async (context, expression) => {
      // As JSON: BiDi writes objects in a way of its own.
      const { result, exceptionDetails } = await send<{ result?: { value?: string }; exceptionDetails?: { text: string } }>('script.evaluate', {
        expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`,
        target: { context },
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return JSON.parse(result?.value ?? 'null');
    },
    close: async () => {
      await send('browser.close').catch(() => child.kill());
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}
