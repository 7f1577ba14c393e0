import { createElement, memo, type ReactNode } from 'react';
import type { Shape } from '../../drawing/shape';

/** A drawing as React elements: the very shapes that the papers print. */
export const Drawn = memo(function Drawn({ shapes }: { shapes: readonly Shape[] }) {
  return <>{shapes.map((shape, index) => element(shape, index))}</>;
});

function element({ tag, attributes, children }: Shape, key: number): ReactNode {
  const properties: Record<string, string | number> = { key };
  for (const [name, value] of Object.entries(attributes)) properties[propertyName(name)] = value;
  return createElement(
    tag,
    properties,
    ...children.map((child, index) => (typeof child === 'string' ? child : element(child, index))),
  );
}

/** stroke-width → strokeWidth; aria-label and data-action stay. */
function propertyName(name: string): string {
  return /^(aria|data)-/.test(name) ? name : name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
