import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { DARK, LIGHT } from '#menu/look.ts';
import { JoinForm, type JoinState } from '#site/features/join/join-form.ts';
import type { JoinSetup } from '#site/features/join/join-setup.ts';

/** What the page is dressed in: the site's own sheet is on another host, and nothing of others is loaded here. */
const CSS = `
:root { color-scheme: light dark; --ink: ${LIGHT.ink}; --paper: ${LIGHT.paper}; --deal: ${LIGHT.deal}; }
@media (prefers-color-scheme: dark) { :root { --ink: ${DARK.ink}; --paper: ${DARK.paper}; --deal: ${DARK.deal}; } }
body { max-width: 40rem; margin: 0 auto; padding: 1.5rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
h1 { font: 400 2rem/1.2 Georgia, serif; }
fieldset { margin: 0 0 2rem; padding: 0; border: 0; }
legend { width: 100%; padding: .75rem 0 .25rem; border-top: 1px solid; font: 400 1.25rem/1.3 Georgia, serif; }
.join-field { margin-bottom: 1rem; }
.join-field input { box-sizing: border-box; width: 100%; min-height: 2.75rem; padding: .4rem .75rem; border: 1px solid; background: transparent; color: inherit; font: inherit; }
.join-field input[aria-invalid] { border: 2px solid var(--deal); }
.join-choice { display: flex; gap: .6rem; align-items: center; min-height: 2.75rem; }
p { margin: .25rem 0; }
.soft { opacity: .8; }
.join-send { margin: 0 0 2rem; }
.join-fault, .join-notice { color: var(--deal); }
.join-notice { margin-bottom: 1.5rem; font-weight: 600; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
button { min-height: 2.75rem; padding: 0 1.5rem; border: 0; background: var(--ink); color: var(--paper); font: inherit; cursor: pointer; }
a { color: inherit; }
:focus-visible { outline: 2px solid; outline-offset: 2px; }
`;

/**
 * Of an answer that holds what somebody wrote: kept nowhere, framed nowhere, loading nothing.
 * @param siteUrl where it leads once all is well: browsers hold that against what a form may do
 */
export function toPageHeaders(siteUrl: string): Record<string, string> {
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; form-action 'self' ${siteUrl}; base-uri 'none'; frame-ancestors 'none'`,
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  };
}

export interface PageParts {
  setup: JoinSetup;
  storeName: string;
  /** The store's site, without a slash at the end. */
  siteUrl: string;
  state: JoinState;
}

/** The form with all that was typed, for who sent it without JavaScript: what is wrong stands beside the fields. */
export function renderPage({ setup, storeName, siteUrl, state }: PageParts): string {
  const { t, language } = setup;
  const body = h(
    'html',
    { lang: language },
    h(
      'head',
      null,
      h('meta', { charset: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'robots', content: 'noindex' }),
      h('title', null, state.faults ? `${t.faultsTitle}: ${t.title}` : t.title),
      h('style', { dangerouslySetInnerHTML: { __html: CSS } }),
    ),
    h(
      'body',
      null,
      h(
        'main',
        null,
        h('h1', null, t.title),
        state.faults && h('p', { class: 'join-notice', role: 'alert' }, t.faultsTitle),
        h(JoinForm, { setup: { ...setup, intakeUrl: '' }, state }),
        h('p', null, h('a', { href: `${siteUrl}/` }, storeName)),
      ),
    ),
  );
  return `<!doctype html>${renderToString(body)}`;
}
