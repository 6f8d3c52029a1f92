import { ready } from './setup.mjs';

await ready();
await import('./work/pictures.ts');
