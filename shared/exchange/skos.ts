import { DataFactory, Parser, type Quad, Writer } from 'n3';
import { type GlossaryEntry, glossaryEntry, MatchSwitches } from '../glossary/entry';
import { accept, type Result, refuse } from './result';

const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const DCT = 'http://purl.org/dc/terms/';
const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
/** What SKOS has no word for: how an entry is looked for, and that it is the name of an initiative. */
const OWN = 'urn:michishirube:glossary#';
/** A reading is the label in hiragana: BCP 47 with the script subtag Hira. */
const READING = 'ja-Hira';

const { literal, namedNode, quad } = DataFactory;
const skos = (name: string) => namedNode(`${SKOS}${name}`);

/** What a glossary is called where it is exchanged. */
export interface GlossaryTitle {
  readonly title: string;
  /** Identifier of the scheme, e.g. the address at which the city publishes it; entries get `#label` behind it. */
  readonly base: string;
}

/**
 * The glossary as a SKOS concept scheme in Turtle (W3C SKOS Reference, 2009). 読み is an altLabel tagged ja-Hira; 関連 is skos:related
 * where the other entry exists and otherwise a scopeNote; spellings, definition and source keep their SKOS and Dublin Core names.
 */
export function writeSkos(entries: readonly GlossaryEntry[], { title, base }: GlossaryTitle): string {
  const writer = new Writer({ prefixes: { skos: SKOS, dct: DCT, michishirube: OWN } });
  const scheme = namedNode(base);
  const concept = (label: string) => namedNode(`${base}#${encodeURIComponent(label)}`);
  const labels = new Set(entries.map((entry) => entry.prefLabel));
  writer.addQuad(quad(scheme, namedNode(RDF_TYPE), skos('ConceptScheme')));
  writer.addQuad(quad(scheme, namedNode(`${DCT}title`), literal(title, 'ja')));
  for (const entry of entries) {
    const subject = concept(entry.prefLabel);
    const say = (name: string, text: string, language = 'ja') =>
      writer.addQuad(quad(subject, skos(name), literal(text, language)));
    writer.addQuad(quad(subject, namedNode(RDF_TYPE), skos('Concept')));
    writer.addQuad(quad(subject, skos('inScheme'), scheme));
    say('prefLabel', entry.prefLabel);
    if (entry.reading !== null) say('altLabel', entry.reading, READING);
    for (const label of entry.altLabel) say('altLabel', label);
    for (const label of entry.hiddenLabel) say('hiddenLabel', label);
    if (entry.definition !== null) say('definition', entry.definition);
    if (entry.source !== null) {
      writer.addQuad(quad(subject, namedNode(`${DCT}source`), literal(entry.source, 'ja')));
    }
    for (const related of entry.related) {
      if (labels.has(related)) writer.addQuad(quad(subject, skos('related'), concept(related)));
      else say('scopeNote', `関連: ${related}`);
    }
    if (entry.kind === 'initiative') {
      writer.addQuad(quad(subject, namedNode(`${OWN}kind`), literal('initiative')));
    }
    for (const name of switchesOn(entry)) {
      writer.addQuad(quad(subject, namedNode(`${OWN}match`), literal(name)));
    }
  }
  let turtle = '';
  writer.end((error: Error | null, text: string) => {
    if (error) throw error;
    turtle = text;
  });
  return turtle;
}

/**
 * Reads the concepts of a SKOS file (Turtle, TriG, N-Triples). Japanese labels are preferred, then labels without a language, then any.
 * A concept without a prefLabel is left out. Fails with a sentence where the file is no Turtle or holds no concept.
 */
export function readSkos(text: string, name: string): Result<GlossaryEntry[]> {
  let quads: Quad[];
  try {
    quads = new Parser().parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse('bad-glossary-file', { name, format: 'SKOS（Turtle）', reason });
  }
  const concepts = new Map<string, Quad[]>();
  for (const statement of quads) {
    const of = concepts.get(statement.subject.value);
    if (of === undefined) concepts.set(statement.subject.value, [statement]);
    else of.push(statement);
  }
  const labels = new Map<string, string>();
  for (const [id, statements] of concepts) {
    const label = best(statements, `${SKOS}prefLabel`);
    if (label !== null) labels.set(id, label);
  }
  // skos:related holds both ways, whichever side says it.
  const entries = [...labels].map(([id, label]) => entryOf(label, concepts.get(id) ?? [], labels));
  if (entries.length === 0) return refuse('no-concepts', { name, format: 'SKOS（Turtle）' });
  return accept(entries);
}

function entryOf(prefLabel: string, statements: readonly Quad[], labels: ReadonlyMap<string, string>): GlossaryEntry {
  const all = (predicate: string) => statements.filter((statement) => statement.predicate.value === predicate);
  const texts = (predicate: string, wanted: (language: string) => boolean) =>
    all(predicate).flatMap(({ object }) =>
      object.termType === 'Literal' && wanted(object.language.toLowerCase()) ? [object.value] : [],
    );
  const isReading = (language: string) => language === READING.toLowerCase();
  const notes = texts(`${SKOS}scopeNote`, () => true).filter((note) => note.startsWith('関連: '));
  const switches = texts(`${OWN}match`, () => true);
  return glossaryEntry({
    kind: texts(`${OWN}kind`, () => true).includes('initiative') ? 'initiative' : 'term',
    prefLabel,
    reading: texts(`${SKOS}altLabel`, isReading)[0] ?? null,
    altLabel: unique(
      texts(`${SKOS}altLabel`, (language) => !isReading(language)),
      prefLabel,
    ),
    hiddenLabel: unique(
      texts(`${SKOS}hiddenLabel`, () => true),
      prefLabel,
    ),
    definition: best(statements, `${SKOS}definition`),
    source: best(statements, `${DCT}source`) ?? all(`${DCT}source`)[0]?.object.value ?? null,
    related: unique(
      [
        ...all(`${SKOS}related`).flatMap(({ object }) => labels.get(object.value) ?? []),
        ...notes.map((note) => note.slice('関連: '.length)),
      ],
      prefLabel,
    ),
    match: MatchSwitches.parse(Object.fromEntries(switches.map((name) => [name, true]))),
  });
}

/** The Japanese text of a property, else one without a language, else the first of all; null = none. */
function best(statements: readonly Quad[], predicate: string): string | null {
  const literals = statements.flatMap(({ predicate: is, object }) =>
    is.value === predicate && object.termType === 'Literal' ? [object] : [],
  );
  const found =
    literals.find(({ language }) => /^ja(-|$)/i.test(language)) ??
    literals.find(({ language }) => language === '') ??
    literals[0];
  return found?.value.trim() || null;
}

const switchesOn = ({ match }: GlossaryEntry) =>
  (Object.keys(match) as (keyof typeof match)[]).filter((name) => match[name]);

const unique = (texts: readonly string[], except: string) =>
  texts.filter((text, at) => text !== except && texts.indexOf(text) === at);
