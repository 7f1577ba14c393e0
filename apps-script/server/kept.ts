import * as z from 'zod/mini';
import { DEFAULT_RULE_SET, PRESETS } from '../../shared/assess/presets';
import type { Door } from './door';
import { IgnoredFinding, ReadingProfile, Settings } from './protocol';
import { readStore, writeStore } from './store';

/** What the document keeps beside its sheets. Unreadable values (an older or newer version's) count as absent. */
export interface Kept {
  readonly settings: Settings;
  readonly profile: ReadingProfile | null;
  readonly ignored: readonly IgnoredFinding[];
  /** Texts that runs wrote into lines of 設定 because the source said so, the newest first, by line. */
  readonly asRead: Readonly<Record<string, string[]>>;
  readonly raw: Readonly<Record<string, string>>;
}

export const defaultSettings: Settings = {
  title: null,
  organization: null,
  period: null,
  levels: null,
  ruleSet: DEFAULT_RULE_SET.id,
  reviewCycle: 'halfYearly',
  board: null,
  divisions: [],
  locale: 'ja',
};

export function readKept(door: Door): Kept {
  const raw = readStore(door);
  const settings = parsed(Settings, raw.settings) ?? defaultSettings;
  const known = PRESETS.some((rules) => rules.id === settings.ruleSet);
  return {
    raw,
    settings: known ? settings : { ...settings, ruleSet: DEFAULT_RULE_SET.id },
    profile: parsed(ReadingProfile, raw.profile),
    ignored: parsed(z.array(IgnoredFinding), raw.ignored) ?? [],
    asRead: parsed(z.record(z.string(), z.array(z.string())), raw.asRead) ?? {},
  };
}

export function keep(
  door: Door,
  kept: Kept,
  name: 'settings' | 'profile' | 'ignored' | 'asRead',
  value: unknown,
): void {
  writeStore(door, name, JSON.stringify(value), kept.raw[name]);
}

function parsed<Schema extends z.ZodMiniType>(schema: Schema, text: string | undefined): z.output<Schema> | null {
  if (text === undefined) return null;
  try {
    const result = z.safeParse(schema, JSON.parse(text));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}
