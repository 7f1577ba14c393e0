import { type GlossaryEntry, glossaryEntry, MatchSwitches } from '../glossary/entry';
import { accept, type Result, refuse } from './result';
import type { GlossaryTitle } from './skos';
import { type Element, element, writeXml } from './xml';
import { decodeEntities, elements, type XmlElement } from './xml-text';

/** administrativeStatus of TBX-Basic: what stands in the plan, what may stand, what should not. */
const STATUS = {
  prefLabel: 'preferredTerm-admn-sts',
  altLabel: 'admittedTerm-admn-sts',
  hiddenLabel: 'deprecatedTerm-admn-sts',
} as const;

const READING = '読み: ';
const RELATED = '関連: ';
const KIND = '種類: 事業';
const MATCH = '照合: ';

/**
 * The glossary as TBX-Basic (ISO 30042:2019, DCA style), one Japanese langSec an entry: 定義 and 出典 are a descripGrp, spellings are
 * terms with their administrativeStatus, 関連 a cross reference. What TBX-Basic has no data category for (読み, 照合) is a note.
 */
export function writeTbx(entries: readonly GlossaryEntry[], { title, base }: GlossaryTitle): string {
  const ids = new Map<string, string>();
  entries.forEach((entry, index) => {
    if (!ids.has(entry.prefLabel)) ids.set(entry.prefLabel, `c${index + 1}`);
  });
  const concepts = entries.map((entry, index) => conceptOf(entry, `c${index + 1}`, ids));
  return writeXml(
    element('tbx', { type: 'TBX-Basic', style: 'dca', 'xml:lang': 'ja', xmlns: 'urn:iso:std:iso:30042:ed-2' }, [
      element('tbxHeader', {}, [
        element('fileDesc', {}, [
          element('titleStmt', {}, [element('title', {}, title)]),
          element('sourceDesc', {}, [element('p', {}, base)]),
        ]),
      ]),
      element('text', {}, [element('body', {}, concepts)]),
    ]),
  );
}

function conceptOf(entry: GlossaryEntry, id: string, ids: ReadonlyMap<string, string>): Element {
  const related = entry.related.map((label) => {
    const target = ids.get(label);
    return target === undefined
      ? element('note', {}, `${RELATED}${label}`)
      : element('ref', { type: 'crossReference', target }, label);
  });
  const switches = (Object.keys(entry.match) as (keyof typeof entry.match)[]).filter((name) => entry.match[name]);
  const notes = [
    ...(entry.kind === 'initiative' ? [element('note', {}, KIND)] : []),
    ...(switches.length > 0 ? [element('note', {}, `${MATCH}${switches.join(' ')}`)] : []),
  ];
  const source = entry.source === null ? [] : [element('admin', { type: 'source' }, entry.source)];
  const definition =
    entry.definition === null
      ? source
      : [element('descripGrp', {}, [element('descrip', { type: 'definition' }, entry.definition), ...source])];
  const terms = (['prefLabel', 'altLabel', 'hiddenLabel'] as const).flatMap((role) =>
    (role === 'prefLabel' ? [entry.prefLabel] : entry[role]).map((label) =>
      element('termSec', {}, [
        element('term', {}, label),
        element('termNote', { type: 'administrativeStatus' }, STATUS[role]),
        ...(role === 'prefLabel' && entry.reading !== null ? [element('note', {}, READING + entry.reading)] : []),
      ]),
    ),
  );
  return element('conceptEntry', { id }, [
    ...related,
    ...notes,
    element('langSec', { 'xml:lang': 'ja' }, [...definition, ...terms]),
  ]);
}

/**
 * Reads TBX of the second and third edition (conceptEntry or termEntry, langSec or langSet, termSec, tig or ntig; DCA style). The
 * Japanese section counts, or the first where there is none. Entities beyond XML's own are never resolved.
 */
