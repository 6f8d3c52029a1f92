import { ready } from './setup.mjs';

await ready();
const parts = { files: './work/bench-files.ts', desk: './work/bench-desk.ts' };
await import(parts[process.argv[2]] ?? './work/bench.ts');
