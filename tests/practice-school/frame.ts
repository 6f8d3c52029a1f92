import { readFileSync } from 'node:fs';
import path from 'node:path';
import { text } from './html.ts';
import type { PracticePlatform } from './page.ts';

export interface Frame {
  /** The real platform that this is not. */
  platform: string;
  /** The document's title, as that platform writes it. */
  title: string;
  /** The folder in the address that the style and the script stand in. */
  folder: string;
  script?: boolean;
  body: string;
}

/** A page of another platform than SMAS: the banner that says what this is, and whatever that platform draws. */
export function frame({ platform, title, folder, script = false, body }: Frame): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${text(title)}</title>
<link rel="stylesheet" href="${folder}/practice.css">
${script ? `<script src="${folder}/practice.js" defer></script>` : ''}
</head>
<body>
<p class="thuc-hanh">Trường thực hành của Soát: không phải ${text(platform)} thật, mọi học sinh ở đây đều do máy đặt tên.</p>
${body}
</body>
</html>
`;
}

/** The files of a platform's `assets` folder, under the folder that its pages name. */
export function assets(here: string, folder: string, names: readonly ('practice.css' | 'practice.js')[]): PracticePlatform['files'] {
  const type = (name: string) => (name.endsWith('.css') ? 'text/css' : 'text/javascript');
  return Object.fromEntries(names.map((name) => [`${folder}/${name}`, { type: type(name), body: readFileSync(path.join(here, 'assets', name), 'utf8') }]));
}
