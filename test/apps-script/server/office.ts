import { createContext, Script } from 'node:vm';
import {
  type Answer,
  type EndpointArguments,
  type EndpointName,
  type EndpointValue,
  parseAnswer,
} from '../../../apps-script/server/protocol';
import type { BookState } from '../../../apps-script/workbench/google/book';
import { Person } from '../../../apps-script/workbench/google/person';
import { callScript, type LoadedScript } from '../../../apps-script/workbench/google/runtime';
import { StandIn } from '../../../apps-script/workbench/google/stand-in';
import { bundleAddon } from '../../../scripts/build-addon.mjs';
import { IronCalcModel } from '../ironcalc';

const { code, names } = await bundleAddon();

export { code, names };

/** Compiled once for all offices. */
const compiled = new Script(code);

export interface OfficeOptions {
  readonly state?: BookState;
  readonly actor?: string;
  readonly now?: number;
}

/** One person in front of one file: the very bundle that is pushed, in a bare script context, on the stand-in. */
export class Office {
  readonly standIn: StandIn;
  readonly person: Person;
  readonly #script: LoadedScript;

  constructor(options: OfficeOptions = {}) {
    this.standIn = new StandIn({
      Model: IronCalcModel,
      files: {
        sidebar: '<!doctype html><html lang="ja"><title>道しるべ</title>',
        'sidebar-en': '<!doctype html><html lang="en"><title>道しるべ</title>',
        reports: '<!doctype html><html lang="ja"><title>職員からの報告</title>',
        roadmap: '<!doctype html><html lang="ja"><title>ロードマップ</title>',
      },
      ...options,
    });
    this.person = new Person(this.standIn);
    const context = createContext({ ...this.standIn.globals() });
    compiled.runInContext(context);
    this.#script = Object.fromEntries(names.map((name: string) => [name, context[name]]));
  }

  /** Calls an endpoint as the sidebar does. */
  ask<Name extends EndpointName>(name: Name, given: EndpointArguments<Name>): Answer<Name> {
    return parseAnswer(name, this.run(name, JSON.stringify(given)));
  }

  /** The same, where a refusal would be a fault of the test. */
  want<Name extends EndpointName>(name: Name, given: EndpointArguments<Name>): EndpointValue<Name> {
    const answer = this.ask(name, given);
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code} ${answer.error.message}`);
    return answer.value;
  }

  /** Closes the file for good: hundreds of open ones make every further one slower. */
  close(): void {
    this.standIn.book.model.free();
  }

  run(name: string, ...args: unknown[]): unknown {
    return callScript(this.standIn, this.#script, name, ...args);
  }

  /** Reads, previews and writes, as a person does who agrees. */
  write(kind: 'build' | 'refresh', sheets: string[]): EndpointValue<'build'> {
    const { fingerprint } = this.want('preview', { sheets });
    return this.want(kind, { sheets, fingerprint });
  }
}
