import { expect, test } from 'vitest';
import { hosts } from '../../lib/platforms/hosts.ts';
import { covered, hostsNotGranted, ownHosts, patternOf, readHost } from '../../lib/school/own-hosts.ts';

test('a page’s address or a bare name gives the host; anything else is refused with its reason', () => {
  for (const text of ['https://hoso.thcs-minhtan.edu.vn/lop/7A?x=1#y', ' Hoso.THCS-MinhTan.edu.vn ', 'https://hoso.thcs-minhtan.edu.vn:8443/', 'hoso.thcs-minhtan.edu.vn/lop']) {
    expect(readHost(text)).toEqual({ host: 'hoso.thcs-minhtan.edu.vn' });
  }
  expect(readHost('http://hoso.edu.vn')).toEqual({ refused: 'notSecure' });
  for (const text of ['smas.edu.vn', 'https://abc.vnedu.vn/x', 'truong.hanoi.edu.vn']) expect(readHost(text)).toEqual({ refused: 'known' });
  for (const text of ['', 'localhost', '2026', '10.0.0.1', 'https://10.0.0.1/', 'chrome://newtab', 'javascript:alert(1)', 'file:///C:/a', '*', 'https://*/*', '*.vn', 'trang của trường']) {
    expect(readHost(text), text).toEqual({ refused: 'notAddress' });
  }
});

test('of what the browser has granted only the user’s own hosts count; never every host at once', () => {
  expect(ownHosts([...hosts, 'https://b.edu.vn/*', '*://a.edu.vn/*', 'https://*.truong.edu.vn/*', 'https://*/*', '<all_urls>', 'http://c.edu.vn/*'])).toEqual(['*.truong.edu.vn', 'a.edu.vn', 'b.edu.vn']);
});

test('what a school names and nobody granted yet; platforms’ own hosts need no grant', () => {
  expect(hostsNotGranted(['https://a.edu.vn/x', 'b.edu.vn', 'b.edu.vn', 'smas.edu.vn', 'sai', 'x.truong.edu.vn'], ['b.edu.vn', '*.truong.edu.vn'])).toEqual(['a.edu.vn']);
});

test('a host is covered by itself and by what stands for all under it', () => {
  expect([covered(['*.x.vn'], 'x.vn'), covered(['*.x.vn'], 'a.x.vn'), covered(['*.x.vn'], 'ax.vn'), covered(['x.vn'], 'a.x.vn'), covered([], '')]).toEqual([true, true, false, false, false]);
  expect(patternOf('x.vn')).toBe('https://x.vn/*');
});
