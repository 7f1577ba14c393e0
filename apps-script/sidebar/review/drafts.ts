/** What people have typed and not yet recorded, by initiative and field. */
export class Drafts {
  readonly #texts = new Map<string, Map<string, string>>();

  read(initiative: string, field: string): string | null {
    return this.#texts.get(initiative)?.get(field) ?? null;
  }

  write(initiative: string, field: string, text: string): void {
    const fields = this.#texts.get(initiative) ?? new Map<string, string>();
    fields.set(field, text);
    this.#texts.set(initiative, fields);
  }

  /** True where something that is not blank waits to be recorded. */
  has(initiative: string): boolean {
    return [...(this.#texts.get(initiative) ?? [])].some(([field, text]) => field !== 'form' && text.trim() !== '');
  }

  forget(initiative: string): void {
    this.#texts.delete(initiative);
  }

  clear(): void {
    this.#texts.clear();
  }
}
