import { type ComponentChild, h } from 'preact';
import type { JoinSetup } from './join-setup.ts';

/** What stands where the form stood, and on the page for who sent it without JavaScript. */
export function JoinThanks({ t, menuPath }: { t: JoinSetup['t']; menuPath: string }): ComponentChild {
  return h(
    'div',
    { class: 'prose' },
    h('h1', { tabIndex: -1 }, t.doneTitle),
    h('p', null, t.done),
    h('p', null, h('a', { class: 'button button-main', href: menuPath }, t.backToMenu)),
  );
}
