import { describe, expect, it } from 'vitest';
import { readRoleGroups, rolesOf, writeRoleGroups } from '../../../shared/review/roles';

const settings = {
  board: '戦略調整会議',
  groups: [
    { group: '情報政策課', people: ['A@city.jp'] },
    { group: '事務局', people: ['j@city.jp', 'a@city.jp'] },
    { group: '戦略調整会議', people: ['k@city.jp'] },
    { group: '会議', people: ['m@city.jp'] },
    { group: '全課', people: ['z@city.jp'] },
  ],
};

describe('who may act in which role', () => {
  it.each([
    [
      'an owner of the leading division, in any case, who is also the secretariat',
      'a@CITY.jp',
      ['情報政策課'],
      ['owner', 'secretariat'],
    ],
    ['the same person for another division’s initiative', 'a@city.jp', ['市民課'], ['secretariat']],
    ['the board by its own name', 'k@city.jp', ['市民課'], ['board']],
    ['the board as 会議', 'm@city.jp', [], ['board']],
    ['an owner of everything', 'z@city.jp', ['市民課'], ['owner']],
    ['somebody unknown', 'x@city.jp', ['情報政策課'], []],
    ['nobody', '', ['情報政策課'], []],
    ['nobody at all', null, ['情報政策課'], []],
  ])('%s', (_, email, divisions, roles) => {
    expect(rolesOf(email, divisions, settings)).toEqual(roles);
  });

  it('lets everybody signed in act while no roles are set, and a blank address never', () => {
    const none = { board: null, groups: [{ group: '事務局', people: [] }] };
    expect(rolesOf('x@city.jp', [], none)).toEqual(['owner', 'secretariat', 'board']);
    expect(rolesOf(' ', [], none)).toEqual([]);
  });
});

describe('the lines of the settings box', () => {
  it.each([
    ['事務局: a@x.jp, b@x.jp', [{ group: '事務局', people: ['a@x.jp', 'b@x.jp'] }], []],
    ['会議：a@x.jp、b@x.jp', [{ group: '会議', people: ['a@x.jp', 'b@x.jp'] }], []],
    ['\n  \n', [], []],
    ['事務局', [], ['事務局']],
    ['事務局:', [], ['事務局:']],
    ['事務局: 佐藤', [], ['事務局: 佐藤']],
  ])('%j', (text, groups, unread) => {
    expect(readRoleGroups(text)).toEqual({ groups, unread });
  });

  it('come back as they went', () => {
    expect(readRoleGroups(writeRoleGroups(settings.groups)).groups).toEqual(settings.groups);
  });
});
