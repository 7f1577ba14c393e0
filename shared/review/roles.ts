import type { Role } from './decision';

/**
 * Who acts in which role (設定): one group a line. A group is 事務局, the board by its name or as 会議, 全課 (owner of every
 * initiative), or the name of a division, whose people own the initiatives that it leads.
 */
export interface RoleGroup {
  readonly group: string;
  /** E-mail addresses. */
  readonly people: readonly string[];
}

export interface RoleSettings {
  readonly groups: readonly RoleGroup[];
  /** The city's name for the body that decides; null = 会議. */
  readonly board: string | null;
}

/** Groups that mean a role whatever the divisions are called. */
export const SECRETARIAT_GROUP = '事務局';
export const BOARD_GROUP = '会議';
export const EVERY_DIVISION_GROUP = '全課';

const allRoles: readonly Role[] = ['owner', 'secretariat', 'board'];

/**
 * Roles of a person for an initiative led by these divisions. Where no roles are configured everybody who is signed in may act in every
 * role (the sidebar says so); a blank address has none.
 */
export function rolesOf(email: string | null, leadDivisions: readonly string[], settings: RoleSettings): Role[] {
  const person = folded(email ?? '');
  if (person === '') return [];
  if (!rolesConfigured(settings)) return [...allRoles];
  const groups = settings.groups
    .filter(({ people }) => people.some((one) => folded(one) === person))
    .map(({ group }) => folded(group));
  const boards = [BOARD_GROUP, ...(settings.board === null ? [] : [folded(settings.board)])];
  const owned = [EVERY_DIVISION_GROUP, ...leadDivisions.map(folded)];
  return allRoles.filter((role) => {
    if (role === 'secretariat') return groups.includes(SECRETARIAT_GROUP);
    const names = role === 'board' ? boards : owned;
    return groups.some((group) => names.includes(group));
  });
}

/** False while nobody has been given a role: 役割が未設定です. */
export function rolesConfigured({ groups }: RoleSettings): boolean {
  return groups.some(({ people }) => people.length > 0);
}

/** Reads the lines of the settings box: `事務局: a@city.jp, b@city.jp`. Lines that give nobody are told back as they stand. */
export function readRoleGroups(text: string): { groups: RoleGroup[]; unread: string[] } {
  const groups: RoleGroup[] = [];
  const unread: string[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const [, group, rest] = /^([^:：]+)[:：](.*)$/.exec(line) ?? [];
    const people = (rest ?? '').split(/[,、，;；\s]+/).filter((one) => one !== '');
    if (!group || people.length === 0 || !people.every((one) => /^[^@\s]+@[^@\s]+$/.test(one))) unread.push(line);
    else groups.push({ group: group.trim(), people });
  }
  return { groups, unread };
}

/** The lines of the settings box. */
export function writeRoleGroups(groups: readonly RoleGroup[]): string {
  return groups.map(({ group, people }) => `${group}: ${people.join(', ')}`).join('\n');
}

function folded(text: string): string {
  return text.trim().toLowerCase();
}
