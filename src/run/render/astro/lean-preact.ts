import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { Plugin } from 'vite';

type Cut = readonly [from: RegExp, to: string];

/** Of Preact's sources: what no function component without hooks needs. By file below its `src`. */
const CUTS: Readonly<Record<string, readonly Cut[]>> = {
  'index.js': [
    [
      /^[\s\S]*$/,
      "export { render, hydrate } from './render'; export { createElement as h, createVNode, Fragment } from './create-element';",
    ],
  ],
  'jsx-runtime.js': [
    [
      /^[\s\S]*$/,
      "import { createVNode, Fragment } from 'preact'; const jsx = (type, { ref, ...props }, key) => createVNode(type, props, key, ref, null); export { jsx, jsx as jsxs, Fragment };",
    ],
  ],
  // Nothing draws itself anew: lists and panels are drawn by `render`.
  'component.js': [
    [/BaseComponent\.prototype\.setState[\s\S]*?(?=export function getDomSibling)/, ''],
    [/function renderComponent[\s\S]*$/, ''],
  ],
  'create-element.js': [
    [/type\.defaultProps/g, 'undefined'],
    [/options\.vnode/g, 'undefined'],
  ],
  'render.js': [
    [/options\._root/g, 'undefined'],
    [/let commitQueue = \[\],/, 'let '],
    [/commitRoot\(commitQueue, /, 'commitRoot('],
    [/^\t+commitQueue,\n/gm, ''],
    [/(vnode,\n\t\toldVNode \|\| EMPTY_OBJ,\n)\t\tEMPTY_OBJ,\n/, '$1'],
  ],
  'diff/children.js': [[/^\t+(?:commitQueue|globalContext),\n/gm, '']],
  'diff/props.js': [[/options\.event/g, 'undefined']],
  'diff/index.js': [
    [/options\.(?:_diff|diffed|_render|_commit|unmount|_hydrationMismatch)\b/g, 'undefined'],
    [/options\._catchError\(e, .*\);/g, 'throw e;'],
    // No classes.
    [/newType\.prototype && newType\.prototype\.render/, 'false'],
    [/\bc\.(?:getChildContext|shouldComponentUpdate|componentWillUpdate)\b/g, 'undefined'],
    [/\br\.componentWillUnmount\b/g, 'undefined'],
    [/new BaseComponent\([^)]*\)/, '{}'],
    [/c\.constructor = newType;\s*c\.render = doRender;/, ''],
    [/c\.render\(c\.props, c\.state, c\.context\)/g, 'newType(newProps)'],
    // No state, so nothing to do once a component has been drawn.
    [/c\._dirty && \+\+count < 25/, 'false'],
    [/if \(!c\.state\) c\.state = \{\};/, ''],
    [/c\.state = c\._nextState;/g, ''],
    [/EMPTY_ARR\.push\.apply\(c\._renderCallbacks, c\._stateCallbacks\);/g, ''],
    [/c\._(?:render|state)Callbacks = \[\];/g, ''],
    [/if \(c\._renderCallbacks\.length\) \{\s*commitQueue\.push\(c\);\s*\}/g, ''],
    [/isNew = c\._dirty = true;/, 'isNew = true;'],
    [/c\.(?:_dirty|_force) = false;/g, ''],
    [/let oldCommitQueueLength = commitQueue\.length;|commitQueue\.length = oldCommitQueueLength;/g, ''],
    [/^\tcommitQueue\.some\([\s\S]*?^\t\}\);\n/m, ''],
    [/commitRoot\(commitQueue, /, 'commitRoot('],
    [/^\t+commitQueue,\n/gm, ''],
    // No contexts.
    [/tmp = newType\.contextType;[\s\S]*?(?=if \(oldVNode\._component\))/, ''],
    [
      /if \(provider\) provider\.sub\(c\);|c\._globalContext = globalContext;|c\.context = componentContext;/g,
      '',
    ],
    [/r\._parentDom = r\._globalContext = NULL/, 'NULL'],
    [/c\._parentDom = parentDom;/, ''],
    [/^\t+globalContext,\n/gm, ''],
    // No boundaries for errors, and nothing suspends.
    [/clearProcessingException = c\._processingException = c\._pendingError;/, ''],
    [/if \(clearProcessingException\) \{[^}]*\}/, ''],
    [/if \(!e\.then\) markAsForce\(newVNode\);/, ''],
    [/\be\.then\b/g, 'false'],
    [/(?:old|new)VNode\._flags & MODE_SUSPENDED/g, 'false'],
  ],
};

/** As Preact's own builds call what is its own of an element of a tree. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  _children: '__k',
  _parent: '__',
  _depth: '__b',
  _dom: '__e',
  _component: '__c',
  _original: '__v',
  _index: '__i',
  _flags: '__u',
  _listeners: '__l',
  _vnode: '__n',
};

const ENTRIES: Readonly<Record<string, string>> = {
  preact: 'src/index.js',
  'preact/jsx-runtime': 'jsx-runtime/src/index.js',
};

const require = createRequire(import.meta.url);

/**
 * Compiles Preact without what our components do not use: classes, state, hooks, contexts, error boundaries and the hooks of its
 * debugger, a third of it. Importing one of them fails to compile.
 * @throws Error while compiling, if Preact has changed what is cut
 */
export function cutPreact(): Plugin {
  const directory = dirname(require.resolve('preact/package.json'));
  const sources = join(directory, 'src');
  const jsx = join(directory, 'jsx-runtime/src/index.js');
  return {
    name: 'herbarium:lean-preact',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId: (id) => ENTRIES[id] && join(directory, ENTRIES[id]),
    transform: (code, id) => {
      const isJsx = id === jsx;
      if (!isJsx && !id.startsWith(sources)) return undefined;
      const file = isJsx ? 'jsx-runtime.js' : id.slice(sources.length + 1).replaceAll(sep, '/');
      return { code: shorten(cut(code, file)), map: null };
    },
  };
}

function cut(code: string, file: string): string {
  return (CUTS[file] ?? []).reduce((text, [from, to]) => {
    if (text.search(from) < 0) throw new Error(`Preact's ${file} has nothing like ${from} any more.`);
    return text.replace(from, to);
  }, code);
}

function shorten(code: string): string {
  return code.replace(/(?<=\.)_\w+|^\t+_\w+(?=:)/gm, (name) =>
    name.replace(/_\w+/, (each) => SHORT_NAMES[each] ?? each),
  );
}
