import { ready } from './setup.mjs';

await ready();
await import('./work/test.ts');
