import type { Attribute, Provenance } from '../../plan/model';
import { foldKey } from '../../text/fold';
import type { DraftPath, DraftStep } from '../draft';
import { levelKey } from './merge-levels';

/** A node while drafts are being joined. */
export interface OpenNode {
  readonly serial: number;
  readonly level: string;
  number: string | null;
  name: string;
  readonly parent: OpenNode | null;
  readonly attributes: Attribute[];
  readonly source: Provenance | null;
}

/** With more nodes of one name than this, a path without its upper levels is not matched to any. */
const MOST_NAMESAKES = 20;

/** The nodes of all drafts; equal steps under one parent are one node. */
export class NodeForest {
  readonly nodes: OpenNode[] = [];
  readonly #byKey = new Map<string, OpenNode[]>();

  /** The node at the end of a path, made where it is new; null for an empty path. */
  plant(path: DraftPath): OpenNode | null {
    let parent: OpenNode | null = null;
    for (const step of path) parent = this.#child(step, parent) ?? this.#make(step, parent);
    return parent;
  }

  /** The node at the end of a path where there is one. */
  find(path: DraftPath): OpenNode | null {
    let parent: OpenNode | null = null;
    for (const step of path) {
      parent = this.#child(step, parent);
      if (parent === null) return null;
    }
    return parent;
  }

  /** True where `node` is `ancestor` or lies below it. */
  isUnder(node: OpenNode | null, ancestor: OpenNode): boolean {
    for (let at = node; at !== null; at = at.parent) if (at === ancestor) return true;
    return false;
  }

  #child(step: DraftStep, parent: OpenNode | null): OpenNode | null {
    const own = this.#named(step, `${parent?.serial ?? ''}/`).find((node) => node.parent === parent);
    if (own) return this.#complete(own, step);
    // A table that leaves the upper levels out means the one node of that name, if there is only one.
    const same = this.#named(step, '');
    if (same.length > MOST_NAMESAKES) return null;
    const below = same.filter((node) => parent === null || this.isUnder(node, parent));
    const [only] = below;
    return below.length === 1 && only !== undefined ? this.#complete(only, step) : null;
  }

  /** Nodes of that name or, where one of the two has no name, of that number; `within` is the parent's key or '' for all. */
  #named(step: DraftStep, within: string): readonly OpenNode[] {
    const level = within + levelKey(step.level);
    const byName = step.name === '' ? [] : (this.#byKey.get(`${level}=${foldKey(step.name)}`) ?? []);
    if (byName.length > 0 || step.number === null) return byName;
    const byNumber = this.#byKey.get(`${level}#${step.number}`) ?? [];
    return byNumber.filter((node) => node.name === '' || step.name === '');
  }

  #complete(node: OpenNode, step: DraftStep): OpenNode {
    if (node.number === null && step.number !== null) {
      node.number = step.number;
      this.#index(`#${step.number}`, node);
    }
    if (node.name === '' && step.name !== '') {
      node.name = step.name;
      this.#index(`=${foldKey(step.name)}`, node);
    }
    return node;
  }

  #make(step: DraftStep, parent: OpenNode | null): OpenNode {
    const node: OpenNode = { ...step, parent, attributes: [], serial: this.nodes.length };
    this.nodes.push(node);
    if (step.name !== '') this.#index(`=${foldKey(step.name)}`, node);
    if (step.number !== null) this.#index(`#${step.number}`, node);
    return node;
  }

  #index(what: string, node: OpenNode): void {
    const level = levelKey(node.level);
    for (const key of [`${level}${what}`, `${node.parent?.serial ?? ''}/${level}${what}`]) {
      const present = this.#byKey.get(key);
      if (present) present.push(node);
      else this.#byKey.set(key, [node]);
    }
  }
}