export function readTbx(xml: string, name: string): Result<GlossaryEntry[]> {
  const format = 'TBX';
  if (!/<(?:tbx|martif)[\s>]/.test(xml)) {
    return refuse('bad-glossary-file', { name, format, reason: '<tbx> がありません' });
  }
  const concepts = [...elements(xml, 'conceptEntry'), ...elements(xml, 'termEntry')];
  const labels = new Map<string, string>();
  for (const concept of concepts) {
    const label = termsOf(concept)[0]?.text;
    if (concept.attributes.id !== undefined && label !== undefined) labels.set(concept.attributes.id, label);
  }
  const entries = concepts.flatMap((concept) => entryOf(concept, labels) ?? []);
  return entries.length === 0 ? refuse('no-concepts', { name, format }) : accept(entries);
}

interface Term {
  readonly text: string;
  readonly status: string;
  readonly notes: readonly string[];
}

/** The section in Japanese, else the first. */
function sectionOf({ content }: XmlElement): XmlElement | undefined {
  const sections = [...elements(content, 'langSec'), ...elements(content, 'langSet')];
  return sections.find(({ attributes }) => /^ja/i.test(attributes.lang ?? '')) ?? sections[0];
}

/** The preferred one first, then in the order of the file. */
function termsOf(concept: XmlElement): Term[] {
  const section = sectionOf(concept)?.content ?? '';
  const terms = [...elements(section, 'termSec'), ...elements(section, 'tig'), ...elements(section, 'ntig')].flatMap(
    ({ content }): Term[] => {
      const term = elements(content, 'term')[0];
      const text = term === undefined ? '' : textOf(term);
      const status = elements(content, 'termNote').find(({ attributes }) => attributes.type === 'administrativeStatus');
      return text === ''
        ? []
        : [{ text, status: status === undefined ? '' : textOf(status), notes: elements(content, 'note').map(textOf) }];
    },
  );
  const preferred = terms.findIndex(({ status }) => status.startsWith('preferred'));
  return preferred <= 0 ? terms : [terms[preferred]!, ...terms.filter((_, index) => index !== preferred)];
}

function entryOf(concept: XmlElement, labels: ReadonlyMap<string, string>): GlossaryEntry | null {
  const [preferred, ...others] = termsOf(concept);
  if (preferred === undefined) return null;
  const section = sectionOf(concept)?.content ?? '';
  // The definition may stand with the concept or with its language.
  const definition = [...elements(section, 'descrip'), ...elements(concept.content, 'descrip')].find(
    ({ attributes }) => attributes.type === 'definition',
  );
  const source = [...elements(section, 'admin'), ...elements(concept.content, 'admin')].find(
    ({ attributes }) => attributes.type === 'source',
  );
  const notes = elements(concept.content, 'note').map(textOf);
  const noted = (prefix: string) =>
    notes.filter((note) => note.startsWith(prefix)).map((note) => note.slice(prefix.length));
  const isHidden = ({ status }: Term) => /^(?:deprecated|superseded)/.test(status);
  const references = elements(concept.content, 'ref').flatMap((reference) =>
    reference.attributes.type === 'crossReference'
      ? [labels.get(reference.attributes.target ?? '') ?? textOf(reference)]
      : [],
  );
  return glossaryEntry({
    kind: notes.includes(KIND) ? 'initiative' : 'term',
    prefLabel: preferred.text,
    reading: noted(READING)[0] ?? null,
    altLabel: others.filter((term) => !isHidden(term)).map(({ text }) => text),
    hiddenLabel: others.filter(isHidden).map(({ text }) => text),
    definition: definition === undefined ? null : textOf(definition) || null,
    source: source === undefined ? null : textOf(source) || null,
    related: [...references, ...noted(RELATED)],
    match: MatchSwitches.parse(
      Object.fromEntries((noted(MATCH)[0] ?? '').split(' ').flatMap((word) => (word === '' ? [] : [[word, true]]))),
    ),
  });
}

/** Text of an element without the tags inside it (hi, foreign). */
const textOf = ({ content }: XmlElement) => decodeEntities(content.replace(/<[^>]*>/g, '')).trim();
