import { expect, test } from 'vitest';
import images from '../../components/mark-images.css?raw';
import theme from '../../components/theme.css?raw';
import { marks } from '../../lib/records/finding.ts';
import { markShapes } from '../../lib/records/mark-shapes.ts';

test.each(marks)('the pictures of %s have its shape and the colours of the theme, light and dark', (mark) => {
  const colours = [...theme.matchAll(new RegExp(`--${mark}: #(\\w+);`, 'g'))].map(([, colour]) => colour);
  const pictures = [...images.matchAll(new RegExp(`--${mark}-image: url\\("data:image/svg\\+xml,<svg [^>]*stroke='%23(\\w+)'[^>]*><path d='([^']+)'/></svg>"\\);`, 'g'))];
  expect(pictures.map(([, colour]) => colour)).toEqual(colours);
  expect(colours).toHaveLength(2);
  for (const [, , shape] of pictures) expect(shape).toBe(markShapes[mark]);
});
