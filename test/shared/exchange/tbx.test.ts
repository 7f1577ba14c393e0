import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { readTbx, writeTbx } from '../../../shared/exchange/tbx';
import { glossaryEntry } from '../../../shared/glossary/entry';
import { glossaries, inOneOrder } from '../../support/glossary-arbitrary';

const title = { title: '用語集', base: 'https://city.example/terms' };
const entriesOf = (xml: string) => {
  const read = readTbx(xml, 'terms.tbx');
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
};

describe('TBX-Basic', () => {
  it('says an entry in the words of ISO 30042', () => {
    const xml = writeTbx(
      [
        glossaryEntry({
          prefLabel: 'クラウド',
          reading: 'くらうど',
          altLabel: ['クラウドコンピューティング'],
          hiddenLabel: ['クラウト'],
          definition: '借りて使う <仕組み>',
          source: '第1次計画',
          related: ['自治体クラウド'],
        }),
        glossaryEntry({ prefLabel: '自治体クラウド' }),
      ],
      title,
    );
    const flat = xml.replace(/>\s+</g, '><');
    for (const piece of [
      '<tbx type="TBX-Basic" style="dca" xml:lang="ja" xmlns="urn:iso:std:iso:30042:ed-2">',
      '<ref type="crossReference" target="c2">自治体クラウド</ref>',
      '<descripGrp><descrip type="definition">借りて使う &lt;仕組み&gt;</descrip><admin type="source">第1次計画</admin></descripGrp>',
      '<termSec><term>クラウド</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote><note>読み: くらうど</note></termSec>',
      '<termSec><term>クラウト</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec>',
    ])
      expect(flat).toContain(piece);
  });

  it('gives back every entry that was written', () => {
    fc.assert(
      fc.property(glossaries, (entries) => {
        expect(inOneOrder(entriesOf(writeTbx(entries, title)))).toEqual(inOneOrder(entries));
      }),
      { numRuns: 200 },
    );
  });

  it('is well-formed XML whatever the entries hold', async () => {
    const xml = fc.sample(glossaries, { numRuns: 20, seed: 7 }).flat();
    const checked = await validateXML({
      xml: [{ fileName: 'terms.tbx', contents: writeTbx(xml, title) }],
      schema: wellFormed,
    });
    expect(checked.errors).toEqual([]);
  });

  it('reads the second edition too, the Japanese section before others', () => {
    const entries = entriesOf(`<?xml version="1.0"?><martif type="TBX"><text><body>
      <termEntry id="x1"><descrip type="definition">a <hi>rented</hi> machine</descrip>
        <langSet xml:lang="en"><tig><term>cloud</term></tig></langSet>
        <langSet xml:lang="ja"><tig><term>クラウド計算</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></tig>
          <ntig><termGrp><term>クラウド</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termGrp></ntig></langSet>
      </termEntry></body></text></martif>`);
    expect(entries).toMatchObject([
      { prefLabel: 'クラウド', altLabel: ['クラウド計算'], definition: 'a rented machine' },
    ]);
  });

  it.each([
    ['another XML', '<html><body/></html>', 'bad-glossary-file'],
    ['no entry', '<tbx><text><body/></text></tbx>', 'no-concepts'],
  ])('refuses with a sentence: %s', (_, xml, code) => {
    expect(readTbx(xml, 'terms.tbx')).toMatchObject({ ok: false, error: { code } });
  });
});

/** Any element, any attribute: what is left to check is that the text is XML. */
const wellFormed = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:iso:std:iso:30042:ed-2" elementFormDefault="qualified">
  <xs:element name="tbx"><xs:complexType><xs:sequence><xs:any processContents="skip" maxOccurs="unbounded"/></xs:sequence><xs:anyAttribute processContents="skip"/></xs:complexType></xs:element>
</xs:schema>`;
