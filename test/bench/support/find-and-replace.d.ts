declare module 'findandreplacedomtext' {
  export default function findAndReplaceDOMText(root: Element, options: { find: RegExp; wrap: string }): void;
}
