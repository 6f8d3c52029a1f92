import { browser } from 'wxt/browser';
import { readPolicy } from '../../lib/school/policy.ts';

/** Of an installation by the administrator the policy comes some seconds late; so long it is waited for. */
const policyWait = 15_000;
/** Some browsers tell of an installation more than once. */
const welcomeShown = 'welcome-shown';

/** Opens the first-run page once the extension is installed, unless the school wants none; never after an update. */
export function welcomeOnInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void welcome().catch((error: unknown) => console.error('Soát: the first-run page did not open', error instanceof Error ? error.name : typeof error));
  });
}

async function welcome(): Promise<void> {
  const { installType } = await browser.management.getSelf();
  let policy = await policyNow();
  if (installType === 'admin' && !policy.present) {
    await policyComes();
    policy = await policyNow();
  }
  if (policy.quietFirstRun || (await wasShown())) return;
  // A policy that comes later still closes the page from within.
  await browser.tabs.create({ url: new URL('/welcome.html', location.href).href });
}

/** Whether it was opened before, in this profile; from now on it was. */
async function wasShown(): Promise<boolean> {
  const shown = await browser.storage.local.get(welcomeShown);
  await browser.storage.local.set({ [welcomeShown]: true });
  return shown[welcomeShown] === true;
}

// Firefox rejects where there is no policy.
const policyNow = async () => readPolicy(await browser.storage.managed.get(null).catch(() => ({})));

function policyComes(): Promise<void> {
  return new Promise((resolve) => {
    const look = (_: unknown, area: string) => {
      if (area === 'managed') done();
    };
    const done = () => {
      browser.storage.onChanged.removeListener(look);
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(done, policyWait);
    browser.storage.onChanged.addListener(look);
  });
}
