import { app, session, type Session, type WebContents } from 'electron';

/** Origin of the window's page. */
export const pageOrigin = 'app://window';

/**
 * What the page may load: itself, pictures that it makes, the person's videos, and what it is given of those it cannot decode
 * (`blob:` under `media-src`: only the page itself makes such addresses). Sent with every page.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob: media:",
  'media-src media: blob:',
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** The web permissions that the page may use, each with its reason; every other is denied. */
const permissions: Readonly<Record<string, string>> = {
  fullscreen: 'the player fills the screen',
  'clipboard-sanitized-write': 'quotes and answers are copied as text',
};

/** Schemes from which the page may load anything at all; the first two are served by this program. */
const schemes = new Set(['app:', 'media:', 'blob:', 'data:', 'devtools:']);

/** Settings of Chromium that must come before the app is ready. */
export function hardenProcess(): void {
  // Where the program was started without the sandbox (as root, on Linux), asking for it would end every process.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // No name resolves in the window's network, so that nothing can be fetched even if a rule below had a hole.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
}

/** Rules of the window's session. */
export function hardenSession(target: Session = session.defaultSession): void {
  const isAllowed = (permission: string, url: string | undefined): boolean =>
    Object.hasOwn(permissions, permission) && url !== undefined && isPage(url);
  target.setPermissionRequestHandler((_contents, permission, done, details) =>
    done(details.isMainFrame && isAllowed(permission, details.requestingUrl)),
  );
  target.setPermissionCheckHandler((_contents, permission, origin, details) =>
    isAllowed(permission, details.requestingUrl ?? origin),
  );
  target.setDevicePermissionHandler(() => false);
  target.setDisplayMediaRequestHandler((_request, done) => done({}));
  target.setSpellCheckerEnabled(false);
  target.webRequest.onBeforeRequest(({ url }, done) => done({ cancel: !schemes.has(schemeOf(url)) }));
  target.on('will-download', (event) => event.preventDefault());
}

/** True for addresses of the window's own page and nothing else. */
export function isPage(url: string): boolean {
  const page = parse(url);
  return page !== undefined && `${page.protocol}//${page.host}` === pageOrigin && page.username === '';
}

function hardenContents(contents: WebContents): void {
  const refuse = (event: { preventDefault: () => void }): void => event.preventDefault();
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', refuse);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

function schemeOf(url: string): string {
  return parse(url)?.protocol ?? '';
}

function parse(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined;
}
