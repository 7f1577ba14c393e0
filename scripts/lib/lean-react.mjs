// What the sidebar's bundler may know about its libraries so that less of them is sent: names that React DOM uses only within itself are
// made short, and calls that only describe shapes are left out where nobody asks for the shape.
import { transform } from 'esbuild';

/** Fields of React's own tree. None is named in a text, none is seen by another package (a test of the built page would stand still). */
const inner = [
  ...['alternate', 'baseQueue', 'baseState', 'callbackNode', 'callbackPriority', 'callbacks', 'cancelPendingCommit'],
  ...['childLanes', 'deletions', 'dependencies', 'eagerState', 'elementType', 'entangledLanes'],
  ...['entanglements', 'errorRecoveryDisabledLanes', 'expirationTimes', 'expiredLanes', 'firstBaseUpdate'],
  ...['firstContext', 'flags', 'hasEagerState', 'hiddenUpdates', 'incompleteTransitions', 'interleaved'],
  ...['lanes', 'lastBaseUpdate', 'lastRenderedReducer', 'lastRenderedState', 'memoizedProps', 'memoizedState'],
  ...['memoizedValue', 'pendingContext', 'pendingLanes', 'pendingProps', 'pingCache', 'pingedLanes', 'pooledCache'],
  ...['pooledCacheLanes', 'revertLane', 'shellSuspendCounter', 'sibling', 'stateNode', 'subtreeFlags'],
  ...['suspendedLanes', 'timeoutHandle', 'updateQueue', 'warmLanes'],
];

/** Functions of React DOM for what no window of ours uses: pages made on a server, animated transitions, elements of one's own, lists of waits. */
const unused = [
  ...['attemptExplicitHydrationTarget', 'canHydrateInstance', 'prepareToHydrateHostInstance', 'setPropOnCustomElement'],
  ...[
    'startViewTransition',
    'updateActivityComponent',
    'updateDehydratedSuspenseComponent',
    'updateSuspenseListComponent',
  ],
  ...['preconnectAs', 'preinitModuleScript', 'preinitScript', 'preinitStyle', 'preload', 'preloadModule'],
];

/** Without these functions, which end in an error should they be called after all. The stack of components that an error tells stays empty. */
function withoutUnused(code) {
  const emptied = (text, name, body) => {
    const whole = new RegExp(`^function ${name}\\(([^)]*)\\) \\{[\\s\\S]*?^\\}`, 'm');
    if (!whole.test(text)) throw new Error(`React DOM has no function ${name} any more: scripts/lib/lean-react.mjs`);
    return text.replace(whole, `function ${name}() { ${body} }`);
  };
  const left = unused.reduce((text, name) => emptied(text, name, 'throw Error("lean");'), code);
  return emptied(left, 'describeNativeComponentFrame', 'return "";');
}

/** Vite plug-in for React DOM. */
export const leanReact = () => ({
  name: 'lean-react',
  enforce: 'pre',
  async transform(code, id) {
    if (!/react-dom-client\.production\.js/.test(id)) return null;
    const mangleProps = new RegExp(`^(${inner.join('|')})$`);
    return { code: (await transform(withoutUnused(code), { mangleProps, target: 'es2022' })).code, map: null };
  },
});

/** Functions of apps-script/sidebar/border/small-zod.ts: calling them does nothing but make a value. */
export const shapeMakers = [
  ...['_default', 'array', 'boolean', 'choice', 'discriminatedUnion', 'extend', 'int', 'literal', 'maxLength'],
  ...['maximum', 'minLength', 'minimum', 'nothing', 'nullable', 'number', 'object', 'only', 'optional', 'record'],
  ...['regex', 'string', 'templateLiteral', 'union'],
];
