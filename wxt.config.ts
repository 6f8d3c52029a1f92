import { defineConfig } from 'wxt';
import { hosts } from './lib/platforms/hosts.ts';
import { extensionIds } from './lib/school/extension-ids.ts';
import { askable } from './lib/school/own-hosts.ts';

/**
 * The public half of the key that fixes the extension's id on Chromium: policies and the practice tests name the
 * extension by it. The private half is not in the repository; a store signs with its own.
 */
const key =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA19FVUimE15ZBimmgH5qkVnEu/psd0D5GvoQSUw4Nau9SnEyctauYfxAgYCt1snl5SB1zocaiCtH6x70YLS98zzAWuxZvj4DCMtC9VKTdKYddNJcILDS6DXn/sfwy7TllH5tqF1k9VdfQLu2mWvSphp8fLTYGDD4rX83vRZwu7lw5S5BV03WR/JU7xebUPaNf/f+O57KvZskc0IgJaAmwJyqceg44j0LgIxq4VFU8eVfTbtWjq2VFKjVGRmHn2K8jbaLzU6Z8eXWkiMhrCttZEuhO7OWWGAlOok7sM/oH6wQ3b6yVDVjg/F901Y9wXg35bkxHZfNT2q4nk5Zva8Q3YwIDAQAB';

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  outDir: '.output',
  manifestVersion: 3,
  // Dexie holds U+FFFF, which Chromium takes for a broken file unless it is written as an escape.
  experimental: { escapeUnicode: true },
  // Vite's preload polyfill would bring the only `fetch` of the extension; the browsers we ask for do not need it.
  vite: () => ({ build: { modulePreload: { polyfill: false } }, worker: { format: 'es' } }),
  zip: { includeSources: ['package.json', 'package-lock.json', 'tsconfig.json', 'wxt.config.ts', 'README.md', 'docs/images/**', 'entrypoints/**', 'components/**', 'lib/**', 'public/**'] },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'vi',
    permissions: ['storage', 'alarms', 'notifications', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    host_permissions: hosts,
    // A school's own host is not known beforehand: nothing of this is granted until the user adds one host by hand.
    optional_permissions: ['scripting'],
    optional_host_permissions: [askable],
    // Law 3: nothing leaves the browser. Extension pages and worker may reach nothing but the extension's own files.
    content_security_policy: {
      extension_pages:
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-src 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: extensionIds.firefox,
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { key, minimum_chrome_version: '126', storage: { managed_schema: 'managed_schema.json' } }),
    action: { default_title: '__MSG_extName__' },
  }),
});
