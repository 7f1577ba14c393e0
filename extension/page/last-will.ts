import { sharedWorld } from './shared-world';

/** What Firefox gives to the scripts of extensions: the page's own side of an object. */
type Waived<Kind> = Kind & { wrappedJSObject?: Waived<Kind> };
type PageSide = Window & {
  Function: FunctionConstructor;
  Object: ObjectConstructor;
  FinalizationRegistry: FinalizationRegistryConstructor;
};

/** Never dispatched: a listener for it is a place in the document that nobody sees. */
const NEVER = 'michishirube-last-will';

/**
 * Firefox ends the scripts of an extension that is removed, switched off or updated without a word, and what they put on a page stays.
 * So each thing is given a will: `thing[method](...args)`, made of the page's own functions, runs when the last reference that our
 * scripts held is gone – at the next collection of garbage, some seconds after the end. Costs nothing meanwhile.
 */
export function leaveWill<Thing extends object>(thing: Thing, method: keyof Thing & string, ...args: unknown[]): void {
  try {
    if (!import.meta.env.FIREFOX) return;
    const page = (window as Waived<Window>).wrappedJSObject as PageSide | undefined;
    const side = (thing as Waived<Thing>).wrappedJSObject;
    if (page === undefined || side === undefined) return;
    const bind = (run: unknown, self: object, ...given: unknown[]): (() => void) =>
      page.Function.prototype.bind.call(run as () => void, self, ...given);
    const registry = new page.FinalizationRegistry(bind(side[method], side, ...args));
    const life = new page.Object();
    registry.register(life, undefined);
    // The page has to hold the registry, and nobody but us the life.
    page.document.addEventListener(NEVER, bind(page.Object, registry));
    const world = sharedWorld();
    world.lives ??= [];
    world.lives.push(life);
  } catch {
    // A page that breaks the language keeps what it was given; tests of single parts are no package at all.
  }
}
