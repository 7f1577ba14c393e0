/** Name of our own host element. */
const HOST_NAME = 'michishirube-host';

const hosts = new WeakSet<Node>();

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
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  shadow.adoptedStyleSheets = [sheet];
  return { host, shadow };
}

/** Takes away what an older version of ours has left: Firefox ends a version's scripts before they can. */
export function removeForeignHosts(): void {
  for (const left of document.querySelectorAll(`html > ${HOST_NAME}`)) if (!isOurs(left)) left.remove();
}
