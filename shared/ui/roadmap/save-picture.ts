/** Browsers refuse larger canvases; beyond it only the SVG can be saved. */
const MOST_PIXELS = 16_000;

/** Offers the text as a file. */
export function saveSvg(svg: string, name: string): void {
  offer(new Blob([svg], { type: 'image/svg+xml' }), `${name}.svg`);
}

/**
 * Draws the SVG on a canvas, twice as fine as the screen where it fits, and offers it as PNG.
 * Resolves to false where the browser cannot make a picture of that size.
 */
export async function savePng(svg: string, name: string): Promise<boolean> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  try {
    await image.decode();
  } catch {
    return false;
  }
  const scale = Math.min(2, MOST_PIXELS / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(image.width * scale);
  canvas.height = Math.floor(image.height * scale);
  const context = canvas.getContext('2d');
  if (!context || scale < 0.5) return false;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) return false;
  offer(blob, `${name}.png`);
  return true;
}

function offer(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
