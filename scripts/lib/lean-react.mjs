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

/** Vite plug-in for React DOM. */
export const leanReact = () => ({
  name: 'lean-react',
  enforce: 'pre',
  async transform(code, id) {
    if (!/react-dom-client\.production\.js/.test(id)) return null;
    const mangleProps = new RegExp(`^(${inner.join('|')})$`);
    return { code: (await transform(code, { mangleProps, target: 'es2022' })).code, map: null };
  },
});

/** Functions of apps-script/sidebar/border/small-zod.ts: calling them does nothing but make a value. */
export const shapeMakers = [
  ...['_default', 'array', 'boolean', 'choice', 'discriminatedUnion', 'extend', 'int', 'literal', 'maxLength'],
  ...['maximum', 'minLength', 'minimum', 'nothing', 'nullable', 'number', 'object', 'only', 'optional', 'record'],
  ...['regex', 'string', 'templateLiteral', 'union'],
];
