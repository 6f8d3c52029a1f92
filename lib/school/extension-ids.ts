/** How policies name the extension: on Chromium it follows from the key in wxt.config.ts, a test compares them. */
export const extensionIds = { chromium: 'ejakniimeiihkcedkpjbbgiiiegcihmg', firefox: 'soat@soat.example.org' };
