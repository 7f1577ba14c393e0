import { endpoint } from '../endpoint';
import { keep, readKept } from '../kept';

export const getSettings = endpoint('getSettings', 'read', ({ door }) => ({ settings: readKept(door).settings }));

export const saveSettings = endpoint('saveSettings', 'write', ({ door, given }) => {
  keep(door, readKept(door), 'settings', given.settings);
  return { settings: given.settings };
});
