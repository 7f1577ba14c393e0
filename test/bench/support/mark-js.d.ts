declare module 'mark.js' {
  export default class Mark {
    constructor(context: Element);
    mark(terms: readonly string[], options: object): void;
  }
}
