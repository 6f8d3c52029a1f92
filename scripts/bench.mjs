import { ready } from './setup.mjs';

await ready();
await import(process.argv[2] === 'files' ? './work/bench-files.ts' : './work/bench.ts');
