import { columnLetters } from '../workbook/address';
import type { Chart, ChartSeries } from '../workbook/chart';
import type { RangeRef } from '../workbook/range-ref';
import { escapeXml } from './xml';

/**
 * A chart as the part `xl/charts/chartN.xml` of an XLSX file (DrawingML, ECMA-376 part 1, 21.2). `sheet` is the name in the file.
 * No theme colours, no legend where one series says it all, the figures at the bars, horizontal bars read from the top.
 */
export function chartXml(chart: Chart, sheet: string): string {
  const { kind, series, title } = chart;
  const lying = kind === 'bar' || kind === 'stackedBar';
  const body = series.map((one, index) => seriesXml(chart, one, index, sheet)).join('');
  const plot =
    kind === 'line'
      ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${body}<c:marker val="1"/>${AXES}</c:lineChart>`
      : `<c:barChart><c:barDir val="${lying ? 'bar' : 'col'}"/><c:grouping val="${kind === 'stackedBar' ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${body}<c:gapWidth val="${series.length > 1 ? 60 : 45}"/>${kind === 'stackedBar' ? '<c:overlap val="100"/>' : ''}${AXES}</c:barChart>`;
  return `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:roundedCorners val="0"/><c:chart>${titleXml(title)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot}${categoryAxis(lying)}${valueAxis(lying, chart.format)}</c:plotArea>${series.length > 1 ? LEGEND : ''}<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="D0D5DC"/></a:solidFill></a:ln></c:spPr>${textProperties(900)}</c:chartSpace>`;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const [CATEGORY_AXIS, VALUE_AXIS] = ['500000001', '500000002'];
const AXES = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
const INK = '1F2937';
const QUIET = 'E5E7EB';
const LEGEND = `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${textProperties(900)}</c:legend>`;

function titleXml(title: string): string {
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${run('a:defRPr', 1200, true)}</a:pPr><a:r>${run('a:rPr', 1200, true, ' lang="ja-JP"')}<a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

/** Character properties; `size` in hundredths of a point. */
function run(element: string, size: number, bold: boolean, language = ''): string {
  return `<${element}${language} sz="${size}" b="${bold ? 1 : 0}"><a:solidFill><a:srgbClr val="${INK}"/></a:solidFill></${element}>`;
}

function textProperties(size: number): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${run('a:defRPr', size, false)}</a:pPr><a:endParaRPr lang="ja-JP"/></a:p></c:txPr>`;
}

function seriesXml(chart: Chart, { name, values, color, labelled }: ChartSeries, index: number, sheet: string): string {
  const { kind, categories, format } = chart;
  const fill = `<a:solidFill><a:srgbClr val="${color.slice(1).toUpperCase()}"/></a:solidFill>`;
  const line = kind === 'line';
  const shape = line ? `<c:spPr><a:ln w="28575">${fill}</a:ln></c:spPr>` : `<c:spPr>${fill}</c:spPr>`;
  const position = line ? 't' : kind === 'stackedBar' ? 'ctr' : 'outEnd';
  const labels = labelled
    ? `<c:dLbls><c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(900)}<c:dLblPos val="${position}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`
    : '';
  const marker = line ? `<c:marker><c:symbol val="circle"/><c:size val="7"/><c:spPr>${fill}</c:spPr></c:marker>` : '';
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef><c:f>${reference(sheet, name)}</c:f></c:strRef></c:tx>${shape}${line ? '' : '<c:invertIfNegative val="0"/>'}${marker}${labels}<c:cat><c:strRef><c:f>${reference(sheet, categories)}</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>${reference(sheet, values)}</c:f></c:numRef></c:val>${line ? '<c:smooth val="0"/>' : ''}</c:ser>`;
}

function categoryAxis(lying: boolean): string {
  return `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${lying ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${lying ? 'l' : 'b'}"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="6B7280"/></a:solidFill></a:ln></c:spPr>${textProperties(900)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
}

function valueAxis(lying: boolean, format: string): string {
  // The axis itself shows its 0.
  const figures = escapeXml(format.split(';')[0] ?? 'General');
  return `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="${lying ? 't' : 'l'}"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="${QUIET}"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="${figures}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(800)}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`;
}

/** 'ダッシュボード'!$N$8:$N$15 */
function reference(sheet: string, { row, column, rows, columns }: RangeRef): string {
  const cell = (r: number, c: number): string => `$${columnLetters(c)}$${r}`;
  const first = cell(row, column);
  const last = cell(row + rows - 1, column + columns - 1);
  return escapeXml(`'${sheet.replace(/'/g, "''")}'!${first === last ? first : `${first}:${last}`}`);
}
