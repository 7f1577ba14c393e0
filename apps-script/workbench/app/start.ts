import * as z from 'zod/mini';
import type { AddOn } from './office';

/** A file that the page can fetch from its own server. */
export interface Offered {
  readonly name: string;
  readonly url: string;
}

const Listing = z.object({ files: z.array(z.object({ name: z.string(), url: z.string() })) });

/** The add-on's built bundle and its pages, as they lie beside the page. */
export async function fetchAddOn(): Promise<AddOn> {
  const names = ['Code.js', 'sidebar.html', 'sidebar-en.html', 'roadmap.html', 'reports.html'];
  const [code = '', sidebar = '', english = '', roadmap = '', reports = ''] = await Promise.all(
    names.map((name) => fetchText(`./add-on/${name}`)),
  );
  return { code, pages: { sidebar, 'sidebar-en': english, roadmap, reports } };
}

/** The person's own file, named on the command line; null = none. */
export async function fetchOpening(): Promise<Offered | null> {
  return (await listing('./opening.json'))[0] ?? null;
}

/** The bundled sample; null where the build had none. */
export async function fetchSample(): Promise<Offered | null> {
  return (await listing('./sample/index.json'))[0] ?? null;
}

export async function fetchFile({ name, url }: Offered): Promise<File> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return new File([await response.blob()], name);
}

async function listing(url: string): Promise<readonly Offered[]> {
  const response = await fetch(url);
  return response.ok ? Listing.parse(await response.json()).files : [];
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response.text();
}
