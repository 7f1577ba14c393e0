import { leaveWill } from './last-will';
import { sharedWorld } from './shared-world';

/** Name of our own host element. */
const HOST_NAME = 'michishirube-host';

/** The same for both scripts: what one has made, the other does not read. */
const hosts = hostsOfWorld();

function hostsOfWorld(): WeakSet<Node> {
  const world = sharedWorld();
  world.hosts ??= new WeakSet();
  return world.hosts;
}

/** Whether a node is one of ours. */
export const isOurs = (node: Node) => hosts.has(node);

/** An element of ours with a shadow root of its own and one style in it. A page that has taken the name for itself gets a plain element. */
export function makeHost(init: ShadowRootInit, style: string): { host: HTMLElement; shadow: ShadowRoot } {
  let host: HTMLElement;
  let shadow: ShadowRoot;
  try {
    host = document.createElement(HOST_NAME);
    shadow = host.attachShadow(init);
  } catch {
    host = document.createElement('div');
    shadow = host.attachShadow(init);
  }
  hosts.add(host);
  leaveWill(host, 'remove');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  shadow.adoptedStyleSheets = [sheet];
  return { host, shadow };
}

/** Takes away what an older version of ours has left: Firefox ends a version's scripts before they can. */
export function removeForeignHosts(): void {
  const { documentElement } = document;
  // Hosts stand beside head and body.
  if (documentElement.childElementCount <= 2) return;
  for (const left of documentElement.querySelectorAll(`:scope > ${HOST_NAME}`)) if (!isOurs(left)) left.remove();
}
