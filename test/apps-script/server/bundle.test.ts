import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import manifest from '../../../apps-script/appsscript.json';
import { endpoints } from '../../../apps-script/server/protocol';
import { topLevelNames } from '../../../apps-script/workbench/google/runtime';
import { bundlePublisher } from '../../../scripts/build-publisher.mjs';
import { code, names } from './office';

describe('the script as it is pushed', () => {
  it('has exactly these public functions: a new one is a new endpoint', () => {
    expect(names).toEqual([
      'bootstrap',
      'build',
      'check',
      'confirmProfile',
      'continueRun',
      'decide',
      'exportLog',
      'getSettings',
      'heedFinding',
      'ignoreFinding',
      'jumpTo',
      'onInstall',
      'onOpen',
      'preview',
      'previewReminders',
      'projectReviews',
      'readRequest',
      'readSheets',
      'refresh',
      'repair',
      'requestSheet',
      'reviewInitiative',
      'reviewPapers',
      'reviewQueue',
      'roadmap',
      'saveSettings',
      'saveSnapshot',
      'sendReminders',
      'showReports',
      'showRoadmap',
      'showSidebar',
      'takeReports',
      'takeRequest',
      'undo',
      'verifyLog',
    ]);
    expect(topLevelNames(code)).toEqual(names);
    expect(names).toEqual(expect.arrayContaining(Object.keys(endpoints)));
  });

  it('loads in an empty context: it touches no service and no global that Apps Script lacks', () => {
    const context = createContext({});
    runInContext(code, context);
    for (const name of names) expect(typeof context[name], name).toBe('function');
  });

  it('asks for three narrow scopes', () => {
    expect(manifest.oauthScopes).toEqual([
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
      'https://www.googleapis.com/auth/userinfo.email',
    ]);
    expect(manifest).toMatchObject({ timeZone: 'Asia/Tokyo', runtimeVersion: 'V8' });
  });
});

const { code: publisher } = await bundlePublisher();

describe.each([
  ['the add-on', code],
  ['the publisher', publisher],
])('the language of %s', (_project, code) => {
  it.each([
    ['an optional chain', /\w\?\.\w/],
    ['a nullish assignment', /\?\?=/],
    ['a private field', /\bthis\.#\w/],
    ['a private declaration', /^\s*#\w+\s*[=;(]/m],
    ['a static block', /\bstatic\s*\{/],
    ['a BigInt', /(?<![\w$.])\d+n\b/],
    ['a numeric separator', /(?<![\w$])\d+_\d+/],
    ['an optional catch', /catch\s*\{\s*\}\s*finally/],
  ])('holds no %s that the parser on saving refuses', (_what, pattern) => {
    const bare = code.replace(
      /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|\/(?![/*])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/g,
      '""',
    );
    expect(pattern.exec(bare)?.[0]).toBeUndefined();
  });

  it('holds no class field', () => {
    const fields: string[] = [];
    let indent: string | null = null;
    for (const line of code.split('\n')) {
      const opened = /^( *)(?:(?:var|const|let) [\w$]+ = )?class\b.*\{$/.exec(line);
      if (opened) indent = opened[1]!;
      else if (indent !== null && line.startsWith(`${indent}}`)) indent = null;
      else if (indent !== null && new RegExp(`^${indent}  (?:static )?[\\w$#]+(?: =|;)`).test(line)) fields.push(line);
    }
    expect(fields).toEqual([]);
  });
});
