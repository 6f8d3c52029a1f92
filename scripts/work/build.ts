import { buildExtension, type Target } from './extension.ts';

/** `npm run build [-- --firefox]` */
const target: Target = process.argv.includes('--firefox') ? 'firefox' : 'chrome';
const { ok, output } = await buildExtension(target);
process.stdout.write(output);
process.exitCode = ok ? 0 : 1;
