import { ready } from './setup.mjs';

await ready({ browser: false });
await import('./work/firefox.ts');
