// The roadmap window, into dist/apps-script/roadmap.html.
import { fileURLToPath } from 'node:url';
import { buildWindow } from './lib/build-window.mjs';

export const roadmapFile = 'dist/apps-script/roadmap.html';
export const buildRoadmap = () => buildWindow('roadmap');

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildRoadmap();
