// The window for reports of employees, into dist/apps-script/reports.html.
import { fileURLToPath } from 'node:url';
import { buildWindow } from './lib/build-window.mjs';

export const buildReports = () => buildWindow('reports');

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildReports();
