import { ready } from './setup.mjs';

await ready({ browser: false });
await import('./work/pack.ts');
