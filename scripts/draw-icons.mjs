import { ready } from './setup.mjs';

await ready();
await import('./work/draw-icons.ts');
