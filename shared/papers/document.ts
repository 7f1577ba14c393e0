import type { Locale } from '../messages/define';
import { Html, html } from './html';
import { STYLE } from './style';
import { widthRules } from './table-markup';

/** A whole page in one file: no script, nothing from elsewhere, and a policy that says so. */
export function documentOf(page: { readonly title: string; readonly locale: Locale; readonly body: Html }): string {
  return html`<!DOCTYPE html>
<html lang="${page.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${page.title}</title>
${new Html(`<style>${STYLE}${widthRules(page.body.markup)}</style>`)}
</head>
<body>
${page.body}
</body>
</html>
`.markup;
}
