export const addonFile: string;
export function buildAddon(): Promise<string>;
export function bundleAddon(): Promise<{ code: string; names: string[] }>;
