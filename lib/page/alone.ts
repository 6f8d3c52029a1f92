import type { Place } from '../records/page-snapshot.ts';
import { foldAccents } from '../vietnamese/text.ts';
import { all, attr, shown, tagOf } from './dom.ts';

/** Parts of addresses of pages that hold no school records: news, help, look-ups for parents, log-in. */
const paths =
  /^(tin tuc|tintuc|news|bai viet|thong bao|su kien|gioi thieu|huong dan|help|faq|lien he|search|tim kiem|timkiem|login|logon|log on|dang nhap|dangnhap|signin|sign in|logout|forgot|quen mat khau|account|van ban|dien dan|blog|article)( |$)/;
/** Words that begin other things too ("tin-hoc", "ho-tro-hoc-tap", "tra-cuu/hoc-sinh"): told by the whole of the part, and where it stands. */
const atFirst = /^tin( (?!hoc( |$)).*)?$/;
const asWhole = /^(ho tro( (khach hang|ky thuat|truc tuyen))?|tra cuu( (?!hoc sinh( |$)).*)?)$/;
/** The same, written as one word: "ThongBao.aspx", "tracuudiemtracnghiem". */
const joined = /^(tintuc\w*|baiviet|thongbao|sukien|gioithieu|huongdan|hotro|hoidap|lienhe|tracuu\w*|timkiem|dangnhap\w*|dangxuat|login\w*|logon\w*|(quen|doi)matkhau|vanban|diendan)$/;
const hosts = /^(tracuu|diendan|help\w*|sso\w*|login|id|accounts?|news|tintuc|blog)\./;

/** False for pages that are left alone entirely: nothing of them is taken. */
export function isWorthReading(page: Document, place: Place): boolean {
  if (hosts.test(place.hostname) || isAlone(place.pathname.split('/').filter((part) => part !== '').map(wordsOf))) return false;
  for (const element of all(page, 'input[type=password],meta[property="og:type"]')) {
    if (tagOf(element) === 'input' ? shown(element) : attr(element, 'content') === 'article') return false;
  }
  return true;
}

const isAlone = (parts: readonly string[]): boolean =>
  parts.some((words, at) => {
    if (paths.test(words) || (at === 0 && atFirst.test(words))) return true;
    // Pupils are looked up by their school too.
    if (/^tra ?cuu$/.test(words) && /^hoc ?sinh( |$)/.test(parts[at + 1] ?? '')) return false;
    return asWhole.test(words) || (joined.test(words.replaceAll(' ', '')) && !/^(tra cuu|ho tro) /.test(words));
  });

/** "TraCuu.aspx" → "tracuu". */
function wordsOf(part: string): string {
  return foldAccents(decode(part).replace(/\.\w+$/, '')).replace(/([a-z])(?=\d)/g, '$1 ').replace(/[^a-z0-9]+/g, ' ').trim();
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
