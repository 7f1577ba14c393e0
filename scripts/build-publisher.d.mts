export const publisherFile: string;
export function buildPublisher(): Promise<string>;
export function bundlePublisher(): Promise<{ code: string; names: string[] }>;
