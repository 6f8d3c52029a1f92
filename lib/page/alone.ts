import { all, attr, shown } from './dom.ts';
import { fold } from './phrases.ts';

/** Where a page stands; a `Location` is one. */
export interface Place {
  hostname: string;
  pathname: string;
  search?: string;
}

/** Parts of addresses of pages that hold no school records: news, help, look-ups for parents, log-in. */
const paths =
  /^(tin|tin tuc|tintuc|news|bai viet|thong bao|su kien|gioi thieu|huong dan|help|ho tro|faq|lien he|tra cuu|tracuu|tracuudiem|search|tim kiem|timkiem|login|logon|log on|dang nhap|dangnhap|signin|sign in|logout|forgot|quen mat khau|account|van ban|dien dan|blog|article)( |$)/;
const hosts = /^(tracuu|diendan|help\w*|sso\w*|login|id|accounts?|news|tintuc|blog)\./;

/** Pages that are left alone entirely: nothing of them is read. */
export function isLeftAlone(page: Document, place: Place): boolean {
  if (hosts.test(place.hostname)) return true;
  if (place.pathname.split('/').some((part) => part !== '' && paths.test(fold(decode(part).replace(/\.\w+$/, ''))))) return true;
  if ([...all(page, 'input[type=password]')].some((input) => shown(input))) return true;
  return [...all(page, 'meta[property="og:type"]')].some((meta) => attr(meta, 'content') === 'article');
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
