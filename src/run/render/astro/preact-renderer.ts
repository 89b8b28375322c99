import type { NamedSSRLoadedRendererValue } from 'astro';
import { type FunctionComponent, h } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** How Astro renders a component that is no file of its own. */
const renderer: NamedSSRLoadedRendererValue = {
  name: 'herbarium:preact',
  check: async (component) => typeof component === 'function',
  renderToStaticMarkup: async (component: FunctionComponent, props, slots) => {
    const [slot] = Object.keys(slots);
    if (slot !== undefined) throw new Error(`A Preact component has no slots, but was given “${slot}”.`);
    return { html: renderToString(h(component, props)) };
  },
};

export default renderer;
